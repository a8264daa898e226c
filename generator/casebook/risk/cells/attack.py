"""The attacker: what a reader with pencil, patience and a solver can say of each hidden number.

*Exact in both directions.* A number counts as hidden well enough only when two solutions of the whole system are at
hand in which it has values far enough apart; each solution has been checked in whole numbers against every bound and
sum, so no rounding inside the solver can make an unsafe table safe. That a number is *not* hidden well enough follows
from the bounds: by whole-number propagation where that is enough, otherwise by the bound that HiGHS proves (gap nought,
rounded to the safe side); an error there could only warn in vain. What the limits on the work leave open is UNPROVED,
and the rules treat it as not hidden.

The interval is that from the least to the greatest feasible value (M. Fischetti and J. J. Salazar-González, Models and
Algorithms for the 2-Dimensional Cell Suppression Problem in Statistical Disclosure Control, Mathematical Programming
84, 1999; A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from casebook.risk.cells.limits import Limits
from casebook.risk.cells.solver import Answer, Program
from casebook.risk.cells.system import Part, Relation, System


class Verdict(Enum):
    """How well a number is hidden."""

    WIDE = auto()
    NARROW = auto()
    UNPROVED = auto()


class Interval(NamedTuple):
    """The least and the greatest value that an unknown can have."""

    low: int
    high: int


@dataclass(slots=True)
class Work:
    """How many programs may still be solved, and systems set up."""

    left: int

    def spend(self) -> bool:
        """Take one; False when there was none left."""
        self.left -= 1
        return self.left >= 0


class Attack:
    """One attacker and one system. Remembers every solution seen, so that most questions need no program."""

    def __init__(self, system: System, limits: Limits, work: Work | None = None) -> None:
        self.system = system
        self._limits = limits
        self._work = work or Work(limits.programs)
        self._work.spend()
        tight = system.tightened()
        self._system = tight or system
        parts = self._system.parts() if tight else ()
        self._part = {unknown: part for part in parts for unknown in part.unknowns}
        self._too_large = {id(part) for part in parts if len(part.unknowns) > limits.unknowns}
        self._programs: dict[int, Program] = {}
        self._lows, self._highs = list(self._system.lows), list(self._system.highs)  # no solution is outside
        self._seen: dict[int, Interval] = {}  # solutions are known at both ends
        self._possible: bool | None = None if tight else False

    def knowing(self, relations: Iterable[Relation]) -> Attack:
        """An attacker who knows more, with the same work left."""
        return Attack(self.system.also(relations), self._limits, self._work)

    def is_possible(self) -> bool | None:
        """True if there is any solution; None when the limits leave it open."""
        if self._possible is None:
            answers = [self._shown(part) for part in {id(part): part for part in self._part.values()}.values()]
            self._possible = False if False in answers else None if None in answers else True
        return self._possible

    def interval(self, unknown: int) -> Interval | None:
        """The exact interval of an unknown; None when the limits leave it open or there is no solution."""
        self._settle(unknown, values=None)
        low, high = self._lows[unknown], self._highs[unknown]
        is_exact = unknown not in self._part or self._seen.get(unknown) == (low, high)
        return Interval(low, high) if is_exact and self._possible is not False else None

    def verdict(self, unknown: int, values: int) -> Verdict:
        """True if an unknown can have as many values, from the least to the greatest."""
        self._settle(unknown, values)
        if self._possible is False:
            return Verdict.UNPROVED
        seen = self._seen.get(unknown)
        if seen and _count(seen) >= values:
            return Verdict.WIDE
        is_narrow = _count(Interval(self._lows[unknown], self._highs[unknown])) < values
        return Verdict.NARROW if is_narrow else Verdict.UNPROVED

    def outer(self, unknown: int) -> Interval:
        """An interval that the unknown cannot leave; exact once `interval` has been asked."""
        return Interval(self._lows[unknown], self._highs[unknown])

    def _settle(self, unknown: int, values: int | None) -> None:
        """Solve as little as tells whether the interval is wide enough, or all of it when `values` is None."""
        for greatest in (True, False):
            if not self._is_settled(unknown, values, greatest=greatest):
                self._ask(self._part[unknown], unknown, greatest=greatest)

    def _is_settled(self, unknown: int, values: int | None, *, greatest: bool) -> bool:
        low, high = self._lows[unknown], self._highs[unknown]
        seen = self._seen.get(unknown)
        if unknown not in self._part or self._possible is False:
            return True
        if seen and (seen.high == high if greatest else seen.low == low):
            return True
        if values is None:
            return False
        return _count(Interval(low, high)) < values or (seen is not None and _count(seen) >= values)

    def _shown(self, part: Part) -> bool | None:
        if part.unknowns[0] in self._seen:
            return True
        answer = self._ask(part, part.unknowns[0], greatest=True)
        return True if answer.witness else False if answer.impossible else None

    def _ask(self, part: Part, unknown: int, *, greatest: bool) -> Answer:
        if id(part) in self._too_large or not self._work.spend():
            return Answer()
        if id(part) not in self._programs:
            self._programs[id(part)] = Program(part.system)
        answer = self._programs[id(part)].extreme(part.unknowns.index(unknown), greatest=greatest)
        self._learn(part, unknown, answer, greatest=greatest)
        return answer

    def _learn(self, part: Part, unknown: int, answer: Answer, *, greatest: bool) -> None:
        if answer.impossible:
            self._possible = False
        if answer.bound is not None:
            bounds = self._highs if greatest else self._lows
            bounds[unknown] = min(bounds[unknown], answer.bound) if greatest else max(bounds[unknown], answer.bound)
        for member, value in zip(part.unknowns, answer.witness or (), strict=False):
            seen = self._seen.get(member, Interval(value, value))
            self._seen[member] = Interval(min(seen.low, value), max(seen.high, value))


def _count(interval: Interval) -> int:
    return interval.high - interval.low + 1
