"""Primary suppression: which of the printed numbers are too small to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from casebook.model.figures import CountRow
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import Placed
from casebook.source import Path


class Small(Enum):
    """What is small about a number."""

    COUNT = auto()  # it counts too few
    REST = auto()  # it leaves too few of those whom it is a part of
    PERCENT = auto()  # a percentage of too few, or one whose count or rest is too small
    POPULATION = auto()  # the whole table is about too few


def small_numbers(tables: Sequence[Placed], limits: Limits) -> Iterator[tuple[Path, Small]]:
    """The printed numbers that must be hidden, in the order of the file.

    Counts (people) from 1 up to, not including, `limits.smallest`; counts that leave as few of their «af»; percentages
    whose base, count or rest is as small. A nought may stand, and so may a count that is the whole of its «af»: neither
    counts anybody who is few. What they say of a group as a whole is the business of `ensartet-gruppe`.
    Source: A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4, the minimum frequency rule.
    """
    for placed in tables:
        if _is_small(placed.table.population, limits):
            yield (*placed.path, "population"), Small.POPULATION
        for i, row in enumerate(placed.table.rows):
            yield from _in_row(placed, i, row, limits)


def _in_row(placed: Placed, i: int, row: CountRow, limits: Limits) -> Iterator[tuple[Path, Small]]:
    leaves_few = _leaves_few(row.count, row.of, limits)
    for j, number in enumerate(row.numbers):
        if _is_small(number, limits):
            yield placed.number(i, j), Small.COUNT
        elif j == 0 and leaves_few:
            yield placed.number(i, j), Small.REST
    if _is_small(row.of, limits):
        yield placed.beside(i, "af"), Small.COUNT
    base = placed.table.population if row.of is None else row.of
    few = _is_small(base, limits) or _is_small(row.count, limits) or _leaves_few(row.count, base, limits)
    if row.percent is not None and few:
        yield placed.beside(i, "procent"), Small.PERCENT


def _leaves_few(count: int | str, base: int | str | None, limits: Limits) -> bool:
    return isinstance(count, int) and isinstance(base, int) and _is_small(base - count, limits)


def _is_small(number: int | str | None, limits: Limits) -> bool:
    return isinstance(number, int) and 0 < number < limits.smallest
