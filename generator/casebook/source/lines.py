"""Converts offsets in a text to lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from casebook.problem import Position, Span

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """A text cut into lines as editors count them: at LF, CRLF and CR."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """The lines of `text`."""
        return cls(text, (0, *(match.end() for match in _BREAK.finditer(text))))

    def position(self, offset: int) -> Position:
        """Line and column, 1-based, of the code point at `offset`."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def span(self, start: int, end: int) -> Span:
        """The span of the code points from `start` up to `end`."""
        return Span(self.position(start), self.position(end))

    def offsets(self, span: Span) -> tuple[int, int]:
        """The offsets of a span's start and end; a line that the text does not have is its end."""
        return self._offset(span.start), self._offset(span.end)

    def _offset(self, position: Position) -> int:
        if position.line > len(self.starts):
            return len(self.text)
        return min(self.starts[position.line - 1] + position.column - 1, len(self.text))

    def line(self, number: int) -> str:
        """Line `number` (1-based) without its line break."""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")
