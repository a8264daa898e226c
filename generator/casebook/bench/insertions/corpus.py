"""Inserts identifiers at random places of copied records: between two words of a text, or in a comment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casebook.bench.insertions.spellings import Spelling, Writer

PER_FILE = 4
_WITH_COMMENT = 5  # one file of so many has one more, in a comment
_BLOCK = re.compile(r"^( *)(?:- )?[^\n]*: [|>]-?\n(?:\1 +[^\n]*\n|\n)+", re.MULTILINE)
_BETWEEN = re.compile(r"(?<=[a-zæøå,.]) (?=[A-Za-zÆØÅæøå]{2})")


@dataclass(frozen=True, slots=True)
class Inserted:
    """An inserted identifier with its start and end as (line, column), 1-based."""

    kind: str
    value: str
    file: str
    start: tuple[int, int]
    end: tuple[int, int]


def insert(originals: Sequence[str], *, count: int, seed: int) -> tuple[dict[str, str], tuple[Inserted, ...]]:
    """The files with `count` identifiers inserted, and these identifiers. Deterministic for a seed."""
    writer = Writer(seed)
    files: dict[str, str] = {}
    inserted: list[Inserted] = []
    while len(inserted) < count:
        name = f"cases/kopi-{len(files)}.yml"
        text = originals[len(files) % len(originals)]
        spellings = [writer.next() for _ in range(min(PER_FILE, count - len(inserted)))]
        files[name], placed = _with(re.sub(r"(?m)^id: .*$", f"id: kopi-{len(files)}", text), spellings, name, writer)
        inserted += placed
    return files, tuple(inserted[:count])


def _with(text: str, spellings: Sequence[Spelling], file: str, writer: Writer) -> tuple[str, list[Inserted]]:
    """The text with each spelling inserted at a place of its own, from the end so that offsets stay valid."""
    spaces = [
        space.start()
        for block in _BLOCK.finditer(text)
        for space in _BETWEEN.finditer(text, block.start() + block.group().index("\n"), block.end())
    ]
    chosen = sorted(zip(writer.random.sample(spaces, len(spellings)), spellings, strict=True), reverse=True)
    offsets: list[tuple[Spelling, int]] = []
    for at, spelling in chosen:
        text, offsets = _put(text, f" {spelling.text}", at, offsets)
        offsets.append((spelling, at + 1))
    if not writer.random.randrange(_WITH_COMMENT):
        comment = writer.next()
        text, offsets = _put(text, f"# {comment.text}\n", 0, offsets)
        offsets.append((comment, 2))
    return text, [_placed(text, spelling, offset, file) for spelling, offset in offsets]


def _put(text: str, piece: str, at: int, offsets: list[tuple[Spelling, int]]) -> tuple[str, list[tuple[Spelling, int]]]:
    """The text with a piece inserted, and the offsets after it shifted."""
    moved = [(spelling, offset + len(piece) if offset >= at else offset) for spelling, offset in offsets]
    return text[:at] + piece + text[at:], moved


def _placed(text: str, spelling: Spelling, offset: int, file: str) -> Inserted:
    start = offset + spelling.start
    end = start + len(spelling.value)
    if text[start:end] != spelling.value:
        message = "an identifier does not stand where it was put"
        raise AssertionError(message)
    return Inserted(spelling.kind, spelling.value, file, _position(text, start), _position(text, end))


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
