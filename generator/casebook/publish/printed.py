"""A page of a PDF without the paragraphs that were read before: a sheet says mostly what its record's page says.

A paragraph counts as read where the lines of a page, from the beginning of one to the end of another, are a text that
was read whole. It is a block of its own then, as on the page that it stands on; all that is left is joined and read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_LEAST = 30  # characters; a shorter text can by chance be a line of another one
_BEGINNING = 24  # characters by which a text is looked up
_BREAKS = "-\x02\ufffe\u00ad"  # PDFium writes U+0002 for a hyphen at the end of a line
_LETTER = r"[^\W\d_]"
_HYPHEN = re.compile(rf"(?<={_LETTER})[{_BREAKS}]\s*(?={_LETTER})")
_BROKEN = re.compile(rf"{_LETTER}[{_BREAKS}]$")
_MARKER = re.compile(r"(?:[–•]|\d{1,2}\.) ")  # of an item in a list


class ReadParagraphs:
    """Texts that were read, to be known again in the lines of a page."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_beginning: dict[str, dict[str, str]] = {}
        for text in texts:
            if len(text) >= _LEAST:
                flat = _flat(text)
                self._by_beginning.setdefault(flat[:_BEGINNING], {})[flat] = text

    def left(self, page: str, passes: Callable[[str], bool]) -> str:
        """The lines of a page without the paragraphs that pass; where one was, a line is empty or has its marker."""
        lines = page.splitlines()
        flat, starts, ends = _joined(lines)
        done = 0
        for start, first in starts.items():
            marker = _MARKER.match(flat, start)
            begin = marker.end() if marker else start
            end = next((end for end in self._ends(flat, begin, passes) if end in ends), 0) if begin >= done else 0
            if end:
                lines[first : ends[end]] = [marker[0] if marker else "", *[""] * (ends[end] - first - 1)]
                done = end
        return "\n".join(lines)

    def _ends(self, flat: str, start: int, passes: Callable[[str], bool]) -> Iterator[int]:
        """The ends of the texts that stand at a place, the longest first."""
        held = self._by_beginning.get(flat[start : start + _BEGINNING], {})
        for text in sorted(held, key=len, reverse=True):
            if flat.startswith(text, start) and passes(held[text]):
                yield start + len(text)


def _flat(text: str) -> str:
    """A text in one line, its words without hyphens between letters: nobody can say which of them a line end made."""
    return " ".join(_HYPHEN.sub("", text).split())


def _joined(lines: Iterable[str]) -> tuple[str, dict[int, int], dict[int, int]]:
    """Lines as one flat text; by where a line starts in it, its number, and by where it ends, that of the next one."""
    parts: list[str] = []
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    length = 0
    for number, line in enumerate(lines):
        flat = _flat(line)
        if not flat:
            continue
        if parts and flat[0].isalpha() and _BROKEN.search(parts[-1]):
            parts[-1] = parts[-1][:-1]
            length -= 1
        else:
            if parts:
                parts[-1] += " "
                length += 1
            starts[length] = number
        parts.append(flat)
        length += len(flat)
        ends[length] = number + 1
    return "".join(parts), starts, ends
