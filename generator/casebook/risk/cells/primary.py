"""Primary suppression: finds printed numbers below the frequency threshold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from casebook.model.figures import CountRow
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable
from casebook.source import Path


class PrimaryReason(Enum):
    """The reason why a number must be suppressed."""

    COUNT = auto()  # the count itself is small
    REST = auto()  # the rest of its base («af») is small
    PERCENT = auto()  # the base, the count or the rest behind a percentage is small
    POPULATION = auto()  # the population of the table is small


def small_numbers(tables: Sequence[PlacedTable], limits: Limits) -> Iterator[tuple[Path, PrimaryReason]]:
    """The printed numbers that need primary suppression, with the reason, in the order of the file.

    These are counts of people from 1 up to, not including, `limits.smallest`; counts that leave a rest as small of
    their base («af»), or of the population where no other row counts that rest; percentages whose base, count or rest
    is as small. Noughts and counts equal to their base may stand: they count nobody who is in a small group (that they
    disclose something of the whole group is for `alle-eller-ingen`). Source: A. Hundepool et al., Statistical
    Disclosure Control (2012), chapter 4, the minimum frequency rule.
    """
    for placed in tables:
        if _is_small(placed.table.population, limits):
            yield (*placed.path, "population"), PrimaryReason.POPULATION
        for i, row in enumerate(placed.table.rows):
            yield from _in_row(placed, i, row, limits)


def _in_row(placed: PlacedTable, i: int, row: CountRow, limits: Limits) -> Iterator[tuple[Path, PrimaryReason]]:
    base = row.of
    if base is None and placed.width == 1 and _stands_alone(placed):
        base = placed.table.population
    leaves_few = _leaves_few(row.count, base, limits)
    for j, number in enumerate(row.numbers):
        if _is_small(number, limits):
            yield placed.number(i, j), PrimaryReason.COUNT
        elif j == 0 and leaves_few:
            yield placed.number(i, j), PrimaryReason.REST
    if _is_small(row.of, limits):
        yield placed.beside(i, "af"), PrimaryReason.COUNT
    base = placed.table.population if row.of is None else row.of
    few = _is_small(base, limits) or _is_small(row.count, limits) or _leaves_few(row.count, base, limits)
    if row.percent is not None and few:
        yield placed.beside(i, "procent"), PrimaryReason.PERCENT


def _stands_alone(placed: PlacedTable) -> bool:
    """True if no other row counts those whom a row leaves of the population."""
    return placed.table.overlapping is True or len(placed.table.rows) == 1


def _leaves_few(count: int | str, base: int | str | None, limits: Limits) -> bool:
    return isinstance(count, int) and isinstance(base, int) and _is_small(base - count, limits)


def _is_small(number: int | str | None, limits: Limits) -> bool:
    return isinstance(number, int) and 0 < number < limits.smallest
