"""An independent count: the expected number of a population that can be written down is the size of its class.

Everybody in a small country is written down, one row each, with shares that are whole people; the class of what is told
is then counted row by row. (pycanon would count the same; why it is not used stands in generator/docs/dependencies.md.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from random import Random

import pytest

from casebook.model import PopulationGroup
from casebook.model.ages import years
from casebook.model.policy import Shares
from casebook.model.values import Region
from casebook.risk.expected import Estimate
from casebook.risk.population import Population

AGES = (*range(95), *(95,) * 5)  # five a band, the open one too
REGIONS = {"midtjylland": ("a", "b"), "nordjylland": ("c",)}
HALVES = {"baggrund": ("dansk", "vestlig"), "familie.enlig": ("enlig", ""), "børn": ("forælder", "")}
SHARES = Shares.model_validate(
    {
        "baggrund": {name: {"andel": "50 %", "antagelse": True} for name in HALVES["baggrund"]},
        "familie": {name: {"andel": "50 %", "antagelse": True} for name in ("enlig", "forælder")},
    }
)


def everybody() -> Iterator[dict[str, str | int]]:
    """One row a person: every combination of place, sex, age and three halves once."""
    for region, places in REGIONS.items():
        for place, sex, age, *halves in product(places, ("kvinde", "mand"), AGES, *HALVES.values()):
            yield {"region": region, "sted": place, "køn": sex, "alder": age, **dict(zip(HALVES, halves, strict=True))}


PEOPLE = tuple(everybody())


def country() -> Estimate:
    """The same country as the model knows it: totals only."""
    groups = []
    for region, sex in product(REGIONS, ("kvinde", "mand")):
        ages = Counter(int(row["alder"]) // 5 for row in PEOPLE if (row["region"], row["køn"]) == (region, sex))
        count = {f"{5 * band}-{5 * band + 4}" if band < 19 else "95+": number for band, number in ages.items()}
        groups.append(PopulationGroup.model_validate({"region": region, "køn": sex, "år": 2020, "antal": count}))
    inhabitants = Counter(str(row["sted"]) for row in PEOPLE)
    where = {place: Region(region) for region, places in REGIONS.items() for place in places}
    return Estimate(Population({place: (where[place], n) for place, n in inhabitants.items()}, tuple(groups)), SHARES)


def class_size(quasi_identifiers: dict[str, str]) -> int:
    """The number of rows that match all quasi-identifiers."""
    return sum(all(_fits(row, name, value) for name, value in quasi_identifiers.items()) for row in PEOPLE)


def _fits(row: dict[str, str | int], name: str, value: str) -> bool:
    if name == "alder":
        low, high = years(value)
        return low <= int(row["alder"]) <= high
    if name == "sted":
        kind, _, place = value.partition(":")
        return row["sted" if kind == "kommune" else "region"] == place
    return row[name] == value


def test_the_expected_number_is_the_size_of_the_class_for_200_random_descriptions() -> None:
    random, model = Random(4), country()  # noqa: S311 - a fixed draw
    choices = {
        "sted": ["kommune:a", "kommune:c", "region:midtjylland"],
        "køn": ["kvinde", "mand"],
        "alder": ["20-29", "40-59", "60+", "voksen", "37", "30-33"],
        "baggrund": ["dansk", "vestlig"],
        "familie.enlig": ["enlig"],
        "børn": ["forælder"],
    }
    for _ in range(200):
        quasi_identifiers = {name: random.choice(values) for name, values in choices.items() if random.random() < 0.6}
        assert model.number(quasi_identifiers) == pytest.approx(class_size(quasi_identifiers)), quasi_identifiers


def test_a_class_can_be_found_empty_or_whole() -> None:
    assert class_size({}) == len(PEOPLE) == pytest.approx(country().number({}))
    assert class_size({"sted": "kommune:nowhere"}) == 0
