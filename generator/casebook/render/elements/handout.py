"""The part of a record that fits one sheet of A4: whole paragraphs and whole items, never half a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from casebook.render.elements.facts import Fact

ItemT = TypeVar("ItemT")

HANDOUT = "ark/"
HANDOUT_META = {"side": "ark", "styles": ["handout"], "search": {"exclude": True}}

_HEADING_LINE = re.compile(r"^#+ .*$", re.MULTILINE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])|\n\s*\n")
_PARAGRAPHS = re.compile(r"\n\s*\n")


# In what follows, room is measured in characters of plain text.
_SMALLEST, _LARGEST = 8.0, 11.8
_WIDE, _WIDER = 9.9, 0.94  # from this size on a sheet has two columns; they fill a little less well than three
_ITEM, _TITLE = 26, 95  # what the last line of an item leaves empty, and what a heading takes
_LARGE, _LEAD = 7, 1.5  # what a character of the sheet's own title and lead takes


@dataclass(frozen=True, slots=True)
class Setting:
    """The setting of a sheet: the size of its type in points, and the number of columns."""

    size: float
    columns: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The paragraphs that a sheet shows, and whether the page tells more."""

    text: str
    cut: bool


def setting(title: str, summary: str, texts: Iterable[str], *, headings: int, room: int) -> Setting:
    """The type in which a sheet is full: its head, and the texts under so many headings.

    `room` is what a sheet would hold in type of one point; type of twice the size takes four times the room.
    """
    head = _LARGE * len(title) + _LEAD * len(summary)
    load = head + sum(len(text) + _ITEM for text in texts) + headings * _TITLE
    size = min(max((room / load) ** 0.5, _SMALLEST), _LARGEST)
    return Setting(round(size, 1), 3) if size < _WIDE else Setting(round(size * _WIDER, 1), 2)


def within(items: Iterable[ItemT], most: int, *, length: Callable[[ItemT], int]) -> tuple[ItemT, ...]:
    """The first items that have at most `most` characters together, and always the very first."""
    return tuple(_within(items, most, length))


def _within(items: Iterable[ItemT], most: int, length: Callable[[ItemT], int]) -> Iterator[ItemT]:
    used = 0
    for place, item in enumerate(items):
        used += length(item)
        if place and used > most:
            return
        yield item


def lines_within(lines: Sequence[str], most: int) -> tuple[str, ...]:
    """The first lines that have at most `most` characters together."""
    return within(lines, most, length=len)


def opening(text: str, most: int) -> Excerpt:
    """The first whole paragraphs of a text in Markdown without its headings; none where the first one is too long."""
    paragraphs = [part.strip() for part in _PARAGRAPHS.split(_HEADING_LINE.sub("", text)) if part.strip()]
    kept = lines_within(paragraphs, most)
    if kept and len(kept[0]) > most:
        kept = ()
    return Excerpt("\n\n".join(kept), cut=len(kept) < len(paragraphs))


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return _SENTENCES.split(text.strip(), maxsplit=1)[0]


def fact_lines(fact: Fact) -> tuple[str, ...]:
    """A fact as lines of text: on paper nothing can be followed."""
    return fact.lines or (fact.text or ", ".join(link.text for link in fact.links),)
