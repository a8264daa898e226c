"""The two whom a pronoun stands for: «begge deltagere», «begge to fra holdet», «to kom, og begge gik»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.words import BE, COUPLE, SENSITIVE
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part

_HAVE = BE | {"har", "havde", "fik", "får", "kom", "gik", "vil", "skal", "kan"}
_PLACES = frozenset({"på", "fra", "i"})
_KIN = pattern(r"tvillinger|brødre|søstre|søskende|fætre|kusiner|ægtefæller|drenge|piger|mødre|fædre|forældre")
_OTHERS = frozenset({"øvrige", "andre", "resterende"})
_FAR = 40  # tokens from two people to «begge»
_NEAR = 9  # tokens behind it in which it is said what they both are


class Both:
    """Reads «begge» where it stands for two people of a group."""

    def __init__(self, counted: CountedPeople) -> None:
        self._text = counted.text
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such word, with its noun."""
        for at, word in enumerate(self._tokens.lower):
            if word == "begge":
                yield from filter(None, (self._noun(at) or self._pronoun(at),))

    def _noun(self, at: int) -> Part | None:
        """«Begge deltagere fik job», but not «begge forældre»."""
        words = self._tokens.words_behind(at + 1)
        what, noun = counted(words)
        is_told = self._text.is_told or self._text.windows.tells_of_past(at)
        is_people = is_told and what is Counted.PEOPLE and not NO_CITIZENS.fullmatch(noun)
        is_people = is_people or (bool(_KIN.fullmatch(noun)) and self._are_among_others(at))
        return (at, at + 2 + words.index(noun)) if is_people and noun in words else None

    def _are_among_others(self, at: int) -> bool:
        """True for «begge brødre stoppede, og de øvrige tretten fortsatte»: kin who are of a group."""
        words = self._tokens.lower[at : at + _FAR]
        others = (i for i, word in enumerate(words[:-1]) if word in _OTHERS and words[i - 1] == "de")
        return any(value(words[i + 1]) is not None for i in others)

    def _pronoun(self, at: int) -> Part | None:
        tokens = self._tokens
        behind = at + 1 + (tokens.word(at + 1) == "to")
        is_who = tokens.word(behind + (tokens.word(behind) == ",")) in {"der", "som"}  # «begge, der har været i …»
        behind += is_who and 1 + (tokens.word(behind) == ",")
        word = tokens.word(behind)
        if word in _PLACES:
            is_there = any(is_group(name) or is_place(name) for name in tokens.lower[behind + 1 : behind + 3])
            is_subject = is_verb(tokens.word(at - 1)) and self._setting.has_group(at)
            return (at, behind) if is_there or (is_subject and not self._setting.has_things_near(at)) else None
        if word not in _HAVE and not (is_verb(word) and word not in FUNCTION):
            return None
        return (at, behind) if self._are_two_people(at) or self._is_told_of(at, behind) else None

    def _are_two_people(self, at: int) -> bool:
        """«To borgere med senhjerneskade, og begge havde opgivet»."""
        numbers = [m for m in self._tokens.mentions_before(at, _FAR) if m.share is None and m.value > 1]
        last = next((count for count in reversed(self._counted.before(at)) if count.value > 1), None)
        return last is not None and bool(numbers) and numbers[-1].at == last.at and last.value == COUPLE

    def _is_told_of(self, at: int, behind: int) -> bool:
        """True for «begge er indlagt»; but not for «to ledere, som begge skal være uddannet»."""
        numbers = [m for m in self._tokens.mentions_before(at, _FAR) if m.share is None and m.value > 1]
        if (numbers and numbers[-1].what is Counted.STAFF) or self._setting.things_before(at):
            return False
        end = min(self._setting.end(at), behind + _NEAR)
        return any(map(SENSITIVE.fullmatch, self._tokens.lower[behind:end]))
