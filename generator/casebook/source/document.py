"""A parsed file: its text, its tree, and the position of every value and key of the tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeAlias

from casebook.problem import FILE_START, Place, Problem, frame_of
from casebook.source.alignment import offsets
from casebook.source.lines import Lines

Path: TypeAlias = tuple[str | int, ...]
Tree: TypeAlias = "str | int | bool | list[Tree] | dict[str, Tree] | None"


class Scalar(NamedTuple):
    """A scalar of the file. `start` and `end` are offsets in the file, quotes and block header included.

    `value` is the decoded text, in NFC; `style` is `'`, `"`, `|`, `>`, or empty for a plain scalar.
    """

    path: Path
    value: str
    start: int
    end: int
    style: str = ""
    is_key: bool = False


class Node(NamedTuple):
    """A node of the YAML tree: the span of a value, and its key if it is a field. `flow`: `{…}` or `[…]`."""

    start: int
    end: int
    key: Scalar | None = None
    scalar: Scalar | None = None
    flow: bool = False


@dataclass(frozen=True)
class Document:
    """A file. `tree` is None if it is unusable; `problems` says why.

    `scalars` holds every scalar in the order of the file, also those that the tree drops (a duplicate key's value):
    what no page shows is still public in the file, so the rules must read it.
    """

    file: str
    text: str = ""
    tree: Tree = None
    entries: Mapping[Path, Node] = field(default_factory=dict)
    scalars: tuple[Scalar, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_parsed: bool = False  # False: text only, or only the fields of the head

    @property
    def name(self) -> str:
        """The file name without folder and ending: the id that the record must have."""
        return self.file.rpartition("/")[2].rpartition(".")[0]

    @cached_property
    def lines(self) -> Lines:
        """The text's lines."""
        return Lines.of(self.text)

    def place(self, path: Path = ()) -> Place:
        """The place of the value at `path` or of its nearest ancestor in the file; of an empty value its key's."""
        path = self.nearest(path)
        entry = self.entries.get(path)
        if entry is None or not path:
            return Place(self.file, FILE_START, self.name, field_name(path))
        if entry.start == entry.end and entry.key:
            return self.at(entry.key.start, entry.key.end, path)
        return self.at(entry.start, entry.end, path)

    def key(self, path: Path) -> Place:
        """The place of the key at `path`; for an item of a list, of the value."""
        entry = self.entries.get(path)
        if entry is None or entry.key is None:
            return self.place(path)
        return self.at(entry.key.start, entry.key.end, path)

    def within(self, scalar: Scalar, start: int, end: int) -> Place:
        """The place in the file of the characters from `start` up to `end` of a scalar's value."""
        characters = self._offsets(scalar)
        if characters is None or start >= end:
            return self.at(scalar.start, scalar.end, scalar.path)
        return self.at(characters[start], characters[end - 1] + 1, scalar.path)

    def value_at(self, start: int, end: int) -> tuple[Scalar, int, int] | None:
        """The scalar around the code points from `start` up to `end` of the file, and which of its value they are.

        None where they are in none: in a comment, or over several fields.
        """
        scalar = next((each for each in self.scalars if each.start <= start and end <= each.end), None)
        characters = self._offsets(scalar) if scalar else None
        if scalar is None:
            return None
        if characters is None:  # the whole scalar is meant, as in `within`
            return scalar, 0, len(scalar.value)
        return scalar, bisect_left(characters, start), bisect_left(characters, end)

    def at(self, start: int, end: int, path: Path = ()) -> Place:
        """The place of the code points from `start` up to `end` of the file."""
        span = self.lines.span(start, end)
        frame = frame_of(self.lines.line(span.start.line), span.start.column)
        return Place(self.file, span, self.name, field_name(path), frame)

    def nearest(self, path: Path) -> Path:
        """The longest prefix of `path` that exists in the file."""
        while path and path not in self.entries:
            path = path[:-1]
        return path

    def _offsets(self, scalar: Scalar) -> tuple[int, ...] | None:
        """The offset in the file of each character of a scalar's value; computed once, however many hits it has."""
        cached = self._offsets_by_start
        if scalar.start not in cached:
            inside = offsets(self.text[scalar.start : scalar.end], scalar.value, scalar.style)
            cached[scalar.start] = inside and tuple([scalar.start + offset for offset in inside])
        return cached[scalar.start]

    @cached_property
    def _offsets_by_start(self) -> dict[int, tuple[int, ...] | None]:
        return {}


def field_name(path: Path) -> str | None:
    """The dotted name of a path in findings: «historier.0.tekst»."""
    return ".".join(str(part) for part in path) or None
