"""Hidden numbers that a reader gets back by what tables leave unsaid, and which numbers are to be hidden for it."""

from __future__ import annotations

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits, exposed_numbers, exposure, solver
from casebook.risk.cells.exposure import ExposureReason, _costs, unprotected
from casebook.risk.cells.numbers import tables_of
from casebook.source import Path
from tests.risk.tables import Number, number, table

LIMITS = Limits()
HIDDEN = "skjult"


def exposed(*figures: CountTable) -> list[Path]:
    return [item.path for item in exposed_numbers(figures, LIMITS)]


def to_hide(*figures: CountTable) -> tuple[Path, ...]:
    first, *_ = exposed_numbers(figures, LIMITS)
    assert first.hide
    return first.hide.paths


def headed(*rows: list[Number], headings: tuple[str, ...]) -> CountTable:
    return CountTable.model_validate(
        {"type": "tabel", "titel": "Tal", "population": 400, "kolonner": ["Hvem", *headings]}
        | {"rækker": [{"navn": f"Hold {i}", "antal": row[0], "flere": row[1:]} for i, row in enumerate(rows)]}
    )


def test_the_rows_of_each_column_may_be_all_people() -> None:
    assert exposed(table([21, 10], ["<5", 20], [24, 18], population=48)) == [number(1, 0)]


def test_all_numbers_together_may_be_all_people() -> None:
    assert exposed(table([20, 10], ["<5", 8], population=41)) == [number(1, 0)]


def test_a_last_column_that_is_called_a_sum_is_one() -> None:
    rows: list[list[Number]] = [[9, "<5", 11], [30, 10, 40]]
    assert exposed(headed(*rows, headings=("Ja", "Nej", "I alt"))) == [number(0, 1)]
    assert exposed(headed(*rows, headings=("Ja", "Nej", "Ved ikke"))) == []


def test_the_union_of_rows_that_overlap_is_no_less_than_any_and_no_more_than_all() -> None:
    union = table([20], [HIDDEN], [20], population=60, i_alt="nederst", overlapper=True)
    assert exposed(union) == []
    held_in = table([20], [22], ["<5"], population=60, i_alt="nederst", overlapper=True)
    assert [item.why for item in exposed_numbers([held_in], LIMITS)] == [ExposureReason.CONTRADICTION]


@pytest.mark.parametrize("count", [8, 40])
def test_another_row_is_hidden_before_the_sum(count: int) -> None:
    given_back = table([count], ["<5"], [count + 2], population=90, i_alt="nederst")
    assert to_hide(given_back) == (number(0, 0),)


def test_of_two_rows_that_would_do_the_one_with_fewer_people_is_hidden() -> None:
    given_back = table([30], ["<5"], [9], [41], population=90, i_alt="nederst")
    assert to_hide(given_back) == (number(2, 0),)


def test_a_nought_protects_nobody_and_is_never_hidden() -> None:
    given_back = table([0], ["<5"], [9], [11], population=90, i_alt="nederst")
    assert to_hide(given_back) == (number(2, 0),)


def test_the_least_number_that_may_be_printed_may_be_hidden_too() -> None:
    given_back = table([5], ["<5"], ["<5"], [13], population=90, i_alt="nederst")
    assert to_hide(given_back) == (number(0, 0),)


def test_where_too_little_is_left_for_a_row_beside_it_the_sum_is_hidden() -> None:
    given_back = table(
        [5], ["<5"], [7], population=90, i_alt="nederst"
    )  # «skjult» is five or more: one or two are left
    assert to_hide(given_back) == (number(2, 0),)


def test_a_suggestion_goes_only_with_what_is_given_back() -> None:
    wrong = table(["<5"], ["<5"], [30], population=60, i_alt="nederst")
    (item,) = exposed_numbers([wrong], LIMITS)
    assert (item.why, item.hide) == (ExposureReason.CONTRADICTION, None)


def test_a_contradiction_is_told_once_for_each_table() -> None:
    wrong = table(["<5"], ["<5"], [30], population=60, i_alt="nederst")
    assert exposed(wrong, wrong) == [number(0, 0), number(0, 0, 1)]


