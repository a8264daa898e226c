"""Tables held against each other by their labels and their numbers: which pairs count, which do not, in what order."""

from __future__ import annotations

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits
from casebook.risk.cells.differences import SmallDifference, small_differences
from casebook.risk.cells.numbers import PlacedTable, tables_of
from casebook.source import Path
from tests.risk.tables import Number, number

HIDDEN = "skjult"


def table(title: str, *rows: tuple[str, Number], population: int, **fields: object) -> CountTable:
    """A table of one column whose rows begin with their names."""
    items = [{"navn": name, "antal": count} for name, count in rows]
    given = {"titel": title, "population": population, "kolonner": ["Hvem", "Antal"], "rækker": items}
    return CountTable.model_validate({"type": "tabel"} | given | fields)


def banded(outer: int, of: int | None, percent: str | None, *, overlapping: bool = True) -> CountTable:
    """A band, and within it a hidden one of which a percentage is told."""
    within = {"navn": "18-63 år", "antal": HIDDEN, "af": of, "procent": percent}
    rows = [{"navn": "18-64 år", "antal": outer}, within, {"navn": "Andre", "antal": 11}]
    given = {"titel": "Hold", "population": 90, "kolonner": ["Hvem", "Antal"], "rækker": rows}
    return CountTable.model_validate({"type": "tabel", "overlapper": overlapping} | given)


def different(*figures: CountTable, smallest: int = 5) -> tuple[SmallDifference, ...]:
    return small_differences(tables_of(figures), Limits(smallest=smallest))


def of_people(figure: int) -> Path:
    return ("figurer", figure, "population")


def alike(first: CountTable, second: CountTable) -> bool:
    """True if the two are taken for the same people, some of them gone."""
    return any(not difference.is_sure for difference in different(first, second))


JOBS = ("I job", 20), ("I praktik", 30)
FEWER = ("I job", 18), ("I praktik", 30)


def test_two_tables_alike_are_held_against_each_other_row_by_row() -> None:
    differences = different(table("Hold", *JOBS, population=50), table("Hold", *FEWER, population=48))
    assert differences == (
        SmallDifference(of_people(1), of_people(0), is_sure=False),
        SmallDifference(number(0, 0, 1), number(0, 0, 0), is_sure=False),
    )


def test_it_makes_no_difference_which_of_the_two_comes_first() -> None:
    differences = different(table("Hold", *FEWER, population=48), table("Hold", *JOBS, population=50))
    assert [(difference.path, difference.other) for difference in differences] == [
        (of_people(1), of_people(0)),
        (number(0, 0, 1), number(0, 0, 0)),
    ]


def test_titles_that_share_no_word_are_held_together_only_by_few_people_between_them() -> None:
    assert alike(table("Marts", *JOBS, population=50), table("Efteråret", *FEWER, population=48))
    assert alike(table("Marts", *JOBS, population=52), table("Efteråret", *FEWER, population=48))
    assert not alike(table("Marts", *JOBS, population=53), table("Efteråret", *FEWER, population=48))
    assert alike(table("Hold i marts", *JOBS, population=59), table("Hold om efteråret", *FEWER, population=48))


def test_a_word_for_the_time_is_no_word_in_common() -> None:
    first, second = (("I job", 20), ("I praktik", 30)), (("I job", 18), ("I praktik", 20))
    assert not alike(table("Efter marts", *first, population=60), table("Efter ferien", *second, population=48))
    assert alike(table("Efter kurset", *first, population=60), table("Før kurset", *second, population=48))


@pytest.mark.parametrize(
    ("other", "population"),
    [
        ((("I job", 18), ("I skole", 30)), 48),  # other rows
        ((("I job", 18),), 48),  # a row less
        ((("I job", 18), ("I praktik", 30)), 50),  # as many people
        ((("I job", 21), ("I praktik", 27)), 48),  # more in one row: not the same people
    ],
)
def test_these_are_not_taken_for_the_same_people(other: tuple[tuple[str, Number], ...], population: int) -> None:
    first = table("Hold", *JOBS, population=50)
    assert not alike(first, table("Hold", *other, population=population))
    assert not alike(table("Hold", *other, population=population), first)


