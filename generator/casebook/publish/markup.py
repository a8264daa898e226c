"""The markup of a page, taken apart once for all who read it: that takes longer than all that they make of it."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser
from typing import TypeAlias

Attributes: TypeAlias = list[tuple[str, str | None]]
Where: TypeAlias = tuple[int, int]  # a line, from 1, and a column, from 0


class Listener:
    """Hears of the tags, texts and comments of a document in their order, each with where it begins."""

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str, at: Where) -> None:
        """A text, or a part of one."""

    def comment(self, text: str, at: Where) -> None:
        """A comment."""


def listen(markup: str, *listeners: Listener) -> None:
    """Have some listeners hear of a document, from its beginning to its end."""
    reader = _MarkupParser(listeners)
    reader.feed(markup)
    reader.close()


class _MarkupParser(HTMLParser):
    def __init__(self, listeners: Sequence[Listener]) -> None:
        super().__init__()
        self._listeners = listeners

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Tell all of an element."""
        at = self.lineno, self.offset
        for listener in self._listeners:
            listener.start(tag, attrs, at)

    def handle_endtag(self, tag: str) -> None:
        """Tell all of its end."""
        for listener in self._listeners:
            listener.end(tag)

    def handle_data(self, data: str) -> None:
        """Tell all of a text."""
        at = self.lineno, self.offset
        for listener in self._listeners:
            listener.text(data, at)

    def handle_comment(self, data: str) -> None:
        """Tell all of a comment."""
        for listener in self._listeners:
            listener.comment(data, self.getpos())

    def unknown_decl(self, data: str) -> None:
        """Tell all of a text that stands in XML as it is («<![CDATA[…]]>»)."""
        self.handle_data(data.removeprefix("CDATA["))
