"""The joint share of the benefits that are told of somebody: what they left, what they came to, and had on the way.

Benefits belong together, so that their shares must not be multiplied as if they were independent. There are several
ways to reckon how many have had all of them, each with its own doubt, and the fewest count:

- of those who left the first end, `videre` came to the second: those who have had the first within five years without
  those who have it still, × `videre`;
- of those who came to the second end (within a year, where `i_året` says how many that are), `sammen` had the first;
- one end alone, and none;
- if both ends are one benefit, or one is the broader term of the other, nobody has moved: each of the two shares.

Of those who had the ends, `sammen` also had each benefit on the way, as the end says of which most had it; an end
itself counts once. Without any end the rarest benefit on the way counts, and of those who had it `vej` had each of the
others. Where `videre` and `sammen` say nothing of two benefits, `vej` counts. A background is as common as `blandt`
says of those with an end. What everybody has counts for nothing, nor does the broader term of another on the way.

To tell less leaves the same ways or fewer, each with a share as large and a doubt as small or smaller: so neither the
number nor its lower bound can rise when more is told, which `lattice` relies on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import mul
from typing import TypeAlias

from casebook.model.ages import years
from casebook.model.policy import Share, Shares
from casebook.model.values import Background
from casebook.risk.attributes import AFTER, BACKGROUND, BEFORE, MENTIONED
from casebook.risk.population import BANDS, Vector, overlap

SINCE = 5  # years within which a person had the benefit that they left
PATH = "vej"
Part: TypeAlias = tuple[str, tuple[Share | None, ...]]  # an attribute, and the shares of which the most doubtful counts
_EVERYBODY: Vector = (1.0,) * BANDS


def fraction(percent: str) -> float:
    """The number that a percentage stands for: 0.025 for «2,5 %»."""
    return float(percent.rstrip(" %").replace(",", ".")) / 100


def is_everybody(share: Share) -> bool:
    """True for the share of what everybody has."""
    return fraction(share.percent) == 1 and not share.by_age


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One way to reckon a joint share: the share in each five-year band, and the shares whose doubt it has."""

    bands: Vector
    parts: tuple[Part, ...]

    def and_also(self, bands: Vector, *parts: Part) -> Reckoning:
        """Those of them who also have something else, of which the share among them is known."""
        return Reckoning(tuple(map(mul, self.bands, bands)), (*self.parts, *parts))

    def is_needless_beside(self, other: Reckoning, *, first: bool) -> bool:
        """True if another way has as few people in every band, and all the doubt; of two that are alike the first."""
        return self._covers(other) and (first or not other._covers(self))

    def _covers(self, other: Reckoning) -> bool:
        fewer = all(map(float.__le__, other.bands, self.bands))
        return fewer and all(self.parts.count(part) <= other.parts.count(part) for part in self.parts)


