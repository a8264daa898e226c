"""The words of a passage as the search for names sees them: capital or not, and whether a sentence opens there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = r"(?:[A-ZÆØÅ]{2,}(?![^\W\d_A-ZÆØÅ])|[A-ZÆØÅ]?[^\W_A-ZÆØÅ]+|[A-ZÆØÅ])"
_GLUED = re.compile(f"{_PART}(?:['’-]{_PART})*")
_SHORT = 40  # characters
_OPENING = re.compile(r"[.!?:…«»\"“”„#|>(\[•·;]|  | - |^- ")
_ABBREVIATED = frozenset(
    {"hr", "fr", "frk", "dr", "prof", "adm", "bl", "ca", "chr", "eks", "evt", "fx", "jf", "kl", "mag", "cand", "nr"}
    | {"pga", "st", "skt", "jr", "sr", "tlf", "vedr", "adj", "tidl", "kbh", "mr", "mrs", "ms", "dir", "fhv", "hhv"}
    | {"th", "reg"}
)  # fmt: skip


class Word(NamedTuple):
    """A word, where it stands, what stands between it and the word before, and whether a sentence may open with it."""

    text: str
    lower: str
    capital: bool
    start: int
    end: int
    gap: str
    opens: bool

    @property
    def initial(self) -> bool:
        """Whether it is a single capital letter."""
        return len(self.text) == 1 and self.capital


def words_of(text: str, *, glued: bool = False) -> tuple[Word, ...]:
    """Every word of a text, in order. Keys and ids, which come again and again, are taken apart once.

    In a text that is `glued` the headings and cells of a page stand close to each other: «UdgiverKL» are two words.
    """
    if glued:
        return tuple(_words_of(text, _GLUED))
    return _words_of_short(text) if len(text) <= _SHORT else tuple(_words_of(text, _WORD))


@lru_cache(maxsize=4096)
def _words_of_short(text: str) -> tuple[Word, ...]:
    return tuple(_words_of(text, _WORD))


def _words_of(text: str, pattern: re.Pattern[str]) -> list[Word]:
    found: list[Word] = []
    before = 0
    for match in pattern.finditer(text):
        word, (start, end) = match.group(), match.span()
        gap = text[before:start]
        opens = gap != " " and _opens(gap, found)
        found.append(Word(word, word.lower(), word[0].isupper(), start, end, gap, opens or not found))
        before = end
    return found


def _opens(gap: str, before: list[Word]) -> bool:
    """Whether a sentence, a quotation, a heading or an item of a list may begin behind this gap."""
    if not before or not _OPENING.search(gap):
        return False
    last = before[-1]
    if gap == ". ":
        return not (last.initial or last.lower in _ABBREVIATED)
    return gap != "."


def is_abbreviation(word: str) -> bool:
    """Whether a word in small letters is short for another: «tlf», «sagsnr»."""
    return word in _ABBREVIATED or word.endswith("nr")
