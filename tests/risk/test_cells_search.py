"""The search for further numbers to hide: the cheapest set that protects, and what it says when it has to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, combinations
from random import Random

import pytest

from casebook.risk.cells import Limits, exposed_numbers
from casebook.risk.cells.exposure import ExposureReason
from casebook.risk.cells.suppress import cheapest
from casebook.source import Path
from tests.risk.tables import Number, number, table

HIDDEN = "skjult"


def holds_one_of_each(sets: Iterable[frozenset[Path]]) -> Callable[[frozenset[Path]], bool]:
    """A stand-in for a table: it is protected if one number of each set is hidden."""
    every = tuple(sets)
    return lambda chosen: all(chosen & one_set for one_set in every)


def least_cost(costs: Mapping[Path, int], protects: Callable[[frozenset[Path]], bool]) -> int:
    """The cost of the cheapest set, by trying every one."""
    subsets = chain.from_iterable(combinations(costs, size) for size in range(len(costs) + 1))
    return min(sum(costs[path] for path in subset) for subset in subsets if protects(frozenset(subset)))


@pytest.mark.parametrize("seed", range(12))
def test_no_cheaper_set_protects(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same sets every time
    places = [number(i, 0) for i in range(8)]
    costs = {place: random.randint(1, 6) for place in places}
    sets = [frozenset(random.sample(places, random.randint(1, 4))) for _ in range(random.randint(1, 6))]
    asked = list[frozenset[Path]]()

    def protects(chosen: frozenset[Path]) -> bool:
        asked.append(chosen)
        return holds_one_of_each(sets)(chosen)

    choice = cheapest(costs, protects, 300)
    assert choice
    assert choice.is_cheapest
    assert sum(costs[path] for path in choice.paths) == least_cost(costs, holds_one_of_each(sets))
    assert len(asked) == len(set(asked))  # no set is tried twice


def test_numbers_to_hide_come_in_the_order_of_the_file() -> None:
    places = [number(i, 0) for i in (10, 9, 2)]
    choice = cheapest(dict.fromkeys(places, 1), holds_one_of_each(frozenset({place}) for place in places), 300)
    assert choice
    assert choice.paths == (number(2, 0), number(9, 0), number(10, 0))


def test_where_not_even_all_of_them_protect_there_is_none() -> None:
    assert cheapest({number(0, 0): 1}, lambda _: False, 300) is None


def test_what_needs_no_more_hides_no_more() -> None:
    choice = cheapest({number(0, 0): 1}, lambda _: True, 300)
    assert choice
    assert (choice.paths, choice.is_cheapest) == ((), True)


@pytest.mark.parametrize("patterns", [1, 2, 3, 5, 8])
def test_a_search_that_has_to_stop_leaves_out_what_can_be_left_out_dearest_first(patterns: int) -> None:
    costs = {number(i, 0): i + 1 for i in range(12)}
    sets = [frozenset({number(i, 0), number(i + 1, 0)}) for i in range(11)]
    choice = cheapest(costs, holds_one_of_each(sets), patterns)
    assert choice
    assert not choice.is_cheapest
    chosen = frozenset(choice.paths)
    assert holds_one_of_each(sets)(chosen)
    assert not [path for path in chosen if holds_one_of_each(sets)(chosen - {path})]
    assert number(11, 0) not in chosen


def test_a_search_asks_no_more_often_than_it_may() -> None:
    costs, asked = {number(i, 0): i + 1 for i in range(12)}, list[frozenset[Path]]()
    sets = [frozenset({number(i, 0), number(i + 1, 0)}) for i in range(11)]

    def protects(chosen: frozenset[Path]) -> bool:
        asked.append(chosen)
        return holds_one_of_each(sets)(chosen)

    cheapest(costs, protects, 6)
    assert len(asked) <= 6 + len(costs)  # and then once for each number that may be left out


@pytest.mark.parametrize(
    ("needed", "patterns", "asked", "is_cheapest"),
    [  # three numbers that cost 4, 2 and 1; all of them and none are asked about first
        (0, 6, ["012", "", "0", "1", "12"], True),  # what grows without protecting leaves only the first to be hit
        (0, 5, ["012", "", "0", "1", "12", "02"], False),  # and then what may be left out, dearest first
        (0, 2, ["012", "", "12", "02", "0"], False),
        (2, 5, ["012", "", "0", "01", "2"], True),
        (2, 4, ["012", "", "0", "01", "12", "2"], False),
        (2, 3, ["012", "", "0", "12", "2"], False),
    ],
)
def test_each_pattern_that_is_left_is_asked_about_and_none_beyond(
    needed: int,
    patterns: int,
    asked: list[str],
    is_cheapest: bool,  # noqa: FBT001
) -> None:
    costs, seen = {number(i, 0): cost for i, cost in enumerate((4, 2, 1))}, list[str]()

    def protects(chosen: frozenset[Path]) -> bool:
        seen.append("".join(sorted(str(path[3]) for path in chosen)))
        return number(needed, 0) in chosen

    choice = cheapest(costs, protects, patterns)
    assert choice
    assert (choice.paths, choice.is_cheapest) == ((number(needed, 0),), is_cheapest)
    assert seen == asked


def test_one_number_that_has_to_be_hidden_takes_three_patterns() -> None:
    only = {number(0, 0): 1}
    for patterns, is_cheapest in ((2, False), (3, True)):
        choice = cheapest(only, bool, patterns)
        assert choice
        assert choice.is_cheapest is is_cheapest


def test_of_numbers_that_cost_the_same_the_first_in_the_file_is_hidden_whichever_comes_first() -> None:
    places = [number(10, 0), number(9, 0)]
    for order in (places, places[::-1]):
        for patterns in (2, 300):
            choice = cheapest(dict.fromkeys(order, 1), bool, patterns)
            assert choice
            assert len(choice.paths) == 1
            assert choice.paths == ((number(10, 0),) if patterns == 2 else (number(9, 0),))


def hidden_beside(*rows: list[int | str], **fields: object) -> tuple[Path, ...]:
    """The numbers that the tool says to hide in a table."""
    exposed = exposed_numbers([table(*rows, population=200, **fields)], Limits())
    (hide,) = {number_.hide for number_ in exposed if number_.hide}
    return hide.paths


def test_few_cells_are_hidden_before_few_people() -> None:
    # One number of the column has to go with it: the one of fewest people, and never the sum.
    assert hidden_beside(["<5"], [50], [9], [30], [91], i_alt="nederst") == (number(2, 0),)


def test_noughts_and_small_numbers_are_no_candidates() -> None:
    assert hidden_beside(["<5"], [0], [9], [30], [41], i_alt="nederst") == (number(2, 0),)


def test_reasons_that_concern_a_whole_table_are_given_once_and_in_the_order_of_the_file() -> None:
    wrong = table(["<5", 9], ["<5", 9], [40, 18], population=200, i_alt="nederst")
    exposed = exposed_numbers([wrong, wrong], Limits())
    assert [(number_found.path[1], number_found.why) for number_found in exposed] == [
        (0, ExposureReason.CONTRADICTION),
        (1, ExposureReason.CONTRADICTION),
    ]
    assert not any(number_found.hide for number_found in exposed)


def test_what_is_too_large_to_prove_counts_as_exposed_and_gets_no_advice() -> None:
    rows: list[list[Number]] = [["<5", HIDDEN, 30], [HIDDEN, "<5", 35], [35, 30, 65]]
    exposed = exposed_numbers([table(*rows, population=65, i_alt="begge")], Limits(unknowns=1, values=4))
    assert exposed
    assert {number_found.why for number_found in exposed} <= {ExposureReason.TOO_LARGE, ExposureReason.GIVEN_BACK}
