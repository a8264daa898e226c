"""The minimum-cost node of a generalisation lattice that passes a test.

Uniform-cost search (Dijkstra), exact: nodes are visited once each in order of cost, so the first that passes is the
cheapest. The test is monotone (a node that passes does so at every higher level too), so a branch whose top fails is
never entered, nor one that costs more than a node that is known to pass. Ties go to the fewest changes, then to the
order of the hierarchies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from math import inf
from typing import TypeAlias

Point: TypeAlias = tuple[int, ...]
Passes: TypeAlias = Callable[[Point], bool]


def cheapest(costs: Sequence[Sequence[int]], passes: Passes) -> Point | None:
    """The level of each hierarchy that together cost least and pass; None where not even the top passes.

    `costs` holds the costs of the levels of each hierarchy, non-decreasing from 0; `passes` is monotone.
    """
    tops = tuple(len(levels) - 1 for levels in costs)
    tested: dict[Point, bool] = {}  # the top of a branch is also a node of others

    def is_enough(point: Point) -> bool:
        if point not in tested:
            tested[point] = passes(point)
        return tested[point]

    waiting, most = [(0, 0, (0,) * len(costs))] if is_enough(tops) else [], inf
    while waiting:
        cost, changes, point = heappop(waiting)
        if is_enough(point):
            return point
        for i in range(_last(point), len(point)):
            if point[i] == tops[i]:
                continue
            reached = cost + costs[i][point[i] + 1] - costs[i][point[i]]
            if reached > most or not is_enough((*point[:i], *tops[i:])):
                continue
            higher = (*point[:i], point[i] + 1, *point[i + 1 :])
            if is_enough(higher):
                most = reached
            heappush(waiting, (reached, changes + (point[i] == 0), higher))
    return None


def _last(point: Point) -> int:
    """Index of the last raised hierarchy: only it and later ones are raised further, so no node is visited twice."""
    return next((i for i in range(len(point) - 1, -1, -1) if point[i]), 0)
