"""Tables as a reader sees them: every printed number settled, every hidden one unknown, every sum a relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from casebook.model.figures import CountRow
from casebook.risk.cells.limits import BELOW_FIVE
from casebook.risk.cells.numbers import Placed
from casebook.risk.cells.system import Relation, System, at_most, equal
from casebook.source import Path


@dataclass(frozen=True, slots=True)
class Secret:
    """A hidden count, or (`is_rest`) what it leaves of its «af»; `unknown` is its number in the system."""

    path: Path
    unknown: int
    mark: str
    is_rest: bool = False


@dataclass(slots=True)
class Sheet:
    """The system as it grows while tables are read. `hidden` are numbers to treat as hidden though they are printed.

    `declared` are the relations that the tables state.
    """

    tables: Sequence[Placed]
    hidden: AbstractSet[Path] = frozenset()
    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    declared: list[Relation] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list)
    grids: dict[int, dict[tuple[int, int], int]] = field(default_factory=dict)
    bases: dict[tuple[int, int], int] = field(default_factory=dict)
    most: int = 0

    def read(self) -> Sheet:
        """Take in every table."""
        self.most = 2 * sum(placed.table.population for placed in self.tables) + sum(self._printed())
        for placed in self.tables:
            self._numbers(placed)
            self._sums(placed)
            for i, row in enumerate(placed.table.rows):
                self._parts(placed, i, row)
        return self

    def system(self) -> System:
        """What has been read."""
        return System(tuple(self.lows), tuple(self.highs), tuple(self.declared))

    def unknown(self, low: int, high: int) -> int:
        """A new unknown."""
        self.lows.append(low)
        self.highs.append(high)
        return len(self.lows) - 1

    def _printed(self) -> Iterator[int]:
        for placed in self.tables:
            for row in placed.table.rows:
                yield from (one for one in (*row.numbers, row.of) if isinstance(one, int))

    def _numbers(self, placed: Placed) -> None:
        grid = self.grids.setdefault(placed.figure, {})
        within = all(number <= placed.table.population for *_, number in placed.cells() if isinstance(number, int))
        for i, j, number in placed.cells():
            most = placed.table.population if within and not placed.is_total(i, j) else self.most
            grid[i, j] = self._count(placed.number(i, j), number, most)

    def _count(self, path: Path, number: int | str, most: int) -> int:
        shown = "skjult" if path in self.hidden else number
        if isinstance(shown, int):
            return self.unknown(shown, shown)
        low, high = (BELOW_FIVE[0], BELOW_FIVE[-1]) if shown == "<5" else (0, most)
        unknown = self.unknown(low, high)
        self.secrets.append(Secret(path, unknown, shown))
        return unknown

    def _sums(self, placed: Placed) -> None:
        if placed.has_bottom:
            self.declared += column_sums(self.grids[placed.figure], placed)
        if placed.has_right:
            self.declared += row_sums(self.grids[placed.figure], placed)

    def _parts(self, placed: Placed, i: int, row: CountRow) -> None:
        """A count is at most its «af»; what it leaves may be as telling as the count itself."""
        if row.of is None:
            return
        count, path = self.grids[placed.figure][i, 0], placed.beside(i, "af")
        base = self.bases[placed.figure, i] = self._count(path, row.of, self.most)
        self.declared.append(at_most(((count, 1), (base, -1))))
        if self.lows[count] < self.highs[count]:
            rest = self.unknown(0, self.most)
            self.declared.append(equal(((count, 1), (rest, 1), (base, -1))))
            self.secrets.append(Secret(placed.number(i, 0), rest, "skjult", is_rest=True))
        if row.percent is not None and placed.beside(i, "procent") not in self.hidden:
            self.declared += rounded(row.percent, count, base)


def rounded(percent: str, count: int, base: int) -> tuple[Relation, Relation]:
    """A percentage with d decimals is off by half a unit of its last decimal at most, whichever way a half is rounded.

    |100 · count − percent · base| ≤ base / (2 · 10^d), as two sums of whole numbers.
    """
    whole, _, decimals = percent.partition(",")
    unit = 10 ** len(decimals)
    shown = int(whole) * unit + int(decimals or 0)
    above = at_most(((count, 200 * unit), (base, -(2 * shown + 1))))
    below = at_most(((count, -200 * unit), (base, 2 * shown - 1)))
    return above, below


def column_sums(grid: dict[tuple[int, int], int], placed: Placed) -> Iterator[Relation]:
    """The last row is the sum of those above it."""
    last = len(placed.table.rows) - 1
    for j in range(placed.width):
        above = [grid[i, j] for i in range(last) if (i, j) in grid]
        if (last, j) in grid:
            yield equal((*((unknown, 1) for unknown in above), (grid[last, j], -1)))


def row_sums(grid: dict[tuple[int, int], int], placed: Placed) -> Iterator[Relation]:
    """The last number of a row is the sum of those before it."""
    last = placed.width - 1
    for i in range(len(placed.table.rows)):
        before = [grid[i, j] for j in range(last) if (i, j) in grid]
        if (i, last) in grid:
            yield equal((*((unknown, 1) for unknown in before), (grid[i, last], -1)))


def partition(grid: dict[tuple[int, int], int], placed: Placed, *, by_column: bool) -> tuple[Relation, ...]:
    """The numbers that are no sums make up the population: all together, or each column by itself."""
    inner = [(place, unknown) for place, unknown in grid.items() if not placed.is_total(*place)]
    columns = sorted({j for (_, j), _ in inner}) if by_column else [None]
    groups = [[unknown for (_, j), unknown in inner if column in {None, j}] for column in columns]
    return tuple(equal(((u, 1) for u in group), placed.table.population) for group in groups if group)