@dataclass(frozen=True)
class Benefits:
    """The figures on benefits: their shares, the broader term of each that has one, and the ages they can be had."""

    shares: Shares
    broader: Mapping[str, str]
    limits: Mapping[str, str]

    def ways(
        self, before: str | None, after: str | None, between: tuple[str, ...], background: str | None = None
    ) -> tuple[Reckoning, ...]:
        """The ways to reckon how many have had all of these, and have the background; none where nothing is told."""
        pairs = dict.fromkeys(((before, after), (before, None), (None, after)))
        ways = [
            self._of_background(self._on_the_way(way, ends, between), ends, background)
            for ends in pairs
            for way in self._ends(*ends)
        ]
        if between or background:
            alone = self._alone(between) if between else Reckoning(_EVERYBODY, ())
            ways.append(self._of_background(alone, (), background))
        return tuple(
            way
            for i, way in enumerate(ways)
            if not any(way.is_needless_beside(other, first=j < i) for j, other in enumerate(ways) if i != j)
        )

    def _ends(self, before: str | None, after: str | None) -> Iterator[Reckoning]:
        """The ways to reckon how many have had the ends that are told."""
        left, came = self._before(before), self._after(after)
        if not before or not after:
            if before or after:
                yield left if before else came
        elif self.is_one(before, after):
            yield from (left, came)
        else:
            still = self.shares.after.get(before) if before in self.shares.before else None
            now = self._can_have(before, 0, in_bands(still)) if still else (0.0,) * BANDS
            gone = tuple(max(0.0, had - have) for had, have in zip(left.bands, now, strict=True))
            onward = self._known(self.shares.onward, before, after) or self.shares.path
            together = self._known(self.shares.together, after, before) or self.shares.path
            yield Reckoning(gone, left.parts).and_also(in_bands(onward), (PATH, (onward,)))
            yield came.and_also(in_bands(together), (PATH, (together,)))

    def _before(self, benefit: str | None) -> Reckoning:
        return Reckoning(self.had(benefit or ""), ((BEFORE, self._with_broader(self.shares.before, benefit or "")),))

    def _after(self, benefit: str | None) -> Reckoning:
        terms = self.with_broader(benefit or "")
        parts = ((AFTER, tuple(self.came(term) for term in terms)),)
        return Reckoning(self._can_have(benefit or "", 0, in_bands(self.came(benefit or ""))), parts)

    def came(self, benefit: str) -> Share | None:
        """The share of those who have a benefit in the course of the year that is told of, else on one day."""
        return self.shares.during.get(benefit) or self.shares.after.get(benefit)

    def had(self, benefit: str) -> Vector:
        """The share of those who have had a benefit within some years, in each band."""
        return self._can_have(benefit, SINCE, in_bands(self.shares.before.get(benefit)))

    def _on_the_way(self, way: Reckoning, ends: tuple[str | None, str | None], between: tuple[str, ...]) -> Reckoning:
        """Those of a way who have also had each of these benefits."""
        for benefit in between:
            if any(end and self.is_one(benefit, end) for end in ends):
                continue  # told twice
            shares = [share for end in ends if end and (share := self._known(self.shares.together, end, benefit))]
            most = tuple(map(max, zip(*map(in_bands, shares), strict=True))) if shares else in_bands(self.shares.path)
            way = way.and_also(most, (PATH, tuple(shares) or (self.shares.path,)))
        return way

    def _alone(self, between: tuple[str, ...]) -> Reckoning:
        """The share of those who have had all of these, as many as have had the rarest and then each of the others."""
        doubtful = tuple(share for benefit in between for share in self._with_broader(self.shares.before, benefit))
        rarest = Reckoning(tuple(map(min, zip(*map(self.had, between), strict=True))), ((MENTIONED, doubtful),))
        for _ in between[1:]:
            rarest = rarest.and_also(in_bands(self.shares.path), (PATH, (self.shares.path,)))
        return rarest

    def is_known_among(self, background: str, ends: Iterable[str | None]) -> bool:
        """True if `blandt` says how many of those with one of the ends have a background."""
        return any(self._among(background, ends))

    def _of_background(self, way: Reckoning, ends: Iterable[str | None], background: str | None) -> Reckoning:
        """Those of a way who have a background: as many as `blandt` says of the ends, the fewest, else of everybody."""
        if background is None:
            return way
        shares = tuple(self._among(background, ends)) or (self.shares.background.get(Background(background)),)
        return way.and_also(tuple(map(min, zip(*map(in_bands, shares), strict=True))), (BACKGROUND, shares))

    def _among(self, background: str, ends: Iterable[str | None]) -> Iterator[Share]:
        for end in filter(None, ends):
            for term in self.with_broader(end):
                if share := self.shares.among.get(term, {}).get(Background(background)):
                    yield share
                    break

    def _known(self, table: Mapping[str, Mapping[str, Share]], of: str, other: str) -> Share | None:
        """The share that a table has for two benefits, else for their broader terms."""
        pairs = ((term, end) for term in self.with_broader(of) for end in self.with_broader(other))
        return next((table[term][end] for term, end in pairs if end in table.get(term, {})), None)

    def _with_broader(self, shares: Mapping[str, Share], benefit: str) -> tuple[Share | None, ...]:
        return tuple(shares.get(term) for term in self.with_broader(benefit))

    def narrowest(self, mentioned: frozenset[str]) -> tuple[str, ...]:
        """Those of some benefits that count: with a share, not of everybody, and none the broader term of another."""
        counted = {name for name in mentioned & self.shares.before.keys() if not is_everybody(self.shares.before[name])}
        broader = {term for benefit in counted for term in self.with_broader(benefit)[1:]}
        return tuple(sorted(counted - broader))

    def tells_apart(self, benefit: str | None, shares: Mapping[str, Share]) -> str | None:
        """The benefit, as an end of a path; None where everybody has it, and at any age."""
        share = shares.get(benefit or "")
        is_at_any_age = not any(term in self.limits for term in self.with_broader(benefit or ""))
        return None if share and is_everybody(share) and is_at_any_age else benefit

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
                bands = tuple(map(min, bands, map(mul, bands, overlap(low, high + since))))
        return bands


def in_bands(share: Share | None) -> Vector:
    """The share in each five-year band: that of the age span in which the band begins, else the general one."""
    if share is None:
        return _EVERYBODY
    general = fraction(share.percent)
    spans = {years(age): fraction(percent) for age, percent in share.by_age.items()}
    return tuple(
        next((value for (low, high), value in spans.items() if low <= 5 * band <= high), general)
        for band in range(BANDS)
    )
