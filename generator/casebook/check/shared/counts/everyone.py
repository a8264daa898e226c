"""All or none of a small group: «alle otte på gården», «sendt samtlige hjem», «ingen af de ni», «hele bundtet»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.counted_people import ALL, FEWEST, CountedPeople, PersonCount
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import ROOMS
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.shared.words.word_classes import is_participle, is_verb
from casebook.check.spans import Part

_ALL = frozenset({"alle", "samtlige"})
_MOST = frozenset({"flertallet", "mindretallet", "hovedparten", "størstedelen", "fleste", "resten", "nogle"})
_EVERY = _ALL | _MOST | {"ingen", "allesammen", "hele"}
_NOT = frozenset({"ikke", "ik", "hver"})
_NO_PHRASES = "ikke en|ikke én|ik en|ik én|ikke den|ikke nogen|hver og"
_NO = frozenset(tuple(phrase.split()) for phrase in _NO_PHRASES.split("|"))
_BEHIND_NO = frozenset({"eneste", "af", "har", "er", "var", "kom", "blev"})
_BUNCH = pattern(r"bundtet|banden|bunken|slænget|molevitten|rækken|baduljen")
_THEM = frozenset({"dem", "disse", "os"})
_ALONE = frozenset({"hjem", "er", "nu", "fra", "med", "selv", "på"})
_OF = frozenset({"af", "de", "vores", "den", "en", "én", "eneste", "dem"})
_WHO = frozenset({(",", "der"), (",", "som")})
_WE_ARE = frozenset({("vi", "er"), ("vi", "var"), ("er", "vi"), ("var", "vi"), ("i", "alt")})
_SIGNS = frozenset({"–", "-", "?", "."})
_LEADS, _TOTAL, _BESIDE = 5, 9, 8  # tokens from «alle» to its number, to «i alt syv», and from a number to «alle»


class EveryoneOfGroups:
    """Reads what a text says of everybody or nobody in a group whose size it gives."""

    def __init__(self, counted: CountedPeople) -> None:
        self._roles = counted.roles
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word in _EVERY or word in _NOT:
                is_no = self._tokens.lower[at : at + 2] in _NO
                spans = self._with_number(at), self._after_group(at, is_no=is_no) if is_no or word in _EVERY else None
                yield from filter(None, spans[:1] if spans[0] else spans[1:])

    def _with_number(self, at: int) -> Part | None:
        """«Alle otte på gården», «ingen af de ni», «alle mand, i alt seks», «fem frivillige, der alle»."""
        tokens, is_all = self._tokens, self._tokens.lower[at] in _ALL
        later = [count for count in self._counted.behind(at, _TOTAL) if 1 < count.value <= ALL]
        number = next((count for count in later if count.at <= at + _LEADS), None)
        if number and self._leads_to(at, number):
            words = tokens.words_behind(number.behind)
            is_noun = number.mention.what is Counted.PEOPLE and number.mention.noun in words
            return at, number.behind + (words.index(number.mention.noun) + 1 if is_noun else 0)
        if not is_all:
            return None
        total = next((count for count in later if tokens.word(count.at - 1) == "alt"), None)
        if total:
            return at, total.behind
        if tokens.lower[max(at - 2, 0) : at] in _WHO:
            group = next((count for count in self._counted.before(at) if at - count.at <= _LEADS + 1), None)
            return (group.at, at + 1) if group and 1 < group.value <= ALL else None
        return None

    def _leads_to(self, at: int, number: PersonCount) -> bool:
        """True for «alle otte», «ingen af de ni», «ikke den af klubbens otte ledige»."""
        between = self._tokens.lower[at + 1 : number.at]
        if self._tokens.lower[at] in _ALL:
            is_next = all(word in {"af", "de", "vores"} for word in between)
            return is_next and not self._setting.counts_things(number.mention)
        return "af" in between and all(word in _OF or word.endswith("s") for word in between)

    def _after_group(self, at: int, *, is_no: bool) -> Part | None:
        """«Fem blev henvist … sendt samtlige hjem», «otte deltagere, alle kvinder», «… hele bundtet»."""
        tokens, word, behind = self._tokens, self._tokens.lower[at], self._tokens.word(at + 1)
        if word in _MOST:
            return None
        group = self._counted.group(at, ALL) or self._later(at)
        if group is None or not self._is_near(at, group) or self._roles.earlier.is_object(at - 1):
            return None
        if word == "hele":
            is_whole = any(is_group(name) or _BUNCH.fullmatch(name) for name in tokens.lower[at + 1 : at + 3])
            return (at, at + 2) if is_whole else None
        if is_no:
            return (at, at + 3) if tokens.word(at + 2) in _BEHIND_NO else None
        is_beside = 0 < at - group.at < _BESIDE
        if is_beside and tokens.word(at - 1) == "," and counted((behind,))[0] is Counted.PEOPLE:
            return group.at, at + 2
        is_them = behind == "af" and tokens.word(at + 2) in _THEM
        is_alone = is_verb(behind) or is_participle(behind) or not behind.isalnum() or behind in _ALONE
        is_alone = is_alone or (word == "ingen" and behind in {"det", "sig"} and not tokens.word(at + 2).isalnum())
        is_free = group.is_strong or not self._setting.things_before(at)
        first = group.at if is_beside else at
        return (first, at + 1 + 2 * is_them) if (is_them or is_alone) and is_free else None

    def _is_near(self, at: int, group: PersonCount) -> bool:
        """True if a group is surely of people, and was spoken of in this sentence or in the one before."""
        begin = self._setting.begin(at)
        if group.is_strong and self._setting.end(at) == at + 1 and self._tokens.word(at - 1) in _SIGNS:
            return True  # «– Vi er fire. – Og hvor mange har job? – Ingen.»
        is_late = begin > group.at and self._setting.begin(begin - 1) > group.at
        is_of_cases = group.role is CountRole.PROXY and not self._roles.earlier.counts_things(group.mention)
        is_of_cases = is_of_cases and not ROOMS.fullmatch(
            group.mention.noun
        )  # «fem ansøgninger kom ind, alle fik afslag»
        return not is_late and (group.is_strong or is_of_cases or self._setting.speaks_of_many(at))

    def _later(self, at: int) -> PersonCount | None:
        """The size of a group that is said behind: «samtlige har prøvet det, og listen er på 6»."""
        end = self._setting.end(at)
        sizes = (count for count in self._counted.behind(at) if FEWEST <= count.value <= ALL and count.at < end)
        return next((count for count in sizes if self._is_size(count)), None)

    def _is_size(self, count: PersonCount) -> bool:
        """True for «listen er på 6», «hele flokken, otte mand høj», «ingen på holdet, og vi er syv»."""
        before = self._tokens.lower[max(count.at - 2, 0) : count.at]
        is_beside = before[-1:] in {(",",), ("(",), ("–",)} and count.role is CountRole.PEOPLE
        return before[-1:] == ("på",) or before in _WE_ARE or is_beside
