"""The audit of a table in running text: by the same engine as the tables of a record's figures, and beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.model.figures import CountRow, CountTable
from casebook.risk.cells import Limits
from casebook.risk.cells.differences import small_differences
from casebook.risk.cells.exposure import ExposureReason, exposed_in
from casebook.risk.cells.groups import uniform_numbers
from casebook.risk.cells.numbers import SUMS, PlacedTable, folded
from casebook.risk.cells.totals import stated_totals
from casebook.source import Path

EVERYBODY = 1_000_000  # the population of a table that does not say it
_CELLS = 200  # of a table whose sums are tried
_FIGURE = 10_000  # the number of the table, beside the figures of the record


def audited(
    title: str, headings: Sequence[str], rows: Sequence[CountRow], limits: Limits, beside: Sequence[PlacedTable]
) -> Iterator[Path]:
    """The numbers of a table that give too much away by sums, groups or differences, as paths in one figure."""
    if len({len(row.numbers) for row in rows}) != 1 or len(rows) * len(rows[0].numbers) > _CELLS:
        return
    placed = PlacedTable(_FIGURE, _table(title, headings, rows), stated=stated_totals(title))
    yield from _given_back(placed, limits, beside)
    yield from _left_over(placed, limits)
    yield from (path for path, _ in uniform_numbers((placed,), limits))
    for difference in small_differences((placed, *beside), limits):
        yield from [path for path in (difference.path, difference.other) if path[1] == _FIGURE][:1]


def is_sum(name: str) -> bool:
    """True for the name of a row or a column of sums."""
    return folded(name) in SUMS or folded(name).startswith("i alt")


def _table(title: str, headings: Sequence[str], rows: Sequence[CountRow]) -> CountTable:
    bottom = len(rows) > 1 and is_sum(rows[-1].name)
    right = len(rows[0].numbers) > 1 and bool(headings) and is_sum(headings[-1])
    total = rows[-1].numbers[-1] if bottom and (right or len(rows[0].numbers) == 1) else None
    return CountTable.model_construct(
        type="tabel", title=title, note=None, overlapping=None, rows=tuple(rows), columns=("", *headings),
        population=total if isinstance(total, int) and total > 0 else EVERYBODY,
        totals={(True, True): "begge", (True, False): "nederst", (False, True): "højre"}.get((bottom, right)),
    )  # fmt: skip


def _given_back(placed: PlacedTable, limits: Limits, beside: Sequence[PlacedTable]) -> Iterator[Path]:
    """Hidden numbers of the table; and all of its own where it gives a hidden number of the figures back."""
    alone = {exposed.path for exposed in exposed_in(beside, limits)}
    together = [exposed for exposed in exposed_in((placed, *beside), limits) if exposed.path not in alone]
    given_back = [exposed.path for exposed in together if exposed.why is ExposureReason.GIVEN_BACK]
    yield from (path for path in given_back if path[1] == _FIGURE)
    if any(path[1] != _FIGURE for path in given_back):
        yield from (placed.number(i, j) for i, j, _ in placed.cells())


def _left_over(placed: PlacedTable, limits: Limits) -> Iterator[Path]:
    """Sums that count a few whom no number of their column or row counts."""
    numbers = {(i, j): number if isinstance(number, int) else None for i, j, number in placed.cells()}
    last, end = len(placed.table.rows) - 1, placed.width - 1
    sums = [((last, j), [numbers[i, j] for i in range(last)]) for j in range(placed.width) if placed.has_bottom]
    sums += [((i, end), [numbers[i, j] for j in range(end)]) for i in range(last + 1) if placed.has_right]
    for cell, parts in sums:
        total = numbers[cell]
        if total is not None and None not in parts and 0 < total - sum(filter(None, parts)) < limits.smallest:
            yield placed.number(*cell)
