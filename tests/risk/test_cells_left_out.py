"""Those whom a table leaves out: its population, or a total of the text, has few more than its rows."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits
from casebook.risk.cells.leftovers import left_out
from casebook.risk.cells.numbers import PlacedTable
from casebook.source import Path
from tests.risk.tables import Number, table

LIMITS = Limits()
POPULATION: Path = ("figurer", 0, "population")


def out(figure: CountTable, *stated: int) -> list[Path]:
    return list(left_out([PlacedTable(0, figure, stated=stated)], LIMITS))


def of(*rows: list[Number], population: int, **fields: Any) -> list[Path]:
    return out(table(*rows, population=population, **fields))


@pytest.mark.parametrize(("population", "is_told"), [(49, False), (50, False), (51, True), (54, True), (55, False)])
def test_from_one_to_four_whom_no_row_counts_are_told(population: int, is_told: bool) -> None:  # noqa: FBT001
    assert of([30], [20], population=population) == ([POPULATION] if is_told else [])


def test_all_columns_of_all_rows_are_counted() -> None:
    assert of([20, 10], [15, 5], population=52) == [POPULATION]
    assert of([20, 10], [15, 5], population=32) == []


@pytest.mark.parametrize("totals", ["nederst", "begge"])
def test_of_rows_that_are_summed_the_sum_is_counted(totals: str) -> None:
    rows: list[list[Number]] = [[30, 1, 31], [20, 2, 22], [50, 3, 53]]
    assert of(*rows, population=54, i_alt=totals) == ([POPULATION] if totals == "begge" else [])
    assert of([30], [20], [50], population=52, i_alt=totals) == [POPULATION]
    assert of([30], [20], [51], population=55, i_alt=totals) == [POPULATION]  # not the rows, which are one less


def test_of_columns_that_are_summed_the_last_is_counted() -> None:
    assert of([20, 10, 30], [15, 5, 20], population=52, i_alt="højre") == [POPULATION]
    assert of([20, 10, 30], [15, 5, 20], population=102, i_alt="højre") == []


def test_of_rows_that_overlap_nobody_knows_the_sum() -> None:
    assert of([30], [20], population=52, overlapper=True) == []
    assert of([30], [20], population=52, overlapper=False) == [POPULATION]


def test_one_row_is_no_parting_of_the_whole() -> None:
    assert of([30], population=32) == []


def test_a_row_of_a_base_of_its_own_is_no_part_of_the_whole() -> None:
    assert of([30], [20], population=52, af=[None, 40]) == []


@pytest.mark.parametrize("hidden", ["<5", "skjult"])
def test_a_number_that_is_not_printed_is_left_to_the_audit(hidden: str) -> None:
    assert of([30], [20], [hidden], population=52) == []
    assert of([30, hidden, 30], [20, hidden, 20], [50, hidden, 50], population=52, i_alt="begge") == [POPULATION]


def test_a_total_of_the_text_is_a_whole_too() -> None:
    figure = table([30], [20], population=90)
    assert out(figure) == []
    assert out(figure, 53) == [POPULATION]
    assert out(figure, 50, 70) == []


def test_each_table_is_told_by_its_own_place() -> None:
    few, none = table([30], [20], population=52), table([30], [20], population=50)
    placed = [PlacedTable(0, none), PlacedTable(1, few), PlacedTable(2, few)]
    assert list(left_out(placed, LIMITS)) == [("figurer", 1, "population"), ("figurer", 2, "population")]
