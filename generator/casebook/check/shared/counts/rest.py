"""The rest, the last and the rank of a small group: «den tiende», «ham den sidste», «de fem andre», «øvrige»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.counted_people import ALL, FEWEST, CountedPeople
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import AT_WORK
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.people_words import FUNCTION, Counted, counted, is_time
from casebook.check.shared.words.word_classes import is_participle, is_verb
from casebook.check.spans import Part
from casebook.language.number_words import ORDINAL_WORDS

_RANKS = {word: rank for word, rank in ORDINAL_WORDS.items() if rank >= FEWEST}
_NUMBER = frozenset({"nr", "nummer"})
_NUMBER_SIGNS = _NUMBER | {"."}  # «nr. 33»
_LAST = frozenset({"sidste", "ene", "resterende", "anden"})
_OTHERS = frozenset({"andre", "øvrige", "resterende", "tilbageværende", "sidste"})
_REST = frozenset({"resten", "øvrige", "differencen", "forskellen"})
_BEFORE_OTHERS = frozenset({"de", "dem", "vi", "i", "og", "med", "plus", "+", "jer", "os"})
_SINGLED_OUT = frozenset({"eneste", "yngste", "ældste"})
_GOES_ON = frozenset({"der", "som", "ikke", "af", "fra", "på", "i", "har"})
_BE = frozenset({"er", "var", "blev"})
_PAIRS = pattern(r"(?:makker|radar)parret|duoen")
_NEAR = 25  # tokens from a pair to one of them
_WHO = frozenset({(",", "der"), (",", "som")})
_PRONOUNS = frozenset({"hun", "han", "jeg", "du"})
_OUT_OF = frozenset({("af",), ("af", "de"), ("ud", "af"), ("ud", "af", "de"), ("af", "vores")})
_VERY_FEW = 5  # people of whom «de andre» are few
_LONGEST = 7  # letters or digits of a rank


class RestOfGroups:
    """Reads who is left of a group that the paragraph gives the size of."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._limits = counted.text.limits
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word == "den" or word in _NUMBER:
                yield from filter(None, (self._rank(at), self._last(at)))
            if word in _OTHERS:
                yield from filter(None, (self._others(at), self._very_few(at)))
            if word in _SINGLED_OUT:
                yield from filter(None, (self._singled_out(at),))
            if word in _REST or (word in _OTHERS and self._do_something(at)):
                yield from filter(None, (self._rest(at),))

    def _rank(self, at: int) -> Part | None:
        """«Om den tiende kan vi ikke oplyse», «Asta er den fjerde derfra», «nr. 4 er Asta»."""
        tokens, word = self._tokens, self._tokens.word(at + 1)
        rank = _RANKS.get(word)
        if tokens.lower[at] == "nr" and word == ".":
            at, word = at + 1, tokens.word(at + 2)
        if tokens.lower[at] in _NUMBER_SIGNS and len(word) <= _LONGEST and (number := value(word)):
            if tokens.word(at + 2) == "fra" and is_group(tokens.word(at + 3)):  # «farvel til nummer tre fra bageholdet»
                return at, at + 2
            rank = number
        acts = is_verb(tokens.word(at + 2))
        if rank is None or (self._is_of_things(at + 2) and not acts):
            return None
        at_who = at + 2 + (2 if tokens.word(at + 2) in {"fra", "på", "i"} else 0)  # «den tredje fra bostedet, der …»
        is_who = tokens.lower[at_who : at_who + 2] in _WHO and tokens.word(at - 1) in {"er", "var", "blev"}
        if is_who and self._is_somebody(at - 2):
            return at, at + 2
        if tokens.lower[at] == "den" and not acts and self._setting.counted_things(at) and not self._counted.group(at):
            return None
        sizes = [count.value for count in self._counted.near(at) if count.value > 1]
        return (at, at + 2) if any(abs(rank - size) < self._limits.smallest for size in sizes) else None

    def _is_somebody(self, at: int) -> bool:
        return self._tokens.word(at) in _PRONOUNS or (at >= 0 and self._tokens.all[at].text[:1].isupper())

    def _last(self, at: int) -> Part | None:
        """«Mens den sidste borger blev», «ham den sidste er tilbage», «den ene er optaget»."""
        tokens, behind = self._tokens, self._tokens.word(at + 2)
        if tokens.word(at + 1) not in _LAST or tokens.lower[at] != "den":
            return None
        if tokens.word(at - 1) == "kun" and self._is_only(at):
            return at - 1, at + 2
        if self._is_of_things(at + 2):
            return None
        is_person = tokens.word(at - 1) in {"ham", "hende"} or behind in _GOES_ON or not behind.isalnum()
        is_person = is_person or is_verb(behind) or counted((behind,))[0] is Counted.PEOPLE
        is_person = is_person or (tokens.word(at - 1) in _BE and behind in FUNCTION)  # «er den ene nu indlagt»
        is_of_pair = any(map(_PAIRS.fullmatch, tokens.lower[max(at - _NEAR, 0) : at]))
        return (at, at + 2) if is_person and (is_of_pair or self._counted.group(at)) else None

    def _is_only(self, at: int) -> bool:
        """True for «kun den ene fik job», «af seks fik kun den ene afslag»."""
        if is_verb(self._tokens.word(at + 2)):
            return not (self._setting.counted_things(at) or self._setting.things_before(at))
        return is_verb(self._tokens.word(at - 2)) and self._counted.group(at) is not None

    def _is_of_things(self, at: int) -> bool:
        """True if what stands behind is the noun of a thing: «den sidste uge», «den fjerde samtale»."""
        words = self._tokens.words_behind(at)
        if words and AT_WORK.fullmatch(words[0]):
            return True
        if not words or words[0] in FUNCTION or is_verb(words[0]) or is_participle(words[0]):
            return self._setting.counted_things(at) and not self._counted.group(at)
        return counted(words, is_single=True)[0] is not Counted.PEOPLE or is_time(words[0])

    def _singled_out(self, at: int) -> Part | None:
        """«Asta er således den eneste beboer, der», «den yngste på holdet»."""
        words = self._tokens.lower[at + 1 : at + 4]
        is_person = words[:1] and (words[0] in _GOES_ON or counted(words[:1])[0] is Counted.PEOPLE)
        is_there = self._tokens.lower[at] != "eneste" and any(map(is_group, words))
        is_of_group = is_there or self._counted.group(at) is not None
        return (at - 1, at + 2) if is_person and self._tokens.word(at - 1) == "den" and is_of_group else None

    def _others(self, at: int) -> Part | None:
        """«De fem andre har lavet det», «de andre fem lejere», «de øvrige fem faldt fra», «med tre andre»."""
        tokens = self._tokens
        near = (*self._counted.before(at)[-1:], *self._counted.behind(at, 1))
        other = next((count for count in near if count.behind == at or count.at == at + 1), None)
        if other is None or not 1 < other.value <= ALL:
            return None
        first, behind = min(other.at, at), max(other.behind, at + 1)
        if other.role is CountRole.BARE:
            what, noun = counted(tokens.words_behind(behind))
            if (noun and what is not Counted.PEOPLE) or self._setting.things_before(at):
                return None
        before = tokens.word(first - 1)
        is_few = other.value < self._limits.smallest or before in _BEFORE_OTHERS
        return (first, behind) if is_few else None

    def _very_few(self, at: int) -> Part | None:
        """«Den ene er optaget. De andre kom hjem»: those who are left of very few."""
        is_they = self._tokens.word(at - 1) == "de" and is_verb(self._tokens.word(at + 1))
        return (at - 1, at + 1) if is_they and self._counted.group(at, _VERY_FEW) else None

    def _do_something(self, at: int) -> bool:
        """True for «de sidste venter på pension», «de andre er i job», but not for «de sidste uger»."""
        verb = self._tokens.word(at + 1)
        is_shaped = verb.endswith("r") and not is_time(verb) and self._tokens.word(at + 2) in FUNCTION
        return self._tokens.word(at - 1) == "de" and (is_verb(verb) or is_shaped)

    def _rest(self, at: int) -> Part | None:
        """«22 i praktik, 15 i vejledning, øvrige …»: few are left; «resten af de ni er i praktik»."""
        later = self._counted.behind(at, 3) if self._tokens.word(at + 1) == "af" else ()
        if later and FEWEST <= later[0].value <= ALL:
            return at, later[0].behind
        near = self._counted.before(at)
        for i, group in enumerate(near):
            is_out_of = i > 0 and self._tokens.lower[near[i - 1].behind : group.at] in _OUT_OF  # «seks af de otte»
            parts = near[i - is_out_of : i] + near[i + 1 :]
            left = group.value - sum(count.value for count in parts)
            if parts and 0 < left < self._limits.smallest and group.is_group:
                return at - (self._tokens.word(at - 1) in {"de", "den"}), at + 1
        return None
