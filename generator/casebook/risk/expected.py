"""The expected k-map class size: how many people of the population match a person's quasi-identifiers.

    number = inhabitants of the place                                                 people
           × Σ over sexes and five-year bands b (share of the region in b             without unit
               × part of b that the age covers × Π shares in b)

The shares are those of policy.yml, multiplied as if they were independent, with one exception: the benefits
(`benefits`), which have several ways to be reckoned, of which the fewest people count in each band.

The true number may be larger or smaller: `doubt` says by how much. An attribute that is not disclosed or has no share
counts 1. The number is monotone: a more exact value never raises it, which `lattice` relies on.

Sources: C. C. Aggarwal and P. S. Yu (eds.), Privacy-Preserving Data Mining (2008); L. Sweeney, k-anonymity (2002); for
the population in place of the sample: K. El Emam and F. K. Dankar, Protecting Privacy Using k-Anonymity (2008), k-map.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import fsum
from operator import mul
from typing import NamedTuple, TypeAlias

from casebook.model import Policy
from casebook.model.ages import years
from casebook.model.policy import NamedProject, Share, Shares
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
    PROJECT,
    SEX,
    TEXT,
    QuasiIdentifiers,
    municipality_of,
    region_named,
)
from casebook.risk.benefits import Benefits, Reckoning, fraction, in_bands
from casebook.risk.participants import among_participants
from casebook.risk.population import BANDS, Population, Vector, overlap

Ends: TypeAlias = tuple[str | None, str | None]
_BENEFITS = frozenset({BEFORE, AFTER})


class BenefitsTold(NamedTuple):
    """The benefits that are told of somebody, and the background where it is reckoned among those who have them."""

    before: str | None
    after: str | None
    background: str | None
    mentioned: tuple[str, ...]


class JointShare(NamedTuple):
    """The ways to reckon how many have had all of some benefits, and the fewest of them in each five-year band."""

    ways: tuple[Reckoning, ...]
    fewest: Vector


@dataclass(frozen=True)
class Estimate:
    """The model with its figures; memoises intermediate results, as the search of the lattice asks for many.

    `broader` is the broader term of each benefit that has one, `limits` the ages at which a benefit can be had.
    """

    population: Population
    shares: Shares
    broader: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, str] = field(default_factory=dict)
    project: NamedProject = field(default_factory=NamedProject.model_construct)
    _people: dict[tuple[str, str, str], Vector] = field(default_factory=dict, repr=False, compare=False)
    _factors: dict[tuple[str, str], float | Vector] = field(default_factory=dict, repr=False, compare=False)
    _ends: dict[Ends, Ends] = field(default_factory=dict, repr=False, compare=False)
    _in_ways: dict[tuple[str, Ends], bool] = field(default_factory=dict, repr=False, compare=False)
    _reckoned: dict[BenefitsTold, JointShare] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, population: Population, policy: Policy, broader: Mapping[str, str]) -> Estimate:
        """The model with the policy's shares and age limits."""
        limits = {benefit: limit.age for benefit, limit in policy.age_limits.items()}
        project = policy.named_project or NamedProject.model_construct()
        return cls(population, policy.shares or Shares.model_construct(), broader, limits, project)

    @cached_property
    def benefits(self) -> Benefits:
        """The joint shares of benefits."""
        return Benefits(self.shares, self.broader, self.limits)

    def number(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The expected number of people (≥ 0) who match all quasi-identifiers; no more than took part in a project."""
        number = self.living_there(quasi_identifiers)
        return min(number, among_participants(quasi_identifiers, self)) if PROJECT in quasi_identifiers else number

    def living_there(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The expected number (≥ 0) of the place's inhabitants who match, whoever took part in a project."""
        by_age, factor, disclosed = self._read(quasi_identifiers)
        return fsum(map(mul, by_age, self.reckoned(disclosed).fewest) if disclosed else by_age) * factor

    @property
    def step(self) -> float:
        """The part of those who left a benefit that came to a certain other one (`vej`); else 1."""
        return fraction(self.shares.path.percent) if self.shares.path else 1.0

    def beside_benefits(self, quasi_identifiers: QuasiIdentifiers) -> Vector:
        """The expected number of people in each band who match all but the benefits."""
        by_age, factor, _ = self._read(quasi_identifiers)
        return tuple(people * factor for people in by_age)

    def told(self, quasi_identifiers: QuasiIdentifiers) -> BenefitsTold | None:
        """The benefits that are told of, with a background that is reckoned among them; None where none counts."""
        return self._read(quasi_identifiers)[2]

    def reckoned(self, disclosed: BenefitsTold) -> JointShare:
        """The ways to reckon how many have had all benefits that are told of."""
        if disclosed not in self._reckoned:
            between = self.benefits.narrowest(frozenset(disclosed.mentioned))
            ways = self.benefits.ways(disclosed.before, disclosed.after, between, disclosed.background)
            self._reckoned[disclosed] = JointShare(ways, fewest(way.bands for way in ways) if ways else (1.0,) * BANDS)
        return self._reckoned[disclosed]

    def ends(self, quasi_identifiers: QuasiIdentifiers) -> Ends:
        """The benefit that the person left and the one they came to, each where it tells anybody apart."""
        before, after = ends = quasi_identifiers.get(BEFORE), quasi_identifiers.get(AFTER)
        if ends not in self._ends:
            tells_apart, shares = self.benefits.tells_apart, self.shares
            self._ends[ends] = tells_apart(before, shares.before), tells_apart(after, shares.after)
        return self._ends[ends]

    def beside(self, quasi_identifiers: QuasiIdentifiers) -> list[tuple[str, str]]:
        """The quasi-identifiers that are no benefit, nor a background that is reckoned among those with an end."""
        left_out = BACKGROUND if self._background_among(quasi_identifiers, self.ends(quasi_identifiers)) else ""
        return [
            disclosed
            for disclosed in quasi_identifiers.items()
            if not (disclosed[0] in _BENEFITS or disclosed[0] == left_out or disclosed[0].startswith(MENTIONED))
        ]

    def _background_among(self, quasi_identifiers: QuasiIdentifiers, ends: Ends) -> str | None:
        """The background, if it is known how many with an end have it."""
        background = quasi_identifiers.get(BACKGROUND)
        if background is None:
            return None
        question = background, ends
        if question not in self._in_ways:
            self._in_ways[question] = self.benefits.is_known_among(*question)
        return background if self._in_ways[question] else None

    def _read(self, quasi_identifiers: QuasiIdentifiers) -> tuple[Vector, float, BenefitsTold | None]:
        """Those who match all but the benefits, in each band and with a factor; and the benefits that count."""
        ends = self.ends(quasi_identifiers)
        background = self._background_among(quasi_identifiers, ends)
        by_age = self._by_band(
            quasi_identifiers.get(PLACE, COUNTRY), quasi_identifiers.get(AGE, ""), quasi_identifiers.get(SEX, "")
        )
        factor, mentioned, factors = 1.0, set[str](), self._factors
        for disclosed in quasi_identifiers.items():  # this is asked for each node of each lattice: one walk
            share = factors.get(disclosed)
            if share is None:
                share = factors[disclosed] = self._factor(*disclosed)
            if background and disclosed[0] == BACKGROUND:
                continue
            if isinstance(share, float):
                factor *= share
            elif share:
                by_age = tuple(map(mul, by_age, share))
            else:
                mentioned.add(disclosed[1])
        if not (mentioned or ends[0] or ends[1]):
            return by_age, factor, None
        benefits = BenefitsTold(*ends, background, tuple(sorted(mentioned)))
        return by_age, factor, benefits if self.reckoned(benefits).ways else None

    def _by_band(self, place: str, age: str, sex: str) -> Vector:
        """The people of a place, age and sex in each five-year band."""
        key = (place, age, sex)
        if key not in self._people:
            municipality, named = municipality_of(place), region_named(place)
            region = self.population.region_of(municipality) if municipality else Region(named) if named else None
            people = self.population.inhabitants(municipality, region)
            share = self.population.shares(region, sex if sex in {Sex.WOMAN, Sex.MAN} else None)
            covered = overlap(*years(age)) if age else (1.0,) * BANDS
            self._people[key] = tuple(people * a * b for a, b in zip(share, covered, strict=True))
        return self._people[key]

    def _factor(self, attribute: str, value: str) -> float | Vector:
        """The share of an attribute's value, in each band where they differ; empty for a benefit between the ends."""
        if attribute.startswith(MENTIONED):
            return ()
        bands = in_bands(None if attribute in _BENEFITS else self.share(attribute, value))
        return bands[0] if len(set(bands)) == 1 else bands

    def share(self, attribute: str, value: str) -> Share | None:
        """The policy's share of an attribute's value, beside the benefits; None if it has none."""
        if attribute == SEX:
            return self.shares.sex.get(Sex(value)) if value == Sex.OTHER else None
        if attribute == BACKGROUND:
            return self.shares.background.get(Background(value))
        if attribute == CHILDREN or attribute.startswith(FAMILY):
            return self.shares.family.get(Family(value))
        return self.shares.text.get(attribute.removeprefix(TEXT).partition("#")[0]) if TEXT in attribute else None


def fewest(ways: Iterable[Vector]) -> Vector:
    """The smallest share in each band of several ways to reckon it."""
    return tuple(map(min, zip(*ways, strict=True)))
