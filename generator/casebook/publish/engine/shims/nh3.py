"""Stands in for nh3 where it is not there: in the browser, for the preview of a page that its writer alone sees.

It keeps what the same allow-list keeps, and puts out text, attributes and tags that it has written itself. A site is
published with nh3; that this one never keeps more is held by a test over the records and over hostile texts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Mapping
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img"})
_WITH_THEIR_TEXT = frozenset({"script", "style"})  # what is inside is no text
_ADDRESSES = frozenset({"href", "src"})
_SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")
_CUT = re.compile(r"[\t\n\r]")

Attributes = list[tuple[str, str | None]]


def clean(  # noqa: PLR0913 - as nh3 has it
    html: str,
    *,
    tags: Collection[str],
    attributes: Mapping[str, Collection[str]],
    url_schemes: Collection[str],
    link_rel: str | None,
    attribute_filter: Callable[[str, str, str], str | None],
) -> str:
    """The HTML with the allowed tags and attributes alone; every tag that is opened is closed."""
    writer = _Writer(tags, attributes, url_schemes, link_rel, attribute_filter)
    writer.feed(html)
    writer.close()
    return writer.written()


class _Writer(HTMLParser):
    """Writes down what may stay."""

    def __init__(
        self,
        tags: Collection[str],
        attributes: Mapping[str, Collection[str]],
        schemes: Collection[str],
        link_rel: str | None,
        kept: Callable[[str, str, str], str | None],
    ) -> None:
        super().__init__(convert_charrefs=True)
        self._tags, self._attributes, self._schemes = tags, attributes, schemes
        self._rel, self._kept = link_rel, kept
        self._parts: list[str] = []
        self._open: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Write an allowed tag with its allowed attributes."""
        if tag in _WITH_THEIR_TEXT:
            self._silent += 1
        if self._silent or tag not in self._tags:
            return
        self._parts.append(f"<{tag}{''.join(self._attribute(tag, *attribute) for attribute in self._own(tag, attrs))}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Take `<x/>` for `<x>`, as browsers do."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag that is open, and what was opened in it."""
        if tag in _WITH_THEIR_TEXT:
            self._silent = max(0, self._silent - 1)
        elif not self._silent and tag in self._open:
            while (closed := self._open.pop()) != tag:
                self._parts.append(f"</{closed}>")
            self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Write text, escaped."""
        if not self._silent:
            self._parts.append(_escaped(data))

    def written(self) -> str:
        """All of it, with what is still open closed."""
        return "".join((*self._parts, *(f"</{tag}>" for tag in reversed(self._open))))

    def _own(self, tag: str, attributes: Attributes) -> Attributes:
        """The attributes of a tag, each once, with what a link is given."""
        given = {name: value for name, value in reversed(attributes) if name in self._attributes.get(tag, ())}
        rel: Attributes = [("rel", self._rel)] if tag == "a" and self._rel else []
        return [(name, given[name]) for name in dict(attributes) if name in given] + rel

    def _attribute(self, tag: str, name: str, value: str | None) -> str:
        if name == "rel":
            return f' rel="{self._rel}"'
        text = value or ""
        scheme = _SCHEME.match(_CUT.sub("", text)) if name in _ADDRESSES else None
        if scheme and scheme[1].lower() not in self._schemes:
            return ""
        kept = self._kept(tag, name, text)
        return "" if kept is None else f' {name}="{_escaped(kept, quote=True)}"'


def _escaped(text: str, *, quote: bool = False) -> str:
    escaped = html.escape(text, quote=False).replace("\xa0", "&nbsp;")
    return escaped.replace('"', "&quot;") if quote else escaped
