"""Complementary suppression: the cheapest set of further numbers to hide.

The search is exact, by implicit hitting sets (R. Reiter 1987; K. Chandrasekaran, R. Karp et al., Algorithms for
Implicit Hitting Set Problems, SODA 2011). A set that does not protect is grown as far as it still does not; whatever
protects must then contain something of its complement, which becomes a set to hit. The cheapest hitting set of all
these either protects, and is the cheapest there is, or gives the next set to hit. This assumes that hiding more never
uncovers anything; where a reader's guesses break that, the result protects all the same, but may not be the cheapest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from casebook.source import Path

Protects = Callable[[frozenset[Path]], bool]


@dataclass(frozen=True, slots=True)
class ComplementarySuppression:
    """The numbers to hide in addition, in the order of the file; `is_cheapest` if no cheaper set protects."""

    paths: tuple[Path, ...]
    is_cheapest: bool


def cheapest(costs: Mapping[Path, int], protects: Protects, patterns: int) -> ComplementarySuppression | None:
    """The cheapest set of candidates (the keys of `costs`) that protects; None if not even all of them do.

    When the number of `patterns` to try runs out, the result is a minimal set instead: none of it can be left out.
    """
    search = _Search(costs, protects, patterns)
    if not search.protects(frozenset(costs)):
        return None
    sets_to_hit: list[frozenset[Path]] = []
    while search.left > 0:
        chosen = _cheapest_hitting_set(sets_to_hit, costs)
        if search.protects(chosen):
            return _choice(chosen, is_cheapest=True)
        sets_to_hit.append(search.set_to_hit(chosen))
    return _choice(search.minimal(), is_cheapest=False)


class _Search:
    """Evaluates which sets protect: caches the answers and counts the patterns left to try."""

    def __init__(self, costs: Mapping[Path, int], protects: Protects, patterns: int) -> None:
        self._dearest_first = sorted(costs, key=lambda path: (-costs[path], path))
        self._protects = protects
        self._answers: dict[frozenset[Path], bool] = {}
        self.left = patterns

    def protects(self, chosen: frozenset[Path]) -> bool:
        if chosen not in self._answers:
            self.left -= 1
            self._answers[chosen] = self._protects(chosen)
        return self._answers[chosen]

    def minimal(self) -> frozenset[Path]:
        """A minimal protecting set: all candidates, less those that can be left out, dearest first."""
        chosen = frozenset(self._dearest_first)
        for path in self._dearest_first:
            if self.protects(chosen - {path}):
                chosen -= {path}
        return chosen

    def set_to_hit(self, chosen: frozenset[Path]) -> frozenset[Path]:
        """The complement of a maximal unprotecting set that contains `chosen`, grown dearest first."""
        for path in self._dearest_first:
            if self.left > 0 and not self.protects(chosen | {path}):
                chosen |= {path}
        return frozenset(self._dearest_first) - chosen


def _cheapest_hitting_set(sets_to_hit: list[frozenset[Path]], costs: Mapping[Path, int]) -> frozenset[Path]:
    """The cheapest set that intersects each of the sets, by branch and bound."""
    best = sum(costs.values()), frozenset(costs)  # all of them hit every set

    def extend(chosen: frozenset[Path], cost: int) -> None:
        nonlocal best
        if cost >= best[0]:
            return
        unhit = [candidates for candidates in sets_to_hit if chosen.isdisjoint(candidates)]
        if not unhit:
            best = (cost, chosen)
            return
        smallest: frozenset[Path] = min(unhit, key=len)
        for path in sorted(smallest, key=lambda path: (costs[path], path)):
            extend(chosen | {path}, cost + costs[path])

    extend(frozenset(), 0)
    return best[1]


def _choice(chosen: frozenset[Path], *, is_cheapest: bool) -> ComplementarySuppression:
    return ComplementarySuppression(tuple(sorted(chosen)), is_cheapest)
