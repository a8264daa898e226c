"""Guesses: constraints that no table declares but a reader may assume, such as a row called «i alt» being a sum.

A guess can only shrink the set of solutions, so each makes the attacker stronger. A guess that the printed numbers
contradict is dropped: no reader can hold it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.risk.cells.attack import Attack
from casebook.risk.cells.constraints import SystemBuilder, column_sums, partition, rounded, row_sums
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable, folded
from casebook.risk.cells.system import LinearConstraint, equal

Guess = tuple[LinearConstraint, ...]


def guesses(builder: SystemBuilder) -> Iterator[Guess]:
    """Guesses on sums, percentages and numbers that occur twice, the most plausible first."""
    for placed in builder.tables:
        yield from _sums(builder, placed)
        yield from _percentages(builder, placed)
        yield from _stated(builder, placed)
    yield from _links(builder, builder.tables)


def partitions(builder: SystemBuilder, *, by_column: bool) -> Iterator[Guess]:
    """The guess, for each table that allows it, that its rows partition the population; `by_column`: in each column."""
    for placed in builder.tables:
        if placed.table.overlapping is not True and (placed.width > 1 or not by_column):
            yield partition(builder.grids[placed.figure], placed, by_column=by_column)


def conventions(builder: SystemBuilder, limits: Limits) -> Iterator[Guess]:
    """The guess, from knowing our rules, that «skjult» is complementary and so no smaller than the threshold."""
    for count in builder.suppressed:
        if count.mark == "skjult" and not count.is_rest:
            yield (LinearConstraint(((count.unknown, 1),), limits.smallest, None),)


def assuming(attack: Attack, candidates: Sequence[Guess]) -> Attack:
    """The attack under all guesses that are consistent with it; in a conflict the earlier guess counts.

    They are tried all at once, else by halves: mostly all are consistent, and each try costs a program.
    """
    if not candidates:
        return attack
    together = attack.with_constraints(constraint for guess in candidates for constraint in guess)
    if together.is_possible() is not False:
        return together
    if len(candidates) == 1:
        return attack
    middle = len(candidates) // 2
    return assuming(assuming(attack, candidates[:middle]), candidates[middle:])


def _sums(builder: SystemBuilder, placed: PlacedTable) -> Iterator[Guess]:
    """The guess that a last row or column called «i alt» is a sum, though the table does not declare it."""
    bottom, right = placed.looks_summed
    if bottom and not placed.has_bottom:
        yield tuple(column_sums(builder.grids[placed.figure], placed))
    if right and not placed.has_right:
        yield tuple(row_sums(builder.grids[placed.figure], placed))


def _percentages(builder: SystemBuilder, placed: PlacedTable) -> Iterator[Guess]:
    """The guess that a percentage without «af» is one of the population."""
    for i, row in enumerate(placed.table.rows):
        if row.percent is not None and row.of is None and placed.beside(i, "procent") not in builder.hidden:
            base = builder.unknown(placed.table.population, placed.table.population)
            yield rounded(row.percent, builder.grids[placed.figure][i, 0], base)


def _stated(builder: SystemBuilder, placed: PlacedTable) -> Iterator[Guess]:
    """The guess that a total that stands beside the table is the sum of a column, or of all numbers but sums."""
    grid = builder.grids[placed.figure]
    inner = [(place, unknown) for place, unknown in grid.items() if not placed.is_total(*place)]
    columns = [[unknown for (_, j), unknown in inner if j == column] for column in range(placed.width)]
    groups = columns if placed.width == 1 else [*columns, [unknown for _, unknown in inner]]
    for total in placed.stated if placed.table.overlapping is not True else ():
        for group in groups:
            if any(builder.lows[unknown] < builder.highs[unknown] for unknown in group):
                yield (equal(((unknown, 1) for unknown in group), total),)


def _links(builder: SystemBuilder, tables: Sequence[PlacedTable]) -> Iterator[Guess]:
    """The guess that two numbers in different tables are equal: rows declared to be the same, or the same names.

    Same names are those of row, column and population. Of rows declared to count the same people, the last numbers are
    equal if they are sums, else the first ones.
    """
    first: dict[tuple[object, ...], tuple[int, int]] = {}
    for placed in tables:
        for name, unknown in _named(builder, placed):
            figure, other = first.setdefault(name, (placed.figure, unknown))
            if figure != placed.figure:
                yield (equal(((other, 1), (unknown, -1))),)


def _named(builder: SystemBuilder, placed: PlacedTable) -> Iterator[tuple[tuple[object, ...], int]]:
    grid, table = builder.grids[placed.figure], placed.table
    for (i, j), unknown in grid.items():
        row = table.rows[i]
        if row.counts and j == (placed.width - 1 if placed.looks_summed[1] else 0):
            yield (row.counts, placed.record), unknown
        yield (folded(row.name), folded(placed.headings[j]), table.population, placed.scope), unknown
