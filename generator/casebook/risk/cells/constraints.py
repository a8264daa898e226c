"""Translates published tables into a system: printed numbers are fixed, hidden ones unknown, sums are constraints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from casebook.model.figures import CountRow
from casebook.risk.cells.limits import BELOW_FIVE
from casebook.risk.cells.numbers import PlacedTable
from casebook.risk.cells.system import LinearConstraint, System, at_most, equal
from casebook.source import Path


@dataclass(frozen=True, slots=True)
class SuppressedCount:
    """A hidden count or (`is_rest`) the rest of its base («af»); `unknown` is its index in the system."""

    path: Path
    unknown: int
    mark: str
    is_rest: bool = False


@dataclass(slots=True)
class SystemBuilder:
    """Builds the system of some tables. `hidden` are printed numbers to treat as hidden, to try a suppression pattern.

    `declared` are the constraints that the tables state; `grids` and `bases` map cells and «af» to their unknowns.
    """

    tables: Sequence[PlacedTable]
    hidden: AbstractSet[Path] = frozenset()
    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    declared: list[LinearConstraint] = field(default_factory=list)
    suppressed: list[SuppressedCount] = field(default_factory=list)
    grids: dict[int, dict[tuple[int, int], int]] = field(default_factory=dict)
    bases: dict[tuple[int, int], int] = field(default_factory=dict)
    largest: int = 0

    def read_tables(self) -> SystemBuilder:
        """Add all tables; returns the builder itself."""
        self.largest = 2 * sum(placed.table.population for placed in self.tables) + sum(self._printed())
        for placed in self.tables:
            self._numbers(placed)
            self._sums(placed)
            for i, row in enumerate(placed.table.rows):
                self._base(placed, i, row)
        return self

    def system(self) -> System:
        """The system of all tables read so far, with the constraints that they declare."""
        return System(tuple(self.lows), tuple(self.highs), tuple(self.declared))

    def unknown(self, low: int, high: int) -> int:
        """The index of a new unknown."""
        self.lows.append(low)
        self.highs.append(high)
        return len(self.lows) - 1

    def _printed(self) -> Iterator[int]:
        for placed in self.tables:
            for row in placed.table.rows:
                yield from (number for number in (*row.numbers, row.of) if isinstance(number, int))

    def _numbers(self, placed: PlacedTable) -> None:
        grid = self.grids.setdefault(placed.figure, {})
        within = all(number <= placed.table.population for *_, number in placed.cells() if isinstance(number, int))
        for i, j, number in placed.cells():
            most = placed.table.population if within and not placed.is_total(i, j) else self.largest
            grid[i, j] = self._count(placed.number(i, j), number, most)

    def _count(self, path: Path, number: int | str, most: int) -> int:
        shown = "skjult" if path in self.hidden else number
        if isinstance(shown, int):
            return self.unknown(shown, shown)
        low, high = (BELOW_FIVE[0], BELOW_FIVE[-1]) if shown == "<5" else (0, most)
        unknown = self.unknown(low, high)
        self.suppressed.append(SuppressedCount(path, unknown, shown))
        return unknown

    def _sums(self, placed: PlacedTable) -> None:
        if placed.has_bottom:
            self.declared += column_sums(self.grids[placed.figure], placed)
        if placed.has_right:
            self.declared += row_sums(self.grids[placed.figure], placed)

    def _base(self, placed: PlacedTable, i: int, row: CountRow) -> None:
        """Bound a count by its base («af»). The rest is protected like a count: «48 of 50» is about two people."""
        if row.of is None:
            return
        count, path = self.grids[placed.figure][i, 0], placed.beside(i, "af")
        base = self.bases[placed.figure, i] = self._count(path, row.of, self.largest)
        self.declared.append(at_most(((count, 1), (base, -1))))
        if self.lows[count] < self.highs[count]:
            rest = self.unknown(0, self.largest)
            self.declared.append(equal(((count, 1), (rest, 1), (base, -1))))
            self.suppressed.append(SuppressedCount(placed.number(i, 0), rest, "skjult", is_rest=True))
        if row.percent is not None and placed.beside(i, "procent") not in self.hidden:
            self.declared += rounded(row.percent, count, base)


def rounded(percent: str, count: int, base: int) -> tuple[LinearConstraint, LinearConstraint]:
    """The bounds of a rounded percentage with d decimals: off by at most half a unit of the last.

    |100 · count − percent · base| ≤ base / (2 · 10^d), as two integer constraints; it holds for every way to round
    halves.
    """
    whole, _, decimals = percent.partition(",")
    unit = 10 ** len(decimals)
    shown = int(whole) * unit + int(decimals or 0)
    above = at_most(((count, 200 * unit), (base, -(2 * shown + 1))))
    below = at_most(((count, -200 * unit), (base, 2 * shown - 1)))
    return above, below


def column_sums(grid: dict[tuple[int, int], int], placed: PlacedTable) -> Iterator[LinearConstraint]:
    """One constraint a column: the last row is the sum of those above it.

    Where somebody may stand in several rows it is their union: no less than any of them, no more than all together.
    """
    last = len(placed.table.rows) - 1
    for j in range(len(placed.table.rows[last].numbers)):
        above = [grid[i, j] for i in range(last) if (i, j) in grid]
        if placed.table.overlapping is True:
            yield at_most(((grid[last, j], 1), *((unknown, -1) for unknown in above)))
            yield from (at_most(((unknown, 1), (grid[last, j], -1))) for unknown in above)
        else:
            yield equal((*((unknown, 1) for unknown in above), (grid[last, j], -1)))


def row_sums(grid: dict[tuple[int, int], int], placed: PlacedTable) -> Iterator[LinearConstraint]:
    """One constraint a row: the last number is the sum of those before it."""
    last = placed.width - 1
    for i in range(len(placed.table.rows)):
        before = [grid[i, j] for j in range(last) if (i, j) in grid]
        if (i, last) in grid:
            yield equal((*((unknown, 1) for unknown in before), (grid[i, last], -1)))


def partition(
    grid: dict[tuple[int, int], int], placed: PlacedTable, *, by_column: bool
) -> tuple[LinearConstraint, ...]:
    """The constraints that the cells (without sums) add up to the population: all of them, or in each column."""
    inner = [(place, unknown) for place, unknown in grid.items() if not placed.is_total(*place)]
    columns = sorted({j for (_, j), _ in inner}) if by_column else [None]
    groups = [[unknown for (_, j), unknown in inner if column in {None, j}] for column in columns]
    return tuple(equal(((u, 1) for u in group), placed.table.population) for group in groups if group)
