"""Numbers in a text that count somebody or something, with the words around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import Counted, counted
from casebook.language.number_words import NUMBER_WORDS, whole_of

_TOKEN = pattern(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S|\n")
_POINTERS_WORDS = (
    "nr nummer side s trin fase modul punkt del bind kapitel kap stk § kl klokken uge uger dag version udgave session "
    "lektion gang årgang bilag figur tabel afsnit case post bus linje etage klasse zone spor ad den d "
    "pkt paragraf felt boks rubrik kolonne spalte spørgsmål delaftale delkriterium øvelse skema "
    "numrene siderne trinnene faserne modulerne punkterne felterne boksene rubrikkerne kolonnerne spørgsmålene "
    "kapitlerne afsnittene bilagene tabellerne figurerne ugerne paragrafferne delaftalerne lektionerne øvelserne"
)
_POINTERS = frozenset(_POINTERS_WORDS.split())
_POINTERS_TO_SEVERAL = _POINTERS - {"ad", "den", "d", "dag", "gang", "kl", "klokken"}  # «felt 3, 4 og 7»
_WITHIN = frozenset({",", ";"})  # behind the full stop of «40 pct., og»
_ENUMERATED = frozenset({",", "og", "eller", "samt"})
_SHORT_POINTERS = frozenset({"nr", "s", "kap", "stk", "kl", "d", "pkt", "fig", "tab", "afs", "art"})
_VAGUE_WORDS = "ca cirka omkring højst maks max mindst op til over under mere mindre end næsten hver pr"
_VAGUE = frozenset(_VAGUE_WORDS.split())
_FRACTIONS = {
    "halvdelen": 2, "halvparten": 2, "tredjedel": 3, "tredjedele": 3, "fjerdedel": 4, "fjerdedele": 4, "femtedel": 5,
    "femtedele": 5, "sjettedel": 6, "syvendedel": 7, "ottendedel": 8, "niendedel": 9, "tiendedel": 10,
}  # fmt: skip
_EVERY = {
    "anden": 2,
    "andet": 2,
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "sjette": 6,
    "syvende": 7,
    "ottende": 8,
    "niende": 9,
    "tiende": 10,
    "tolvte": 12,
}
_EXACT = {"ingen": 0, "begge": 2}
_FEW = {
    ("en", "enkelt"): 1, ("et", "enkelt"): 1, ("én", "enkelt"): 1, ("ét", "enkelt"): 1, ("den", "ene"): 1,
    ("et", "par", "stykker"): 2, ("et", "par"): 2, ("en", "håndfuld"): 4,
}  # fmt: skip
_OPENS = frozenset((*NUMBER_WORDS, *_FRACTIONS, *_EXACT, *(words[0] for words in _FEW), "hver"))  # words of a mention
_MOST = 1_000  # numbers that are read: a text that may land holds fewer
_LONGEST_FEW = max(map(len, _FEW))
_CHILDREN = pattern(r"[a-zæøå]*(?:børn|drenge|piger|unger)(?:ene)?")
_FAMILY = 9  # children whom a family may have: more are those of a school, a home or a scheme
_PERCENT = frozenset({"%", "procent", "pct"})
_OBJECTS = frozenset(
    {"plads", "praktik", "samtale", "opgave", "virksomhed", "virksomhedspraktik", "elevplads", "læreplads", "bopæl"}
)
_RANGE = frozenset({"-", "–", "til"})
_NEITHER = frozenset({("hverken", "flere", "eller", "færre"), ("hverken", "mere", "eller", "mindre")})
_JUST_SO = 5  # tokens of «hverken flere eller færre end»
_OPENS_NUMBER = frozenset({":", "=", "("})


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
    is_one: bool = False  # «den ene»


class Tokens:
    """The tokens of a text in small letters, and its mentions of numbers in order."""

    def __init__(self, text: str) -> None:
        self.all = tuple(CountToken(match.group(), *match.span()) for match in _TOKEN.finditer(text))
        self.lower = tuple(token.text.lower() for token in self.all)
        self._length = len(self.lower)
        self.mentions = tuple(islice(self._mentions(), _MOST))
        self._starts = [mention.at for mention in self.mentions]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens in small letters, each once."""
        return frozenset(self.lower)

    def word(self, at: int) -> str:
        """A token in small letters; nothing where there is none."""
        return self.lower[at] if 0 <= at < self._length else ""

    def ends_sentence(self, at: int) -> bool:
        """True if a sentence ends with a token, or a line."""
        word = self.word(at)
        if word != ".":
            return word in {"", "\n", "!", "?"}
        behind = self.all[min(at + 1, len(self.all) - 1)].text[:1]
        return not (behind.islower() or behind in _WITHIN)

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

    def mentions_before(self, at: int, tokens: int) -> tuple[NumberMention, ...]:
        """The mentions among so many tokens before one, in order."""
        return self.mentions[bisect_left(self._starts, at - tokens) : bisect_left(self._starts, at)]

    def _mentions(self) -> Iterator[NumberMention]:
        behind = 0
        for at, word in enumerate(self.lower):
            if at >= behind and (word in _OPENS or word[0].isdecimal()) and (mention := self._mention(at)):
                yield mention
                behind = mention.behind

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
        elif few := self._few(at):
            behind = at + len(few)
            number = _FEW[few]
        elif word in _EXACT:
            number = _EXACT[word]
        elif number is None or self._points(at):
            return None
        if self.word(behind) == "(" and self.word(behind + 2) == ")" and _number(self.word(behind + 1)) == number:
            behind += 3  # «1 (en) borger»
        what, noun = self._counted(at, behind, number or 0)
        is_weak = (word in {"en", "et"} and behind == at + 1) or word == "den"
        is_vague = self.word(at + 1) in {"par", "håndfuld"} or self._is_about(at, behind)
        return NumberMention(at, behind, number or 0, share, what, noun, is_vague, is_weak, is_one=word == "den")

    def _counted(self, at: int, behind: int, number: int) -> tuple[Counted, str]:
        """The kind and the noun of what a number counts, from the words behind it or the label before it."""
        what, noun = counted(self.words_behind(behind), is_single=number == 1)
        if not noun and self.word(at - 1) in _OPENS_NUMBER and self.word(at - 2).isalpha():  # «deltagere: 9»
            what, noun = counted((self.word(at - 2),))
            what = Counted.UNSAID if what is Counted.UNKNOWN else what
        what = Counted.PEOPLE if number > _FAMILY and _CHILDREN.fullmatch(noun) else what
        return (Counted.UNSAID, "") if noun in _OBJECTS and number > 1 else (what, noun)  # «fik to plads på hotellet»

    def _few(self, at: int) -> tuple[str, ...]:
        """«En enkelt», «et par stykker»: words that say a small number without a numeral."""
        if self.lower[at] not in {"en", "et", "én", "ét", "den"}:
            return ()
        phrases = (self.lower[at : at + length] for length in range(_LONGEST_FEW, 1, -1))
        return next((phrase for phrase in phrases if phrase in _FEW), ())

    def _is_about(self, at: int, behind: int) -> bool:
        """True for «højst otte», «4-6» and «seks til otte»."""
        before = self.word(at - 1)
        return (
            (before in _VAGUE and self.word(at - 2) != "svarende" and not self.is_just_so_many(at))
            or (before in _RANGE and self.is_range(at - 1) and _number(self.word(at - 2) or " ") is not None)
            or (self.is_range(behind) and _number(self.word(behind + 1) or " ") is not None)
        )

    def is_just_so_many(self, at: int) -> bool:
        """True for «hverken flere eller færre end fire»."""
        return self.lower[max(at - _JUST_SO, 0) : at - 1] in _NEITHER

    def is_range(self, at: int) -> bool:
        """True for «til» and for the sign of «4-6» and «4 - 6»; not for a dash between words: «otte – fire af dem»."""
        if self.word(at) not in _RANGE or not 0 < at < len(self.all) - 1 or self.word(at) == "til":
            return self.word(at) == "til"
        is_glued = self.all[at - 1].end == self.all[at].start or self.all[at].end == self.all[at + 1].start
        return is_glued or (self.word(at - 1).isdecimal() and self.word(at + 1).isdecimal())

    def _points(self, at: int) -> bool:
        """True if a number is the name of a page, a week or a day, or part of a date, and counts nothing."""
        before = self.word(at - 1)
        is_short = (
            before == "." and self.word(at - 2) in _SHORT_POINTERS and not self.word(at - 3).isdecimal()
        )  # «38 stk. 3 …»
        before = self.word(at - 2) if is_short else before
        is_ordinal = self.word(at + 1) == "." and self.all[at].text.isdecimal() and self.word(at + 2).isalpha()
        is_glued = self.word(at - 1) in {"/", "§", "-", ":"} and self.all[at - 1].end == self.all[at].start
        goes_on = self.word(at + 1) in {"/", "-", ":"} and self.all[at + 1].start == self.all[at].end
        goes_on = goes_on and not (self.word(at + 1) == ":" and not self.word(at + 2).isdecimal())  # «n=6: …»
        is_item = self.word(at - 1) in {"", "\n"} and self.word(at + 1) in {")", "."} and self.all[at].text.isdecimal()
        is_rank = before in {"nr", "nummer"} and self.word(at + 1) in {"af", "ud"}
        return (
            (before in _POINTERS and not is_rank and not self._is_now(at))
            or (is_ordinal and self.all[at + 2].text.islower())
            or is_glued
            or self._is_enumerated(at)
            or (
                before.isalpha() and self.all[at - 1].end == self.all[at].start and self.all[at].text.isdecimal()
            )  # «G01»
            or goes_on
            or is_item
        )

    def _is_enumerated(self, at: int) -> bool:
        """True for the numbers behind the first of «felt 3, 4 og 7»; not for «i uge 3, 4 deltagere»."""
        first = at
        while self.word(first - 1) in _ENUMERATED and self.word(first - 2).isdecimal():
            first -= 2
        is_pointed_at = first < at and self.word(first - 1) in _POINTERS_TO_SEVERAL and self.lower[at].isdecimal()
        return is_pointed_at and counted(self.words_behind(at + 1))[0] in {Counted.UNSAID, Counted.UNKNOWN}

    def _is_now(self, at: int) -> bool:
        """True for «i dag tre», which is no third day."""
        return self.word(at - 1) == "dag" and self.word(at - 2) == "i"


def _number(word: str) -> int | None:
    """The number that a token says; a decimal is rounded."""
    if not word[0].isdecimal():
        return value(word) if word[0].isalpha() else None
    whole, _, _ = re.sub(r"\.(?=[0-9]{3}\b)", "", word).partition(",")
    return whole_of(whole)
