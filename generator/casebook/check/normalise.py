"""A text as a rule should read it, with the way back to the text as it stands.

Hurried people and tricksters write the same thing in many ways: soft hyphens and zero-width characters inside a name,
Cyrillic letters that look Latin, HTML entities, Markdown or tags between the letters, a line break in the middle. All
of it is undone here, once, so that a rule is written for plain text only.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

Located = tuple[str, int, int]  # a character, and the part of the text that it came from

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Bare tags inside a line, and empty comments, show nothing; a tag with an attribute is kept: that may say something.
_TAG = (
    r"</?(?:abbr|b|bdi|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)[ \t\n]{0,9}/?>"
)
_EMPHASIS = re.compile(rf"[*`~]+|_{{2,}}|(?<![0-9A-Za-zÀ-ÿ])_|_(?![0-9A-Za-zÀ-ÿ])|(?i:{_TAG})|<!--[- \t\n]{{0,9}}-->")
# Letters of other alphabets that cannot be told from Latin ones (Unicode Technical Standard 39, confusables.txt).
_LOOK_ALIKES = dict(
    zip(
        "аеорсухіѕјԁһԛԝѵАВЕКМНОРСТУХІЅЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
        "aeopcyxisjdhqwvABEKMHOPCTYXISJQWABEZHIKMNOPTYXovi",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what rules read; `origin[i]` is the part (start, end) of the given text that character i came from.

    `origin` is empty where every character stands where it stood.
    """

    text: str
    origin: tuple[tuple[int, int], ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The part of the given text that the characters from `start` up to `end` came from."""
        if start >= end:
            return 0, 0
        return (self.origin[start][0], self.origin[end - 1][1]) if self.origin else (start, end)


def fold(text: str) -> Folded:
    """The text without what hides it. Linear in its length."""
    plain = text.replace("\n", " ").replace("–", "-")
    if not _NOT_ITSELF.search(plain):
        return Folded(plain)
    if _STRANGE.search(text) or ("&" in text and _ENTITY.search(text)):
        return _unravelled(text)
    marks = [match.span() for match in _EMPHASIS.finditer(text)]
    return _without(marks, text) if marks else Folded(text.translate(_PLAINER))


def _without(marks: Sequence[tuple[int, int]], text: str) -> Folded:
    """A text of plain characters without the Markdown at some places."""
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(text)]
    kept = list(zip(starts, ends, strict=True))
    origin = tuple((i, i + 1) for start, end in kept for i in range(start, end))
    return Folded("".join(text[start:end] for start, end in kept).translate(_PLAINER), origin)


def _unravelled(text: str) -> Folded:
    characters = [one for entity in _without_entities(text) for one in _plain(entity)]
    kept = [one for one, keep in zip(characters, _outside_emphasis(characters), strict=True) if keep]
    return Folded("".join(char for char, _, _ in kept), tuple((start, end) for _, start, end in kept))


def _without_entities(text: str) -> Iterator[Located]:
    at = 0
    for match in _ENTITY.finditer(text):
        yield from ((text[i], i, i + 1) for i in range(at, match.start()))
        yield from ((char, match.start(), match.end()) for char in html.unescape(match.group()))
        at = match.end()
    yield from ((text[i], i, i + 1) for i in range(at, len(text)))


def _plain(located: Located) -> Iterator[Located]:
    """One character as the plain ones that it stands for; nothing where it cannot be seen."""
    char, start, end = located
    return ((one, start, end) for one in _looks_like(char))


@cache
def _looks_like(char: str) -> str:
    if char in "\n\r\t":
        return " "
    if char.isascii() or char in "æøåÆØÅ":
        return char
    if char in _LOOK_ALIKES:
        return _LOOK_ALIKES[char]
    if unicodedata.name(char, "").startswith("VARIATION SELECTOR"):
        return ""
    by_category = {"Cf": "", "Cc": "", "Zs": " ", "Zl": " ", "Zp": " ", "Pd": "-"}
    return by_category.get(unicodedata.category(char), unicodedata.normalize("NFKC", char))


def _outside_emphasis(characters: Iterable[Located]) -> list[bool]:
    """For each character whether it is text, not the Markdown around or inside it."""
    joined = "".join(char for char, _, _ in characters)
    keep = [True] * len(joined)
    for match in _EMPHASIS.finditer(joined):
        keep[match.start() : match.end()] = [False] * (match.end() - match.start())
    return keep


# What Danish is written with, one plain character for each; every other is looked at by itself.
_PLAINER = {
    ord(char): plain
    for char in map(chr, (*range(0x20, 0x7F), *b"\n\r\t", *range(0xA0, 0x100), *range(0x2010, 0x2040), 0x2212))
    if (plain := _looks_like(char)) in {char, " ", "-"}
}
_STRANGE = re.compile(f"[^{re.escape(''.join(map(chr, _PLAINER)))}]")
# Most texts hold nothing but what stands for itself.
_MARKUP = "&*_`~<"
_ITSELF = "".join(char for char in map(chr, _PLAINER) if _PLAINER[ord(char)] == char and char not in _MARKUP)
_NOT_ITSELF = re.compile(f"[^{re.escape(_ITSELF)}]")
