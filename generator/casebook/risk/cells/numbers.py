"""Tables of a record with the path of every number in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from casebook.model.figures import CountTable, Figure
from casebook.risk.cells.totals import stated_totals
from casebook.source import Path

SUMS = frozenset({"i alt", "ialt", "total", "sum", "samlet", "tilsammen", "alle"})
BASES = re.compile(  # names of rows that only say who is counted
    r"alle|startet|startede|begyndt|begyndte|henvist|henviste|tilmeldt|tilmeldte|inviteret|inviterede|visiteret|"
    r"visiterede|deltagere|borgere|på holdet|(?:deltagere|antal) i alt|antal (?:deltagere|borgere)"
)


@dataclass(frozen=True)
class PlacedTable:
    """A table and the index of its figure in the record. Rows and columns are counted from 0.

    Where tables of several records are held against each other, `record` numbers the records, and `scope` says the
    place and the year that the record tells of, as ranges of whole numbers. `stated` are totals that a text gives.
    """

    figure: int
    table: CountTable
    record: int = 0
    scope: tuple[tuple[int, int], ...] = ()
    stated: tuple[int, ...] = ()

    @property
    def path(self) -> Path:
        """The path of the figure."""
        return ("figurer", self.figure)

    @cached_property
    def width(self) -> int:
        """The number of columns of numbers, that is, the length of the longest row."""
        return max(len(row.numbers) for row in self.table.rows)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns of numbers; empty where one is missing."""
        present = self.table.columns[1 : 1 + self.width]
        return (*present, *[""] * (self.width - len(present)))

    @property
    def has_bottom(self) -> bool:
        """True if the last row is declared to be the sum of the others."""
        return self.table.totals in {"nederst", "begge"} and len(self.table.rows) > 1

    @property
    def has_right(self) -> bool:
        """True if the last column of numbers is declared to be the sum of the others."""
        return self.table.totals in {"højre", "begge"} and self.width > 1

    @cached_property
    def looks_summed(self) -> tuple[bool, bool]:
        """(row, column): True if the last row or column is a sum, by declaration or by its name («i alt»)."""
        bottom = self.has_bottom or (len(self.table.rows) > 1 and folded(self.table.rows[-1].name) in SUMS)
        right = self.has_right or (self.width > 1 and folded(self.headings[-1]) in SUMS)
        return bottom, right

    def is_total(self, row: int, column: int) -> bool:
        """True if the number is in a row or column of sums."""
        bottom, right = self.looks_summed
        return (bottom and row == len(self.table.rows) - 1) or (right and column == self.width - 1)

    def number(self, row: int, column: int) -> Path:
        """The path of a number."""
        last: Path = ("antal",) if column == 0 else ("flere", column - 1)
        return (*self.path, "rækker", row, *last)

    def beside(self, row: int, key: str) -> Path:
        """The path of a field beside a row's numbers: «af», «procent»."""
        return (*self.path, "rækker", row, key)

    def cells(self) -> Iterator[tuple[int, int, int | str]]:
        """Row, column and number, row by row."""
        for i, row in enumerate(self.table.rows):
            for j, number in enumerate(row.numbers):
                yield i, j, number


def tables_of(figures: Sequence[Figure]) -> tuple[PlacedTable, ...]:
    """The tables among a record's figures, with the totals that their titles and notes state."""
    return tuple(
        PlacedTable(i, figure, stated=stated_totals(f"{figure.title}. {figure.note or ''}"))
        for i, figure in enumerate(figures)
        if isinstance(figure, CountTable)
    )


def hides_anything(tables: Iterable[PlacedTable]) -> bool:
    """True if any number of the tables is suppressed."""
    cells = (number for placed in tables for row in placed.table.rows for number in (*row.numbers, row.of))
    return any(isinstance(number, str) for number in cells)


def folded(name: str) -> str:
    """A name normalised for comparison: small letters, single spaces, no full stops or colons."""
    return " ".join(name.casefold().replace(".", " ").replace(":", " ").split())
