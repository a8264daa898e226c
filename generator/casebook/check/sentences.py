"""A text sentence by sentence, so that a rule looks closely only where one of its words stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from casebook.check.triggers import Prefilter
from casebook.language.tokens import PIECE

LONGEST = 100_000  # characters that are read: five times what a field may hold, and what is longer never lands
# The sign first and then what must not stand before it, so that signs are searched for at once.
_END = re.compile(
    r"[.!?](?<![0-9][.!?])(?<![ .][A-ZÆØÅ][.!?])(?<!\bmb[.!?])(?<!\bm[.!?])"
    r"(?<!\b[Bb]rdr[.!?])(?<!\b[Gg]ebr[.!?])[)»”“\"']? (?=[^a-zæøå0-9§])| {2,}"
)


class LowerWord(NamedTuple):
    """A word of a text in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Stretch(NamedTuple):
    """A part of a text, in lower case, and the words in it."""

    start: int
    end: int
    lower: str
    words: frozenset[str]


class Sentence(NamedTuple):
    """A stretch of a text with the mask of the triggers that are in it."""

    start: int
    end: int
    lower: str
    words: frozenset[str]
    mask: int


def stretches(text: str) -> tuple[Stretch, ...]:
    """The sentences of a text, before anybody asks for triggers in them; no word stands in two of them."""
    text = text[:LONGEST]
    lower = _lower(text)
    parts = ((start, end, lower[start:end]) for start, end in _spans(text))
    return tuple(Stretch(start, end, part, frozenset(PIECE.findall(part))) for start, end, part in parts)


def sentences(read: Iterable[Stretch], prefilter: Prefilter) -> tuple[Sentence, ...]:
    """The sentences of a text, with their triggers."""
    return tuple(Sentence(*stretch, prefilter.of(stretch.words)) for stretch in read)


def sentence_at(text: Sequence[Sentence], at: int) -> Sentence | None:
    """The sentence of a text in which a character stands."""
    number = bisect_right(text, at, key=lambda sentence: sentence.start) - 1
    return text[number] if number >= 0 and at < text[number].end else None


def mask_of(text: str, vocabulary: frozenset[str], prefilter: Prefilter) -> int:
    """The mask of all triggers that are in a text, however long it is."""
    words = vocabulary if len(text) <= LONGEST else frozenset(PIECE.findall(_lower(text)))
    return prefilter.of(words, text)


def vocabulary(read: Sequence[Stretch]) -> frozenset[str]:
    """All words of the sentences of a text, in lower case."""
    return read[0].words if len(read) == 1 else frozenset().union(*(stretch.words for stretch in read))


def _lower(text: str) -> str:
    """The text in lower case, as long as before."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def words(sentence: Sentence) -> tuple[LowerWord, ...]:
    """The words of a sentence, in order."""
    matches = PIECE.finditer(sentence.lower)
    return tuple(
        LowerWord(match.group(), sentence.start + match.start(), sentence.start + match.end()) for match in matches
    )


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, in lower case."""
    return tuple(PIECE.findall(phrase.lower()))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _END.finditer(text):
        yield at, match.end()
        at = match.end()
    if at < len(text):
        yield at, len(text)
