"""Invisible characters: control characters, bidirectional controls and tag characters.

They are refused in every file, as they are, as HTML entities and as YAML escapes: they hide text from reviewers, and an
address that holds one («jav&#2;ascript:») becomes another once a browser drops it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

# U+2028 and U+2029 end a line, and a tab, a line feed and a carriage return lay a file out: all others are refused.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_TAGS = "\U000e0000-\U000e0fff"
INVISIBLE = re.compile(f"[{_CONTROL}{_DIRECTION}{_TAGS}]+")

_NAMED = sorted((name for name, value in html5.items() if INVISIBLE.search(value) or value in "\t\n"), key=len)
_ENTITY = re.compile(rf"&(?:\#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<number>[0-9]+));?|(?:{'|'.join(reversed(_NAMED))}))")
_ASCII = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_LAST = 0x10FFFF
_BLANKS = frozenset("\t\n\r")  # fine in a file; as an entity their one use is to cut a word that is looked for


def invisible(text: str) -> Iterator[tuple[int, int]]:
    """Spans (start, end) of invisible characters in a text, written as characters or as HTML entities."""
    if _has_some(text):
        yield from (match.span() for match in INVISIBLE.finditer(text))
    if "&" in text:
        yield from (match.span() for match in _ENTITY.finditer(text) if _is_invisible(match))


def _has_some(text: str) -> bool:
    """True if a text holds invisible characters. What is plain ASCII is dropped first: it is most of a text."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return INVISIBLE.search(rest) is not None


def without_invisible(text: str) -> str:
    """The text without invisible characters, repeated until none is left.

    Once is not enough: what stood on both sides of a removed character can form a new entity.
    """
    while True:
        shorter = _ENTITY.sub(lambda match: "" if _is_invisible(match) else match[0], INVISIBLE.sub("", text))
        if shorter == text:
            return text
        text = shorter


def _is_invisible(entity: re.Match[str]) -> bool:
    """True if an entity stands for an invisible character, for white space, or for no character at all."""
    if entity["hex"] is None and entity["number"] is None:
        return True
    digits = (entity["hex"] or entity["number"]).lstrip("0")
    if len(digits) > len(str(_LAST)):
        return True
    number = int(digits or "0", 16 if entity["hex"] else 10)
    return number > _LAST or chr(number) in _BLANKS or INVISIBLE.match(chr(number)) is not None
