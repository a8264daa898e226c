"""Counts in a table that cannot all be right: more than the table is about, or a sum that is not the sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.model.figures import CountTable, Figure
from casebook.problem import Problem
from casebook.source import Document, Path
from casebook.structural_rules import fields

_AT_THE_BOTTOM, _AT_THE_RIGHT = frozenset({"nederst", "begge"}), frozenset({"højre", "begge"})


def check_sums(figures: Sequence[Figure], document: Document) -> Iterator[Problem]:
    """The numbers of a record's tables that do not add up, as far as they are shown."""
    for i, figure in enumerate(figures):
        if isinstance(figure, CountTable):
            yield from _too_many(figure, document, ("figurer", i))
            yield from _wrong_sums(figure, document, ("figurer", i))


def _too_many(table: CountTable, document: Document, path: Path) -> Iterator[Problem]:
    """A number above the population; or, where nobody counts twice, a column whose numbers are so together."""
    for column, numbers in enumerate(_columns(table)):
        shown = [(row, number) for row, number in enumerate(numbers) if isinstance(number, int)]
        above = [row for row, number in shown if number > table.population]
        for row in above:
            yield fields.MORE_THAN_POPULATION.at(document.place(_path(path, row, column)))
        if not above and not table.overlapping and sum(number for _, number in shown) > table.population:
            yield fields.MORE_THAN_POPULATION.at(document.place((*path, "population")))


def _wrong_sums(table: CountTable, document: Document, path: Path) -> Iterator[Problem]:
    """A sum below or beside numbers that are all shown, and together are another one."""
    if table.totals in _AT_THE_BOTTOM and not table.overlapping:
        for column, numbers in enumerate(_columns(table)):
            if _differs(numbers, table.rows[-1].numbers[column]):
                yield fields.WRONG_SUM.at(document.place(_path(path, len(table.rows) - 1, column)))
    if table.totals in _AT_THE_RIGHT:
        for row, counts in enumerate(table.rows):
            if counts.more and _differs(counts.numbers[:-1], counts.numbers[-1]):
                yield fields.WRONG_SUM.at(document.place(_path(path, row, len(counts.more))))


def _columns(table: CountTable) -> Iterator[tuple[int | str, ...]]:
    """The numbers of each column from above, without a sum below; of rows that are of one length."""
    rows = table.rows[:-1] if table.totals in _AT_THE_BOTTOM else table.rows
    if len({len(row.numbers) for row in table.rows}) == 1:
        yield from zip(*(row.numbers for row in rows), strict=True)


def _differs(numbers: Sequence[int | str], total: int | str) -> bool:
    shown = [number for number in numbers if isinstance(number, int)]
    return len(shown) == len(numbers) and isinstance(total, int) and sum(shown) != total


def _path(path: Path, row: int, column: int) -> Path:
    """The path of a number of a table."""
    return (*path, "rækker", row, *(("flere", column - 1) if column else ("antal",)))
