"""Replaces straight and foreign quotation marks in prose by Danish ones: "ja" -> «ja»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.autofix.protected import protected
from casebook.check.context import CheckContext
from casebook.check.passage import PassagePart
from casebook.check.person_scope import subject_of
from casebook.model.facts import Tells
from casebook.source.edits import Edit, Reword

_MARK = re.compile('["“”„‟«»]')
_CLOSED_BY = {'"': '"', "“": "”“", "„": "“”", "‟": "”", "”": "”", "«": "»", "»": "«"}
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
_BEFORE = re.compile(r"[\s(\[{/*_–—-]")  # what an opening mark can stand behind
_AFTER = re.compile(r"[\s)\]}/*_–—.,;:!?…-]")  # what a closing mark can stand before
_HERE = ("«", "»")


def quotes(context: CheckContext) -> Iterator[Edit]:
    """An edit for each quotation mark of an unambiguous pair in the prose of a record."""
    for passage in context.passages:
        if passage.part is PassagePart.VALUE and subject_of(passage) is not Tells.NOTHING and _MARK.search(passage.raw):
            for at, mark in marks(passage.raw):
                yield Reword(passage.path, at, at + 1, mark)


def marks(text: str) -> Iterator[tuple[int, str]]:
    """Offset and replacement of each mark to change; a paragraph with an ambiguous mark yields nothing."""
    covered = _covered(text)
    for paragraph in _PARAGRAPH.finditer(text):
        offsets = [at.start() for at in _MARK.finditer(text, *paragraph.span()) if at.start() not in covered]
        for pair in _pairs(text, offsets) or ():
            yield from ((at, new) for at, new in zip(pair, _HERE, strict=True) if text[at] != new)


def _covered(text: str) -> frozenset[int]:
    """The offsets of the marks in spans that are no prose."""
    return frozenset(match.start() for start, end in protected(text) for match in _MARK.finditer(text, start, end))


def _pairs(text: str, offsets: list[int]) -> list[tuple[int, int]] | None:
    """The marks as (opening, closing); None if they do not open and close by turns."""
    pairs = list(zip(offsets[::2], offsets[1::2], strict=False))
    sure = len(offsets) % 2 == 0 and all(_is_pair(text, opening, closing) for opening, closing in pairs)
    return pairs if sure else None


def _is_pair(text: str, opening: int, closing: int) -> bool:
    before, after = text[opening - 1 : opening] if opening else "", text[closing + 1 : closing + 2]
    return (
        text[closing] in _CLOSED_BY.get(text[opening], "")
        and closing > opening + 1
        and not (before and not _BEFORE.match(before))
        and not (after and not _AFTER.match(after))
        and not text[opening + 1].isspace()
        and not text[closing - 1].isspace()
    )