def test_what_is_not_protected_comes_in_the_order_of_the_file() -> None:
    rows: list[list[Number]] = [[30 + i] for i in range(11)]
    rows[2], rows[10] = ["<5"], ["<5"]
    beside = {"af": [None, None, 3, *[None] * 7, 4], "procent": [None, None, "67", *[None] * 7, "50"]}
    wide = table(*rows, population=900, **beside)
    assert [path[3] for path in unprotected(tables_of([wide]), LIMITS)] == [2, 10]


@pytest.mark.parametrize(("count", "is_exposed"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_number_that_is_given_back_matters_from_one_up_to_the_limit(count: int, is_exposed: bool) -> None:  # noqa: FBT001
    given_back = table([21], [HIDDEN], [21 + count], population=90, i_alt="nederst")
    assert exposed(given_back) == ([number(1, 0)] if is_exposed else [])


def test_what_a_browser_cannot_reckon_is_said_not_to_be() -> None:
    open_still = table([21], ["<5"], ["<5"], [26], population=90, i_alt="nederst")
    assert exposed(open_still) == []
    with solver.out_of_reach():
        assert [item.why for item in exposed_numbers([open_still], LIMITS)] == [ExposureReason.NOT_RECKONED]


CELL, SUM = 10**9, 3 * 10**9


def test_a_sum_costs_three_cells_and_any_number_its_people_beside() -> None:
    rows: list[list[Number]] = [[0, 5, "<5"], [12, HIDDEN, 40], ["<5", 9, 60]]
    figure = table(*rows, population=90, i_alt="begge", procent=["7", None, None])
    assert _costs(tables_of([figure, figure]), LIMITS) == {
        place: cost
        for index in (0, 1)
        for place, cost in {
            number(0, 1, index): CELL + 5,
            number(0, 2, index): CELL,  # a sum that is «<5» may become «skjult»
            number(1, 0, index): CELL + 12,
            number(1, 2, index): SUM + 40,
            number(2, 0, index): CELL,
            number(2, 1, index): SUM + 9,
            number(2, 2, index): SUM + 60,
            ("figurer", index, "rækker", 0, "procent"): CELL,
        }.items()
    }


def test_where_no_other_number_protects_small_counts_become_skjult_and_that_is_not_called_the_cheapest() -> None:
    first, second = exposed_numbers([table(["<5"], ["<5"], population=7)], LIMITS)  # three and four, or four and three
    assert first.hide
    assert first.hide == second.hide
    assert (first.hide.paths, first.hide.is_cheapest) == ((number(0, 0), number(1, 0)), False)


def test_the_cheapest_of_printed_numbers_is_called_so() -> None:
    (item,) = exposed_numbers([table([8], ["<5"], [10], population=90, i_alt="nederst")], LIMITS)
    assert item.hide
    assert item.hide.is_cheapest is True


def linked(count: int) -> tuple[CountTable, CountTable]:
    """A hidden number of a base of fifty, and as many printed ones of which the first is the same: two are left."""
    of_base = table([HIDDEN], population=700, overlapper=True, af=[50])
    return table([48], *([10] for _ in range(count - 1)), population=700, overlapper=True), of_base


def test_numbers_of_other_tables_are_tried_as_long_as_they_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exposure, "_CANDIDATES", 3)
    assert to_hide(*linked(3)) == (number(0, 0),)
    (item,) = exposed_numbers(linked(4), LIMITS)
    assert (item.path, item.why, item.hide) == (number(0, 0, 1), ExposureReason.GIVEN_BACK, None)


def test_where_they_are_many_those_of_the_table_itself_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exposure, "_CANDIDATES", 3)
    many = table(*([10] for _ in range(4)), population=700, overlapper=True)
    given_back = table([8], ["<5"], [10], population=90, i_alt="nederst")
    assert to_hide(many, given_back) == (number(0, 0, 1),)
    assert to_hide(given_back, many) == (number(0, 0),)
