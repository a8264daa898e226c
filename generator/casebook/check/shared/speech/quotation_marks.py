"""Quotation marks, paired by what stands on both sides of each: a short quoted word never throws the next pair off."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.spans import Part, merged

LONGEST = 3000  # characters from one mark to its other half
_CLASSES = {"guillemets": "«»", "double": '“”„"', "single": "‘’‚'‹›"}
_CLASS_OF = {mark: name for name, marks in _CLASSES.items() for mark in marks}
_MARK = pattern(f"[{''.join(_CLASS_OF)}]")
_OPENS_AFTER = frozenset("([{-/:") | frozenset(_CLASS_OF)
_CLOSES_BEFORE = frozenset(".,;:!?)]}-/") | frozenset(_CLASS_OF)


def quoted_parts(text: str) -> tuple[Part, ...]:
    """The outermost parts in quotation marks, with their marks. One that is never closed ends with its line."""
    opened: dict[str, list[int]] = {name: [] for name in _CLASSES}
    pairs: list[Part] = []
    for match in _MARK.finditer(text):
        at = match.start()
        waiting = opened[_CLASS_OF[match.group()]]
        opens, closes = _sides(text, at)
        if (closes and not opens) or (closes == opens and waiting and not _is_apostrophe(text, at)):
            if waiting:
                pairs.append((waiting.pop(), at + 1))
        elif opens or not _is_apostrophe(text, at):
            waiting.append(at)
    left = (start for name, starts in opened.items() if name != "single" for start in starts)
    return merged(part for part in (*pairs, *_unclosed(text, left)) if part[1] - part[0] <= LONGEST)


def _sides(text: str, at: int) -> tuple[bool, bool]:
    """If a mark may open what stands behind it, and if it may close what stands before."""
    before = text[at - 1] if at else " "
    behind = text[at + 1] if at + 1 < len(text) else " "
    opens = (before.isspace() or before in _OPENS_AFTER) and not behind.isspace()
    closes = not before.isspace() and (behind.isspace() or behind in _CLOSES_BEFORE)
    return opens, closes


def _is_apostrophe(text: str, at: int) -> bool:
    return _CLASS_OF[text[at]] == "single" and text[at - 1 : at].isalnum()


def _unclosed(text: str, starts: Iterator[int]) -> Iterator[Part]:
    """The parts that unclosed marks open: interviews open each paragraph of a long answer, and close the last alone."""
    for start in starts:
        end = text.find("\n", start)
        yield start, end if end >= 0 else len(text)
