"""How many people live where, by sex and age.

Figures: Danmarks Statistik, FOLK1A, first quarter of 2020, in site_config/population/ and municipalities.yml. There is
no age by sex by municipality: a municipality is taken to be made up as its region is. Age 38 was interpolated in the
copy used, so that a region's sum is off by up to 0.1 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from casebook.model import Municipality, PopulationGroup
from casebook.model.ages import years
from casebook.model.values import Region

BAND = 5  # years; the last band is open
BANDS = 20

Vector = tuple[float, ...]


@dataclass(frozen=True)
class Population:
    """`people` are the inhabitants of each municipality with its region, `groups` the figures by sex and age."""

    people: Mapping[str, tuple[Region, int]] = field(default_factory=dict)
    groups: tuple[PopulationGroup, ...] = ()

    @classmethod
    def of(cls, municipalities: Iterable[Municipality], groups: tuple[PopulationGroup, ...]) -> Population:
        """The population that the registers tell of."""
        return cls({one.id: (one.region, one.population) for one in municipalities}, groups)

    @property
    def is_known(self) -> bool:
        """True if there are figures at all."""
        return bool(self.groups and self.people)

    def inhabitants(self, municipality: str | None, region: Region | None) -> int:
        """The number of people in a municipality, else in a region, else in the country."""
        if municipality in self.people:
            return self.people[municipality or ""][1]
        return sum(count for where, count in self.people.values() if region is None or where is region)

    def region_of(self, municipality: str) -> Region | None:
        """The region of a municipality; None where the municipality is not known."""
        return self.people[municipality][0] if municipality in self.people else None

    def shares(self, region: Region | None, sex: str | None) -> Vector:
        """The part of a region's (or the country's) people that each five-year band of a sex is; of both for None.

        Without unit; over both sexes and all bands the sum is 1.
        """
        return self._shares[region, sex]

    @cached_property
    def _shares(self) -> Mapping[tuple[Region | None, str | None], Vector]:
        found: dict[tuple[Region | None, str | None], Vector] = {}
        for region in (None, *Region):
            mine = [one for one in self.groups if region is None or one.region is region]
            total = sum(count for one in mine for count in one.count.values()) or 1
            for sex in (None, "kvinde", "mand"):
                counts = [0.0] * BANDS
                for one in mine:
                    if sex in {None, one.sex.value}:
                        for band, count in one.count.items():
                            counts[min(years(band)[0] // BAND, BANDS - 1)] += count
                found[region, sex] = tuple(count / total for count in counts)
        return found


def overlap(low: int, high: int) -> Vector:
    """How much of each five-year band the years from `low` to `high`, both included, cover: 0 to 1.

    Within a band the people are taken to be spread evenly, so that one year is a fifth of its band; the open band is
    taken to end with 125 and to have all its people at its beginning: whoever touches it gets all of it.
    """
    covered = [max(0, min(high, BAND * i + 4) - max(low, BAND * i) + 1) / BAND for i in range(BANDS - 1)]
    return (*covered, 1.0 if high >= BAND * (BANDS - 1) else 0.0)
