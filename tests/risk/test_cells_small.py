"""Numbers that are small by themselves, and groups of which a table says the same of everybody."""

from __future__ import annotations

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits, small_numbers
from casebook.risk.cells.groups import Uniform, uniform_numbers
from casebook.risk.cells.numbers import tables_of
from casebook.risk.cells.primary import PrimaryReason
from casebook.source import Path
from tests.risk.tables import Number, number, table

LIMITS = Limits()
HIDDEN = "skjult"


def small(figure: CountTable) -> dict[Path, PrimaryReason]:
    return dict(small_numbers(tables_of([figure]), LIMITS))


def uniform(figure: CountTable) -> dict[Path, Uniform]:
    return dict(uniform_numbers(tables_of([figure]), LIMITS))


def beside(row: int, key: str) -> Path:
    return ("figurer", 0, "rækker", row, key)


@pytest.mark.parametrize(("count", "reason"), [(0, None), (1, "COUNT"), (4, "COUNT"), (5, None), (HIDDEN, None)])
def test_counts_are_small_from_one_up_to_the_limit(count: Number, reason: str | None) -> None:
    reasons = small(table([40, count], [30, 20], population=90))
    assert reasons == ({number(0, 1): PrimaryReason[reason]} if reason else {})


@pytest.mark.parametrize(("population", "is_small"), [(4, True), (5, False)])
def test_a_small_population_is_no_table(population: int, is_small: bool) -> None:  # noqa: FBT001
    reasons = small(table([population, 0], [0, 0], population=population, overlapper=True))
    assert (("figurer", 0, "population") in reasons) is is_small


@pytest.mark.parametrize(("count", "is_small"), [(45, False), (46, True), (49, True), (50, False)])
def test_a_base_is_left_few_by_the_count_of_it(count: int, is_small: bool) -> None:  # noqa: FBT001
    reasons = small(table([count], [20], population=90, af=[50, None]))
    assert reasons == ({number(0, 0): PrimaryReason.REST} if is_small else {})


def test_only_the_first_number_of_a_row_is_counted_of_its_base() -> None:
    assert small(table([20, 48], [30, 12], population=90, af=[50, None])) == {}


def test_the_rest_of_the_population_counts_where_no_other_row_counts_it() -> None:
    assert small(table([88], population=90)) == {number(0, 0): PrimaryReason.REST}
    assert small(table([88], [20], population=90, overlapper=True)) == {number(0, 0): PrimaryReason.REST}
    assert small(table([88], [20], population=90)) == {}  # the other row may be the rest
    assert small(table([88, 20], population=90)) == {}  # and so may the other number
    assert small(table([20], population=90, af=[50])) == {}


def test_a_small_base_is_a_count() -> None:
    reasons = small(table([0], [20], population=90, af=[4, None]))
    assert reasons == {number(0, 0): PrimaryReason.REST, beside(0, "af"): PrimaryReason.COUNT}


@pytest.mark.parametrize(
    ("count", "of", "is_small"),
    [
        (20, 50, False),
        (48, 50, True),  # the rest
        (3, 50, True),  # the count
        (0, 4, True),  # the base
        (HIDDEN, 4, True),
        (HIDDEN, 50, False),
        (20, None, False),
        (3, None, True),
        (88, None, True),  # of the population
    ],
)
def test_a_percentage_is_small_with_its_base_its_count_or_its_rest(
    count: Number,
    of: int | None,
    is_small: bool,  # noqa: FBT001
) -> None:
    figure = table([count, 30], [30, 30], population=90, af=[of, None], procent=["40", None])
    assert (small(figure).get(beside(0, "procent")) is PrimaryReason.PERCENT) is is_small


def test_without_a_percentage_none_is_found() -> None:
    assert not [path for path in small(table([3, 30], [30, 30], population=90)) if path[-1] == "procent"]


ALL, NONE = Uniform.ALL, Uniform.NONE


@pytest.mark.parametrize(("size", "is_found"), [(0, False), (1, True), (19, True), (20, False)])
def test_a_group_that_shares_something_is_found_up_to_the_limit(size: int, is_found: bool) -> None:  # noqa: FBT001
    columns = uniform(table([size, 0], [30, 40], population=200))
    assert columns.get(number(0, 0)) == (ALL if is_found else None)


@pytest.mark.parametrize(("size", "expected"), [(1, NONE), (19, NONE), (20, None)])
def test_nobody_of_a_small_base_is_told_as_well(size: int, expected: Uniform | None) -> None:
    assert uniform(table([0], [30], population=90, af=[size, None])).get(number(0, 0)) is expected
    assert uniform(table([size], [30], population=90, af=[size, None])).get(number(0, 0)) is (expected and ALL)


def test_in_a_table_of_one_column_the_population_is_the_group() -> None:
    assert uniform(table([12], [0], population=12)) == {number(0, 0): ALL, number(1, 0): NONE}


def test_of_rows_that_are_summed_the_sum_is_the_group() -> None:
    summed = table([6, 0, 6], [30, 40, 70], [36, 40, 76], population=76, i_alt="begge")
    assert uniform(summed) == {number(0, 0): ALL}
    down = table([6, 30], [0, 40], [6, 70], population=76, i_alt="nederst")
    assert uniform(down) == {number(0, 0): ALL}


def test_of_three_two_that_count_nobody_leave_the_third() -> None:
    assert uniform(table([6, 0, 0], [30, 40, 50], population=200)) == {number(0, 0): ALL}
    assert uniform(table([6, 7, 0], [30, 40, 50], population=200)) == {number(0, 2): NONE}


def test_whoever_may_stand_in_several_rows_is_no_part_of_a_column() -> None:
    rows = [6, 9], [0, 12]
    assert number(0, 0) in uniform(table(*rows, population=76))
    overlapping = uniform(table(*rows, population=76, overlapper=True))
    assert overlapping == {number(1, 1): ALL}  # of its row alone


def test_a_hidden_number_counts_as_the_sums_give_it_back() -> None:
    given_back = table([6, HIDDEN, 6], [30, HIDDEN, 70], [36, 40, 76], population=76, i_alt="begge")
    assert uniform(given_back) == {number(0, 0): ALL}
    open_still = table([6, HIDDEN], [30, HIDDEN], population=200)
    assert uniform(open_still) == {}
