"""Texts for paper: the HTML that a text in Markdown becomes, as a tree of plain values that a template sets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from casebook.publish.markup import Attributes, Listener, Where, listen
from casebook.render.html.markup import inline, prose

Node: TypeAlias = str | dict[str, Any]
Nodes: TypeAlias = list[Node]
_EMPTY = frozenset({"br", "hr", "img"})
_BLOCKS = frozenset({"ul", "ol", "table", "thead", "tbody", "tr", "blockquote", "div"})  # between these a blank is none
_KEPT = ("href", "start")
_BLANKS = re.compile(r"\s+")  # a line that ends in a file ends no line on paper
_HEADING = re.compile(r"h([1-6])")


def rich(text: str | None, site_url: str = "") -> Nodes:
    """A text in Markdown in blocks: `{"tag": "p", "in": ["Hun ", {"tag": "em", "in": ["ville"]}]}`."""
    return nodes(str(prose(text)), site_url) if text else []


def line(text: str | None, site_url: str = "") -> Nodes:
    """A text in Markdown that stands inside a sentence."""
    return nodes(str(inline(text)), site_url) if text else []


def lines(texts: tuple[str, ...], site_url: str = "") -> list[Nodes]:
    """Texts in Markdown, each for a line of its own."""
    return [line(text, site_url) for text in texts]


def nodes(html: str, site_url: str = "") -> Nodes:
    """Sanitised HTML as a tree. A link leads on where paper can: to the web, and to a site that has an address."""
    planter = _Planter(site_url)
    listen(html, planter)
    return planter.root


@dataclass
class _Planter(Listener):
    """Plants the tree, tag by tag."""

    site_url: str
    root: Nodes = field(default_factory=list)
    _open: list[tuple[str, Nodes]] = field(default_factory=list)
    _levels: list[int] = field(default_factory=list)

    @property
    def _here(self) -> Nodes:
        return self._open[-1][1] if self._open else self.root

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """Begin a branch."""
        del at
        inside: Nodes = []
        kept = {name: value for name, value in attributes if name in _KEPT and value}
        if "href" in kept:
            kept["href"] = self._address(kept["href"])
        if heading := _HEADING.fullmatch(tag):
            self._here.append({"tag": "heading", "depth": self._depth(int(heading[1])), "in": inside})
        else:
            self._here.append({"tag": tag, "in": inside, **kept})
        if tag not in _EMPTY:
            self._open.append((tag, inside))

    def end(self, tag: str) -> None:
        """End the branch that is open."""
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def text(self, text: str, at: Where) -> None:
        """Grow a leaf."""
        del at
        if text.strip() or (self._open and self._open[-1][0] not in _BLOCKS):
            self._here.append(_BLANKS.sub(" ", text))

    def _depth(self, level: int) -> int:
        """The steps from the text's uppermost heading down to this one; no step is left out, whatever was written."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return len(self._levels) - 1

    def _address(self, href: str) -> str:
        if href.startswith("/"):
            return f"{self.site_url}{href[1:]}" if self.site_url else ""
        return href if ":" in href else ""
