"""Disclosure audit: the feasibility interval of each hidden number, for a reader with a solver.

*Exact in both directions.* A number counts as protected only if two solutions of the whole system are at hand in which
its values are far enough apart; both have been checked in integer arithmetic against every bound and constraint, so no
rounding in the solver can pass an unsafe table. That a number is *not* protected follows from its bounds: by
propagation if that suffices, otherwise by the bound that HiGHS proves (gap 0, rounded to the safe side); an error there
could only cause a needless warning. Numbers that the limits on the work leave open are UNPROVED, and the rules treat
them as not protected.

The feasibility interval is that from the least to the greatest feasible value (M. Fischetti and J. J. Salazar-González,
Models and Algorithms for the 2-Dimensional Cell Suppression Problem in Statistical Disclosure Control, Mathematical
Programming 84, 1999; A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from casebook.risk.cells.limits import Limits
from casebook.risk.cells.solver import Answer, Program
from casebook.risk.cells.system import ConnectedComponent, LinearConstraint, System


class Verdict(Enum):
    """The protection of a number: interval wide enough, too narrow, or not proved."""

    WIDE = auto()
    NARROW = auto()
    UNPROVED = auto()


class Interval(NamedTuple):
    """The least and the greatest value of an unknown."""

    low: int
    high: int


@dataclass(slots=True)
class Budget:
    """The number of programs and systems that may still be spent."""

    left: int

    def spend(self) -> bool:
        """Spend one; False if none is left."""
        self.left -= 1
        return self.left >= 0


class Attack:
    """One attacker's system. It keeps the extremes of all solutions seen, so that most questions need no program."""

    def __init__(self, system: System, limits: Limits, budget: Budget | None = None) -> None:
        self.system = system
        self._limits = limits
        self._budget = budget or Budget(limits.programs)
        self._budget.spend()
        tight = system.tightened()
        self._system = tight or system
        self._components = self._system.components()
        self._component = {unknown: component for component in self._components for unknown in component.unknowns}
        self._programs: dict[int, Program] = {}
        self._lows, self._highs = (
            list(self._system.lows),
            list(self._system.highs),
        )  # outer bounds: no solution is outside
        self._seen: dict[int, Interval] = {}  # inner bounds: solutions exist at both ends
        self._possible: bool | None = None if tight else False

    def with_constraints(self, constraints: Iterable[LinearConstraint]) -> Attack:
        """The attack with further constraints, on the same budget."""
        return Attack(self.system.with_constraints(constraints), self._limits, self._budget)

    def is_possible(self) -> bool | None:
        """True if the system has a solution; None if the limits leave it open."""
        if self._possible is None:
            answers = [self._component_is_possible(component) for component in self._components]
            self._possible = False if False in answers else None if None in answers else True
        return self._possible

    def interval(self, unknown: int) -> Interval | None:
        """The exact feasibility interval; None if the limits leave it open or there is no solution."""
        self._settle(unknown, values=None)
        low, high = self._lows[unknown], self._highs[unknown]
        is_exact = unknown not in self._component or self._seen.get(unknown) == (low, high)
        return Interval(low, high) if is_exact and self._possible is not False else None

    def verdict(self, unknown: int, values: int) -> Verdict:
        """The verdict on an unknown whose interval must contain at least as many `values`."""
        self._settle(unknown, values)
        if self._possible is False:
            return Verdict.UNPROVED
        seen = self._seen.get(unknown)
        if seen and _count(seen) >= values:
            return Verdict.WIDE
        is_narrow = _count(Interval(self._lows[unknown], self._highs[unknown])) < values
        return Verdict.NARROW if is_narrow else Verdict.UNPROVED

    def outer(self, unknown: int) -> Interval:
        """An interval that contains the feasibility interval; exact after `interval`."""
        return Interval(self._lows[unknown], self._highs[unknown])

    def _settle(self, unknown: int, values: int | None) -> None:
        """Solve no more than decides if the interval has as many values; with None, until it is exact."""
        for greatest in (True, False):
            if not self._is_settled(unknown, values, greatest=greatest):
                self._ask(self._component[unknown], unknown, greatest=greatest)

    def _is_settled(self, unknown: int, values: int | None, *, greatest: bool) -> bool:
        low, high = self._lows[unknown], self._highs[unknown]
        seen = self._seen.get(unknown)
        if unknown not in self._component or self._possible is False:
            return True
        if seen and (seen.high == high if greatest else seen.low == low):
            return True
        if values is None:
            return False
        return _count(Interval(low, high)) < values or (seen is not None and _count(seen) >= values)

    def _component_is_possible(self, component: ConnectedComponent) -> bool | None:
        if component.unknowns[0] in self._seen:
            return True
        answer = self._ask(component, component.unknowns[0], greatest=True)
        return True if answer.witness else False if answer.impossible else None

    def _ask(self, component: ConnectedComponent, unknown: int, *, greatest: bool) -> Answer:
        if len(component.unknowns) > self._limits.unknowns or not self._budget.spend():
            return Answer()
        if id(component) not in self._programs:
            self._programs[id(component)] = Program(component.system)
        answer = self._programs[id(component)].extreme(component.unknowns.index(unknown), greatest=greatest)
        self._learn(component, unknown, answer, greatest=greatest)
        return answer

    def _learn(self, component: ConnectedComponent, unknown: int, answer: Answer, *, greatest: bool) -> None:
        if answer.impossible:
            self._possible = False
        if answer.bound is not None:
            bounds = self._highs if greatest else self._lows
            bounds[unknown] = min(bounds[unknown], answer.bound) if greatest else max(bounds[unknown], answer.bound)
        for i, value in enumerate(answer.witness or ()):
            member = component.unknowns[i]
            seen = self._seen.get(member, Interval(value, value))
            self._seen[member] = Interval(min(seen.low, value), max(seen.high, value))


def _count(interval: Interval) -> int:
    return interval.high - interval.low + 1