def test_tables_of_a_single_row_are_not_guessed_about() -> None:
    assert not alike(table("Hold", ("I job", 20), population=50), table("Hold", ("I job", 18), population=48))


def test_men_and_women_are_not_the_same_people() -> None:
    assert not alike(table("Mænd", *JOBS, population=50), table("Kvinder", *FEWER, population=48))
    assert not alike(table("Kvinder", *FEWER, population=48), table("Mænd", *JOBS, population=50))


def test_a_difference_is_small_from_one_up_to_the_limit() -> None:
    for rest, small in ((0, False), (1, True), (4, True), (5, False)):
        bands = table("Hold", ("18-64 år", 40), ("18-63 år", 40 - rest), population=90, overlapper=True)
        assert bool(different(bands)) is small


@pytest.mark.parametrize(("rest", "small"), [(0, False), (1, True), (4, True), (5, False)])
def test_what_several_parts_leave_is_small_from_one_up_to_the_limit(rest: int, small: bool) -> None:  # noqa: FBT001
    bands = ("18-64 år", 40 + rest), ("18-29 år", 21), ("30-49 år", 19)
    differences = different(table("Deltagere", *bands, population=90, overlapper=True))
    assert differences == ((SmallDifference(number(2, 0), number(0, 0), is_sure=True),) if small else ())


def test_the_first_number_of_a_pair_is_the_later_in_the_file() -> None:
    bands = ("18-29 år", 21), ("30-49 år", 17), ("18-64 år", 40)
    (difference,) = different(table("Deltagere", *bands, population=90, overlapper=True))
    assert difference == SmallDifference(number(2, 0), number(1, 0), is_sure=True)


def test_pairs_come_in_the_order_of_the_file() -> None:
    rows = [(f"18-{60 + i} år", 40 + 2 * i) for i in range(12)]
    paths = [difference.path for difference in different(table("Hold", *rows, population=90, overlapper=True))]
    assert paths == sorted(paths, key=lambda path: path[3])
    assert {path[3] for path in paths} == set(range(1, 12))


def test_of_rows_that_overlap_each_table_is_looked_at() -> None:
    union = ("I alt", 30)
    first = table("Kurser", ("Dansk", 20), ("Regning", 15), population=50)
    second = table("Fag", ("Svejsning", 28), ("Truck", 10), union, population=50, overlapper=True, i_alt="nederst")
    assert {difference.path for difference in different(first, second)} == {number(2, 0, 1)}


def test_a_hidden_number_is_no_secret_where_a_part_of_it_leaves_it_no_room() -> None:
    rows = ("18-64 år", 40), ("18-63 år", HIDDEN), ("I job", 12)
    narrow = table("Hold", *rows, population=90, overlapper=True)
    assert different(narrow) == ()
    with_rest = table("Hold", ("18-64 år", 40), ("Resten", 52), ("I alt", HIDDEN), population=92, i_alt="nederst")
    assert different(with_rest) == ()


def placed(figure: CountTable, index: int, year: int, place: int = 1) -> PlacedTable:
    return PlacedTable(index, figure, record=index, scope=((place, place), (year, year)))


def of_records(*tables: PlacedTable) -> set[Path]:
    return {difference.path for difference in small_differences(tables, Limits())}


def test_records_of_one_place_and_year_are_held_against_each_other_and_others_are_not() -> None:
    whole, part = table("Hold", ("18-64 år", 40), population=90), table("Hold", ("18-63 år", 38), population=90)
    assert of_records(placed(whole, 0, 2019), placed(part, 1, 2019)) == {number(0, 0, 1)}
    assert of_records(placed(whole, 0, 2019), placed(part, 1, 2020)) == set()
    assert of_records(placed(whole, 0, 2019), placed(part, 1, 2019, place=2)) == set()


def test_a_year_that_a_label_tells_counts_instead_of_the_records() -> None:
    whole = table("Hold", ("2015-2019", 40), population=90)
    part = table("Hold", ("2016-2019", 38), population=90)
    assert of_records(placed(whole, 0, 2019), placed(part, 1, 2020)) == {number(0, 0, 1)}


