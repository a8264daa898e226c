"""Few people whom no other reader of counts explains: in what tells of what was, a small number is of people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_groups import NO_CITIZENS
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import CASES
from casebook.check.shared.words.people_words import Counted
from casebook.check.shared.words.word_classes import is_participle
from casebook.check.spans import Part

_CASE = pattern(rf"(?![a-zæøå]*(?:forløb|tilfælde|hændelser|episoder)(?:ne)?$)(?:{CASES})(?:ne)?")
_MODALS = pattern(r"kan|skal|må|bør|vil|hvis|når|højst|mindst|ad|normalt|typisk|altid|hver|pr|kræver|kræves")
_ONLY = frozenset({"kun", "blot", "bare", "sølle"})
_SINGULAR = pattern(
    r"hun|han|jeg|du|hende|ham|mig|dig|hendes|hans|min|mit|mine|borgeren|din|dit|dine|pågældende|klienten"
)
_HERE = pattern(r"kommunen|kommunens|byen|øen|årets|hidtil|sidste|landsbyen|sognet")
_IN_ALL = frozenset({("i", "år"), ("i", "alt"), ("til", "dato"), ("i", "fjor"), ("på", "landsplan")})
_OTHER_BOXES = pattern(r"«?(?:andet|øvrige?|kategorien|søjlen|rækken)»?")
_COVERS = frozenset({("dækker", "over"), ("dækkede", "over"), ("består", "af"), ("udgøres", "af")})
_BOX = 6  # tokens from the name of a box to what it holds
_AROUND = 3  # tokens before a number in which «kun» stands


class FewByDefault:
    """Reads small numbers of people, of cases and of those in the other box of a figure."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._windows = windows = counted.text.windows
        self._smallest = counted.text.limits.smallest
        self._roles = counted.roles
        self._modals = windows.places(_MODALS)
        self._singular = windows.places(_SINGULAR)
        self._here = windows.places(_HERE)

    def parts(self) -> Iterator[Part]:
        """The tokens of each such number."""
        last: NumberMention | None = None  # what the other box held so far
        for few in self._tokens.mentions:
            if few.share is not None or few.is_one or not 0 < few.value < self._smallest:
                continue
            if self._is_in_box(few, last):
                last = few
                yield few.at, few.behind + 1
            elif not few.is_weak and (self._are_people(few) or self._are_cases(few) or self._is_by(few)):
                yield few.at, few.behind + 1

    def _are_people(self, few: NumberMention) -> bool:
        """«Kun én borger har brugt det», «tre kursister faldt fra»: people of whom it is told what they did."""
        if self._roles.of(few) is not CountRole.PEOPLE or few.what is not Counted.PEOPLE:
            return False
        around = self._tokens.lower[max(few.at - _AROUND, 0) : few.behind + 2 * _AROUND]
        if NO_CITIZENS.fullmatch(few.noun) or any(map(_MODALS.fullmatch, around)):
            return False
        is_only = not _ONLY.isdisjoint(self._tokens.lower[max(few.at - _AROUND, 0) : few.at])
        is_told = is_only or few.value > 1
        return is_told and not few.is_vague and self._tells(few)

    def _tells(self, few: NumberMention) -> bool:
        words = self._tokens.lower[few.behind : few.behind + 4]
        return self._windows.tells_of_past(few.at) or any(
            word in {"har", "er"} and is_participle(behind) for word, behind in pairwise(words)
        )

    def _are_cases(self, few: NumberMention) -> bool:
        """«Kommunen har fået fire ansøgninger om bil», «to bevillinger til hund i år»: of everybody, not of one."""
        behind = self._tokens.word(few.behind)
        if not _CASE.fullmatch(few.noun or behind) or few.is_vague:
            return False
        is_free = not self._windows.holds(self._modals, few.at) and not self._windows.holds(self._singular, few.at)
        return is_free and self._is_of_place(few.at) and self._tells_of_cases(few.at)

    def _is_of_place(self, at: int) -> bool:
        begin, end = self._setting.begin(at), self._setting.end(at)
        words = self._tokens.lower[begin:end]
        is_all = any(pair in _IN_ALL or (pair[0] == "i" and pair[1].isdecimal()) for pair in pairwise(words))
        return is_all or self._windows.holds(self._here, at)

    def _tells_of_cases(self, at: int) -> bool:
        words = self._tokens.lower[max(self._setting.begin(at), at - 8) : self._setting.end(at)]
        return self._windows.tells_of_past(at) or any(map(is_participle, words[:8]))

    def _is_by(self, few: NumberMention) -> bool:
        """«Ordningen er kun brugt af én», «bare søgt af to»."""
        tokens, at = self._tokens, few.at
        is_by = tokens.word(at - 1) == "af" and is_participle(tokens.word(at - 2)) and tokens.word(at - 3) in _ONLY
        is_bare = few.what in {Counted.UNSAID, Counted.PEOPLE} and tokens.lower[at] not in {"et", "ét"}
        return is_by and is_bare and not self._windows.holds(self._modals, at)

    def _is_in_box(self, few: NumberMention, last: NumberMention | None) -> bool:
        """«Andet» dækker over 1 udrejst og 1 afsonende»."""
        tokens = self._tokens
        if few.what in {Counted.THINGS, Counted.STAFF} or few.is_weak:
            return False
        if last is not None and tokens.word(few.at - 1) in {"og", ","} and few.at - last.behind < _BOX:
            return True
        is_said = tokens.lower[max(few.at - 2, 0) : few.at] in _COVERS or tokens.word(few.at - 1) in {"er", "var"}
        box = tokens.lower[max(few.at - 2 - _BOX, self._setting.begin(few.at)) : few.at - 1]
        return is_said and any(map(_OTHER_BOXES.fullmatch, box))
