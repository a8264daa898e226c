"""Those whom a table leaves out: few of the population, or of a total that a text states, are in no row of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable
from casebook.source import Path


def left_out(tables: Sequence[PlacedTable], limits: Limits) -> Iterator[Path]:
    """The place of each table's population that has from 1 up to, not including, `limits.smallest` more than its rows.

    Tables with hidden numbers are for the audit; of rows that overlap nobody knows how many they are together.
    """
    for placed in tables:
        counted = _counted(placed)
        wholes = {placed.table.population, *placed.stated}
        if counted and any(0 < whole - counted < limits.smallest for whole in wholes):
            yield (*placed.path, "population")


def _counted(placed: PlacedTable) -> int | None:
    """Everybody whom the rows count; None where that is not printed, or where the rows are no parts of the whole."""
    bottom, right = placed.looks_summed
    last, end = len(placed.table.rows) - 1, placed.width - 1
    if placed.table.overlapping is True or last == 0 or any(row.of is not None for row in placed.table.rows):
        return None
    chosen = [
        number for i, j, number in placed.cells() if (i == last if bottom else True) and (j == end if right else True)
    ]
    return sum(number for number in chosen if isinstance(number, int)) if _are_printed(chosen) else None


def _are_printed(numbers: Sequence[int | str]) -> bool:
    return all(isinstance(number, int) for number in numbers)
