"""The doubt about an expected number: between which bounds it lies, and which share makes them so wide.

Each share may be d times larger or smaller (`tvivl` in policy.yml). The errors of different shares are taken to be
independent of each other and equally likely in both directions, so that their logarithms add as squares:

    D = exp √(Σ ln² d)      number / D … number × D, and never more than live in the place

`vej` stands for another unknown share each time that it counts, so its doubt counts as often.

A broader value is never more doubtful than a narrower one, since whoever has the narrower one has the broader one too:
so the lower bound is monotone as the number is, which `lattice` relies on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import exp, log, sqrt

from casebook.model import Policy
from casebook.model.policy import Doubt, Expected, Share
from casebook.model.values import Family
from casebook.problem import Level
from casebook.risk.attributes import AFTER, BEFORE, CHILDREN, MENTIONED, PLACE, QuasiIdentifiers, municipality_of
from casebook.risk.expected import Estimate, fraction

PATH = "vej"


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
    _factors: dict[tuple[str, str], float] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, estimate: Estimate, policy: Policy) -> RiskModel:
        """The model with the policy's doubt and thresholds, else the defaults."""
        return cls(estimate, policy.doubt or Doubt.model_construct(), policy.expected or Expected.model_construct())

    def interval(self, quasi_identifiers: QuasiIdentifiers) -> BoundedNumber:
        """The expected number of people who match, and its bounds."""
        middle = self.estimate.number(quasi_identifiers)
        wide = exp(sqrt(sum(log(factor) ** 2 for factor in self.by_attribute(quasi_identifiers).values())))
        place = {PLACE: quasi_identifiers[PLACE]} if PLACE in quasi_identifiers else {}
        return BoundedNumber(middle / wide, middle, max(middle, min(middle * wide, self.estimate.number(place))))

    def level(self, quasi_identifiers: QuasiIdentifiers) -> Level | None:
        """The level of a finding; None if the class is large enough, also where the shares are wrong.

        An error if fewer match than the threshold for errors; a warning if as few may, or fewer than its own threshold.
        """
        number = self.estimate.number(quasi_identifiers)
        if number < self.expected.error:
            return Level.ERROR
        few = number < self.expected.warning or self.interval(quasi_identifiers).low < self.expected.error
        return Level.WARNING if few else None

    def by_attribute(self, quasi_identifiers: QuasiIdentifiers) -> Mapping[str, float]:
        """The factor of doubt of each attribute that has one, and of the path between the benefits."""
        return dict(self._all(quasi_identifiers))

    def _all(self, quasi_identifiers: QuasiIdentifiers) -> Iterator[tuple[str, float]]:
        for attribute, value in quasi_identifiers.items():
            if attribute == PLACE:
                if municipality_of(value):
                    yield attribute, times(self.doubt.municipality)
            elif factor := self._factor(attribute, value):
                yield attribute, factor
        steps = self._steps(quasi_identifiers)
        if steps and self.estimate.shares.path:
            yield PATH, self._of(self.estimate.shares.path) ** sqrt(steps)

    def _steps(self, quasi_identifiers: QuasiIdentifiers) -> int:
        """The times that `vej` counts: from one end to the other, and to each benefit on the way but a first one."""
        before, after = quasi_identifiers.get(BEFORE), quasi_identifiers.get(AFTER)
        between = len(self.estimate.between(quasi_identifiers))
        if before and after:
            return between if self.estimate.is_one(before, after) else between + 1
        return between if before or after else max(0, between - 1)

    def _factor(self, attribute: str, value: str) -> float:
        """The largest doubt of the shares of a value and of its broader values; 0 where it has no share."""
        key = (attribute, value)
        if key not in self._factors:
            self._factors[key] = max(
                (self._of(share) for share in self._shares(attribute, value) if share), default=0.0
            )
        return self._factors[key]

    def _shares(self, attribute: str, value: str) -> Iterator[Share | None]:
        """The share of a value and of each broader value."""
        if attribute in {BEFORE, AFTER} or attribute.startswith(MENTIONED):
            yield from (self.estimate.share(attribute, term) for term in self.estimate.with_broader(value))
        else:
            yield self.estimate.share(attribute, value)
        if attribute == CHILDREN:
            yield self.estimate.share(attribute, Family.PARENT.value)

    def _of(self, share: Share) -> float:
        if share.doubt:
            return times(share.doubt)
        if fraction(share.percent) == 1 and not share.by_age:
            return 1.0  # what fits everybody cannot fit more, and tells nobody apart
        return times(self.doubt.assumed if share.is_assumed or not share.source else self.doubt.sourced)


def times(factor: str) -> float:
    """The number that a factor stands for: 1.5 for «1,5 gange»."""
    return float(factor.removesuffix(" gange").replace(",", "."))
