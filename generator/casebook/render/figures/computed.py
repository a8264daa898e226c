"""Figures that no editor writes: they are computed from all records, and drawn as the others are.

A matrix has things along two sides and a mark where the two meet. The table is the drawing: where it is wider than the
window it scrolls sideways, with its head and its first column in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from casebook.source.sentences import Sentences


class Mark(StrEnum):
    """Marks in a cell; the form tells them apart, never the colour."""

    FULL = "fuld"
    HALF = "halv"
    RING = "ring"
    DASH = "streg"
    COUNT = "tal"
    GAP = "hul"
    SIZE = "maal"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column: its name, where that leads, and a line under it."""

    name: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A place where a row and a column meet. `words` say all that the mark shows; an empty cell has no mark.

    `short` is what can stand inside the mark, a number; `size` is what the mark weighs, 3 for most and 1 for least.
    """

    words: str = ""
    mark: Mark | None = None
    short: str = ""
    href: str = ""
    size: int = 3


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row with a cell for each column."""

    head: Head
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class GridGroup:
    """Rows under a heading of their own; a heading that is empty is left out."""

    name: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The meaning of a mark."""

    mark: Mark
    words: str
    size: int = 3


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by columns, in groups. `sentence` says in words what the whole shows; `corner` names the rows.

    `legend` and `sizes` say what the forms and the sizes of the marks mean.
    """

    title: str
    sentence: str
    corner: str
    columns: tuple[Head, ...]
    groups: tuple[GridGroup, ...]
    legend: tuple[Legend, ...] = ()
    sizes: tuple[Legend, ...] = ()
    note: str = ""
    type: str = "matrix"


@dataclass(frozen=True, slots=True)
class GapMap:
    """Target groups by methods: cells with cases, cells without, and cells that no method means."""

    title: str
    columns: tuple[Head, ...]
    groups: tuple[GridGroup, ...]
    nowhere: tuple[str, ...] = ()
    note: str = ""
    type: str = "hulkort"


def cells_of(groups: Sequence[GridGroup]) -> tuple[GridCell, ...]:
    """Every cell, row by row."""
    return tuple(cell for group in groups for row in group.rows for cell in row.cells)


def named(names: Sequence[str], sentences: Sentences, most: int = 3) -> str:
    """«a, b og c», or «a, b, c og 4 til»."""
    more = len(names) - most
    return sentences.listing([*names[:most], sentences.say("gap_map.more", number=more)] if more > 0 else names)
