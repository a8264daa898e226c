"""Primary and complementary suppression: hidden numbers stay protected, and no more is hidden than needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from random import Random

import pytest

from casebook.model.figures import CountTable
from casebook.risk.cells import Limits, exposed_numbers, small_numbers
from casebook.risk.cells.attack import Interval
from casebook.risk.cells.exposure import ExposureReason, is_protected
from casebook.risk.cells.numbers import tables_of
from casebook.risk.cells.primary import PrimaryReason
from casebook.risk.cells.suppress import cheapest
from casebook.source import Path
from tests.risk.tables import Number, enumerated, number, primary, published, random_rows, table, tries

LIMITS = Limits()
TRIED = 20_000


def hidden_with(rows: Sequence[Sequence[int]]) -> tuple[CountTable, bool]:
    """The table as the tool would have it, and whether it could be made safe."""
    first = published(primary(rows), rows)
    exposed = exposed_numbers([first], LIMITS)
    choice = exposed[0].hide if exposed else None
    return published(primary(rows, frozenset(choice.paths if choice else ())), rows), not exposed or choice is not None


def small_of(*figures: CountTable) -> dict[Path, PrimaryReason]:
    return dict(small_numbers(tables_of(figures), LIMITS))


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in (0, *range(2, 20)))])
def test_tables_that_we_suppress_are_safe_against_the_attacker(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same 25 tables every time, in a soak 500
    for _ in range(25):
        rows = random_rows(random)
        suppressed, is_safe = hidden_with(rows)
        assert small_of(suppressed) == {} or suppressed.population < LIMITS.smallest
        assert is_safe == (not exposed_numbers([suppressed], LIMITS))
        assert is_safe or suppressed.population < LIMITS.smallest  # too few people to print a table of
        if is_safe and tries(suppressed) <= TRIED:
            assert_wide(enumerated(suppressed))


def assert_wide(intervals: dict[Path, Interval]) -> None:
    """Every hidden number, by its interval over all tables that fit, is protected."""
    for low, high in intervals.values():
        assert high - low + 1 >= LIMITS.values or low >= LIMITS.smallest or high == 0


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in (0, 2, 3))])
def test_the_further_cells_are_the_cheapest_of_all_sets_of_cells(seed: int) -> None:
    random, seen = Random(100 + seed), 0  # noqa: S311 - as above
    while seen < 3:
        rows = random_rows(random, most=8)
        first = published(primary(rows), rows)
        weight = {path: weights for path, weights in _weights(rows) if weights}
        exposed = exposed_numbers([first], LIMITS)
        if not exposed or not exposed[0].hide or len(weight) > 7:
            continue
        if not weight.keys() >= set(
            exposed[0].hide.paths
        ):  # a small inner number is to be «skjult»: not called cheapest
            assert not exposed[0].hide.is_cheapest
            continue
        seen += 1
        safe = (s for s in subsets(tuple(weight)) if is_protected(tables_of([first]), LIMITS, frozenset(s)))
        assert _cost(exposed[0].hide.paths, weight) == min(_cost(paths, weight) for paths in safe)
        assert exposed[0].hide.is_cheapest


def subsets(places: Sequence[Path]) -> chain[tuple[Path, ...]]:
    return chain.from_iterable(combinations(places, count) for count in range(len(places) + 1))


def _weights(rows: Sequence[Sequence[int]]) -> Iterator[tuple[Path, tuple[int, int] | None]]:
    """Cells first, of which a sum counts for three, then people; of small ones a sum alone may be hidden otherwise."""
    for i, row in enumerate(rows):
        for j, count in enumerate(row):
            is_sum = i == len(rows) - 1 or (len(row) > 1 and j == len(row) - 1)
            few = (1, 0) if is_sum and count else None
            yield number(i, j), ((3 if is_sum else 1), count) if count > 4 else few


def _cost(paths: Sequence[Path], weight: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    return sum(weight[path][0] for path in paths), sum(weight[path][1] for path in paths)


def test_the_search_stops_at_its_limit_with_a_set_that_protects() -> None:
    costs = {number(i, 0): i + 1 for i in range(12)}
    needed = {number(3, 0), number(7, 0), number(11, 0)}
    for patterns in (1, 5, 40):
        choice = cheapest(costs, needed.issubset, patterns)
        assert choice
        assert needed == set(choice.paths)


def test_one_hidden_number_of_a_sum_is_given_back_and_two_are_not() -> None:
    assert [item.path for item in exposed_numbers([table([21], ["<5"], [24], population=48)], LIMITS)] == [number(1, 0)]
    assert exposed_numbers([table([21], ["<5"], ["<5"], [21], population=48)], LIMITS) == ()


def test_two_hidden_numbers_with_a_sum_of_two_are_both_one() -> None:
    assert len(exposed_numbers([table([46], ["<5"], ["<5"], population=48)], LIMITS)) == 2


def test_when_people_may_stand_in_several_rows_their_number_is_no_sum() -> None:
    assert exposed_numbers([table([21], ["<5"], [24], population=48, overlapper=True)], LIMITS) == ()


def test_who_knows_that_skjult_stands_for_no_few_gains_by_it() -> None:
    # Sixteen are left for the two: if «skjult» were any number «<5» could be 1-4; but «skjult» is 5 or more.
    assert exposed_numbers([table([30], ["<5"], ["skjult"], population=46)], LIMITS) == ()
    assert [item.path for item in exposed_numbers([table([30], ["<5"], ["skjult"], population=36)], LIMITS)] == [
        number(1, 0)
    ]


def test_a_percentage_of_a_known_number_is_the_number() -> None:
    given = table(["<5"], population=40, af=[20], procent=["15"])
    exposed = exposed_numbers([given], LIMITS)
    assert [item.path for item in exposed] == [number(0, 0)]
    assert exposed[0].hide
    assert exposed[0].hide.paths == (("figurer", 0, "rækker", 0, "procent"),)


def test_a_percentage_without_a_base_is_one_of_the_population() -> None:
    exposed = exposed_numbers([table(["<5"], population=40, procent=["5"])], LIMITS)
    assert [(item.path, item.why) for item in exposed] == [(number(0, 0), ExposureReason.GIVEN_BACK)]
    assert exposed_numbers([table(["skjult"], population=40, procent=["95"])], LIMITS) == ()


def test_a_coarse_percentage_of_many_leaves_enough_room() -> None:
    assert exposed_numbers([table(["<5"], population=2000, af=[900], procent=["0"])], LIMITS) == ()


def test_a_hidden_number_that_leaves_few_of_its_whole_is_given_back_by_the_percentage() -> None:
    exposed = exposed_numbers([table(["skjult"], population=40, af=[40], procent=["95"])], LIMITS)
    assert [item.why for item in exposed] == [ExposureReason.GIVEN_BACK]


def test_a_second_table_with_the_same_row_gives_the_number_back() -> None:
    first = table([30], ["<5"], ["<5"], population=48)
    second = table([7], [2], population=48)
    assert [item.path for item in exposed_numbers([first, second], LIMITS)] == [number(1, 0)]


def test_tables_are_linked_by_what_their_rows_are_declared_to_count() -> None:
    def table_called(name: str, *rows: dict[str, object], population: int) -> CountTable:
        return CountTable.model_validate(
            {"type": "tabel", "titel": name, "population": population, "kolonner": ["Hvem", "Antal"]}
            | {"rækker": list(rows), "overlapper": True}
        )

    first = table_called("A", {"navn": "I praktik", "antal": "<5", "tæller": "praktik"}, population=40)
    second = table_called("B", {"navn": "Praktikanter", "antal": 2, "tæller": "praktik"}, population=60)
    apart = table_called("B", {"navn": "Praktikanter", "antal": 2}, population=60)
    assert [item.path for item in exposed_numbers([first, second], LIMITS)] == [number(0, 0)]
    assert exposed_numbers([first, apart], LIMITS) == ()


def test_a_last_row_that_is_called_a_sum_is_one() -> None:
    rows = [{"navn": "A", "antal": 9}, {"navn": "B", "antal": "<5"}, {"navn": "I alt:", "antal": 11}]
    called = CountTable.model_validate(
        {"type": "tabel", "titel": "T", "population": 60, "kolonner": ["Hvem", "Antal"], "rækker": rows}
    )
    assert [item.path for item in exposed_numbers([called], LIMITS)] == [number(1, 0)]


def test_numbers_that_do_not_fit_each_other_are_said_so_once() -> None:
    wrong = table(["<5"], ["<5"], [30], population=60, i_alt="nederst")
    assert [(item.path, item.why) for item in exposed_numbers([wrong], LIMITS)] == [
        (number(0, 0), ExposureReason.CONTRADICTION)
    ]


@pytest.mark.parametrize("pattern", ["few", "half", "with «skjult»"])
def test_a_table_of_two_hundred_rows_and_twenty_columns_is_answered(pattern: str) -> None:
    random = Random(3)  # noqa: S311 - the same table every time
    share = {"few": 0.01, "half": 0.5, "with «skjult»": 0.2}[pattern]
    inner = [[2 if random.random() < share else random.randint(5, 60) for _ in range(20)] for _ in range(200)]
    rows = [[*row, sum(row)] for row in [*inner, [sum(column) for column in zip(*inner, strict=True)]]]
    hidden = frozenset(
        number(i, j) for i in range(200) for j in range(20) if pattern.startswith("with") and random.random() < 0.4
    )
    exposed = exposed_numbers([published(primary(rows, hidden), rows)], LIMITS)
    assert {item.why for item in exposed} == (
        {ExposureReason.GIVEN_BACK} if pattern == "few" else {ExposureReason.TOO_LARGE}
    )


# A report on two small groups of six people in all: five were enrolled in the one, two of whom came, and both went into
# work practice; one was enrolled in the other, came, and took part in three things. Percentages stood beside.


def test_of_a_group_of_five_the_group_may_be_printed_and_nothing_about_the_two() -> None:
    as_reported: list[Sequence[Number]] = [[5], [2], [2]]
    beside = {"af": [5, 5, 2], "procent": ["100", "40", "100"]}
    group = table(*as_reported, population=5, overlapper=True, **beside)
    row = ("figurer", 0, "rækker")
    assert small_of(group) == {
        number(1, 0): PrimaryReason.COUNT,
        (*row, 1, "procent"): PrimaryReason.PERCENT,
        number(2, 0): PrimaryReason.COUNT,
        (*row, 2, "af"): PrimaryReason.COUNT,
        (*row, 2, "procent"): PrimaryReason.PERCENT,
    }
    printable = table([5], ["<5"], ["<5"], population=5, overlapper=True, af=[5, 5, None])
    assert small_of(printable) == {}
    assert exposed_numbers([printable], LIMITS) == ()


def test_of_a_group_of_five_the_percentage_alone_gives_the_two_back() -> None:
    with_percent = table([5], ["<5"], population=5, overlapper=True, af=[5, 5], procent=["100", "40"])
    assert [item.path for item in exposed_numbers([with_percent], LIMITS)] == [number(1, 0)]


def test_of_a_group_of_one_nothing_may_be_printed() -> None:
    group = table([1], [1], [1], [1], population=1, overlapper=True, procent=["100"] * 4)
    reasons = small_of(group)
    assert reasons[("figurer", 0, "population")] is PrimaryReason.POPULATION
    assert set(reasons) == {("figurer", 0, "population")} | {
        (*number(i, 0)[:4], key) for i in range(4) for key in ("antal", "procent")
    }


def test_the_group_of_five_and_the_sum_of_six_may_not_stand_together() -> None:
    both = table([5, "<5", 6], population=6, i_alt="højre")
    assert [item.path for item in exposed_numbers([both], LIMITS)] == [number(0, 1)]
    only_the_sum = table([6], ["<5"], ["<5"], population=6, overlapper=True)
    assert small_of(only_the_sum) == {}
    assert exposed_numbers([only_the_sum], LIMITS) == ()


def test_noughts_and_whole_groups_may_stand() -> None:
    assert small_of(table([0], [40], population=40, af=[40, 40], procent=["0", "100"])) == {}


def test_a_number_that_leaves_few_of_its_whole_is_small() -> None:
    assert small_of(table([38], [35], population=40, af=[40, 40])) == {number(0, 0): PrimaryReason.REST}
