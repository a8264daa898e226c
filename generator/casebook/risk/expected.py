"""The expected k-map class size: how many people of the population match a person's quasi-identifiers.

    number = inhabitants of the place                                          people
           × Σ over sexes and five-year bands b (share of the region in b      without unit
               × part of b that the age covers × Π shares that depend on age)
           × Π shares that do not depend on age

The shares are those of policy.yml. They are multiplied as if they were independent, with one exception: the benefit
that a person left and the one that they came to are correlated, and count as min(share of the first, share of the
second × the share `vej`). Where attributes are positively correlated, the true number is larger than the expected one:
the error is on the safe side. An attribute that is not disclosed or has no share counts 1. The number is monotone: a
more exact value never raises it, which `lattice` relies on.

Sources: C. C. Aggarwal and P. S. Yu (eds.), Privacy-Preserving Data Mining (2008); L. Sweeney, k-anonymity (2002); for
the population in place of the sample: K. El Emam and F. K. Dankar, Protecting Privacy Using k-Anonymity (2008), k-map.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from casebook.model.ages import years
from casebook.model.policy import Share, Shares
from casebook.model.values import Background, Family, Region, Sex
from casebook.risk.attributes import (
    AFTER,
    AGE,
    BACKGROUND,
    BEFORE,
    CHILDREN,
    COUNTRY,
    FAMILY,
    MENTIONED,
    PLACE,
    SEX,
    TEXT,
    QuasiIdentifiers,
    municipality_of,
    region_named,
)
from casebook.risk.population import BANDS, Population, Vector, overlap


def fraction(percent: str) -> float:
    """The number that a percentage stands for: 0.025 for «2,5 %»."""
    return float(percent.rstrip(" %").replace(",", ".")) / 100


@dataclass(frozen=True)
class Estimate:
    """The model with its figures; memoises intermediate results, as the search of the lattice asks for many."""

    population: Population
    shares: Shares
    _people: dict[tuple[str, str, str], tuple[Vector, float]] = field(default_factory=dict, repr=False, compare=False)
    _factors: dict[tuple[str, str], float | Vector] = field(default_factory=dict, repr=False, compare=False)

    def number(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The expected number of people (≥ 0) who match all quasi-identifiers."""
        by_band, people = self._by_band(
            quasi_identifiers.get(PLACE, COUNTRY), quasi_identifiers.get(AGE, ""), quasi_identifiers.get(SEX, "")
        )
        factor = self._path(quasi_identifiers.get(BEFORE), quasi_identifiers.get(AFTER))
        by_age: Vector | None = None
        for attribute, value in quasi_identifiers.items():
            share = self._factor(attribute, value)
            if isinstance(share, float):
                factor *= share
            else:
                by_age = tuple(map(float.__mul__, by_age or by_band, share))
        return (sum(by_age) if by_age else people) * factor

    def _by_band(self, place: str, age: str, sex: str) -> tuple[Vector, float]:
        """The people of a place, age and sex: in each five-year band, and in total."""
        key = (place, age, sex)
        if key not in self._people:
            municipality, named = municipality_of(place), region_named(place)
            region = self.population.region_of(municipality) if municipality else Region(named) if named else None
            people = self.population.inhabitants(municipality, region)
            share = self.population.shares(region, sex if sex in {Sex.WOMAN, Sex.MAN} else None)
            covered = overlap(*years(age)) if age else (1.0,) * BANDS
            counts = tuple(people * a * b for a, b in zip(share, covered, strict=True))
            self._people[key] = (counts, sum(counts))
        return self._people[key]

    def _factor(self, attribute: str, value: str) -> float | Vector:
        key = (attribute, value)
        if key not in self._factors:
            share = self._share(attribute, value)
            self._factors[key] = _in_bands(share) if share and share.by_age else _flat(share)
        return self._factors[key]

    def _share(self, attribute: str, value: str) -> Share | None:
        """The policy's share of an attribute's value; None if it has none or is counted elsewhere."""
        if attribute == SEX:
            return self.shares.sex.get(Sex(value)) if value == Sex.OTHER else None
        if attribute == BACKGROUND:
            return self.shares.background.get(Background(value))
        if attribute == CHILDREN or attribute.startswith(FAMILY):
            return self.shares.family.get(Family(value))
        if attribute.startswith(MENTIONED):
            return self.shares.before.get(value)
        return self.shares.text.get(attribute.removeprefix(TEXT).partition("#")[0]) if TEXT in attribute else None

    def _path(self, before: str | None, after: str | None) -> float:
        """The joint share of the benefits that a person left and came to."""
        first = _flat(self.shares.before.get(before)) if before else 1.0
        second = _flat(self.shares.after.get(after)) if after else 1.0
        if not before or not after:
            return first * second
        return min(first, second * _flat(self.shares.path))


def _flat(share: Share | None) -> float:
    return fraction(share.percent) if share else 1.0


def _in_bands(share: Share) -> Vector:
    """The share in each five-year band: that of the age span in which the band begins, else the general one."""
    spans = {years(age): fraction(percent) for age, percent in share.by_age.items()}
    shares = (
        next((value for (low, high), value in spans.items() if low <= 5 * band <= high), _flat(share))
        for band in range(BANDS)
    )
    return tuple(shares)
