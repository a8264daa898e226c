"""Parts of small groups: what a neighbour works out from two numbers, or from a number and the rest of its group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.counts.clauses import HAVE
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_people import ALL, CountedPeople, PersonCount
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.words.people_words import Counted
from casebook.check.spans import Part

_SMALL = 15  # people in a group where each number of them is small
_MOST = 30  # people in a group of whom a method tells
_BESIDE = 15  # tokens from a group to a part of it that is shown with it
_LOSSES = pattern(r"frafald|afbud|udskrivninger|indskrivninger|henvisninger|stemmer|kryds")
_DECIDED = pattern(r"afslag|sanktioner|anmeldelser|dødsfald|[a-zæøå]*anbringelser|tvangsfjernelser|domme|afskedigelser")
_THEREOF = frozenset({"heraf", "hvoraf", "deraf"})
_OF_THEM = frozenset({("af", "dem"), ("af", "os")})
_SAID = 3  # tokens from «heraf» to its number
_CLOSE = 6  # tokens from a part to the group that it is among
_NEAR = 30  # tokens from a part to a group that is spoken of behind it
_AMONG = frozenset({("blandt", "de"), ("af", "de"), ("fra", "de"), ("hos", "de"), ("ud", "af")})
_SINGLE = frozenset({"én", "1"})


class PartsOfGroups:
    """Reads the numbers of a text that are few, or a part of a small group before or behind them."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._windows = counted.text.windows
        self._limits = counted.text.limits
        self._roles = counted.roles
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such number."""
        for part in self._counted.counts:
            if self._is_few(part) if self._counts_few(part) else self._is_part(part):
                yield self._first(part), self._behind_noun(part.mention)

    def _first(self, part: PersonCount) -> int:
        """The first token that is shown: of its group, if it stands shortly before in the sentence, or «de»."""
        begin = max(self._setting.begin(part.at), part.at - _BESIDE)
        group = next((g for g in self._counted.before(part.at) if g.at >= begin and self._fits(g, part)), None)
        at = group.at if group else part.at
        at -= self._tokens.word(at - 1) in {"de", "disse"}
        return at - (self._tokens.word(at - 1) in {"blandt", "af"} and self._tokens.word(at) == "de")

    def of_past(self) -> Iterator[Part]:
        """The tokens of each number of those who were there, with the group that it is a part of."""
        for part in self._counted.counts:
            is_pointed = self._is_pointed_at(part)
            groups = [group for group in self._counted.before(part.at) if is_pointed or self._was_group(group)]
            group = next((group for group in reversed(groups) if self._fits(group, part)), None)
            is_bare = part.role is CountRole.BARE and (part.is_strong or not part.mention.noun)
            if group and (is_bare or part.role is CountRole.PEOPLE):
                yield group.at if part.at - group.behind < _BESIDE else part.at, self._behind_noun(part.mention)

    def _is_pointed_at(self, part: PersonCount) -> bool:
        """True for «heraf 2 mænd», «jeg tror, syv af dem er ordblinde»."""
        before = self._tokens.lower[max(part.at - _SAID, 0) : part.at]
        return not _THEREOF.isdisjoint(before) or self._tokens.lower[part.behind : part.behind + 2] in _OF_THEM

    def _was_group(self, group: PersonCount) -> bool:
        is_people = group.is_strong or group.role is CountRole.PEOPLE or self._setting.has_group(group.at)
        return is_people and group.value <= _MOST and self._windows.tells_of_past(group.at)

    def _counts_few(self, part: PersonCount) -> bool:
        is_few = 0 < part.value < self._limits.smallest
        if part.role is CountRole.PROXY:  # «efter to frafald»
            if not self._roles.is_told and _DECIDED.fullmatch(part.mention.noun):
                return is_few and self._windows.tells_of_past(part.at)
            return is_few and bool(_LOSSES.fullmatch(part.mention.noun)) and self._setting.speaks_of_many(part.at)
        return is_few

    def _is_few(self, part: PersonCount) -> bool:
        """True for «to gik hjem»; for «én» only beside others who are counted, or in a paragraph on a group."""
        is_single = self._tokens.word(part.at + 1) == "enkelt"
        if part.value > 1 or (is_single and (part.is_strong or self._counted.group(part.at))):
            return True
        word = self._tokens.lower[part.at]
        is_told = self._roles.is_told or self._tokens.word(part.at - 1) in HAVE
        if part.role is CountRole.PEOPLE and word in _SINGLE and is_told:  # «én borger»
            return True
        is_person = (part.role is CountRole.PEOPLE or part.is_strong) and word in _SINGLE | {"en"}
        is_person = is_person or self._is_single(part)
        is_beside = any(count.value > 1 for count in self._counted.near(part.at))
        is_of_many = word in _SINGLE and self._roles.is_told and self._setting.speaks_of_many(part.at)
        return is_person and (is_beside or is_of_many or self._setting.has_group(part.at))

    def _is_single(self, part: PersonCount) -> bool:
        """True in a story for «én på grund af barsel»; for «1» only in a row: «2 gravide, 1 i afrusning»."""
        word = self._tokens.lower[part.at]
        is_bare = self._roles.is_told and word in _SINGLE and not part.mention.noun
        before = self._counted.before(part.at)
        return is_bare and (word != "1" or (bool(before) and part.at - before[-1].behind < _BESIDE))

    def _is_part(self, part: PersonCount) -> bool:
        before, later = self._counted.before(part.at), self._counted.behind(part.at, _NEAR)
        if any(self._fits(group, part) for group in before):
            return True
        among = [group for group in later if self._is_among(group) and group.at - part.behind < _CLOSE]
        is_thing = part.role is CountRole.PROXY
        others = () if is_thing else [group for group in later if group.role is not CountRole.PROXY]
        if any(self._fits(group, part) for group in (*among, *others)):
            return True
        return any(self._sums_up(group, part, before[i + 1 :]) for i, group in enumerate(before))

    def _fits(self, group: PersonCount, part: PersonCount) -> bool:
        """True if two numbers of people leave few, or count few: «fem afsted, fire har fast løn»."""
        left = group.value - part.value
        if not group.is_group or left < 0 or part.value == 0:
            return False
        if left == 0:
            return part.value <= ALL and part.at > group.at and part.is_strong and self._says_all(part)
        is_small = left < self._limits.smallest or part.value < self._limits.smallest or group.value <= _SMALL
        return is_small and self._are_people(group, part)

    def _says_all(self, part: PersonCount) -> bool:
        """True for «fem stillede op, fem fik nej»; but not for «de fem»."""
        before = self._tokens.word(part.at - 1)
        return before in {"alle", "samtlige"} or (before != "de" and self._roles.clauses.opens(part.at))

    def _are_people(self, group: PersonCount, part: PersonCount) -> bool:
        """True if one of two numbers is surely of people, or the paragraph is on a group."""
        is_among = self._is_among(group)
        if part.role is CountRole.PROXY and not (group.role is CountRole.PEOPLE or is_among):
            return False
        is_sure = is_among or part.is_strong or (group.is_strong and part.role is CountRole.BARE)
        return is_sure or self._both_open(group, part) or self._setting.speaks_of_many(part.at)

    def _is_among(self, group: PersonCount) -> bool:
        """True for «blandt de ti», «af de syv», «fra 14 borgere»."""
        before = self._tokens.lower[max(group.at - 2, 0) : group.at]
        return before in _AMONG or (before[-1:] == ("fra",) and group.role is CountRole.PEOPLE)

    def _both_open(self, group: PersonCount, part: PersonCount) -> bool:
        """«Tolv ind. Ni ud.», «syv til start. fem nu»: two bare numbers that each open what they stand in."""
        opens = self._roles.clauses.opens
        is_bare = group.role is part.role is CountRole.BARE
        return is_bare and opens(group.at) and opens(part.at) and not self._setting.has_things_near(part.at)

    def _sums_up(self, group: PersonCount, last: PersonCount, between: Sequence[PersonCount]) -> bool:
        """True if the parts up to the last leave few of a group: «40 borgere: 22 i praktik, 15 i vejledning»."""
        left = group.value - sum(count.value for count in between) - last.value
        return bool(between) and 0 < left < self._limits.smallest and self._are_people(group, last)

    def _behind_noun(self, mention: NumberMention) -> int:
        """The token behind a number and what it counts."""
        if mention.what in {Counted.UNKNOWN, Counted.UNSAID}:
            return mention.behind
        words = self._tokens.lower[mention.behind : mention.behind + 4]
        return mention.behind + (words.index(mention.noun) + 1 if mention.noun in words else 0)
