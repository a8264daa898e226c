"""Tables as bounds and sums of unknowns: row by row, number after number, in the order of the file."""

from __future__ import annotations

import pytest

from casebook.risk.cells.constraints import SuppressedCount, SystemBuilder, rounded
from casebook.risk.cells.numbers import PlacedTable
from casebook.risk.cells.system import at_most, equal
from casebook.source import Path
from tests.risk.tables import Number, number, table

HIDDEN = "skjult"


def read(*rows: list[Number], population: int = 60, **fields: object) -> SystemBuilder:
    return SystemBuilder([PlacedTable(0, table(*rows, population=population, **fields))]).read_tables()


def test_a_printed_number_is_itself_and_a_hidden_one_is_up_to_the_population() -> None:
    builder = read([7, "<5"], [HIDDEN, 0])
    assert (builder.lows, builder.highs) == ([7, 1, 0, 0], [7, 4, 60, 0])
    assert builder.suppressed == [
        SuppressedCount(number(0, 1), 1, "<5"),
        SuppressedCount(number(1, 0), 2, HIDDEN),
    ]


def test_a_hidden_sum_may_be_more_than_the_population() -> None:
    # Nobody knows that each person is counted once: what bounds it is only there so that it has a bound.
    builder = read([HIDDEN, 30, HIDDEN], population=60, i_alt="højre")
    assert builder.highs == [60, 30, builder.largest]
    assert builder.largest > 60 + 30
    down = read([HIDDEN], [30], [HIDDEN], population=60, i_alt="nederst")
    assert down.highs == [60, 30, down.largest]


def test_where_a_printed_number_passes_the_population_a_hidden_one_may_too() -> None:
    assert read([HIDDEN], [60]).highs == [60, 60]
    passed = read([HIDDEN], [61])
    assert passed.highs == [passed.largest, 61]


def test_the_last_row_is_the_sum_of_those_above_it_in_each_of_its_columns() -> None:
    assert read([7, 8], [HIDDEN, 9], [20, 17], i_alt="nederst").declared == [
        equal(((0, 1), (2, 1), (4, -1))),
        equal(((1, 1), (3, 1), (5, -1))),
    ]
    short_sum = read([7, 8], [HIDDEN], [20], i_alt="nederst")
    assert short_sum.declared == [equal(((0, 1), (2, 1), (3, -1)))]
    short_row = read([7], [8, 9], [20, 17], i_alt="nederst")
    assert short_row.declared == [equal(((0, 1), (1, 1), (3, -1))), equal(((2, 1), (4, -1)))]


def test_a_union_is_at_most_all_together_and_at_least_each() -> None:
    union = read([20], [HIDDEN], [30], i_alt="nederst", overlapper=True)
    assert union.declared == [
        at_most(((2, 1), (0, -1), (1, -1))),
        at_most(((0, 1), (2, -1))),
        at_most(((1, 1), (2, -1))),
    ]


def test_the_last_column_is_the_sum_of_those_before_it_in_each_row_that_has_one() -> None:
    builder = read([7, 8, 15], [HIDDEN, 9], [4, 5, HIDDEN], i_alt="højre")
    assert builder.declared == [equal(((0, 1), (1, 1), (2, -1))), equal(((5, 1), (6, 1), (7, -1)))]


def test_a_count_is_at_most_its_base_and_a_hidden_one_has_a_hidden_rest() -> None:
    builder = read([HIDDEN], [7], af=[50, 20])
    # 0 and 1 are the counts, 2 the first base and 3 the rest of it, 4 the second base.
    assert builder.declared == [
        at_most(((0, 1), (2, -1))),
        equal(((0, 1), (3, 1), (2, -1))),
        at_most(((1, 1), (4, -1))),
    ]
    assert (builder.lows[2:], builder.highs[2:]) == ([50, 0, 20], [50, builder.largest, 20])
    assert builder.suppressed[1:] == [SuppressedCount(number(0, 0), 3, HIDDEN, is_rest=True)]
    assert builder.bases == {(0, 0): 2, (0, 1): 4}


def test_a_base_may_be_hidden_as_well() -> None:
    place = ("figurer", 0, "rækker", 0, "af")
    builder = read([7], af=[HIDDEN])
    assert builder.suppressed == [SuppressedCount(place, 1, HIDDEN)]
    assert (builder.lows, builder.highs) == ([7, 0], [7, builder.largest])
    tried = SystemBuilder([PlacedTable(0, table([7], population=60, af=[50]))], frozenset({place})).read_tables()
    assert tried.suppressed == [SuppressedCount(place, 1, HIDDEN)]


def test_a_percentage_is_of_its_base_where_it_is_printed() -> None:
    figure = table([7], population=60, af=[50], procent=["14"])
    place: Path = ("figurer", 0, "rækker", 0, "procent")
    declared, tried = (
        SystemBuilder([PlacedTable(0, figure)], hidden).read_tables().declared
        for hidden in (frozenset[Path](), frozenset({place}))
    )
    assert declared == [at_most(((0, 1), (1, -1))), *rounded("14", 0, 1)]
    assert tried == declared[:1]


@pytest.mark.parametrize(
    ("percent", "above", "below"),
    [  # 100 · count is within half a unit of the last decimal of percent · base
        ("7", (200, -15), (-200, 13)),
        ("12,5", (2_000, -251), (-2_000, 249)),
        ("33,33", (20_000, -6_667), (-20_000, 6_665)),
        ("0", (200, -1), (-200, -1)),
    ],
)
def test_a_rounded_percentage_is_two_bounds(percent: str, above: tuple[int, int], below: tuple[int, int]) -> None:
    expected = tuple(at_most(((4, count), (9, base))) for count, base in (above, below))
    assert rounded(percent, 4, 9) == expected
