"""Digits as people write and say them: «0 1 0 2», «nul et nul to», «tolv fireogtredive», or all of it at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from typing import NamedTuple

from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers
from casebook.language.number_words import COUNTED_ON, NUMBER_WORDS, TENS
from casebook.language.tokens import PIECE

_ARTICLES = frozenset({"en", "et", "én", "ét", "een", "to"})  # say a number in hardly any of the texts that hold them
NUMBERS = Triggers(NUMBER_WORDS.keys() - _ARTICLES, digits=True)  # in every text in which a number is told
_AND = " og "
_GAP = pattern(
    r"[ .,:;/_()+\[\]-]{0,4}"
    r"|[ ,]{0,2}(?:og så|og|så|derefter|dernæst|bindestreg|streg|skråstreg|mellemrum|punktum|minus)[ ,]{0,2}"
)
_DIGIT = pattern(r"[0-9]")
_SIX_DIGITS = pattern(r"[0-9](?:[^0-9]{0,8}[0-9]){5}")
_NEAR = frozenset({*NUMBER_WORDS, *"0123456789", "og"})
_SEVERAL = b"\1" * 4
_CONFUSED = pattern(r"(?<=[0-9])[OoIl]|[OoIl](?=[0-9])")
_AS_DIGITS = {"O": "0", "o": "0", "I": "1", "l": "1"}


class DigitGroup(NamedTuple):
    """Digits that stand together, or the word that says them."""

    digits: str
    start: int
    end: int
    word: str = ""


@dataclass(frozen=True)
class DigitRun:
    """Groups with hardly anything between them."""

    groups: tuple[DigitGroup, ...]

    @cached_property
    def digits(self) -> str:
        """All digits in a row."""
        return "".join(group.digits for group in self.groups)

    @property
    def start(self) -> int:
        """Start of the run in the text."""
        return self.groups[0].start

    @property
    def end(self) -> int:
        """End of the run in the text."""
        return self.groups[-1].end

    @property
    def is_disguised(self) -> bool:
        """True if it is said in words or written digit by digit, at least in four places."""
        return sum(bool(group.word) or len(group.digits) == 1 for group in self.groups) >= _DISGUISED

    @property
    def is_counting(self) -> bool:
        """True if it only counts: «en, to, tre, fire …»."""
        return "12345678" in self.digits and all(len(group.digits) == 1 for group in self.groups[:-1])

    def matches(self, shape: re.Pattern[str]) -> Iterator[DigitRun]:
        """The parts of the run, from group to group, whose digits have that shape. No two of them overlap."""
        firsts = list(accumulate((len(group.digits) for group in self.groups), initial=0))
        at = 0
        while match := shape.search(self.digits, at):
            first, last = bisect_left(firsts, match.start()), bisect_left(firsts, match.end())
            whole = firsts[first] == match.start() and firsts[last] == match.end()
            if whole:
                yield DigitRun(self.groups[first:last])
            at = match.end() if whole else match.start() + 1


_DISGUISED = 4
_MOST = 100_000  # groups in one text; more is no prose, and must not take for ever
_FEWEST = 3  # groups; «0102 0300 00» and what is shorter is read as it stands


def runs(passage: Passage) -> tuple[DigitRun, ...]:
    """The runs of at least three groups in a passage, in order."""
    return passage.once(_runs_in)


def _runs_in(passage: Passage) -> tuple[DigitRun, ...]:
    text = passage.text
    near = bytes(map(_NEAR.__contains__, PIECE.findall(text.lower())))
    if _SEVERAL not in near:  # the quick way out: hardly any prose says four digits in a row
        return ()
    return tuple(DigitRun(tuple(groups)) for groups in _runs(text) if len(groups) >= _FEWEST)


def with_digits(passage: Passage) -> str:
    """The text of a passage, as long as before, with letters for digits read as those («O1O2» is «0102»).

    Empty where it has no six digits near each other, so that rules for numbers need not read it.
    """
    return passage.once(_with_digits)


def _with_digits(passage: Passage) -> str:
    text = passage.text
    if not _DIGIT.search(text):
        return ""
    read = _CONFUSED.sub(lambda match: _AS_DIGITS[match.group()], text)
    return read if _SIX_DIGITS.search(read) else ""


def _runs(text: str) -> Iterator[list[DigitGroup]]:
    groups: list[DigitGroup] = []
    for group in islice(_groups(text), _MOST):
        between = text[groups[-1].end : group.start] if groups else ""
        if groups and not _joins(between):
            yield groups
            groups = []
        if groups and between == _AND and group.word in TENS and groups[-1].word in COUNTED_ON:
            unit = groups.pop()  # «fem og tredive» is one number
            word = f"{unit.word}og{group.word}"
            groups.append(DigitGroup(NUMBER_WORDS[word], unit.start, group.end, word))
        else:
            groups.append(group)
    if groups:
        yield groups


def _groups(text: str) -> Iterator[DigitGroup]:
    for match in PIECE.finditer(text):
        token = match.group()
        if token[0] in "0123456789":
            yield DigitGroup(token, match.start(), match.end())
        elif digits := NUMBER_WORDS.get(token.lower()):
            yield DigitGroup(digits, match.start(), match.end(), token.lower())


def _joins(between: str) -> bool:
    return _GAP.fullmatch(between) is not None
