"""The expected k-map class size: how many people of the population match a person's quasi-identifiers.

    number = inhabitants of the place                                                 people
           × Σ over sexes and five-year bands b (share of the region in b             without unit
               × part of b that the age covers × Π shares in b)

The shares are those of policy.yml. A benefit has only the ages at which it can be had, and five years more where it is
what a person left or had on the way. The shares are multiplied as if they were independent, with one exception: the
benefits. Of those who came to the second end of a path, `vej` came from the first; and no more can have come than have
left: those who have had the first within five years without those who have it still. So the joint share of a path is

    min(share of the first in `fra` - share of the first in `til`, share of the second in `til` × `vej`)

and if both are one benefit, or one is the broader term of the other, nobody has moved, and it is the smaller of both.
Of those who had the others, `vej` also had each of the n benefits that are told of on the way. No more can have had
all of them than `vej` of those who had the rarest, for each of the others. So the joint share of all benefits is

    min(share of the ends × vej^n, share in `fra` of the rarest on the way × vej^(n - 1))

where without any end only the latter counts. One without a share has no part in n, nor has the broader term of another.

The true number may be larger or smaller: `doubt` says by how much. An attribute that is not disclosed or has no share
counts 1. The number is monotone: a more exact value never raises it, which `lattice` relies on. One more benefit on the
way multiplies both sides of the minimum by `vej`, and the first of all puts a second side beside the path's; a broader
one leaves n as it is, or makes two into one.

Sources: C. C. Aggarwal and P. S. Yu (eds.), Privacy-Preserving Data Mining (2008); L. Sweeney, k-anonymity (2002); for
the population in place of the sample: K. El Emam and F. K. Dankar, Protecting Privacy Using k-Anonymity (2008), k-map.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casebook.model import Policy
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


SINCE = 5  # years within which a person had the benefit that they left


@dataclass(frozen=True)
class Estimate:
    """The model with its figures; memoises intermediate results, as the search of the lattice asks for many.

    `broader` is the broader term of each benefit that has one, `limits` the ages at which a benefit can be had.
    """

    population: Population
    shares: Shares
    broader: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, str] = field(default_factory=dict)
    _people: dict[tuple[str, str, str], tuple[Vector, float]] = field(default_factory=dict, repr=False, compare=False)
    _factors: dict[tuple[str, str], float | Vector] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, population: Population, policy: Policy, broader: Mapping[str, str]) -> Estimate:
        """The model with the policy's shares and age limits."""
        limits = {benefit: limit.age for benefit, limit in policy.age_limits.items()}
        return cls(population, policy.shares or Shares.model_construct(), broader, limits)

    def number(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The expected number of people (≥ 0) who match all quasi-identifiers."""
        by_band, people = self._by_band(
            quasi_identifiers.get(PLACE, COUNTRY), quasi_identifiers.get(AGE, ""), quasi_identifiers.get(SEX, "")
        )
        factor, by_age = 1.0, by_band
        for share in self._all_factors(quasi_identifiers):
            if isinstance(share, float):
                factor *= share
            else:
                by_age = tuple(map(float.__mul__, by_age, share))
        return (people if by_age is by_band else sum(by_age)) * factor

    def _all_factors(self, quasi_identifiers: QuasiIdentifiers) -> Iterator[float | Vector]:
        before, after = quasi_identifiers.get(BEFORE), quasi_identifiers.get(AFTER)
        between = self.between(quasi_identifiers)
        if before or after or between:
            yield self._benefits(before, after, between)
        for attribute, value in quasi_identifiers.items():
            is_counted = attribute.startswith(MENTIONED) and value in self.shares.before
            if attribute not in {BEFORE, AFTER} and not is_counted:
                yield self._factor(attribute, value)

    def between(self, quasi_identifiers: QuasiIdentifiers) -> tuple[str, ...]:
        """The benefits told of on the way that have a share, each once and without the broader terms of others."""
        values = {value for attribute, value in quasi_identifiers.items() if attribute.startswith(MENTIONED)}
        counted = values & self.shares.before.keys()
        broader = {term for benefit in counted for term in self.with_broader(benefit)[1:]}
        return tuple(sorted(counted - broader))

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
            bands = _in_bands(self.share(attribute, value))
            self._factors[key] = _simple(
                self._can_have(value, SINCE, bands) if attribute.startswith(MENTIONED) else bands
            )
        return self._factors[key]

    def share(self, attribute: str, value: str) -> Share | None:
        """The policy's share of an attribute's value; None if it has none."""
        if attribute in {BEFORE, AFTER}:
            return (self.shares.before if attribute == BEFORE else self.shares.after).get(value)
        if attribute == SEX:
            return self.shares.sex.get(Sex(value)) if value == Sex.OTHER else None
        if attribute == BACKGROUND:
            return self.shares.background.get(Background(value))
        if attribute == CHILDREN or attribute.startswith(FAMILY):
            return self.shares.family.get(Family(value))
        if attribute.startswith(MENTIONED):
            return self.shares.before.get(value)
        return self.shares.text.get(attribute.removeprefix(TEXT).partition("#")[0]) if TEXT in attribute else None

    def _benefits(self, before: str | None, after: str | None, between: tuple[str, ...]) -> float | Vector:
        """The joint share of the benefits that a person left, came to, and had on the way."""
        key = (f"{BEFORE}:{before}", f"{AFTER}:{after}:{'+'.join(between)}")
        if key not in self._factors:
            self._factors[key] = _simple(self._joint(before, after, between))
        return self._factors[key]

    def _joint(self, before: str | None, after: str | None, between: tuple[str, ...]) -> Vector:
        ends = self._path(before, after)
        if not between:
            return ends
        path, n = _in_bands(self.shares.path), len(between)
        had = (self._can_have(benefit, SINCE, _in_bands(self.shares.before[benefit])) for benefit in between)
        rarest = tuple(map(min, zip(*had, strict=True)))
        bounds = zip(ends, rarest, path, strict=True)
        if not before and not after:
            return tuple(fewest * part ** (n - 1) for _, fewest, part in bounds)
        return tuple(min(joint * part**n, fewest * part ** (n - 1)) for joint, fewest, part in bounds)

    def _path(self, before: str | None, after: str | None) -> Vector:
        """The joint share of both ends; 1 where neither is disclosed."""
        first = self._can_have(before or "", SINCE, _in_bands(before and self.shares.before.get(before)))
        second = self._can_have(after or "", 0, _in_bands(after and self.shares.after.get(after)))
        if not before or not after:
            return first if before else second
        if self.is_one(before, after):
            return tuple(map(min, first, second))
        still = self.shares.after.get(before) if before in self.shares.before else None
        now = self._can_have(before, 0, _in_bands(still)) if still else (0.0,) * BANDS
        path = _in_bands(self.shares.path)
        return tuple(
            min(max(0.0, had - have), came * part)
            for had, have, came, part in zip(first, now, second, path, strict=True)
        )

    def is_one(self, benefit: str, other: str) -> bool:
        """True if two benefits are one, or one of them is a broader term of the other."""
        return other in self.with_broader(benefit) or benefit in self.with_broader(other)

    def with_broader(self, benefit: str) -> tuple[str, ...]:
        """A benefit and its broader terms, narrowest first."""
        terms = [benefit]
        while (term := self.broader.get(terms[-1])) and term not in terms:
            terms.append(term)
        return tuple(terms)

    def can_have(self, benefit: str, age: str, since: int) -> bool:
        """False if nobody of an age can have a benefit, nor could within some years."""
        low, high = years(age)
        limits = (years(self.limits[term]) for term in self.with_broader(benefit) if term in self.limits)
        return all(first <= high and low <= last + since for first, last in limits)

    def _can_have(self, benefit: str, since: int, bands: Vector) -> Vector:
        """A benefit's share in each band, of the ages at which it can be had, or could within some years."""
        for term in self.with_broader(benefit):
            if term in self.limits:
                low, high = years(self.limits[term])
                bands = tuple(map(min, bands, map(float.__mul__, bands, overlap(low, high + since))))
        return bands


def _in_bands(share: Share | str | None) -> Vector:
    """The share in each five-year band: that of the age span in which the band begins, else the general one."""
    if not isinstance(share, Share):
        return (1.0,) * BANDS
    general = fraction(share.percent)
    spans = {years(age): fraction(percent) for age, percent in share.by_age.items()}
    shares = (
        next((value for (low, high), value in spans.items() if low <= 5 * band <= high), general)
        for band in range(BANDS)
    )
    return tuple(shares)


def _simple(bands: Vector) -> float | Vector:
    """One number in place of many equal ones."""
    return bands[0] if len(set(bands)) == 1 else bands
