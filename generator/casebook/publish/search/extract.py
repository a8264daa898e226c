"""The text that a built page has of its own: its article in blocks, each with its weight in the search.

What the template marks with `data-pagefind-ignore` is about other pages (lists of related records, ways to share) and
is left out, and so are menus, buttons and drawings; a figure's table and sentence are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.language.hyphens import SOFT_HYPHEN
from casebook.publish.markup import Attributes, Listener, Where, listen

IGNORE = "data-pagefind-ignore"
WEIGHTS = {"h1": 10.0, "h2": 2.5, "h3": 2.0, "h4": 1.5}
CLASS_WEIGHTS = {"cb-lead": 3.0, "cb-synonyms": 4.0, "cb-facts": 1.5}
_HEADINGS = frozenset({"h2", "h3", "h4"})
_LEFT_OUT = frozenset({"nav", "form", "button", "script", "style", "svg", "template", "dialog", "select"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "u", "var"}
)  # fmt: skip
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page's text. `anchor` is set where it is a heading that can be linked to."""

    text: str
    weight: float = 1.0
    tag: str = "p"
    anchor: str = ""


@dataclass(slots=True)
class _Open:
    """An element that is open: what it weighs, and whether all inside it is left out."""

    tag: str
    weight: float
    silent: bool
    anchor: str = ""


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of the page's article, in order; none where it has no article."""
    listener = BlockListener()
    listen(html, listener)
    return tuple(listener.blocks)


class BlockListener(Listener):
    """Collects the blocks of a page's article."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[_Open] = []
        self._text: list[str] = []

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """Go into an element."""
        del at
        if not self._open and tag != "article":
            return
        if tag not in _INLINE:
            self._end_block()
        if tag not in _VOID:
            self._open.append(self._opened(tag, dict(attributes)))

    def end(self, tag: str) -> None:
        """Leave an element, and those inside it that were never closed."""
        if not any(element.tag == tag for element in self._open):
            return
        if tag not in _INLINE:
            self._end_block()
        while self._open.pop().tag != tag:
            pass

    def text(self, text: str, at: Where) -> None:
        """Text of the block that is open."""
        del at
        if self._open and not self._open[-1].silent:
            self._text.append(text.replace(SOFT_HYPHEN, ""))

    def _opened(self, tag: str, attributes: dict[str, str | None]) -> _Open:
        around = self._open[-1] if self._open else _Open("", 1.0, silent=False)
        classes = (attributes.get("class") or "").split()
        own = max((CLASS_WEIGHTS[name] for name in classes if name in CLASS_WEIGHTS), default=around.weight)
        silent = around.silent or tag in _LEFT_OUT or IGNORE in attributes
        anchor = (attributes.get("id") or "") if tag in _HEADINGS else ""
        return _Open(tag, WEIGHTS.get(tag, own), silent, anchor)

    def _end_block(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if text and self._open:
            here = self._open[-1] if self._open[-1].tag not in _INLINE else self._block()
            tag = here.tag if here.tag in WEIGHTS else "p"
            self.blocks.append(Block(text, here.weight, tag, here.anchor))

    def _block(self) -> _Open:
        """The innermost open element that is no part of a line."""
        return next(element for element in reversed(self._open) if element.tag not in _INLINE)


def text_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The texts of some blocks."""
    return (block.text for block in blocks)
