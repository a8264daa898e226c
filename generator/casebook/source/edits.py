"""Edits to a document: what is to stand in the tree, done to the file's own text and to nothing beside it.

Comments, layout, line breaks and the style of each scalar stay. What comes out is read again and held against the tree
that was meant; an edit after which the two differ is refused, and the others are still done.
"""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from casebook.source.compose import compose
from casebook.source.document import Document, Path, Tree
from casebook.source.removal import removal
from casebook.source.splices import Splice, spliced
from casebook.source.writing import Letters, new_name, new_value

_NEVER_INSERTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Reword:
    """The characters from `start` up to `end` of the text at `path` (in NFC, as in the tree) become `text`."""

    path: Path
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """What stands at `path` becomes `value`, all of it."""

    path: Path
    value: Tree


@dataclass(frozen=True, slots=True)
class Rename:
    """The field at `path` is called `name`, and keeps its value."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """The item of a list or the field at `path` goes away."""

    path: Path


@dataclass(frozen=True, slots=True)
class Respell:
    """The characters from `start` up to `end` of the file itself become `text`, and the tree stays as it is."""

    start: int
    end: int
    text: str


Edit: TypeAlias = Reword | SetValue | Rename | Remove | Respell


@dataclass(frozen=True, slots=True)
class Edited:
    """The document afterwards, the edits that could be done and what they did to its text, and those refused."""

    document: Document
    done: tuple[Edit, ...] = ()
    splices: tuple[Splice, ...] = ()
    refused: tuple[Edit, ...] = ()


def edited(document: Document, edits: Sequence[Edit]) -> Edited:
    """The document with the edits done, all paths and offsets being those of the document given.

    An edit is refused when its place is not known, when it overlaps one before it, or when the file would not be read
    as meant. A document that has a problem of its own is left as it is.
    """
    if document.tree is None or document.problems:
        return Edited(document, refused=tuple(edits))
    done = _accepted(document, _apart(_placed(document, edits)), [])
    splices = tuple(one.splice for one in sorted(done, key=_start))
    numbers = {one.number for one in done}
    return Edited(
        compose(Document(document.file, spliced(document.text, splices))) if splices else document,
        tuple(edit for i, edit in enumerate(edits) if i in numbers),
        splices,
        tuple(edit for i, edit in enumerate(edits) if i not in numbers),
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """An edit, the how manieth it is, and what it does to the file's text."""

    number: int
    edit: Edit
    splice: Splice


def _start(placed: _Placed) -> tuple[int, int]:
    return placed.splice.start, placed.splice.end


def _placed(document: Document, edits: Sequence[Edit]) -> Iterator[_Placed]:
    letters = Letters(document)
    for number, edit in enumerate(edits):
        splice = _splice(document, letters, edit)
        if (
            splice
            and not _NEVER_INSERTED.search(splice.text)
            and document.text[splice.start : splice.end] != splice.text
        ):
            yield _Placed(number, edit, splice)


def _splice(document: Document, letters: Letters, edit: Edit) -> Splice | None:
    """What an edit does to the text; None where its place is not known."""
    match edit:
        case Respell(start, end, text):
            return Splice(start, end, text) if 0 <= start < end <= len(document.text) else None
        case Reword(path, start, end, text):
            return letters.splice(path, (start, end), text)
        case SetValue(path, value):
            return new_value(document, path, value)
        case Rename(path, name):
            return new_name(document, path, name)
        case Remove(path):
            return removal(document, path)


def _apart(placed: Iterator[_Placed]) -> list[_Placed]:
    """Those that overlap none before them, in the order of the file."""
    kept: list[_Placed] = []
    for one in sorted(placed, key=_start):
        if not kept or kept[-1].splice.end <= one.splice.start:
            kept.append(one)
    return kept


def _accepted(document: Document, placed: list[_Placed], before: list[_Placed]) -> list[_Placed]:
    """`before`, and those after which the file is read as meant: all at once, or else by halves."""
    if not placed or _is_as_meant(document, [*before, *placed]):
        return [*before, *placed]
    if len(placed) == 1:
        return before
    half = len(placed) // 2
    return _accepted(document, placed[half:], _accepted(document, placed[:half], before))


def _is_as_meant(document: Document, placed: list[_Placed]) -> bool:
    text = spliced(document.text, [one.splice for one in sorted(placed, key=_start)])
    after = compose(Document(document.file, text))
    return not after.problems and same(after.tree, meant(document, [one.edit for one in placed]))


def meant(document: Document, edits: Sequence[Edit]) -> Tree:
    """The tree as it should be after the edits."""
    root = {"": copy.deepcopy(document.tree)}
    values = {edit.path: edit.value for edit in edits if isinstance(edit, SetValue)} | _reworded(document, edits)
    for path, value in values.items():
        _holder(root, path)[path[-1] if path else ""] = copy.deepcopy(value)
    for path in sorted((edit.path for edit in edits if isinstance(edit, Remove)), key=_from_behind, reverse=True):
        del _holder(root, path)[path[-1]]
    for edit in sorted((edit for edit in edits if isinstance(edit, Rename)), key=lambda one: -len(one.path)):
        holder = _holder(root, edit.path)
        holder[edit.name] = holder.pop(edit.path[-1])
    return root[""]


def same(one: Tree, other: Tree) -> bool:
    """True if two trees are the same; true is not 1, and the order of fields says nothing."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _reworded(document: Document, edits: Sequence[Edit]) -> dict[Path, Tree]:
    """The texts that are worded anew, by their paths."""
    by_path: dict[Path, list[Splice]] = {}
    for edit in edits:
        if isinstance(edit, Reword):
            by_path.setdefault(edit.path, []).append(Splice(edit.start, edit.end, edit.text))
    scalars = {path: document.entries[path].scalar for path in by_path}
    return {
        path: unicodedata.normalize("NFC", spliced(scalar.value, sorted(by_path[path])))
        for path, scalar in scalars.items()
        if scalar
    }


def _holder(root: Any, path: Path) -> Any:
    """What holds the value at a path: a list or a mapping."""
    if not path:
        return root
    holder = root[""]
    for part in path[:-1]:
        holder = holder[part]
    return holder


def _from_behind(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in path)
