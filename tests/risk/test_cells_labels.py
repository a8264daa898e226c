"""Labels are read as far as to tell a part from the whole, and two groups apart."""

from __future__ import annotations

import pytest

from casebook.risk.cells.labels import Label, NumberRange, are_apart, is_part, label_of
from casebook.risk.cells.system import LinearConstraint, at_most


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("18-29 år", 18, 29),
        ("18–29", 18, 29),
        ("mellem 30 og 49", 30, 49),
        ("49-30", 30, 49),
        ("under 30", 0, 29),
        ("over 30", 31, 10_000),
        ("30 og derover", 30, 10_000),
        ("30+", 30, 10_000),
        ("30 og derunder", 0, 30),
        ("fra 2015", 2015, 10_000),
        ("indtil 2015", 0, 2015),
        ("60-årige", 60, 60),
        ("2019", 2019, 2019),
    ],
)
def test_the_numbers_of_a_label_are_a_range(text: str, low: int, high: int) -> None:
    assert label_of(text) == Label(frozenset(), (NumberRange(low, high),))


def test_several_ranges_stand_in_the_order_of_the_text() -> None:
    label = label_of("Under 30 timer, 18-24 år, 2019")
    assert label.ranges == (NumberRange(0, 29), NumberRange(18, 24), NumberRange(2019, 2019))
    assert label.words == {"timer"}


def test_what_follows_a_range_is_read_where_it_stands() -> None:
    # A range leaves as many blanks as it had letters: the next one keeps its place.
    assert label_of("mellem 18 og 24 eller 60+").ranges == (NumberRange(18, 24), NumberRange(60, 10_000))
    assert label_of("18-24, kvinder 7").words == {"kvinder"}
    assert label_of("Under 30, uge 9 5-7 timer").ranges == (NumberRange(0, 29), NumberRange(9, 9), NumberRange(5, 7))


def test_a_dash_between_words_is_a_hyphen() -> None:
    assert label_of("Ikke–vestlig").words == label_of("ikke-vestlig").words == {"ikke-vestlig"}


@pytest.mark.parametrize("name", ["I alt", "Total", "i alt."])
def test_a_sum_names_nothing(name: str) -> None:
    assert label_of(name) == Label(frozenset(), ())
    assert is_part(label_of("18-29 år"), label_of(name))


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("18-63 år", "18-64 år"),
        ("Under 30", "Under 31"),
        ("Indtil 2016", "Indtil 2017"),
        ("I job, kvinder", "I job"),
        ("Deltagere, 18-29 år", "Deltagere"),
        ("I job i 2019, 18-24 år", "I job i 2019, 18-29 år"),
    ],
)
def test_a_part_is_a_part_and_the_whole_is_none_of_it(inner: str, outer: str) -> None:
    assert is_part(label_of(inner), label_of(outer))
    assert not is_part(label_of(outer), label_of(inner))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I job", "I job"),
        ("I job", "I praktik"),
        ("I job, kvinder", "I praktik"),
        ("I job, kvinder", "I job, mænd"),
        ("18-29 år", "30-39 år"),
        ("18-35 år", "30-49 år"),
        ("I job i 2019", "I job"),  # a year is a time and no group
        ("18-24 år, 10-20 timer", "18-29 år"),
        ("18-24 år, 10-20 timer", "18-29 år, 15-18 timer"),
    ],
)
def test_neither_is_a_part_of_the_other(first: str, second: str) -> None:
    assert not is_part(label_of(first), label_of(second))
    assert not is_part(label_of(second), label_of(first))


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Mænd", "Kvinder", True),
        ("Unge mænd", "Unge kvinder", True),
        ("Mænd", "Unge mænd", False),
        ("I job", "Kvinder", False),
        ("I job", "I job", False),
        ("2019", "2020", True),
        ("18-29", "30-39", True),
        ("18-35", "30-49", True),
        ("18-29", "18-24", False),
        ("18-24, 2019", "18-24, 2020", True),
        ("18-24", "18-24, 2020", False),
    ],
)
def test_groups_and_times_are_told_apart(first: str, second: str, apart: bool) -> None:  # noqa: FBT001
    assert are_apart(label_of(first), label_of(second)) is apart
    assert are_apart(label_of(second), label_of(first)) is apart


def test_a_bound_is_divided_by_what_its_coefficients_share() -> None:
    assert at_most(((0, 4), (1, -6)), 9) == LinearConstraint(((0, 2), (1, -3)), None, 4)
    assert at_most(((0, 3), (1, 2)), 7) == LinearConstraint(((0, 3), (1, 2)), None, 7)
    assert at_most((), 3) == LinearConstraint((), None, 3)
    factors = [type(factor) for _, factor in at_most(((0, 4), (1, -6)), 9).terms]
    assert factors == [int, int]
