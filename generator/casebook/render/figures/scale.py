"""A change drawn on a straight scale: a track, a mark before, a mark after and an arrow between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.render.figures.change import MeasuredChange
from casebook.render.figures.geometry import number, share
from casebook.render.figures.wording import signed
from casebook.source.sentences import Sentences

LEFT, RIGHT = 16, 304
_ROOM = 30.0
_TICK = 20


@dataclass(frozen=True, slots=True)
class Track:
    """One row: in a box of 320 × 48 the track runs from x = 16 to x = 304."""

    name: str
    direction: str
    way: str
    before: str
    after: str
    start: str
    end: str
    tip: str | None


def tracks(changes: Sequence[MeasuredChange], low: int, high: int, sentences: Sentences) -> tuple[Track, ...]:
    """A track a change, on the scale from `low` to `high`."""
    return tuple(_track(change, low, high, sentences) for change in changes)


def ticks(low: int, high: int) -> tuple[str, ...]:
    """The positions of the small lines of the scale: every whole number, or only the ends of a long scale."""
    steps = range(low, high + 1) if high - low <= RIGHT // _TICK else (low, high)
    return tuple(number(_x(step, low, high)) for step in steps)


def _track(change: MeasuredChange, low: int, high: int, sentences: Sentences) -> Track:
    start, end = _x(change.before, low, high), _x(change.after, low, high)
    return Track(
        name=change.name,
        direction=change.direction,
        way=change.way(sentences),
        before=signed(change.before),
        after=signed(change.after),
        start=number(start),
        end=number(end),
        tip=_tip(start, end),
    )


def _x(value: int, low: int, high: int) -> float:
    return LEFT + (RIGHT - LEFT) * share(value, low, high)


def _tip(start: float, end: float) -> str | None:
    """The `points` of the arrow head just before the mark of the end; None where there is no room for one."""
    if abs(end - start) < _ROOM:
        return None
    way = 1 if end > start else -1
    tip, back = end - 8 * way, end - 20 * way
    return f"{number(tip)},30 {number(back)},23.5 {number(back)},36.5"
