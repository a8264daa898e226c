"""CountedPeople of the people that a text counts, wherever a neighbour would look for another number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.roles import CountRole, Roles
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.counts.words import LARGEST
from casebook.check.shared.words.people_words import Counted

FAR = 60  # tokens that a group is remembered
FEWEST = 3  # people who are a group
ALL = 20  # people of whom it may not be said that all or none did something
_MOST = 12  # numbers before and behind another that are looked at
_SETS = {"trio": 3, "duo": 2, "kvartet": 4, "kvintet": 5, "trekløver": 3, "snes": 20, "dusin": 12}
_BEFORE_SETS = frozenset({"en", "et", "lille", "vores", "den", "denne", "sjov", "broget"})


class PersonCount(NamedTuple):
    """A number of people with its role; `is_strong` where its own clause says that people are meant."""

    mention: NumberMention
    role: CountRole
    is_strong: bool

    @property
    def at(self) -> int:
        """Its first token."""
        return self.mention.at

    @property
    def behind(self) -> int:
        """The token behind its last."""
        return self.mention.behind

    @property
    def value(self) -> int:
        """The number."""
        return self.mention.value

    @property
    def is_group(self) -> bool:
        """True if so many people are a group whose few are known."""
        return FEWEST <= self.value <= LARGEST


class CountedPeople:
    """Holds the numbers of people of a text in order: what every reader of few people is handed."""

    def __init__(self, text: CountText) -> None:
        self.text = text
        self.roles = Roles(text)
        self._tokens = text.tokens
        self._setting = text.setting
        self.counts = tuple(sorted(self._counts(), key=_place))
        self._starts = [count.at for count in self.counts]

    def before(self, at: int) -> tuple[PersonCount, ...]:
        """The numbers before a token in its paragraph, as far as they are near."""
        first, _ = self._setting.paragraph(at)
        return self._between(max(first, at - FAR), at)[-_MOST:]

    def behind(self, at: int, length: int = FAR) -> tuple[PersonCount, ...]:
        """The numbers among so many tokens behind one, in its paragraph."""
        _, last = self._setting.paragraph(at)
        return self._between(at + 1, min(last, at + length + 1))[:_MOST]

    def near(self, at: int) -> tuple[PersonCount, ...]:
        """The numbers before and behind a token."""
        return (*self.before(at), *self.behind(at))

    def group(self, at: int, largest: int = LARGEST) -> PersonCount | None:
        """The group that was spoken of last before a token: one that surely is of people, if there is one."""
        groups = [count for count in self.before(at) if count.is_group and count.value <= largest]
        return next((count for count in reversed(groups) if count.is_strong), groups[-1] if groups else None)

    def _between(self, first: int, last: int) -> tuple[PersonCount, ...]:
        return self.counts[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def _counts(self) -> Iterator[PersonCount]:
        for mention in self._tokens.mentions:
            role = self.roles.of(mention) if mention.value <= LARGEST else CountRole.NOBODY
            if role is not CountRole.NOBODY:
                is_strong = role is CountRole.PEOPLE or (role is CountRole.BARE and self.roles.is_strong(mention))
                yield PersonCount(mention, role, is_strong)
        for at, word in enumerate(self._tokens.lower):
            if word in _SETS and self._tokens.word(at - 1) in _BEFORE_SETS:
                size = _SETS[word]
                mention = NumberMention(at, at + 1, size, None, Counted.PEOPLE, word, is_vague=False, is_weak=False)
                yield PersonCount(mention, CountRole.PEOPLE, is_strong=True)


def _place(count: PersonCount) -> int:
    return count.at
