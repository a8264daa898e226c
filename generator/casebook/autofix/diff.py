"""The fixes of a file as a diff with the old text masked.

What a fix takes away is what must not be public, and a terminal's output is pasted into chats and logs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from casebook.autofix.records import Fixed
from casebook.problem import Problem, mask
from casebook.source import Document, TextChange


@dataclass(slots=True)
class _Hunk:
    """Lines (first, behind the last; 1-based) before and after, and the changes in them."""

    old: tuple[int, int]
    new: tuple[int, int]
    changes: list[TextChange] = field(default_factory=list)


def diff(result: Fixed, remaining: Iterable[Problem], shown_as: str) -> str:
    """The changed lines as a unified diff without context lines.

    Removed lines are masked as in a finding. An added line is shown if none of the `remaining` findings is on it; else
    everything but the words that the fix has written is masked.
    """
    if not result.changes:
        return ""
    lines = [f"--- {shown_as}", f"+++ {shown_as}"]
    secret = _lines_of(remaining)
    for hunk in _hunks(result):
        lines.append(f"@@ -{_range(hunk.old)} +{_range(hunk.new)} @@")
        lines += (f"-{mask(result.before.lines.line(number))}" for number in range(*hunk.old))
        lines += (f"+{_shown(result, number, hunk, secret)}" for number in range(*hunk.new))
    return "\n".join(lines) + "\n"


def _hunks(result: Fixed) -> Iterator[_Hunk]:
    current: _Hunk | None = None
    for change in result.changes:
        old = _touched(result.before, change.old_start, change.old_end)
        new = _touched(result.after, change.start, change.end)
        if current and (old[0] < current.old[1] or new[0] < current.new[1]):
            current.old = (current.old[0], max(current.old[1], old[1]))
            current.new = (current.new[0], max(current.new[1], new[1]))
        else:
            if current:
                yield current
            current = _Hunk(old, new)
        current.changes.append(change)
    if current:
        yield current


def _touched(document: Document, start: int, end: int) -> tuple[int, int]:
    """The lines that a part of the text is on: the first, and the one behind the last."""
    last = end - 1 if end > start and document.text[end - 1] == "\n" else end
    return document.lines.position(start).line, document.lines.position(last).line + 1


def _range(lines: tuple[int, int]) -> str:
    first, behind = lines
    return str(first) if behind == first + 1 else f"{first},{behind - first}"


def _lines_of(problems: Iterable[Problem]) -> frozenset[int]:
    spans = (problem.place.span for problem in problems)
    return frozenset(line for span in spans for line in range(span.start.line, span.end.line + 1))


def _shown(result: Fixed, number: int, hunk: _Hunk, secret: frozenset[int]) -> str:
    line, first = result.after.lines.line(number), result.after.lines.starts[number - 1]
    if number not in secret:
        return _printable(line)
    ours = {
        at - first
        for change in hunk.changes
        if not _is_the_same(result, change)
        for at in range(change.start, change.end)
    }
    pairs = zip(line, mask(line), strict=True)
    return _printable("".join(char if i in ours else masked for i, (char, masked) in enumerate(pairs)))


def _is_the_same(result: Fixed, change: TextChange) -> bool:
    """True if a change only composes letters (NFC): they are the record's words, not ours, and stay masked."""
    old = result.before.text[change.old_start : change.old_end]
    return unicodedata.normalize("NFC", old) == result.after.text[change.start : change.end]


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "·" for char in text)
