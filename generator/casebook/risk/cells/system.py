"""What a reader knows of hidden numbers: whole unknowns between bounds, and sums that hold. Whole-number arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import gcd

_ROUNDS = 100  # of tightening; what is not reached in as many is left to the solver


@dataclass(frozen=True, slots=True)
class Relation:
    """The sum of coefficient × unknown lies from `low` up to and including `high`; None is no bound."""

    terms: tuple[tuple[int, int], ...]
    low: int | None
    high: int | None

    def holds(self, values: Sequence[int]) -> bool:
        """True if it is true of these values of all unknowns."""
        total = sum(factor * values[unknown] for unknown, factor in self.terms)
        return (self.low is None or total >= self.low) and (self.high is None or total <= self.high)


def equal(terms: Iterable[tuple[int, int]], value: int = 0) -> Relation:
    """The sum is exactly `value`."""
    return Relation(tuple(terms), value, value)


def at_most(terms: Iterable[tuple[int, int]], value: int = 0) -> Relation:
    """The sum is `value` or less; what the coefficients have in common is divided out."""
    found = tuple(terms)
    common = gcd(*(factor for _, factor in found)) or 1
    return Relation(tuple((unknown, factor // common) for unknown, factor in found), None, value // common)


@dataclass(frozen=True, slots=True)
class System:
    """Unknowns 0, 1, 2 … each a whole number from its low to its high, and the relations between them."""

    lows: tuple[int, ...]
    highs: tuple[int, ...]
    relations: tuple[Relation, ...] = ()

    def also(self, relations: Iterable[Relation]) -> System:
        """The system with more relations."""
        return replace(self, relations=(*self.relations, *relations))

    def holds(self, values: Sequence[int]) -> bool:
        """True if values of all unknowns are a solution, checked in whole numbers."""
        bounded = all(low <= value <= high for low, value, high in zip(self.lows, values, self.highs, strict=True))
        return bounded and all(relation.holds(values) for relation in self.relations)

    def tightened(self) -> System | None:
        """The same solutions between narrower bounds; None when the bounds alone show that there is no solution.

        Each relation bounds each of its unknowns by the extremes of the others; this is repeated until nothing moves.
        A number that is missing once in a sum is found here, without a solver.
        """
        lows, highs = list(self.lows), list(self.highs)
        for _ in range(_ROUNDS):
            if not all(_can_hold(relation, lows, highs) for relation in self.relations):
                return None
            moved = [_tighten(relation, lows, highs) for relation in self.relations]
            if any(low > high for low, high in zip(lows, highs, strict=True)):
                return None
            if not any(moved):
                break
        return replace(self, lows=tuple(lows), highs=tuple(highs))

    def parts(self) -> tuple[Part, ...]:
        """The unknowns that are not settled by their bounds, in groups that have nothing to do with each other."""
        groups = _groups(self)
        return tuple(_part(self, members) for members in groups)


@dataclass(frozen=True, slots=True)
class Part:
    """A group of unknowns that hang together, as a system of its own; `unknowns` are their numbers in the whole."""

    unknowns: tuple[int, ...]
    system: System


def _extremes(relation: Relation, lows: Sequence[int], highs: Sequence[int]) -> tuple[int, int]:
    """The least and the greatest that a sum can be."""
    least = sum(factor * (lows[u] if factor > 0 else highs[u]) for u, factor in relation.terms)
    most = sum(factor * (highs[u] if factor > 0 else lows[u]) for u, factor in relation.terms)
    return least, most


def _can_hold(relation: Relation, lows: Sequence[int], highs: Sequence[int]) -> bool:
    least, most = _extremes(relation, lows, highs)
    return (relation.high is None or least <= relation.high) and (relation.low is None or most >= relation.low)


def _tighten(relation: Relation, lows: list[int], highs: list[int]) -> bool:
    least, most = _extremes(relation, lows, highs)
    moved = False
    for unknown, factor in relation.terms:
        low, high = lows[unknown], highs[unknown]
        if low == high:
            continue
        others_least = least - factor * (low if factor > 0 else high)
        others_most = most - factor * (high if factor > 0 else low)
        new_low, new_high = _bounds(relation, factor, others_least, others_most)
        if new_low is not None and new_low > low:
            lows[unknown], moved = new_low, True
        if new_high is not None and new_high < high:
            highs[unknown], moved = new_high, True
        least = others_least + factor * (lows[unknown] if factor > 0 else highs[unknown])
        most = others_most + factor * (highs[unknown] if factor > 0 else lows[unknown])
    return moved


def _bounds(relation: Relation, factor: int, others_least: int, others_most: int) -> tuple[int | None, int | None]:
    """What factor × unknown ≤ high − others and ≥ low − others say of the unknown."""
    top = None if relation.high is None else relation.high - others_least
    bottom = None if relation.low is None else relation.low - others_most
    if factor > 0:
        return _ceiling(bottom, factor), _floor(top, factor)
    return _ceiling(top, factor), _floor(bottom, factor)


def _floor(value: int | None, factor: int) -> int | None:
    return None if value is None else value // factor


def _ceiling(value: int | None, factor: int) -> int | None:
    return None if value is None else -(-value // factor)


def _groups(system: System) -> list[list[int]]:
    """Unknowns that share a relation are in one group, those that are settled in none."""
    leader = list(range(len(system.lows)))

    def find(unknown: int) -> int:
        while leader[unknown] != unknown:
            leader[unknown] = leader[leader[unknown]]
            unknown = leader[unknown]
        return unknown

    for relation in system.relations:
        open_ones = _open(system, relation)
        for unknown in open_ones[1:]:
            leader[find(unknown)] = find(open_ones[0])
    groups: dict[int, list[int]] = {}
    for unknown, (low, high) in enumerate(zip(system.lows, system.highs, strict=True)):
        if low < high:
            groups.setdefault(find(unknown), []).append(unknown)
    return list(groups.values())


def _open(system: System, relation: Relation) -> list[int]:
    return [unknown for unknown, _ in relation.terms if system.lows[unknown] < system.highs[unknown]]


def _part(system: System, members: list[int]) -> Part:
    place = {unknown: i for i, unknown in enumerate(members)}
    touching = (relation for relation in system.relations if any(u in place for u, _ in relation.terms))
    relations = tuple(_within(system, relation, place) for relation in touching)
    lows, highs = tuple(system.lows[u] for u in members), tuple(system.highs[u] for u in members)
    return Part(tuple(members), System(lows, highs, relations))


def _within(system: System, relation: Relation, place: dict[int, int]) -> Relation:
    """The relation with the settled unknowns put in."""
    settled = sum(factor * system.lows[u] for u, factor in relation.terms if u not in place)
    terms = tuple((place[u], factor) for u, factor in relation.terms if u in place)
    low = None if relation.low is None else relation.low - settled
    high = None if relation.high is None else relation.high - settled
    return Relation(terms, low, high)
