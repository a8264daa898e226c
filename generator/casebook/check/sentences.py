"""A text sentence by sentence, so that a rule looks closely only where one of its words stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from casebook.check.remembered import Remembered
from casebook.language.tokens import PIECE

_REMEMBERED = 20_000  # words
_LONGEST_WORD = 1_000  # letters of one word that are looked through
LONGEST = 100_000  # characters that are read: five times what a field may hold, and what is longer never lands
_END = re.compile(r"(?<![0-9])(?<![ .][A-ZÆØÅ])[.!?][)»”“\"']? (?=[^a-zæøå0-9])| {2,}")


class Word(NamedTuple):
    """A word of a text in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A part of a text, in lower case, the words in it, and the signals of the cues that are in it."""

    start: int
    end: int
    lower: str
    words: frozenset[str]
    signals: int


class Cues:
    """What must be in a text before it is worth a closer look: a word, letters anywhere in one, or signs like «@».

    Each has a bit of its own, its `signal`. One number says of a text which cues are in it, however many there are.
    """

    def __init__(
        self,
        words: Iterable[str] = (),
        parts: Iterable[str] = (),
        *,
        digits: bool = False,
        signs: Iterable[str] = (),
    ) -> None:
        self.signal = _signals.of(words, (*parts, *("0123456789" if digits else "")), signs)

    def are_in(self, text: str) -> bool:
        """True if any of them is in a text."""
        return bool(signals(text) & self.signal)


class _Signals(dict[str, int]):
    """The signals of each word: asked of the same words again and again, remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.signs: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._parts: dict[str, int] = {}
        self._bits = 0

    def of(self, words: Iterable[str], parts: Iterable[str], signs: Iterable[str]) -> int:
        """The signal of new cues. What was remembered knows nothing of them."""
        self.clear()
        sentences.forget()
        signals.forget()
        signal = 1 << self._bits
        self._bits += 1
        for known, new in ((self._words, words), (self._parts, parts), (self.signs, signs)):
            known.update((one, known.get(one, 0) | signal) for one in new)
        return signal

    def __missing__(self, word: str) -> int:
        answer, beginning = self._words.get(word, 0), word[:_LONGEST_WORD]
        for part, signal in self._parts.items():
            if part in beginning:
                answer |= signal
        if len(self) < _REMEMBERED:
            self[word] = answer
        return answer


_signals = _Signals()


@Remembered
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text. Asked for the same text by all rules, answered once."""
    text = text[:LONGEST]
    lower = _lower(text)
    return tuple(_sentence(lower, start, end) for start, end in _spans(text))


@Remembered
def signals(text: str) -> int:
    """The signals of all cues that are in a text, however long it is."""
    words = vocabulary(text) if len(text) <= LONGEST else frozenset(PIECE.findall(_lower(text)))
    found = reduce(or_, map(_signals.__getitem__, words), 0)
    return reduce(or_, (signal for sign, signal in _signals.signs.items() if sign in text), found)


@Remembered
def vocabulary(text: str) -> frozenset[str]:
    """All words of a text, in lower case."""
    return frozenset(PIECE.findall(_lower(text[:LONGEST])))


def _lower(text: str) -> str:
    """The text in lower case, as long as before."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def words(sentence: Sentence) -> tuple[Word, ...]:
    """The words of a sentence, in order."""
    found = PIECE.finditer(sentence.lower)
    return tuple(Word(one.group(), sentence.start + one.start(), sentence.start + one.end()) for one in found)


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


def _sentence(lower: str, start: int, end: int) -> Sentence:
    told = lower[start:end]
    words = frozenset(PIECE.findall(told))
    return Sentence(start, end, told, words, reduce(or_, map(_signals.__getitem__, words), 0))


DIGITS = Cues(digits=True)
