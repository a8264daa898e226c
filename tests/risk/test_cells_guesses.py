"""Guesses that a reader may make beside what tables declare: each by itself, and which count where they disagree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells.attack import Attack
from casebook.risk.cells.constraints import SystemBuilder
from casebook.risk.cells.guesses import Guess, assuming, conventions, guesses, partitions
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.numbers import PlacedTable
from casebook.risk.cells.system import LinearConstraint, System, at_most, equal
from casebook.source import Path
from tests.risk.tables import Number, table

HIDDEN = "skjult"


def read(*tables: PlacedTable | CountTable, hidden: Iterable[Path] = ()) -> SystemBuilder:
    placed = [each if isinstance(each, PlacedTable) else PlacedTable(i, each) for i, each in enumerate(tables)]
    return SystemBuilder(placed, frozenset(hidden)).read_tables()


def guessed(*tables: PlacedTable | CountTable) -> list[Guess]:
    return list(guesses(read(*tables)))


def sums_to(total: int, *unknowns: int) -> Guess:
    return (equal([(unknown, 1) for unknown in unknowns], total),)


def same(first: int, second: int) -> Guess:
    return (equal([(first, 1), (second, -1)]),)


Row = tuple[str, Sequence[Number]]


def named(*rows: Row, columns: Sequence[str], **fields: object) -> CountTable:
    """A table whose rows begin with their names."""
    items = [{"navn": name, "antal": numbers[0], "flere": list(numbers[1:])} for name, numbers in rows]
    given = {"titel": "Tal", "population": 400, "kolonner": ["Hvem", *columns], "rækker": items}
    return CountTable.model_validate({"type": "tabel"} | given | fields)


def test_a_last_row_and_a_last_column_that_are_called_sums_are_guessed_to_be_sums() -> None:
    # Unknowns 0-5, row by row. A row that is no sum of the others has no guess about it.
    rows: tuple[Row, ...] = ("A", [9, HIDDEN]), ("B", [HIDDEN, 20]), ("I alt", [40, 60])
    down = (equal([(0, 1), (2, 1), (4, -1)]), equal([(1, 1), (3, 1), (5, -1)]))
    across = tuple(equal([(row, 1), (row + 1, -1)]) for row in (0, 2, 4))
    assert guessed(named(*rows, columns=["Ja", "Nej"])) == [down]
    assert guessed(named(*rows[:2], columns=["Ja", "I alt"])) == [across[:2]]
    assert guessed(named(*rows, columns=["Ja", "I alt"])) == [down, across]


@pytest.mark.parametrize("declared", ["nederst", "højre", "begge"])
def test_what_is_declared_to_be_a_sum_is_not_guessed(declared: str) -> None:
    rows: tuple[Row, ...] = ("A", [9, HIDDEN]), ("B", [HIDDEN, 20]), ("I alt", [40, 60])
    left = {"nederst": 1, "højre": 1, "begge": 0}[declared]
    assert len(guessed(named(*rows, columns=["Ja", "I alt"], i_alt=declared))) == left
    assert guessed(named(*rows[:2], columns=["Ja", "Nej"], i_alt=declared)) == []


def test_a_percentage_is_guessed_to_be_one_of_the_population_where_it_has_no_base() -> None:
    # 100 · count of 40, to half of one: 9.5 · 40 ≤ 100 · count ≤ 10.5 · 40, of the count (1) and the population (2).
    builder = read(table([9], [HIDDEN], population=40, procent=[None, "10"]))
    assert list(guesses(builder)) == [(at_most([(1, 200), (2, -21)]), at_most([(1, -200), (2, 19)]))]
    assert (builder.lows[2], builder.highs[2]) == (40, 40)
    assert guessed(table([9], [HIDDEN], population=40, af=[None, 20], procent=[None, "10"])) == []


def test_a_percentage_that_is_hidden_is_no_percentage() -> None:
    both = table([9], [HIDDEN], population=40, procent=["22", "10"])
    places = [("figurer", 0, "rækker", row, "procent") for row in (0, 1)]
    assert [len(list(guesses(read(both, hidden=places[:count])))) for count in (0, 1, 2)] == [2, 1, 0]


def test_a_total_that_a_text_states_is_guessed_to_be_the_sum_of_a_column() -> None:
    one_column = table([9], [HIDDEN], population=400)
    assert guessed(PlacedTable(0, one_column, stated=(23, 40))) == [sums_to(23, 0, 1), sums_to(40, 0, 1)]
    assert guessed(PlacedTable(0, one_column)) == []


def test_in_a_table_of_several_columns_it_may_be_the_sum_of_all_numbers_too() -> None:
    two = table([9, HIDDEN], [HIDDEN, 20], population=400)
    assert guessed(PlacedTable(0, two, stated=(70,))) == [sums_to(70, 0, 2), sums_to(70, 1, 3), sums_to(70, 0, 1, 2, 3)]


def test_sums_are_not_added_to_what_they_sum() -> None:
    three = table([9, HIDDEN, 40], [HIDDEN, 20, 50], [60, 30, 90], population=400, i_alt="begge")
    assert guessed(PlacedTable(0, three, stated=(90,))) == [
        sums_to(90, 0, 3),
        sums_to(90, 1, 4),
        sums_to(90, 0, 1, 3, 4),
    ]


def test_of_numbers_that_are_all_printed_nothing_is_guessed() -> None:
    half = table([9, HIDDEN], [8, 20], population=400)
    assert guessed(PlacedTable(0, half, stated=(70,))) == [sums_to(70, 1, 3), sums_to(70, 0, 1, 2, 3)]


@pytest.mark.parametrize(("overlapping", "count"), [(True, 0), (False, 1), (None, 1)])
def test_rows_that_overlap_are_no_parts_of_a_total(overlapping: bool | None, count: int) -> None:  # noqa: FBT001
    figure = table([9], [HIDDEN], population=400, overlapper=overlapping)
    assert len(guessed(PlacedTable(0, figure, stated=(23,)))) == count
    assert len(list(partitions(read(figure), by_column=False))) == count


def test_rows_and_columns_of_the_same_name_are_guessed_to_be_the_same_number() -> None:
    first = named(("A", [9, HIDDEN]), ("B", [HIDDEN, 20]), columns=["Ja", "Nej"])
    second = named(("b:", [8]), ("C", [7]), columns=["nej"])
    assert guessed(first, second) == [same(3, 4)]
    assert guessed(first, named(("B", [8]), columns=["Nej"], population=401)) == []


def test_numbers_of_records_are_the_same_only_where_place_and_year_are() -> None:
    rows = named(("A", [HIDDEN]), columns=["Ja"])
    here, there = ((1, 1), (2020, 2020)), ((1, 1), (2021, 2021))
    assert guessed(PlacedTable(0, rows, scope=here), PlacedTable(1, rows, scope=here)) == [same(0, 1)]
    assert guessed(PlacedTable(0, rows, scope=here), PlacedTable(1, rows, scope=there)) == []


def counting(name: str, *numbers: Number, heading: str, population: int) -> CountTable:
    row = {"navn": name, "antal": numbers[0], "flere": list(numbers[1:]), "tæller": "praktik"}
    headings = ["Hvem", *(f"{name} {i}" for i in range(len(numbers) - 1)), heading]
    given = {"type": "tabel", "titel": "Tal", "population": population, "kolonner": headings, "rækker": [row]}
    return CountTable.model_validate(given)


def test_of_rows_that_count_the_same_people_the_sums_are_equal_or_else_the_first_numbers() -> None:
    # Unknowns 0-2 of the first table, 3-5 of the second.
    summed = [counting(name, 9, HIDDEN, 20, heading="I alt", population=i) for i, name in enumerate("AB", 40)]
    assert same(2, 5) in guessed(*summed)
    assert same(0, 3) not in guessed(*summed)
    apart = [counting(name, 9, HIDDEN, 20, heading=f"Slut {name}", population=i) for i, name in enumerate("AB", 40)]
    assert guessed(*apart) == [same(0, 3)]


def test_a_name_of_what_is_counted_holds_within_its_record() -> None:
    first, second = (counting(name, HIDDEN, heading=name, population=i) for i, name in enumerate("AB", 40))
    assert guessed(PlacedTable(0, first, record=1), PlacedTable(1, second, record=1)) == [same(0, 1)]
    assert guessed(PlacedTable(0, first, record=1), PlacedTable(1, second, record=2)) == []


def test_rows_are_guessed_to_part_the_population_as_a_whole_or_in_each_column() -> None:
    two = read(table([9, HIDDEN], [HIDDEN, 20], population=400))
    assert list(partitions(two, by_column=False)) == [sums_to(400, 0, 1, 2, 3)]
    assert list(partitions(two, by_column=True)) == [sums_to(400, 0, 2) + sums_to(400, 1, 3)]


def test_a_single_column_is_the_whole_and_is_not_parted_again() -> None:
    column = read(table([9], [HIDDEN], population=400))
    assert list(partitions(column, by_column=False)) == [sums_to(400, 0, 1)]
    assert list(partitions(column, by_column=True)) == []


def test_sums_are_no_part_of_the_population() -> None:
    summed = read(table([9, HIDDEN, 40], [HIDDEN, 20, 50], [60, 30, 90], population=400, i_alt="begge"))
    assert list(partitions(summed, by_column=False)) == [sums_to(400, 0, 1, 3, 4)]
    assert list(partitions(summed, by_column=True)) == [sums_to(400, 0, 3) + sums_to(400, 1, 4)]


def test_what_is_hidden_in_addition_is_known_to_be_no_small_count_and_a_rest_is_not() -> None:
    builder = read(table([HIDDEN], ["<5"], [20], population=400, af=[50, None, None]))
    assert list(conventions(builder, Limits(smallest=7))) == [(LinearConstraint(((0, 1),), 7, None),)]


def assumed(*candidates: Guess) -> Attack:
    return assuming(Attack(System((0, 0, 0), (9, 9, 9)), Limits()), candidates)


def test_where_guesses_disagree_the_earlier_ones_count_and_the_others_stay() -> None:
    attack = assumed(sums_to(4, 0), sums_to(5, 0), sums_to(6, 1), sums_to(3, 0), sums_to(8, 2))
    assert [attack.interval(unknown) for unknown in range(3)] == [(4, 4), (6, 6), (8, 8)]
    assert assumed(sums_to(10, 0), sums_to(7, 0)).interval(0) == (7, 7)


def test_without_a_guess_the_attack_is_as_it_was() -> None:
    attack = Attack(System((0,), (9,)), Limits())
    assert assuming(attack, ()) is attack
    assert assuming(attack, (sums_to(10, 0),)) is attack
