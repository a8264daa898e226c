"""The ladders by which a value is generalised: the steps there are, their order, and what each costs the reader."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.model import Policy
from casebook.model.ages import ADULT, years
from casebook.model.policy import Weights
from casebook.risk.hierarchies import Hierarchies
from tests.risk.small import POLICY, population

BROADER = {"uddannelsesrevalidering": "revalidering"}
# Every weight another number, so that none can stand in for another; they rise as the ladders do.
NUMBERED = {
    "bredere_tekst": 5,
    "region": 10,
    "bredere_alder": 15,
    "hele_landet": 20,
    "voksen": 25,
    "børn_uden_antal": 30,
    "uden_børn": 35,
    "bredere_ydelse": 40,
    "uden_fra": 45,
    "uden_til": 50,
    "uden_køn": 55,
    "uden_baggrund": 60,
    "uden_civilstand": 65,
}
VALUES = {
    "sted": ("kommune:lilleby", "kommune:nowhere", "region:midtjylland", ""),
    "alder": ("12", "18", "34", "40-49", "20-39", "50-59", "60+", "95+", "voksen", "15-25"),
    "køn": ("kvinde", "andet"),
    "baggrund": ("dansk",),
    "børn": ("forælder", "flere-børn"),
    "fra": ("kontanthjaelp", "uddannelsesrevalidering"),
    "til": ("fleksjob", "uddannelsesrevalidering"),
    "familie.skilt": ("skilt",),
    "tekst.præcis-dato#x": ("x",),
    "tekst.ydelse#x": ("x",),
}
TOLD = [(attribute, value) for attribute, values in VALUES.items() for value in values]


def hierarchies(weights: dict[str, int]) -> Hierarchies:
    return Hierarchies(POLICY, Weights.model_validate(weights), population(), BROADER)


@pytest.mark.parametrize(("attribute", "value"), TOLD)
@settings(max_examples=20)
@given(weights=st.fixed_dictionaries({name: st.integers(1, 100) for name in NUMBERED}))
def test_each_level_costs_more_than_the_one_before_whatever_the_policy_weighs(
    attribute: str, value: str, weights: dict[str, int]
) -> None:
    levels = hierarchies(weights).of(attribute, value)
    assert (levels[0].value, levels[0].cost) == (value, 0)
    assert all(lower.cost < higher.cost for lower, higher in pairwise(levels))
    assert len({level.value for level in levels}) == len(levels)


def test_a_level_that_is_weighed_too_low_costs_one_more_than_the_one_before() -> None:
    cheap = hierarchies({"region": 7, "hele_landet": 3, "bredere_tekst": 4, "bredere_alder": 4, "voksen": 1})
    assert [level.cost for level in cheap.of("sted", "kommune:lilleby")] == [0, 7, 8]
    assert [level.cost for level in cheap.of("alder", "34")] == [0, 4, 5, 6]


LADDERS: tuple[tuple[str, str, list[tuple[str | None, int]]], ...] = (
    ("sted", "kommune:lilleby", [("region:midtjylland", 10), ("", 20)]),
    ("sted", "kommune:nowhere", [("", 20)]),
    ("sted", "region:midtjylland", [("", 20)]),
    ("sted", "", []),
    # the bands are 10-19 … 50-59 and 60+; the wide ones 10-29, 20-39 and 40-59
    ("alder", "34", [("30-39", 5), ("20-39", 15), ("voksen", 25)]),
    ("alder", "30", [("30-39", 5), ("20-39", 15), ("voksen", 25)]),
    ("alder", "39", [("30-39", 5), ("20-39", 15), ("voksen", 25)]),
    ("alder", "40-49", [("40-59", 15), ("voksen", 25)]),
    ("alder", "50-59", [("40-59", 15), ("voksen", 25)]),
    ("alder", "20-39", [("voksen", 25)]),
    ("alder", "18", [("10-19", 5), ("10-29", 15), ("voksen", 25)]),
    ("alder", "17", [("10-19", 5), ("10-29", 15)]),
    ("alder", "61", [("60+", 5), ("voksen", 25)]),
    ("alder", "60+", [("voksen", 25)]),
    ("alder", "voksen", []),
    ("køn", "mand", [(None, 55)]),
    ("baggrund", "dansk", [(None, 60)]),
    ("børn", "flere-børn", [("forælder", 30), (None, 35)]),
    ("børn", "forælder", [(None, 35)]),
    ("fra", "kontanthjaelp", [(None, 45)]),
    ("til", "fleksjob", [(None, 50)]),
    ("fra", "uddannelsesrevalidering", [("revalidering", 40), (None, 45)]),
    ("til", "uddannelsesrevalidering", [("revalidering", 40), (None, 50)]),
    ("familie.skilt", "skilt", [(None, 65)]),
    ("tekst.præcis-dato#x", "x", [(None, 5)]),
)


@pytest.mark.parametrize(("attribute", "value", "above"), LADDERS)
def test_a_ladder_has_the_steps_of_its_attribute_at_the_policys_weights(
    attribute: str, value: str, above: list[tuple[str | None, int]]
) -> None:
    first, *levels = hierarchies(NUMBERED).of(attribute, value)
    assert (first.value, first.cost) == (value, 0)
    assert [(level.value, level.cost) for level in levels] == above


def test_the_ladders_ask_for_every_weight_there_is() -> None:
    assert set(NUMBERED) == {field.alias for field in Weights.model_fields.values()}
    asked = {cost for _, _, above in LADDERS for _, cost in above}
    assert asked == set(NUMBERED.values())


@pytest.mark.parametrize("age", VALUES["alder"])
@given(
    width=st.sampled_from([5, 10, 20]), lowest=st.integers(0, 30), top=st.integers(40, 80)
)  # any policy, also one whose wide bands cut its narrow ones
def test_each_age_band_of_a_ladder_holds_the_level_before(age: str, width: int, lowest: int, top: int) -> None:
    policy = Policy.model_validate({"aldersspænd": width, "laveste_alder": lowest, "øverste_alder": top})
    first, *levels = Hierarchies(policy, Weights.model_construct(), population(), BROADER).of("alder", age)
    bands = [level.value for level in levels if level.value and level.value != ADULT]
    for (low, high), (lowest_year, highest_year) in pairwise(map(years, (first.value or "", *bands))):
        assert lowest_year <= low <= high <= highest_year
        assert (lowest_year, highest_year) != (low, high)
