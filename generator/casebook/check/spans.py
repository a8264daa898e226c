"""Parts of a text, as (start, end): what overlaps becomes one, and what another rule has said already is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

_SEVERAL = 2

Part: TypeAlias = tuple[int, int]


def merged(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts in order, those that overlap joined into one."""
    spans: list[Part] = []
    in_order = sorted(parts)
    if len(in_order) < _SEVERAL:
        return tuple(in_order)
    for start, end in in_order:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def outside(parts: Iterable[Part], others: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, merged, that no other part overlaps. Both are walked once."""
    ours = merged(parts)
    taken = merged(others) if ours else ()
    kept, at = [], 0
    for start, end in ours:
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            kept.append((start, end))
    return tuple(kept)
