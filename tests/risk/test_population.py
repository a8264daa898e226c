"""The figures behind the expected number: who lives where, and how the years fall on the bands of five."""

from __future__ import annotations

import pytest

from casebook.model import Municipality
from casebook.model.values import Region
from casebook.risk.population import BANDS, Population, overlap
from tests.risk.small import GROUPS, population

FIRST, MIDDLE, LAST = 0, 8, BANDS - 1  # 0-4, 40-44, 95 and over


@pytest.mark.parametrize(
    ("low", "high", "parts"),
    [
        (0, 4, {0: 1.0}),
        (0, 0, {0: 0.2}),
        (4, 5, {0: 0.2, 1: 0.2}),
        (40, 49, {8: 1.0, 9: 1.0}),
        (42, 45, {8: 0.6, 9: 0.2}),
        (90, 94, {18: 1.0}),
        (94, 95, {18: 0.2, 19: 1.0}),
        (99, 99, {19: 1.0}),
        (96, 125, {19: 1.0}),
    ],
)
def test_an_age_covers_the_part_of_each_band_that_its_years_are(low: int, high: int, parts: dict[int, float]) -> None:
    assert overlap(low, high) == pytest.approx([parts.get(band, 0.0) for band in range(BANDS)])


def test_a_municipality_counts_before_its_region_and_that_before_the_country() -> None:
    people = population()
    assert people.inhabitants("lilleby", None) == 430
    assert people.inhabitants("lilleby", Region.NORTH) == 430
    assert people.inhabitants("nowhere", Region.CENTRAL) == 4_730
    assert people.inhabitants(None, Region.CENTRAL) == 4_730
    assert people.inhabitants(None, Region.NORTH) == 8_000
    assert people.inhabitants(None, None) == 12_730


def test_a_municipality_lies_in_its_region_and_an_unknown_one_in_none() -> None:
    assert population().region_of("lilleby") is Region.CENTRAL
    assert population().region_of("nordby") is Region.NORTH
    assert population().region_of("nowhere") is None


def test_the_shares_of_both_sexes_and_all_bands_are_everybody() -> None:
    people = population()
    assert sum(people.shares(Region.CENTRAL, None)) == pytest.approx(1)
    assert people.shares(Region.CENTRAL, "mand")[MIDDLE] == pytest.approx(300 / 4_300)
    assert people.shares(Region.CENTRAL, "kvinde")[MIDDLE] == pytest.approx(200 / 4_300)
    assert people.shares(Region.CENTRAL, None)[MIDDLE] == pytest.approx(500 / 4_300)
    assert people.shares(Region.CENTRAL, "mand")[FIRST] == pytest.approx(100 / 4_300)
    assert people.shares(Region.CENTRAL, "mand")[LAST] == pytest.approx(100 / 4_300)
    assert people.shares(None, "mand")[MIDDLE] == pytest.approx(400 / 8_300)
    assert sum(people.shares(Region.NORTH, "kvinde")) == pytest.approx(0.5)


def test_a_region_without_figures_has_no_shares_and_is_no_error() -> None:
    assert population().shares(Region.ZEALAND, None) == (0.0,) * BANDS


@pytest.mark.parametrize(
    ("people", "is_known"),
    [
        (Population({"a": (Region.NORTH, 5)}, GROUPS), True),
        (Population({}, GROUPS), False),
        (Population({"a": (Region.NORTH, 5)}, ()), False),
        (Population(), False),
    ],
)
def test_figures_are_known_only_with_both_places_and_ages(people: Population, *, is_known: bool) -> None:
    assert people.is_known is is_known


def test_the_registers_give_region_and_inhabitants() -> None:
    stevns = Municipality.model_validate(
        {"id": "stevns", "kode": "0336", "navn": "Stevns", "region": "sjaelland", "indbyggere": 23000, "år": 2020}
    )
    people = Population.of([stevns], GROUPS)
    assert people.people == {"stevns": (Region.ZEALAND, 23000)}
    assert people.groups is GROUPS
