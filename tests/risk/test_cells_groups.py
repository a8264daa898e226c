"""Groups of which a table says the same of everybody: which rows and columns are groups, and how many they are."""

from __future__ import annotations

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits
from casebook.risk.cells.groups import Uniform, uniform_numbers
from casebook.risk.cells.numbers import tables_of
from casebook.source import Path
from tests.risk.tables import Number, number, table

ALL, NONE = Uniform.ALL, Uniform.NONE
HIDDEN = "skjult"


def uniform(figure: CountTable, limits: Limits | None = None) -> dict[Path, Uniform]:
    return dict(uniform_numbers(tables_of([figure]), limits or Limits()))


def named(*rows: tuple[str, Number], population: int, **fields: object) -> CountTable:
    """A table of one column whose rows begin with their names."""
    items = [{"navn": name, "antal": count} for name, count in rows]
    given = {"titel": "Tal", "population": population, "kolonner": ["Hvem", "Antal"], "rækker": items}
    return CountTable.model_validate({"type": "tabel"} | given | fields)


def test_the_sum_of_a_small_population_is_nobodys_secret() -> None:
    assert uniform(table([5], [7], [12], population=12, i_alt="nederst")) == {}


@pytest.mark.parametrize("name", ["Deltagere", "Henvist", "Antal deltagere"])
def test_a_row_that_only_says_who_is_counted_tells_nothing_of_them(name: str) -> None:
    assert uniform(named((name, 12), ("I job", 7), population=12)) == {}
    assert uniform(named(("I job", 12), (name, 7), population=12)) == {number(0, 0): ALL}


def test_a_part_of_a_small_base_is_neither_all_nor_none() -> None:
    assert uniform(table([7], [5], population=90, af=[12, 12])) == {}


def test_a_base_of_nobody_is_no_group() -> None:
    assert uniform(table([0], [30], population=90, af=[0, None])) == {}


def test_each_row_has_a_base_of_its_own() -> None:
    assert uniform(table([40], [12], population=90, af=[60, 12])) == {number(1, 0): ALL}


SUMMED_RIGHT: tuple[list[Number], ...] = [0, HIDDEN, HIDDEN, 12], [30, HIDDEN, HIDDEN, 80], [30, 40, 40, 110]
SUMMED_DOWN: tuple[list[Number], ...] = [0, 30, 30], [HIDDEN, HIDDEN, 40], [HIDDEN, HIDDEN, 40], [12, 80, 110]


def test_a_row_of_hidden_numbers_is_as_many_as_its_sum() -> None:
    assert uniform(table(*SUMMED_RIGHT, population=202, i_alt="højre")) == {number(0, 0): NONE}
    open_still = [row[:-1] for row in SUMMED_RIGHT]
    assert uniform(table(*open_still, population=202)) == {}


def test_a_column_of_hidden_numbers_is_as_many_as_its_sum() -> None:
    assert uniform(table(*SUMMED_DOWN, population=202, i_alt="nederst")) == {number(0, 0): NONE}


def test_overlapping_rows_make_no_group_of_a_column_unless_it_is_summed() -> None:
    rows = [6, 30, 36], [0, 40, 40]
    assert uniform(table(*rows, population=76, i_alt="højre", overlapper=True)) == {}
    summed = [6, 30], [0, 40], [6, 70]
    assert uniform(table(*summed, population=76, i_alt="nederst", overlapper=True)) == {number(0, 0): ALL}


def test_a_reader_guesses_that_a_row_called_i_alt_is_a_sum() -> None:
    rows: list[tuple[str, Number]] = [("I praktik", 9), ("I job", HIDDEN), ("I alt", 9)]
    of_nine = named(*rows, population=9)
    assert uniform(of_nine).get(number(1, 0)) is NONE
    assert uniform(named(*rows[:-1], population=9)).get(number(1, 0)) is None


def test_what_is_not_solved_is_known_as_far_as_the_sums_say() -> None:
    unsolved = Limits(programs=0)
    assert uniform(table(*SUMMED_RIGHT, population=202, i_alt="højre"), unsolved) == {number(0, 0): NONE}
    given_back: tuple[list[Number], ...] = [6, HIDDEN, 6], [30, HIDDEN, 70], [36, 40, 76]
    assert uniform(table(*given_back, population=76, i_alt="begge"), unsolved) == {number(0, 0): ALL}
