"""Markdown extension: lists lie inside each other by two blanks as by four, and may follow a line of text directly.

Markdown's own rule of four blanks makes one flat list of what editors, and most other programs, write with two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from casebook.corpus.markdown import MAX_LEVELS

_AFTER_FENCES = 24  # priority; fenced code is set aside at 25, blocks of HTML at 20
_STEP = 4  # blanks of a level, as Markdown wants them
_LEAST = 2  # blanks that make a level, as people write them
_ITEM = re.compile(r"(?P<indent> *)(?P<item>(?P<mark>[-+*]|[0-9]+\.) +)(?=\S)")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,})$")
_NO_TEXT = re.compile(r"\s*(?:$|#|>|\||[\x02<])")  # what ends by itself: a heading, a quote, a table, HTML


@dataclass(slots=True)
class _Lists:
    """The lists that are open while lines are read: the indent of each one's marks, and of its last item's text."""

    marks: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    after_blank: bool = True
    after_text: bool = False

    def line(self, line: str) -> Iterable[str]:
        """A line as Markdown must have it; a blank one before it where a list begins right below a text."""
        item = _ITEM.match(line) if not _RULE.match(line) else None
        if not line.strip():
            self.after_blank, self.after_text = True, False
            return (line,)
        within = bool(self.marks)
        shown = self._item(line, item) if item else self._text(line, len(line) - len(line.lstrip(" ")))
        begins = item is not None and self.after_text and (within or not item["mark"][0].isdigit())
        paragraph = self.after_blank or not self.marks  # the text of an item itself goes on without a blank line
        self.after_text = not item and not _NO_TEXT.match(line) and paragraph
        self.after_blank = False
        return ("", shown) if begins and self.marks else (shown,)

    def _item(self, line: str, item: re.Match[str]) -> str:
        indent = len(item["indent"])
        if not self.marks and indent >= _STEP:  # code
            return line
        self._close(indent)
        if self.marks and (indent < self.marks[-1] + _LEAST or len(self.marks) == MAX_LEVELS):
            self.texts[-1] = item.end()
        else:
            self.marks.append(indent)
            self.texts.append(item.end())
        return " " * _STEP * (len(self.marks) - 1) + line[indent:]

    def _text(self, line: str, indent: int) -> str:
        """A line of an item's text, or of none: what stands behind a blank line and is not indented ends the lists."""
        if self.after_blank:
            self._close(indent - _LEAST)
        if not self.marks:
            return line
        if not self.after_blank:
            return " " * _STEP * (len(self.marks) - 1) + line[min(indent, self.marks[-1]) :]
        code = indent - self.marks[-1] - _STEP if indent >= self.marks[-1] + 2 * _STEP else indent - self.texts[-1]
        return " " * (_STEP * len(self.marks) + (code if code >= _STEP else 0)) + line.lstrip(" ")

    def _close(self, indent: int) -> None:
        """End the lists whose marks stand further in."""
        while self.marks and indent < self.marks[-1]:
            self.marks.pop()
            self.texts.pop()


class _Levels(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Indent every item of a list by four blanks a level."""
        lists = _Lists()
        return [shown for line in lines for shown in lists.line(line)]


class NestedLists(Extension):
    """Named beside Markdown's own extensions, for records and hand-written pages alike."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Run on the lines, before they become blocks."""
        md.preprocessors.register(_Levels(md), "nested_lists", _AFTER_FENCES)
