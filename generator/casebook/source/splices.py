"""Splices (replacements in a text) and the mapping between old and new offsets that they produce."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Splice(NamedTuple):
    """Replaces the characters from `start` up to `end` of a text by `text`."""

    start: int
    end: int
    text: str


class TextChange(NamedTuple):
    """Maps the span `old_start`–`old_end` of the old text to the span `start`–`end` of the new one."""

    old_start: int
    old_end: int
    start: int
    end: int


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text after all splices, which must be in order and disjoint."""
    kept, at = [], 0
    for start, end, new in splices:
        kept += [text[at:start], new]
        at = end
    return "".join((*kept, text[at:]))


def changes(splices: Iterable[Splice]) -> tuple[TextChange, ...]:
    """The text changes that splices make, in order."""
    mapped, shift = [], 0
    for start, end, text in splices:
        mapped.append(TextChange(start, end, start + shift, start + shift + len(text)))
        shift += len(text) - (end - start)
    return tuple(mapped)


def composed(first: Sequence[TextChange], second: Sequence[TextChange]) -> tuple[TextChange, ...]:
    """The changes from the text before the first round to the one after the second. Linear.

    The text in between is what both rounds know: it is walked once, while `earlier` and `later` hold the distance from
    it to the oldest and to the newest text.
    """
    earlier, later = _Shift(), _Shift()
    before, after = iter([*first, None]), iter([*second, None])
    first_change, second_change = next(before), next(after)
    result = []
    for start, end in _regions([*((c.start, c.end) for c in first), *((c.old_start, c.old_end) for c in second)]):
        old_start, new_start = start + earlier.by, start + later.by
        while first_change and first_change.start <= end:
            earlier.by, first_change = first_change.old_end - first_change.end, next(before)
        while second_change and second_change.old_start <= end:
            later.by, second_change = second_change.end - second_change.old_end, next(after)
        result.append(TextChange(old_start, end + earlier.by, new_start, end + later.by))
    return tuple(result)


class _Shift:
    """The distance by which offsets are shifted so far."""

    by = 0


def _regions(parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, those that overlap or touch merged into one."""
    current: tuple[int, int] | None = None
    for start, end in sorted(parts):
        if current and start <= current[1]:
            current = (current[0], max(current[1], end))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current
