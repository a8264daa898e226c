"""Complementary suppression: the cheapest set of further numbers to hide.

The search is exact. A set that does not protect is grown as far as it still does not; whatever protects must then hold
something outside it. The cheapest set that meets all such demands either protects, and is the cheapest there is, or
gives the next demand (implicit hitting sets: J. Reiter 1987; K. Chandrasekaran, R. Karp et al., Algorithms for Implicit
Hitting Set Problems, SODA 2011). It takes for granted that to hide more never uncovers anything; where a reader's
guesses break that, the set that is given protects all the same, and `is_cheapest` speaks of the demands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casebook.risk.cells.numbers import in_file
from casebook.source import Path

Protects = Callable[[frozenset[Path]], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """What else to hide, in the order of the file; `is_cheapest` when nothing cheaper does."""

    paths: tuple[Path, ...]
    is_cheapest: bool


def cheapest(costs: Mapping[Path, int], protects: Protects, patterns: int) -> Choice | None:
    """The cheapest set of candidates that protects; None where none does, or none is found in as many `patterns`.

    `costs` are the candidates. When the patterns run out, what is given is a set that cannot be made smaller by leaving
    one out.
    """
    search = _Search(costs, protects, patterns)
    if not search.protects(frozenset(costs)):
        return None
    demands: list[frozenset[Path]] = []
    while search.left > 0:
        chosen = _meeting(demands, costs)
        if search.protects(chosen):
            return _choice(chosen, is_cheapest=True)
        demands.append(search.demand(chosen))
        if not demands[-1]:
            break
    return _choice(search.lean(), is_cheapest=False)


class _Search:
    """Asks which sets protect, and counts."""

    def __init__(self, costs: Mapping[Path, int], protects: Protects, patterns: int) -> None:
        self._dearest_first = sorted(costs, key=lambda path: (-costs[path], str(path)))
        self._protects = protects
        self._known: dict[frozenset[Path], bool] = {}
        self.left = patterns

    def protects(self, chosen: frozenset[Path]) -> bool:
        if chosen not in self._known:
            self.left -= 1
            self._known[chosen] = self._protects(chosen)
        return self._known[chosen]

    def lean(self) -> frozenset[Path]:
        """All candidates without those that are not needed, the dearest tried first."""
        chosen = frozenset(self._dearest_first)
        for path in self._dearest_first:
            if self.protects(chosen - {path}):
                chosen -= {path}
        return chosen

    def demand(self, chosen: frozenset[Path]) -> frozenset[Path]:
        """What is outside a largest set that holds `chosen` and does not protect; the dearest are taken in first."""
        for path in self._dearest_first:
            if self.left > 0 and path not in chosen and not self.protects(chosen | {path}):
                chosen |= {path}
        return frozenset(self._dearest_first) - chosen


def _meeting(demands: list[frozenset[Path]], costs: Mapping[Path, int]) -> frozenset[Path]:
    """The cheapest set that has something of each demand."""
    best: tuple[int, frozenset[Path]] | None = None

    def extend(chosen: frozenset[Path], cost: int) -> None:
        nonlocal best
        if best and cost >= best[0]:
            return
        unmet = [demand for demand in demands if chosen.isdisjoint(demand)]
        if not unmet:
            best = (cost, chosen)
            return
        smallest: frozenset[Path] = min(unmet, key=len)
        for path in sorted(smallest, key=lambda path: (costs[path], str(path))):
            extend(chosen | {path}, cost + costs[path])

    extend(frozenset(), 0)
    return best[1] if best else frozenset()


def _choice(chosen: frozenset[Path], *, is_cheapest: bool) -> Choice:
    return Choice(tuple(sorted(chosen, key=in_file)), is_cheapest)
