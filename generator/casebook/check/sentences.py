"""A text sentence by sentence, so that a rule looks closely only where one of its words stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 100_000  # characters that are read: five times what a field may hold, and what is longer never lands
_END = re.compile(r"(?<![0-9])(?<![ .][A-ZÆØÅ])[.!?][)»”“\"']? (?=[^a-zæøå0-9])| {2,}")
_WORD = re.compile(r"[^\W\d_]+|[0-9]+")


class Word(NamedTuple):
    """A word of a text in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A part of a text, in lower case, and the words in it."""

    start: int
    end: int
    lower: str
    words: frozenset[str]


class Cues:
    """What must be in a sentence before it is worth a closer look: a word, or letters anywhere in one."""

    def __init__(self, words: Iterable[str] = (), parts: Iterable[str] = (), *, digits: bool = False) -> None:
        self._words = frozenset(words)
        self._holding = _Holding((*parts, *("0123456789" if digits else "")))

    def are_in(self, words: frozenset[str]) -> bool:
        """Whether any of them is among some words."""
        return not self._words.isdisjoint(words) or (
            bool(self._holding.parts) and any(map(self._holding.__getitem__, words))
        )


class _Holding(dict[str, bool]):
    """Whether a word holds one of some parts: asked of the same words again and again, remembered."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        super().__init__()
        self.parts = parts

    def __missing__(self, word: str) -> bool:
        answer = any(part in word for part in self.parts)
        if len(self) < _REMEMBERED:
            self[word] = answer
        return answer


_REMEMBERED = 20_000


@lru_cache(maxsize=4)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text. Asked for the same text by all rules, answered once."""
    text = text[:LONGEST]
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text
    return tuple(_sentence(lower, start, end) for start, end in _spans(text))


@lru_cache(maxsize=4)
def vocabulary(text: str) -> frozenset[str]:
    """All words of a text, in lower case."""
    return frozenset().union(*(sentence.words for sentence in sentences(text)))


def words(sentence: Sentence) -> tuple[Word, ...]:
    """The words of a sentence, in order."""
    found = _WORD.finditer(sentence.lower)
    return tuple(Word(one.group(), sentence.start + one.start(), sentence.start + one.end()) for one in found)


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, in lower case."""
    return tuple(_WORD.findall(phrase.lower()))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _END.finditer(text):
        yield at, match.end()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def _sentence(lower: str, start: int, end: int) -> Sentence:
    told = lower[start:end]
    return Sentence(start, end, told, frozenset(_WORD.findall(told)))
