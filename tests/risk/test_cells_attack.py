"""The attacker knows exactly what can be known: published examples, and every small table there is."""

from __future__ import annotations

from random import Random

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells.attack import Attack, Verdict
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.system import System, at_most, equal
from tests.risk.tables import attacked, enumerated, number, primary, published, random_rows, table, tries

TOO_MANY = 30_000


def small_tables(seed: int) -> list[CountTable]:
    """Tables with totals and with percentages that can be tried out one by one."""
    random, tables = Random(seed), list[CountTable]()  # noqa: S311 - the same tables every time
    while len(tables) < 40:
        rows = random_rows(random, most=6)
        places = [number(i, j) for i, row in enumerate(rows) for j in range(len(row)) if rows[i][j] > 4]
        hidden = frozenset(random.sample(places, min(len(places), random.randint(0, 2))))
        figure = published(primary(rows, hidden), rows)
        if tries(figure) <= TOO_MANY:
            tables.append(figure)
    return tables


@pytest.mark.parametrize("seed", range(5))
def test_the_intervals_are_those_of_every_table_that_fits(seed: int) -> None:
    for figure in small_tables(seed):
        assert attacked(figure) == enumerated(figure)


@pytest.mark.parametrize("percent", ["0", "7", "12,5", "33", "33,3", "33,33", "50", "66,67", "99,9", "100"])
@pytest.mark.parametrize("of", [3, 8, 16, 40])
def test_a_rounded_percentage_gives_exactly_what_every_count_that_fits_gives(percent: str, of: int) -> None:
    figure = table(["skjult"], population=40, af=[of], procent=[percent])
    assert {path: interval for path, interval in attacked(figure).items() if interval} == enumerated(figure)


def test_the_two_by_two_pattern_of_a_published_example_has_the_intervals_that_its_margins_leave() -> None:
    # Ø. Langsrud and D. Lupp, GaussSuppression (CRAN), vignette «Small count frequency table suppression», table 1:
    # young 2 0 5 7, old 3 4 6 13, total 5 4 11 20 (Iceland, Portugal, Spain), four cells suppressed.
    figure = table(
        ["skjult", "skjult", 5, 7], ["skjult", "skjult", 6, 13], [5, 4, 11, 20], population=20, i_alt="begge"
    )
    assert attacked(figure) == {
        number(0, 0): (0, 2),
        number(0, 1): (0, 2),
        number(1, 0): (3, 5),
        number(1, 1): (2, 4),
    }


def test_a_published_pattern_with_two_hidden_in_each_row_and_column_still_gives_one_away() -> None:
    # B. Meindl, sdcTable (CRAN), tests/testthat/test-simpleheuristic.R: rows 1 and 2 less columns 1 and 3 leave one.
    x = "skjult"
    figure = table(
        [x, x, x, 89, 230],
        [x, 124, x, 31, 250],
        [92, x, 59, x, 336],
        [800, x, 651, x, 3127],
        [1021, 1262, 770, 890, 3943],
        population=3943,
        i_alt="begge",
    )
    intervals = attacked(figure)
    assert intervals.pop(number(0, 1)) == (47, 47)
    assert all(interval and interval.high - interval.low >= 60 for interval in intervals.values())


def test_a_pattern_that_looks_protected_gives_a_one_away_by_adding_rows_and_taking_columns_off() -> None:
    # Federal Committee on Statistical Methodology, Statistical Policy Working Paper 22 (1994): delinquent children by
    # county and education, suppressed cells in every row and column, and still one of them follows.
    x = "skjult"
    figure = table(
        [15, x, x, x, 20],
        [20, x, x, 15, 55],
        [x, 10, 10, x, 25],
        [x, 14, 7, x, 35],
        [50, 35, 30, 20, 135],
        population=135,
        i_alt="begge",
    )
    intervals = attacked(figure)
    assert intervals[number(0, 3)] == (1, 1)
    assert [path for path, interval in intervals.items() if interval and interval.low == interval.high] == [
        number(0, 3)
    ]


def test_the_pattern_that_the_same_paper_puts_instead_gives_none_away() -> None:
    x = "skjult"
    figure = table(
        [15, x, x, x, 20],
        [20, 10, 10, 15, 55],
        [x, x, 10, x, 25],
        [x, 14, x, x, 35],
        [50, 35, 30, 20, 135],
        population=135,
        i_alt="begge",
    )
    assert all(interval and interval.low < interval.high for interval in attacked(figure).values())


def test_a_system_without_a_solution_has_no_interval() -> None:
    attack = Attack(System((0, 0), (4, 4), (equal(((0, 2), (1, 2)), 3),)), Limits())
    assert attack.interval(0) is None
    assert attack.is_possible() is False
    assert attack.verdict(0, 3) is Verdict.UNPROVED


def test_whole_numbers_and_not_fractions_bound_an_unknown() -> None:
    # 3x + 5y = 15 between 0 and 5: only (0, 3) and (5, 0) are whole.
    attack = Attack(System((0, 0), (5, 5), (equal(((0, 3), (1, 5)), 15), at_most(((0, 2),), 9))), Limits())
    assert attack.interval(0) == (0, 0)


def test_what_is_too_large_to_prove_is_not_taken_for_safe() -> None:
    count = 50
    sums = tuple(equal(((i, 1), (i + 1, 1), (i + 2, 1)), 9) for i in range(count - 2))
    system = System((0,) * count, (9,) * count, sums)
    assert Attack(system, Limits()).verdict(0, 3) is Verdict.WIDE
    assert Attack(system, Limits(unknowns=20)).verdict(0, 3) is Verdict.UNPROVED
    assert Attack(system, Limits(programs=0)).verdict(0, 3) is Verdict.UNPROVED
