"""Systems of linear constraints over bounded integers, in integer arithmetic: what a reader knows of hidden numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import gcd

_ROUNDS = 100  # of tightening; what is not reached in as many is left to the solver


@dataclass(frozen=True, slots=True)
class LinearConstraint:
    """low ≤ Σ coefficient × unknown ≤ high; None is no bound."""

    terms: tuple[tuple[int, int], ...]
    low: int | None
    high: int | None

    def holds(self, values: Sequence[int]) -> bool:
        """True if the values of all unknowns satisfy the constraint."""
        total = sum(factor * values[unknown] for unknown, factor in self.terms)
        return (self.low is None or total >= self.low) and (self.high is None or total <= self.high)


def equal(terms: Iterable[tuple[int, int]], value: int = 0) -> LinearConstraint:
    """The constraint that the sum is `value`."""
    return LinearConstraint(tuple(terms), value, value)


def at_most(terms: Iterable[tuple[int, int]], value: int = 0) -> LinearConstraint:
    """The constraint that the sum is at most `value`, divided by the common divisor of the coefficients."""
    terms = tuple(terms)
    common = gcd(*(factor for _, factor in terms)) or 1
    return LinearConstraint(tuple((unknown, factor // common) for unknown, factor in terms), None, value // common)


@dataclass(frozen=True, slots=True)
class System:
    """Integer unknowns 0, 1, 2 … each from its low to its high, and the constraints on them."""

    lows: tuple[int, ...]
    highs: tuple[int, ...]
    constraints: tuple[LinearConstraint, ...] = ()

    def with_constraints(self, constraints: Iterable[LinearConstraint]) -> System:
        """The system with further constraints."""
        return replace(self, constraints=(*self.constraints, *constraints))

    def holds(self, values: Sequence[int]) -> bool:
        """True if the values of all unknowns are a solution."""
        bounded = all(low <= value <= high for low, value, high in zip(self.lows, values, self.highs, strict=True))
        return bounded and all(constraint.holds(values) for constraint in self.constraints)

    def tightened(self) -> System | None:
        """Bound propagation: the same solutions within narrower bounds; None if the bounds show that there is none.

        Each constraint bounds each of its unknowns by the extremes of the others, until nothing changes. It finds a
        number that is missing once in a sum, so that most tables need no solver.
        """
        lows, highs = list(self.lows), list(self.highs)
        for _ in range(_ROUNDS):
            if not all(_can_hold(constraint, lows, highs) for constraint in self.constraints):
                return None
            moved = [_tighten(constraint, lows, highs) for constraint in self.constraints]
            if any(low > high for low, high in zip(lows, highs, strict=True)):
                return None
            if not any(moved):
                break
        return replace(self, lows=tuple(lows), highs=tuple(highs))

    def components(self) -> tuple[ConnectedComponent, ...]:
        """The connected components of the unknowns that are not fixed: no constraint spans two of them."""
        groups = _groups(self)
        return tuple(_component(self, members) for members in groups)


@dataclass(frozen=True, slots=True)
class ConnectedComponent:
    """A component as a system of its own; `unknowns` are their indices in the whole system."""

    unknowns: tuple[int, ...]
    system: System


def _extremes(constraint: LinearConstraint, lows: Sequence[int], highs: Sequence[int]) -> tuple[int, int]:
    """The least and greatest value of a constraint's sum within the bounds."""
    least = sum(factor * (lows[u] if factor > 0 else highs[u]) for u, factor in constraint.terms)
    most = sum(factor * (highs[u] if factor > 0 else lows[u]) for u, factor in constraint.terms)
    return least, most


def _can_hold(constraint: LinearConstraint, lows: Sequence[int], highs: Sequence[int]) -> bool:
    least, most = _extremes(constraint, lows, highs)
    return (constraint.high is None or least <= constraint.high) and (constraint.low is None or most >= constraint.low)


def _tighten(constraint: LinearConstraint, lows: list[int], highs: list[int]) -> bool:
    least, most = _extremes(constraint, lows, highs)
    moved = False
    for unknown, factor in constraint.terms:
        low, high = lows[unknown], highs[unknown]
        if low == high:
            continue
        others_least = least - factor * (low if factor > 0 else high)
        others_most = most - factor * (high if factor > 0 else low)
        new_low, new_high = _bounds(constraint, factor, others_least, others_most)
        if new_low is not None and new_low > low:
            lows[unknown], moved = new_low, True
        if new_high is not None and new_high < high:
            highs[unknown], moved = new_high, True
        least = others_least + factor * (lows[unknown] if factor > 0 else highs[unknown])
        most = others_most + factor * (highs[unknown] if factor > 0 else lows[unknown])
    return moved


def _bounds(
    constraint: LinearConstraint, factor: int, others_least: int, others_most: int
) -> tuple[int | None, int | None]:
    """The bounds on an unknown from low − others ≤ factor × unknown ≤ high − others."""
    top = None if constraint.high is None else constraint.high - others_least
    bottom = None if constraint.low is None else constraint.low - others_most
    if factor > 0:
        return _ceiling(bottom, factor), _floor(top, factor)
    return _ceiling(top, factor), _floor(bottom, factor)


def _floor(value: int | None, factor: int) -> int | None:
    return None if value is None else value // factor


def _ceiling(value: int | None, factor: int) -> int | None:
    return None if value is None else -(-value // factor)


def _groups(system: System) -> list[list[int]]:
    """Union-find over the constraints: unknowns that share one are in one group, fixed unknowns in none."""
    leader = list(range(len(system.lows)))

    def find(unknown: int) -> int:
        while leader[unknown] != unknown:
            leader[unknown] = leader[leader[unknown]]
            unknown = leader[unknown]
        return unknown

    for constraint in system.constraints:
        open_ones = _open(system, constraint)
        for unknown in open_ones[1:]:
            leader[find(unknown)] = find(open_ones[0])
    groups: dict[int, list[int]] = {}
    for unknown, (low, high) in enumerate(zip(system.lows, system.highs, strict=True)):
        if low < high:
            groups.setdefault(find(unknown), []).append(unknown)
    return list(groups.values())


def _open(system: System, constraint: LinearConstraint) -> list[int]:
    return [unknown for unknown, _ in constraint.terms if system.lows[unknown] < system.highs[unknown]]


def _component(system: System, members: list[int]) -> ConnectedComponent:
    place = {unknown: i for i, unknown in enumerate(members)}
    touching = (constraint for constraint in system.constraints if any(u in place for u, _ in constraint.terms))
    constraints = tuple(_within(system, constraint, place) for constraint in touching)
    lows, highs = tuple(system.lows[u] for u in members), tuple(system.highs[u] for u in members)
    return ConnectedComponent(tuple(members), System(lows, highs, constraints))


def _within(system: System, constraint: LinearConstraint, place: dict[int, int]) -> LinearConstraint:
    """The constraint with the values of fixed unknowns substituted."""
    settled = sum(factor * system.lows[u] for u, factor in constraint.terms if u not in place)
    terms = tuple((place[u], factor) for u, factor in constraint.terms if u in place)
    low = None if constraint.low is None else constraint.low - settled
    high = None if constraint.high is None else constraint.high - settled
    return LinearConstraint(terms, low, high)
