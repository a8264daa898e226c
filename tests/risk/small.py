"""A population small enough to count by hand, and people to put in it."""

from __future__ import annotations

from casebook.model import Policy, PopulationGroup
from casebook.model.values import Region
from casebook.risk.dataset import Dataset
from casebook.risk.expected import Estimate
from casebook.risk.population import Population

BANDS = (*(f"{low}-{low + 4}" for low in range(0, 95, 5)), "95+")


def group(region: str, sex: str, **counts: int) -> PopulationGroup:
    """The people of a region and a sex: 100 in each band that is not named («b40=200»)."""
    return PopulationGroup.model_validate(
        {
            "region": region,
            "køn": sex,
            "år": 2020,
            "antal": {band: counts.get(f"b{band.rstrip('+').partition('-')[0]}", 100) for band in BANDS},
        }
    )


GROUPS = (
    group("midtjylland", "kvinde", b40=200),
    group("midtjylland", "mand", b40=300, b45=100),
    group("nordjylland", "kvinde"),
    group("nordjylland", "mand"),
)
# Midtjylland: 2,100 women + 2,200 men = 4,300. Nordjylland: 2,000 + 2,000 = 4,000.
PEOPLE = {
    "lilleby": (Region.CENTRAL, 430),
    "storby": (Region.CENTRAL, 4300),
    "nordby": (Region.NORTH, 8000),
}
POLICY = Policy.model_validate(
    {
        "aldersspænd": 10,
        "laveste_alder": 10,
        "øverste_alder": 60,
        "tvivl": {"kilde": "1 gange", "antagelse": "1 gange", "kommune": "1 gange"},  # test_doubt.py has others
        "andele": {
            "køn": {"andet": {"andel": "1 %", "antagelse": True}},
            "baggrund": {
                "dansk": {"andel": "80 %", "antagelse": True},
                "vestlig": {"andel": "5 %", "antagelse": True},
                "ikke-vestlig": {"andel": "15 %", "antagelse": True},
            },
            "familie": {
                "skilt": {"andel": "10 %", "efter_alder": {"40-49": "20 %"}, "antagelse": True},
                "enlig": {"andel": "40 %", "antagelse": True},
                "forælder": {"andel": "50 %", "antagelse": True},
                "flere-børn": {"andel": "25 %", "antagelse": True},
            },
            "fra": {"kontanthjaelp": {"andel": "8 %", "antagelse": True}},
            "til": {
                "fleksjob": {"andel": "2 %", "antagelse": True},
                "ordinaert-job": {"andel": "70 %", "antagelse": True},
                "revalidering": {"andel": "1 %", "antagelse": True},
                "uddannelsesrevalidering": {"andel": "0,5 %", "antagelse": True},
            },
            "vej": {"andel": "30 %", "antagelse": True},
            "tekst": {"præcis-dato": {"andel": "0,3 %", "antagelse": True}},
        },
    }
)


def population() -> Population:
    return Population(PEOPLE, GROUPS)


def dataset() -> Dataset:
    """Nobody is told of, but everything can be asked."""
    shares = POLICY.shares
    assert shares
    return Dataset((), Estimate(population(), shares), POLICY, broader={"uddannelsesrevalidering": "revalidering"})
