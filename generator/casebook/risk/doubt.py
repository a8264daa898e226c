"""The doubt about an expected number: between which bounds it lies, and which share makes them so wide.

Each share may be d times larger or smaller (`tvivl` in policy.yml). The errors of different shares are taken to be
independent of each other and equally likely in both directions, so that their logarithms add as squares:

    D = exp √(Σ ln² d)      number / D … number × D, and never more than live in the place

Of benefits there are several ways to be reckoned (`benefits`), and the fewest count. Each way has the doubt of the
shares that it is reckoned from, and of no others: so each has its own bounds, and in each band the lowest bound of any
way is that of the number. A share of `sammen`, `videre` or `vej` stands for another unknown each time that it counts,
so its doubt counts as often.

A broader value is never more doubtful than a narrower one, since whoever has the narrower one has the broader one too:
so the lower bound is monotone as the number is, which `lattice` relies on.

Source for adding relative errors as squares where they are independent: JCGM 100:2008, Evaluation of measurement data
(GUM), 5.1.6.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import exp, fsum, log, sqrt
from operator import mul

from casebook.model import Policy
from casebook.model.policy import Doubt, Expected, Share
from casebook.model.values import Family, Sex
from casebook.problem import Level
from casebook.risk.attributes import AGE, CHILDREN, PLACE, PROJECT, SEX, QuasiIdentifiers, municipality_of
from casebook.risk.benefits import Reckoning, is_everybody
from casebook.risk.expected import BenefitsTold, Estimate, fewest
from casebook.risk.participants import among_participants, telling_apart
from casebook.risk.population import Vector

_KNOWN = frozenset({PLACE, AGE, SEX})  # counted, and so the most that there can be


@dataclass(frozen=True, slots=True)
class BoundedNumber:
    """An expected number with its bounds."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class RiskModel:
    """The expected number, what is doubtful of it, and what the policy's thresholds say of both."""

    estimate: Estimate
    doubt: Doubt
    expected: Expected
    _doubts: dict[tuple[str, str], float | None] = field(default_factory=dict, repr=False, compare=False)
    _squares: dict[BenefitsTold, tuple[float, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, estimate: Estimate, policy: Policy) -> RiskModel:
        """The model with the policy's doubt and thresholds, else the defaults."""
        return cls(estimate, policy.doubt or Doubt.model_construct(), policy.expected or Expected.model_construct())

    def interval(self, quasi_identifiers: QuasiIdentifiers) -> BoundedNumber:
        """The expected number of people who match, and its bounds; of those who took part in a project, if fewer."""
        living = self._living_there(quasi_identifiers)
        if PROJECT not in quasi_identifiers:
            return living
        number, wide = among_participants(quasi_identifiers, self.estimate), self._doubt_among(quasi_identifiers)
        low, middle, high = min(living.low, number / wide), min(living.middle, number), min(living.high, number * wide)
        return BoundedNumber(low, middle, high)

    def _doubt_among(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The factor of doubt of who among the participants match."""
        path = self.estimate.shares.path
        onward = [self._of(path)] if path and self.estimate.ends(quasi_identifiers)[1] else []
        own = (factor for _, factor in self._beside_benefits(telling_apart(quasi_identifiers)))
        return exp(sqrt(_square((*own, *onward))))

    def _living_there(self, quasi_identifiers: QuasiIdentifiers) -> BoundedNumber:
        middle = self.estimate.living_there(quasi_identifiers)
        beside = _square(factor for _, factor in self._beside_benefits(quasi_identifiers))
        if disclosed := self.estimate.told(quasi_identifiers):
            ways = [(bands, exp(sqrt(beside + square))) for bands, square in self._ways(disclosed)]
            people = self.estimate.beside_benefits(quasi_identifiers)
            low = _people(people, [tuple(share / wide for share in bands) for bands, wide in ways])
            high = _people(people, [tuple(share * wide for share in bands) for bands, wide in ways])
        else:
            low, high = middle / exp(sqrt(beside)), middle * exp(sqrt(beside))
        there = {name: value for name, value in quasi_identifiers.items() if name in _KNOWN and value != Sex.OTHER}
        return BoundedNumber(low, middle, max(middle, min(high, self.estimate.number(there))))

    def level(self, quasi_identifiers: QuasiIdentifiers) -> Level | None:
        """The level of a finding; None if the class is large enough, also where the shares are wrong.

        An error or a warning if fewer match than its threshold. Advice if, the shares being wrong, as few may match as
        the threshold for errors: in a trial that stopped three of 24 ordinary stories that the number let pass, and two
        of 60 of people whom a neighbour would know, one of which other rules stopped.
        """
        number = self.estimate.number(quasi_identifiers)
        if number < self.expected.warning:
            return Level.ERROR if number < self.expected.error else Level.WARNING
        return Level.ADVICE if self.interval(quasi_identifiers).low < self.expected.error else None

    def is_too_small(self, quasi_identifiers: QuasiIdentifiers) -> bool:
        """True if fewer match than the threshold for warnings, so that what is told cannot be published."""
        return self.estimate.number(quasi_identifiers) < self.expected.warning

    def by_attribute(self, quasi_identifiers: QuasiIdentifiers) -> Mapping[str, float]:
        """The factor of doubt of each attribute that has one, and of the path between the benefits.

        Of the ways to reckon the benefits it is the one with the lowest bound over all ages.
        """
        factors = dict(self._beside_benefits(quasi_identifiers))
        disclosed = self.estimate.told(quasi_identifiers)
        if not disclosed:
            return factors
        people, beside = self.estimate.beside_benefits(quasi_identifiers), _square(factors.values())

        def bound(way: Reckoning) -> float:
            return _people(people, [way.bands]) / exp(sqrt(beside + self._square_of(way)))

        squares: dict[str, float] = {}
        for attribute, factor in self._parts(min(self.estimate.reckoned(disclosed).ways, key=bound)):
            squares[attribute] = squares.get(attribute, 0.0) + log(factor) ** 2
        return factors | {attribute: exp(sqrt(square)) for attribute, square in squares.items()}

    def _beside_benefits(self, quasi_identifiers: QuasiIdentifiers) -> Iterator[tuple[str, float]]:
        """The factor of doubt of each attribute that is no benefit, nor reckoned among those with one."""
        for disclosed in self.estimate.beside(quasi_identifiers):
            if disclosed not in self._doubts:
                self._doubts[disclosed] = self._doubt(*disclosed)
            factor = self._doubts[disclosed]
            if factor is not None:
                yield disclosed[0], factor

    def _doubt(self, attribute: str, value: str) -> float | None:
        """The factor of doubt of an attribute beside the benefits; None if nothing is doubtful of it."""
        if attribute == PLACE:
            return times(self.doubt.municipality) if municipality_of(value) else None
        broader = Family.PARENT.value if attribute == CHILDREN else value
        shares = (self.estimate.share(attribute, value), self.estimate.share(attribute, broader))
        return max((self._of(share) for share in shares if share), default=None)

    def _ways(self, disclosed: BenefitsTold) -> Iterator[tuple[Vector, float]]:
        """The share in each band by each way to reckon the benefits, and the square of its doubt."""
        ways = self.estimate.reckoned(disclosed).ways
        if disclosed not in self._squares:
            self._squares[disclosed] = tuple(map(self._square_of, ways))
        return zip((way.bands for way in ways), self._squares[disclosed], strict=True)

    def _square_of(self, way: Reckoning) -> float:
        return _square(factor for _, factor in self._parts(way))

    def _parts(self, way: Reckoning) -> Iterator[tuple[str, float]]:
        """The factors of doubt of what a way is reckoned from."""
        for attribute, shares in way.parts:
            if any(shares):
                yield attribute, max(self._of(share) for share in shares if share)

    def _of(self, share: Share) -> float:
        if share.doubt:
            return times(share.doubt)
        if is_everybody(share):
            return 1.0  # what fits everybody cannot fit more, and tells nobody apart
        return times(self.doubt.assumed if share.is_assumed or not share.source else self.doubt.sourced)


def times(factor: str) -> float:
    """The number that a factor stands for: 1.5 for «1,5 gange»."""
    return float(factor.removesuffix(" gange").replace(",", "."))


def _square(factors: Iterable[float]) -> float:
    """The sum of the squared logarithms of some factors."""
    return fsum(log(factor) ** 2 for factor in factors)


def _people(by_age: Vector, ways: Iterable[Vector]) -> float:
    """The number of people, where of several ways to reckon a share the smallest counts in each band."""
    return fsum(map(mul, by_age, fewest(ways)))