def test_a_difference_of_hidden_numbers_is_worked_out_from_the_rest() -> None:
    """Eleven in the one, nine in the other, though neither is printed: the sums of both tables say so."""
    hidden = ("I job", HIDDEN), ("I praktik", 30), ("I alt", 41)
    fewer = ("I job", HIDDEN), ("I praktik", 30), ("I alt", 39)
    differences = different(table("Hold", *hidden, population=41), table("Hold", *fewer, population=39))
    assert number(0, 0, 1) in {difference.path for difference in differences}


def test_of_rows_that_overlap_those_in_both_are_known_from_the_union() -> None:
    """Twenty and thirty, forty-eight in all: two are in both, whether the twenty are printed or given back."""
    rows = ("I job", 20), ("I praktik", 30), ("I alt", 48)
    (both,) = different(table("Hold", *rows, population=90, i_alt="nederst", overlapper=True))
    assert both.is_sure
    apart = ("I job", 20), ("I praktik", 30), ("I alt", 44)
    assert different(table("Hold", *apart, population=90, i_alt="nederst", overlapper=True)) == ()
    no_union = ("I job", 20), ("I praktik", 30), ("Ved ikke", 48)
    assert different(table("Hold", *no_union, population=90, overlapper=True)) == ()


@pytest.mark.parametrize(
    ("outer", "of", "percent", "small"),
    [
        (39, 40, "98", False),  # the 39 are all
        (40, 40, "98", True),
        (43, 40, "98", True),
        (44, 40, "98", False),
        (40, 200, "20", True),  # of 39, 40 and 41 two are left, and none or one is outside
        (43, 200, "20", False),  # from two to four: as many as a count is to be able to be
        (40, None, "43", True),  # of the population, as a reader guesses
        (46, None, "43", False),
    ],
)
def test_what_a_hidden_part_leaves_is_small_where_it_is_known_too_well(
    outer: int,
    of: int | None,
    percent: str,
    small: bool,  # noqa: FBT001
) -> None:
    sure = (SmallDifference(number(1, 0), number(0, 0), is_sure=True),)
    assert different(banded(outer, of, percent)) == (sure if small else ())


def test_a_part_is_known_where_the_rows_may_be_all_people() -> None:
    assert different(banded(40, None, None)) == ()
    assert [difference.path for difference in different(banded(40, None, None, overlapping=False))] == [number(1, 0)]


def test_a_part_is_known_where_the_rows_of_each_column_may_be_all_people() -> None:
    numbers = {"18-64 år": (40, 30), "18-63 år": (HIDDEN, 20), "Andre": (11, 40)}
    rows = [{"navn": name, "antal": first, "flere": [second]} for name, (first, second) in numbers.items()]
    given = {"titel": "Hold", "population": 90, "kolonner": ["Hvem", "Før", "Efter"], "rækker": rows}
    figure = CountTable.model_validate({"type": "tabel"} | given)
    assert [difference.path for difference in different(figure)] == [number(1, 0)]
    assert different(figure.model_copy(update={"overlapping": True})) == ()


def test_those_in_two_rows_are_known_where_one_of_the_rows_is_given_back() -> None:
    """Half of forty, and thirty, forty-eight in all: two are in both."""
    rows = {"navn": "I job", "antal": HIDDEN, "af": 40, "procent": "50"}, {"navn": "I praktik", "antal": 30}
    given = {"titel": "Hold", "population": 90, "kolonner": ["Hvem", "Antal"], "i_alt": "nederst", "overlapper": True}
    for union, places in ((48, [number(1, 0)]), (44, [])):
        figure = CountTable.model_validate(
            {"type": "tabel", "rækker": [*rows, {"navn": "I alt", "antal": union}]} | given
        )
        assert [difference.path for difference in different(figure)] == places


def test_the_last_of_the_parts_that_leave_a_few_is_told_of() -> None:
    bands = ("18-64 år", 50), ("18-29 år", 21), ("30-39 år", 15), ("40-49 år", 12)
    (difference,) = different(table("Deltagere", *bands, population=90, overlapper=True))
    assert difference == SmallDifference(number(3, 0), number(0, 0), is_sure=True)
