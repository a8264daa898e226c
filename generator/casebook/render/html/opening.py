"""The beginning of what is too long for a phone, and the rest of it, which a page folds away there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup

_EDGE = re.compile(r"<(?P<end>/?)(?:p|ul|ol|li|blockquote|h3|h4)\b[^>]*>|<hr\b[^>]*>")
_HEADING = ("<h3", "<h4")
T = TypeVar("T")
LEAST = 60  # words; less than that is not worth a button


class Beginning(NamedTuple):
    """A text in two parts, both HTML blocks. `rest` is empty where the text is short."""

    first: Markup
    rest: Markup


class Few(NamedTuple, Generic[T]):
    """A list in two parts. `rest` is empty where the list is short."""

    first: Sequence[T]
    rest: Sequence[T]


def few(entries: Sequence[T], most: int) -> Few[T]:
    """The first entries, no more than `most`, and the others. A single one more is no rest: a button is as long."""
    return Few(entries[:most], entries[most:]) if len(entries) > most + 1 else Few(entries, ())


def opening(text: Markup, words: int) -> Beginning:
    """The blocks of a text up to some `words`, and what follows; none is divided.

    A heading goes with what it is the heading of. A rest of few words is none.
    """
    blocks = tuple(_blocks(text))
    counts = [len(block.striptags().split()) for block in blocks]
    end = 0
    while end < len(blocks) and (sum(counts[:end]) < words or blocks[max(0, end - 1)].startswith(_HEADING)):
        end += 1
    if sum(counts[end:]) < LEAST:
        return Beginning(text, Markup())
    return Beginning(Markup("\n").join(blocks[:end]), Markup("\n").join(blocks[end:]))


def _blocks(text: Markup) -> Iterator[Markup]:
    """The outermost elements of a sanitised text, which is well-formed and has no text between them."""
    depth = begin = 0
    for edge in _EDGE.finditer(text):
        if not edge[0].startswith("<hr"):
            depth += -1 if edge["end"] else 1
        if depth == 0:
            yield text[begin : edge.end()].strip()
            begin = edge.end()
    if remaining := text[begin:].strip():
        yield remaining
