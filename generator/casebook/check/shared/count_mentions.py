"""Numbers in a text that count somebody or something, with the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.numbers import value
from casebook.check.shared.people_words import Counted, counted

_TOKEN = pattern(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S|\n")
_POINTERS_WORDS = (
    "nr nummer side s trin fase modul punkt del bind kapitel kap stk § kl klokken uge uger dag version udgave session "
    "lektion gang årgang bilag figur tabel afsnit case post bus linje etage klasse zone spor ad den d "
    "pkt paragraf"
)
_POINTERS = frozenset(_POINTERS_WORDS.split())
_VAGUE_WORDS = "ca cirka omkring højst maks max mindst op til over under mere mindre end næsten hver pr"
_VAGUE = frozenset(_VAGUE_WORDS.split())
_FRACTIONS = {
    "halvdelen": 2, "halvparten": 2, "tredjedel": 3, "tredjedele": 3, "fjerdedel": 4, "fjerdedele": 4, "femtedel": 5,
    "femtedele": 5, "sjettedel": 6,
}  # fmt: skip
_EVERY = {"anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8}
_EXACT = {"ingen": 0, "begge": 2}
_PERCENT = frozenset({"%", "procent", "pct"})


class CountToken(NamedTuple):
    """A word, a number or a sign."""

    text: str
    start: int
    end: int


class NumberMention(NamedTuple):
    """A number that counts: `at` and `behind` are its first token and the one behind its last.

    `share` says instead of `value` how great a part is counted. `is_vague` where about as many are meant, or a range.
    """

    at: int
    behind: int
    value: int
    share: float | None
    what: Counted
    noun: str
    is_vague: bool
    is_weak: bool  # «en» and «et» may be articles


class Tokens:
    """The tokens of a text in small letters, and its mentions of numbers in order."""

    def __init__(self, text: str) -> None:
        self.all = tuple(CountToken(match.group(), *match.span()) for match in _TOKEN.finditer(text))
        self.lower = tuple(token.text.lower() for token in self.all)
        self.mentions = tuple(self._mentions())

    def word(self, at: int) -> str:
        """A token in small letters; nothing where there is none."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def ends_sentence(self, at: int) -> bool:
        """True if a sentence ends with a token, or a line."""
        word = self.word(at)
        return word in {"", "\n", "!", "?"} or (
            word == "." and not self.all[min(at + 1, len(self.all) - 1)].text[:1].islower()
        )

    def words_behind(self, at: int) -> tuple[str, ...]:
        """A few words from a token on, up to a sign."""
        words: list[str] = []
        for i, word in enumerate(self.lower[at : at + 4], at):
            if not word[0].isalpha():
                if (word == "." and not self.ends_sentence(i)) or (not words and word in "(«"):
                    continue
                break
            words.append(word)
        return tuple(words)

    def _mentions(self) -> Iterator[NumberMention]:
        at = 0
        while at < len(self.lower):
            mention = self._mention(at)
            if mention:
                yield mention
            at = mention.behind if mention else at + 1

    def _mention(self, at: int) -> NumberMention | None:
        word, behind = self.lower[at], at + 1
        share: float | None = None
        number = _number(word)
        if word in _FRACTIONS:
            share = 1 / _FRACTIONS[word]
        elif word == "hver" and self.word(at + 1) in _EVERY:
            share, behind = 1 / _EVERY[self.word(at + 1)], at + 2
        elif number is not None and self.word(at + 1) in _FRACTIONS:
            share, behind = number / _FRACTIONS[self.word(at + 1)], at + 2
        elif number is not None and self.word(at + 1) in _PERCENT:
            share, behind = number / 100, at + 2 + (self.word(at + 2) == ".")
        elif word in _EXACT:
            number = _EXACT[word]
        elif number is None or self._points(at):
            return None
        what, noun = counted(self.words_behind(behind))
        is_vague = self.word(at - 1) in _VAGUE or (self.word(at - 1) == "-" and self.word(at - 2).isdecimal())
        return NumberMention(at, behind, number or 0, share, what, noun, is_vague, word in {"en", "et"})

    def _points(self, at: int) -> bool:
        """True if a number is the name of a page, a week or a day, or part of a date, and counts nothing."""
        before = self.word(at - 1)
        before = self.word(at - 2) if before == "." and self.word(at - 2) in _POINTERS else before
        is_ordinal = self.word(at + 1) == "." and self.all[at].text.isdecimal() and self.word(at + 2).isalpha()
        is_glued = self.word(at - 1) in {"/", "§", "-", ":"} and self.all[at - 1].end == self.all[at].start
        goes_on = self.word(at + 1) in {"/", "-", ":"} and self.all[at + 1].start == self.all[at].end
        is_rank = before in {"nr", "nummer"} and self.word(at + 1) in {"af", "ud"}
        return (
            (before in _POINTERS and not is_rank)
            or (is_ordinal and self.all[at + 2].text.islower())
            or is_glued
            or goes_on
        )


def _number(word: str) -> int | None:
    """The number that a token says; a decimal is rounded."""
    if not word[0].isdecimal():
        return value(word) if word[0].isalpha() else None
    whole, _, _ = re.sub(r"\.(?=[0-9]{3}\b)", "", word).partition(",")
    return int(whole[:9]) if whole.isdecimal() else None
