"""A record as it was read: the file's own text, the plain tree, and where everything in the tree stands."""

from __future__ import annotations

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
    """One scalar of the file. `start` and `end` are offsets of its source, quotes and block header included.

    `value` is the text as YAML reads it, in NFC; `style` is one of `'`, `"`, `|`, `>` or empty for a plain scalar.
    """

    path: Path
    value: str
    start: int
    end: int
    style: str = ""
    is_key: bool = False


class Entry(NamedTuple):
    """Where the value at a path stands, and its key when it has one. `flow` says that it is a `{…}` or `[…]`."""

    start: int
    end: int
    key: Scalar | None = None
    scalar: Scalar | None = None
    flow: bool = False


@dataclass(frozen=True)
class Document:
    """One file. `tree` is None when the file cannot be used; `problems` says why.

    `scalars` holds every scalar in the order of the file, also what the tree leaves out (a field that stands twice).
    """

    file: str
    text: str = ""
    tree: Tree = None
    entries: Mapping[Path, Entry] = field(default_factory=dict)
    scalars: tuple[Scalar, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_taken_apart: bool = False  # whether the YAML was read, not the text alone

    @property
    def name(self) -> str:
        """The file name without folder and ending: the id that the record must have."""
        return self.file.rpartition("/")[2].rpartition(".")[0]

    @cached_property
    def lines(self) -> Lines:
        """The text's lines."""
        return Lines.of(self.text)

    def place(self, path: Path = ()) -> Place:
        """The value at `path`, or as near to it as the file goes. An empty value is shown at its key."""
        path = self.nearest(path)
        entry = self.entries.get(path)
        if entry is None or not path:
            return Place(self.file, FILE_START, self.name, field_name(path))
        if entry.start == entry.end and entry.key:
            return self.at(entry.key.start, entry.key.end, path)
        return self.at(entry.start, entry.end, path)

    def key(self, path: Path) -> Place:
        """The key at `path`; where it has none (a list's item), the value."""
        entry = self.entries.get(path)
        if entry is None or entry.key is None:
            return self.place(path)
        return self.at(entry.key.start, entry.key.end, path)

    def within(self, scalar: Scalar, start: int, end: int) -> Place:
        """The characters from `start` up to `end` of a scalar's value, wherever they stand in the file."""
        where = self._offsets(scalar)
        if where is None or start >= end:
            return self.at(scalar.start, scalar.end, scalar.path)
        return self.at(where[start], where[end - 1] + 1, scalar.path)

    def at(self, start: int, end: int, path: Path = ()) -> Place:
        """The code points from `start` up to `end` of the file itself."""
        span = self.lines.span(start, end)
        frame = frame_of(self.lines.line(span.start.line), span.start.column)
        return Place(self.file, span, self.name, field_name(path), frame)

    def nearest(self, path: Path) -> Path:
        """The longest beginning of `path` that stands in the file."""
        while path and path not in self.entries:
            path = path[:-1]
        return path

    def _offsets(self, scalar: Scalar) -> tuple[int, ...] | None:
        """For each character of a scalar's value its offset in the file; worked out once, however many hits it has."""
        known = self._known_offsets
        if scalar.start not in known:
            inside = offsets(self.text[scalar.start : scalar.end], scalar.value, scalar.style)
            known[scalar.start] = inside and tuple(scalar.start + offset for offset in inside)
        return known[scalar.start]

    @cached_property
    def _known_offsets(self) -> dict[int, tuple[int, ...] | None]:
        return {}


def field_name(path: Path) -> str | None:
    """A path as findings name it: «historier.0.tekst»."""
    return ".".join(str(part) for part in path) or None
