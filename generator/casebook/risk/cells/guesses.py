"""What a reader will try though no table says it: sums by their names, the same number twice, everybody counted once.

Guesses only narrow what is possible, so to add one makes the attacker stronger. One that the printed numbers contradict
is dropped: no reader can believe it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.risk.cells.attack import Attack
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import Placed, folded
from casebook.risk.cells.published import Sheet, column_sums, partition, rounded, row_sums
from casebook.risk.cells.system import Relation, equal

Guess = tuple[Relation, ...]


def guesses(sheet: Sheet) -> Iterator[Guess]:
    """What a reader may try of sums, percentages and numbers that stand twice, the surest first."""
    for placed in sheet.tables:
        yield from _sums(sheet, placed)
        yield from _percentages(sheet, placed)
    yield from _links(sheet, sheet.tables)


def partitions(sheet: Sheet, *, by_column: bool) -> Iterator[Guess]:
    """In each table that may be read so, the rows count everybody once. `by_column`: in each column by itself."""
    for placed in sheet.tables:
        if placed.table.overlapping is not True and (placed.width > 1 or not by_column):
            yield partition(sheet.grids[placed.figure], placed, by_column=by_column)


def conventions(sheet: Sheet, limits: Limits) -> Iterator[Guess]:
    """Who knows the rules knows that «skjult» protects another number, and so counts no fewer than may be printed."""
    for secret in sheet.secrets:
        if secret.mark == "skjult" and not secret.is_rest:
            yield (Relation(((secret.unknown, 1),), limits.smallest, None),)


def believed(attack: Attack, tried: Sequence[Guess]) -> Attack:
    """The attack with the guesses that are not contradicted, earlier ones before later; itself where none is left.

    All at once where that goes, else half by half.
    """
    if not tried:
        return attack
    together = attack.knowing(relation for guess in tried for relation in guess)
    if together.is_possible() is not False:
        return together
    if len(tried) == 1:
        return attack
    middle = len(tried) // 2
    return believed(believed(attack, tried[:middle]), tried[middle:])


def _sums(sheet: Sheet, placed: Placed) -> Iterator[Guess]:
    """A last row or column called «i alt» is a sum, whatever the table declares."""
    bottom, right = placed.looks_summed
    if bottom and not placed.has_bottom:
        yield tuple(column_sums(sheet.grids[placed.figure], placed))
    if right and not placed.has_right:
        yield tuple(row_sums(sheet.grids[placed.figure], placed))


def _percentages(sheet: Sheet, placed: Placed) -> Iterator[Guess]:
    """A percentage without «af» is one of the population."""
    for i, row in enumerate(placed.table.rows):
        if row.percent is not None and row.of is None and placed.beside(i, "procent") not in sheet.hidden:
            base = sheet.unknown(placed.table.population, placed.table.population)
            yield rounded(row.percent, sheet.grids[placed.figure][i, 0], base)


def _links(sheet: Sheet, tables: Sequence[Placed]) -> Iterator[Guess]:
    """Two numbers in different tables are one when their rows are declared so, or row, column and population are alike.

    Rows that are declared to count the same people have the same last number where that is a sum, else the same first.
    """
    first: dict[tuple[object, ...], tuple[int, int]] = {}
    for placed in tables:
        for name, unknown in _named(sheet, placed):
            figure, other = first.setdefault(name, (placed.figure, unknown))
            if figure != placed.figure:
                yield (equal(((other, 1), (unknown, -1))),)


def _named(sheet: Sheet, placed: Placed) -> Iterator[tuple[tuple[object, ...], int]]:
    grid, table = sheet.grids[placed.figure], placed.table
    for (i, j), unknown in grid.items():
        row = table.rows[i]
        if row.counts and j == (placed.width - 1 if placed.looks_summed[1] else 0):
            yield (row.counts,), unknown
        yield (folded(row.name), folded(placed.headings[j]), table.population), unknown
