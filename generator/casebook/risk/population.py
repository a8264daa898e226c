"""The population of municipalities and regions, by sex and age.

Figures: Danmarks Statistik, FOLK1AM, February 2026, in municipalities.yml, and for age and sex FOLK1A, first quarter of
2020, in site_config/population/. There is no age by sex by municipality: a municipality is taken to be made up as its
region is. Age 38 was interpolated in the copy used, so that a region's sum is off by up to 0.1 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from casebook.model import Municipality, PopulationGroup
from casebook.model.ages import years
from casebook.model.values import Region

BAND = 5  # years, as in site_config/population/; the last band is open
BANDS = 20

Vector = tuple[float, ...]
_WHOLE: Mapping[Region, frozenset[Region]] = {}


@dataclass(frozen=True)
class Population:
    """Population figures: `people` has region and inhabitants by municipality, `groups` the counts by sex and age.

    `parts` are the regions that one is made of, itself among them: figures are from before the law merged any.
    """

    people: Mapping[str, tuple[Region, int]] = field(default_factory=dict)
    groups: tuple[PopulationGroup, ...] = ()
    parts: Mapping[Region, frozenset[Region]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        municipalities: Iterable[Municipality],
        groups: tuple[PopulationGroup, ...],
        parts: Mapping[Region, frozenset[Region]] = _WHOLE,
    ) -> Population:
        """The population in the registers."""
        people = {municipality.id: (municipality.region, municipality.population) for municipality in municipalities}
        return cls(people, groups, parts)

    @property
    def is_known(self) -> bool:
        """True if there are any figures."""
        return bool(self.groups and self.people)

    def inhabitants(self, municipality: str | None, region: Region | None) -> int:
        """The number of people in a municipality, else in a region, else in the country."""
        if municipality in self.people:
            return self.people[municipality or ""][1]
        return sum(count for where, count in self.people.values() if region is None or where in self.made_of(region))

    def made_of(self, region: Region) -> frozenset[Region]:
        """The regions that a region is made of, itself among them."""
        return self.parts.get(region) or frozenset((region,))

    def overlapping(self, region: Region) -> tuple[Region, ...]:
        """The regions that share people with a region: itself, those it is made of, and those that are made of it."""
        return tuple(other for other in Region if other in self.made_of(region) or region in self.made_of(other))

    def region_of(self, municipality: str) -> Region | None:
        """The region of a municipality; None where the municipality is not known."""
        return self.people[municipality][0] if municipality in self.people else None

    def shares(self, region: Region | None, sex: str | None) -> Vector:
        """The share of each five-year band of one sex (None: both) in the population of a region or of the country.

        Without unit; over both sexes and all bands they sum to 1.
        """
        return self._shares[region, sex]

    @cached_property
    def _shares(self) -> Mapping[tuple[Region | None, str | None], Vector]:
        shares: dict[tuple[Region | None, str | None], Vector] = {}
        for region in (None, *Region):
            mine = [group for group in self.groups if region is None or group.region in self.made_of(region)]
            total = sum(count for group in mine for count in group.count.values()) or 1
            for sex in (None, "kvinde", "mand"):
                counts = [0.0] * BANDS
                for group in mine:
                    if sex in {None, group.sex.value}:
                        for band, count in group.count.items():
                            counts[min(years(band)[0] // BAND, BANDS - 1)] += count
                shares[region, sex] = tuple(count / total for count in counts)
        return shares


def overlap(low: int, high: int) -> Vector:
    """The part (0 to 1) of each five-year band that the years from `low` to `high`, both included, cover.

    People are assumed to be spread evenly within a band: one year is a fifth of it. The open band (95 and over) is
    counted in full by any span that reaches it, since there are no figures by year for it.
    """
    covered = [max(0, min(high, BAND * i + 4) - max(low, BAND * i) + 1) / BAND for i in range(BANDS - 1)]
    return (*covered, 1.0 if high >= BAND * (BANDS - 1) else 0.0)
