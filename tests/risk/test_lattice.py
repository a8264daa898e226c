"""The cheapest set of generalisations is the cheapest: brute force over the whole lattice says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.check.context import context_of
from casebook.check.shared.lives.dataset import dataset
from casebook.risk.dataset import Dataset
from casebook.risk.hierarchies import Hierarchy
from casebook.risk.lattice import Point, cheapest
from casebook.risk.suggestion import _are_apart, omissions, suggest
from tests.own import own_corpus
from tests.risk import small

ROOT = Path(__file__).parents[2]
SEED = 20_201_101


@pytest.fixture(scope="module")
def real() -> Dataset:
    data = dataset(context_of(own_corpus(), "2026-11"))
    assert data
    return data


def somebody(random: Random, model: Dataset) -> dict[str, str]:
    """A random person: what is told is drawn from all that a record can tell."""
    shares = model.estimate.shares
    place = random.choice([f"kommune:{name}" for name in sorted(model.estimate.population.people)])
    quasi_identifiers = {"sted": random.choice([place, place, "region:nordjylland"])}
    quasi_identifiers["alder"] = random.choice(
        ["10-19", "20-29", "30-39", "40-49", "50-59", "60+", "20-39", "voksen", "34", "61"]
    )
    optional: dict[str, list[str]] = {
        "køn": ["kvinde", "mand"],
        "baggrund": [background.value for background in shares.background],
        "børn": ["forælder", "flere-børn"],
        "fra": sorted(shares.before),
        "til": sorted(shares.after),
        "familie.skilt": ["skilt"],
        "familie.enlig": ["enlig"],
        **{f"tekst.{rule}#x": ["x"] for rule in sorted(shares.text)[:2]},
    }
    for attribute, values in optional.items():
        if random.random() < 0.5:
            quasi_identifiers[attribute] = str(random.choice(values))
    return quasi_identifiers


def brute_force(quasi_identifiers: dict[str, str], model: Dataset) -> tuple[int, int, Point] | None:
    """Cost, number of changes and point of the best of all points of the lattice; None where none passes."""
    hierarchies = [model.hierarchy(name, value) for name, value in quasi_identifiers.items()]
    best = None
    for point in product(*(range(len(hierarchy)) for hierarchy in hierarchies)):
        levels = [hierarchy[level] for hierarchy, level in zip(hierarchies, point, strict=True)]
        kept = {
            name: level.value for name, level in zip(quasi_identifiers, levels, strict=True) if level.value is not None
        }
        if not model.model.is_too_small(kept):
            candidate = (sum(level.cost for level in levels), sum(map(bool, point)), point)
            best = candidate if best is None else min(best, candidate)
    return best


@pytest.mark.parametrize("persons", [125, pytest.param(500, marks=pytest.mark.soak)])
def test_the_search_equals_brute_force_on_random_persons(real: Dataset, persons: int) -> None:
    random = Random(SEED)  # noqa: S311 - a fixed draw
    needed = 0
    for _ in range(persons):
        quasi_identifiers = somebody(random, real)
        best, suggestion = brute_force(quasi_identifiers, real), suggest(quasi_identifiers, real)
        assert (best is None) == (suggestion is None)
        if best and suggestion:
            cost, changes, point = best
            assert (suggestion.cost, len(suggestion.changes)) == (cost, changes), quasi_identifiers
            assert {change.attribute for change in suggestion.changes} == {
                name for name, level in zip(quasi_identifiers, point, strict=True) if level
            }
            needed += bool(changes)
    assert needed > persons / 4


@pytest.mark.parametrize("pairs", [20, pytest.param(60, marks=pytest.mark.soak)])
def test_two_who_single_each_other_out_are_parted_as_cheaply_as_brute_force_says(pairs: int) -> None:
    model, random = small.dataset(), Random(SEED)  # noqa: S311 - a fixed draw
    costly = 0
    for _ in range(pairs):
        people = [somebody_small(random) for _ in range(2)]
        hierarchies = [
            {name: model.hierarchy(name, value) for name, value in quasi_identifiers.items()}
            for quasi_identifiers in people
        ]
        costs = [[level.cost for level in hierarchy] for mine in hierarchies for hierarchy in mine.values()]

        def told_at(
            point: Point, hierarchies: Sequence[Mapping[str, Hierarchy]] = hierarchies
        ) -> Iterator[dict[str, str]]:
            indices = iter(point)
            for mine in hierarchies:
                levels = {name: hierarchy[next(indices)].value for name, hierarchy in mine.items()}
                yield {name: value for name, value in levels.items() if value is not None}

        @cache
        def passes(point: Point, told_at: Callable[[Point], Iterator[dict[str, str]]] = told_at) -> bool:
            return _are_apart(list(told_at(point)), model)

        points = [point for point in product(*(range(len(levels)) for levels in costs)) if passes(point)]
        by_force = min((sum(map(list.__getitem__, costs, point)), sum(map(bool, point)), point) for point in points)
        point_found = cheapest(costs, passes)
        assert point_found == by_force[2]
        costly += by_force[0] > 0
    assert costly > 10


def somebody_small(random: Random) -> dict[str, str]:
    quasi_identifiers = {
        "sted": "kommune:lilleby",
        "alder": random.choice(["40-49", "40-59"]),
        "køn": "mand",
    }
    if random.random() < 0.5:
        quasi_identifiers["familie.enlig"] = "enlig"
    if random.random() < 0.5:
        quasi_identifiers["børn"] = random.choice(["forælder", "flere-børn"])
    return quasi_identifiers


@given(
    st.lists(st.lists(st.integers(1, 9), min_size=0, max_size=3), min_size=1, max_size=5),
    st.integers(0, 30),
)
def test_any_lattice_with_any_monotone_test(levels: list[list[int]], height: int) -> None:
    costs = [[sum(hierarchy[:i]) for i in range(len(hierarchy) + 1)] for hierarchy in levels]

    def passes(point: Point) -> bool:
        return sum((i + 2) * level for i, level in enumerate(point)) >= height

    points = [point for point in product(*(range(len(hierarchy)) for hierarchy in costs)) if passes(point)]
    best = min(
        ((sum(map(list.__getitem__, costs, point)), sum(map(bool, point)), point) for point in points), default=None
    )
    assert cheapest(costs, passes) == (best and best[2])


def test_no_point_is_looked_at_twice() -> None:
    asked: list[Point] = []

    def passes(point: Point) -> bool:
        asked.append(point)
        return sum(point) >= 6

    assert cheapest([[0, 1, 2]] * 4, passes) == (0, 2, 2, 2)
    # Each point is asked about when it is reached, and before it the top of each branch that begins there; once each.
    assert len(asked) == len(set(asked)) == 54  # more, as soon as one of them comes up on two ways


def test_no_branch_is_entered_that_costs_more_than_what_is_known_to_pass() -> None:
    asked: list[Point] = []

    def passes(point: Point) -> bool:
        asked.append(point)
        return point[0] > 0 or sum(point) >= 6

    assert cheapest([[0, 1], *[[0, 2, 4]] * 3], passes) == (1, 0, 0, 0)
    assert asked == [(1, 2, 2, 2), (0, 0, 0, 0), (1, 0, 0, 0)]  # of the others the cheapest costs 2


# --- by hand

LILLEBY = {"sted": "kommune:lilleby", "alder": "40-49", "køn": "mand"}  # 40 people


def test_nothing_is_changed_where_enough_people_fit() -> None:
    suggestion = suggest(LILLEBY, small.dataset())
    assert suggestion
    assert not suggestion.changes
    assert suggestion.number == pytest.approx(40)


def test_the_cheapest_attribute_goes_first() -> None:
    # 40 × 40 % = 16 people; without the status (2) 40; a wider age (3) or the region (5) would do as well
    suggestion = suggest({**LILLEBY, "familie.enlig": "enlig"}, small.dataset())
    assert suggestion
    assert [(change.attribute, change.after) for change in suggestion.changes] == [("familie.enlig", None)]
    assert suggestion.number == pytest.approx(40)


def test_children_without_their_number_are_enough_where_half_the_people_have_some() -> None:
    # 40 × 25 % = 10; «forælder» 40 × 50 % = 20, at 1 instead of 2
    suggestion = suggest({**LILLEBY, "børn": "flere-børn"}, small.dataset())
    assert suggestion
    assert [(change.after, change.cost) for change in suggestion.changes] == [("forælder", 1)]
    assert suggestion.number == pytest.approx(20)


def test_a_benefit_is_given_by_its_broader_term_where_that_is_enough() -> None:
    # 4,300 × 0.5 % = 21.5 is enough; of men 2,200 × 0.5 % = 11 is not, and of 1 % it is
    model = small.dataset()
    quasi_identifiers = {"sted": "kommune:storby", "køn": "mand", "til": "uddannelsesrevalidering"}
    suggestion = suggest(quasi_identifiers, model)
    assert suggestion
    assert [(change.attribute, change.after) for change in suggestion.changes] == [("til", "revalidering")]


def test_there_is_no_way_where_everybody_is_too_few() -> None:
    assert suggest(LILLEBY, small.dataset(), enough=1_000_000) is None


def test_the_price_of_an_attribute_is_how_many_would_fit_without_it() -> None:
    sizes = {omission.attribute: omission.number for omission in omissions(LILLEBY, small.dataset())}
    assert sizes["køn"] == pytest.approx(70)  # 30 women and 40 men of 40-49
    assert sizes["alder"] == pytest.approx(184)  # men from 18
    assert sizes["sted"] == pytest.approx(12_730 / 8_300 * 600, rel=0.01)  # men of 40-49 in the country
