"""Pieces of a text that become others, and which part of the old text each part of the new one was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Splice(NamedTuple):
    """The characters from `start` up to `end` of a text become `text`."""

    start: int
    end: int
    text: str


class Change(NamedTuple):
    """The characters from `old_start` up to `old_end` of the old text are those from `start` to `end` of the new."""

    old_start: int
    old_end: int
    start: int
    end: int


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """The text with all of them done. They are in order, and no two overlap."""
    kept, at = [], 0
    for start, end, new in splices:
        kept += [text[at:start], new]
        at = end
    return "".join((*kept, text[at:]))


def changes(splices: Iterable[Splice]) -> tuple[Change, ...]:
    """What splices change, in order."""
    found, shift = [], 0
    for start, end, text in splices:
        found.append(Change(start, end, start + shift, start + shift + len(text)))
        shift += len(text) - (end - start)
    return tuple(found)


def composed(first: Sequence[Change], second: Sequence[Change]) -> tuple[Change, ...]:
    """What two rounds of changes come to: from the text before the first to the one after the second. Linear."""
    earlier, later = _Shift(), _Shift()
    before, after = iter([*first, None]), iter([*second, None])
    one, two = next(before), next(after)
    found = []
    for start, end in _regions([*((c.start, c.end) for c in first), *((c.old_start, c.old_end) for c in second)]):
        old_start, new_start = start + earlier.by, start + later.by
        while one and one.start <= end:
            earlier.by, one = one.old_end - one.end, next(before)
        while two and two.old_start <= end:
            later.by, two = two.end - two.old_end, next(after)
        found.append(Change(old_start, end + earlier.by, new_start, end + later.by))
    return tuple(found)


class _Shift:
    """How far what stands at an offset is moved, so far."""

    by = 0


def _regions(parts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts in order, those that overlap or touch joined into one."""
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
