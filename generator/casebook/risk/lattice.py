"""The cheapest way up a lattice: one rung on each of several ladders, so that something passes.

Uniform-cost search (Dijkstra), exact: the points of the lattice are looked at from the cheapest up, each once, and the
first that passes is the cheapest there is. Whatever passes goes on passing further up (monotone), so that a branch
whose very top fails is never entered. Of several that cost the same, the one with the fewest changes is taken, then
the one that comes first in the order of the ladders.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from typing import TypeAlias

Point: TypeAlias = tuple[int, ...]
Passes: TypeAlias = Callable[[Point], bool]


def cheapest(costs: Sequence[Sequence[int]], passes: Passes) -> Point | None:
    """The rung of each ladder that together cost least and pass; None where not even the top passes.

    `costs` are the losses of each ladder's rungs since its first, never falling, the first 0; `passes` is monotone.
    """
    tops = tuple(len(ladder) - 1 for ladder in costs)
    waiting = [(0, 0, (0,) * len(costs))] if passes(tops) else []
    while waiting:
        cost, changes, point = heappop(waiting)
        if passes(point):
            return point
        for i in range(_last(point), len(point)):
            if point[i] < tops[i]:
                step = costs[i][point[i] + 1] - costs[i][point[i]]
                higher = (*point[:i], point[i] + 1, *point[i + 1 :])
                if passes((*higher[:i], *tops[i:])):
                    heappush(waiting, (cost + step, changes + (point[i] == 0), higher))
    return None


def _last(point: Point) -> int:
    """The last ladder that has been climbed: only it and those behind go on, so that no point is met twice."""
    return next((i for i in range(len(point) - 1, -1, -1) if point[i]), 0)
