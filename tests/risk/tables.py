"""Tables for the tests, an attacker who tries every table there is, and what editors would make of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from math import prod
from random import Random
from typing import Any

from casebook.model.figures import CountTable
from casebook.risk.cells.attack import Attack, Interval
from casebook.risk.cells.constraints import SystemBuilder
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import tables_of
from casebook.source import Path

Number = int | str


def table(*rows: Sequence[Number], population: int, **fields: Any) -> CountTable:
    """A table of the rows' numbers, named by their place. `af` and `procent` are lists, one item for each row."""
    beside = {key: fields.pop(key) for key in ("af", "procent") if key in fields}
    items = [
        {"navn": f"Række {i}", "antal": row[0], "flere": list(row[1:])}
        | {key: values[i] for key, values in beside.items() if values[i] is not None}
        for i, row in enumerate(rows)
    ]
    headings = ["Hvad", *(f"Kolonne {j}" for j in range(max(map(len, rows))))]
    return CountTable.model_validate(
        {"type": "tabel", "titel": "Tal", "population": population, "kolonner": headings, "rækker": items, **fields}
    )


def number(row: int, column: int, figure: int = 0) -> Path:
    """The place of a number."""
    return ("figurer", figure, "rækker", row, *(("antal",) if column == 0 else ("flere", column - 1)))


def with_totals(inner: Sequence[Sequence[int]]) -> list[list[int]]:
    """The rows with their sums, and the row of sums."""
    rows = [list(row) for row in inner]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    return [[*row, sum(row)] for row in rows] if len(rows[0]) > 1 else rows


def primary(rows: Sequence[Sequence[int]], hidden: frozenset[Path] = frozenset()) -> list[list[Number]]:
    """The rows with small numbers as «<5» and some more as «skjult»."""
    return [
        ["skjult" if number(i, j) in hidden else "<5" if 0 < count < 5 else count for j, count in enumerate(row)]
        for i, row in enumerate(rows)
    ]


def random_rows(random: Random, most: int = 15) -> list[list[int]]:
    """Two or three rows of one to three small counts, with totals."""
    height, width = random.randint(2, 3), random.randint(1, 3)
    return with_totals(
        [[random.choice((0, 1, 2, 3, 4, 5, 7, 9, 12, most)) for _ in range(width)] for _ in range(height)]
    )


def published(rows: Sequence[Sequence[Number]], inner: Sequence[Sequence[int]], **fields: Any) -> CountTable:
    """A table with totals as it would be printed; everybody in `inner` is counted once."""
    where = "begge" if len(rows[0]) > 1 else "nederst"
    return table(*rows, population=max(1, sum(row[-1] for row in inner[:-1])), i_alt=where, **fields)


def attacked(figure: CountTable) -> dict[Path, Interval | None]:
    """The interval of every hidden count, by what the table states and nothing guessed."""
    builder = SystemBuilder(tables_of([figure])).read_tables()
    attack = Attack(builder.system(), Limits())
    return {count.path: attack.interval(count.unknown) for count in builder.suppressed if not count.is_rest}


def enumerated(figure: CountTable) -> dict[Path, Interval]:
    """The same by trying every table of whole numbers, with nothing in common with the code that is tested."""
    hidden = list(_hidden(figure))
    inner = [place for place in hidden if not _is_sum(figure, *place)]
    seen: dict[Path, Interval] = {}
    for values in product(*(_choices(figure, *place) for place in inner)):
        grid = _filled(figure, dict(zip(inner, values, strict=True)))
        if _fits(figure, grid):
            for i, j in hidden:
                old = seen.get(number(i, j), Interval(grid[i][j], grid[i][j]))
                seen[number(i, j)] = Interval(min(old.low, grid[i][j]), max(old.high, grid[i][j]))
    return seen


def tries(figure: CountTable) -> int:
    """The number of tables that `enumerated` looks at."""
    return prod(len(_choices(figure, *place)) for place in _hidden(figure) if not _is_sum(figure, *place))


def _hidden(figure: CountTable) -> Iterator[tuple[int, int]]:
    for i, row in enumerate(figure.rows):
        yield from ((i, j) for j, count in enumerate(row.numbers) if isinstance(count, str))


def _is_sum(figure: CountTable, i: int, j: int) -> bool:
    is_bottom = figure.totals in {"nederst", "begge"} and i == len(figure.rows) - 1
    return is_bottom or (figure.totals in {"højre", "begge"} and j == len(figure.rows[i].numbers) - 1)


def _choices(figure: CountTable, i: int, j: int) -> range:
    return range(1, 5) if figure.rows[i].numbers[j] == "<5" else range(figure.population + 1)


def _filled(figure: CountTable, values: dict[tuple[int, int], int]) -> list[list[int]]:
    """The table with values for what is hidden, and its sums worked out from the rest."""
    grid = [
        [values.get((i, j), 0) if isinstance(count, str) else count for j, count in enumerate(row.numbers)]
        for i, row in enumerate(figure.rows)
    ]
    for i, j in _hidden(figure):
        if (i, j) not in values:
            is_bottom = figure.totals in {"nederst", "begge"} and i == len(grid) - 1
            grid[i][j] = sum(row[j] for row in grid[:-1]) if is_bottom else sum(grid[i][:-1])
    return grid


def _fits(figure: CountTable, grid: list[list[int]]) -> bool:
    marks = all(figure.rows[i].numbers[j] != "<5" or 0 < grid[i][j] < 5 for i, j in _hidden(figure))
    return marks and all(_sums(figure, grid)) and all(_percentages(figure, grid))


def _sums(figure: CountTable, grid: list[list[int]]) -> Iterator[bool]:
    if figure.totals in {"nederst", "begge"}:
        yield from (sum(above) == last for *above, last in zip(*grid, strict=True))
    if figure.totals in {"højre", "begge"}:
        yield from (sum(before) == last for *before, last in grid)


def _percentages(figure: CountTable, grid: list[list[int]]) -> Iterator[bool]:
    for row, numbers in zip(figure.rows, grid, strict=True):
        if isinstance(row.of, int):
            yield numbers[0] <= row.of
            if row.percent is not None:
                shown = Fraction(row.percent.replace(",", "."))
                half = Fraction(1, 2 * 10 ** len(row.percent.partition(",")[2]))
                yield abs(100 * numbers[0] - shown * row.of) <= half * row.of
