"""Windows around a number: its sentence as far as it is near, and the numbers in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention, Tokens
from casebook.check.shared.counts.group_setting import GroupSetting

_BEFORE, _BEHIND = 25, 12  # tokens of a sentence that are read around a number
_PAST = pattern(
    r"var|sad|lå|blev|havde|fik|kom|gik|begyndte|startede|deltog|mødte|gennemførte|faldt|takkede|sagde|svarede|traf|"
    r"[a-zæøå]{3,}(?:ede|te|gik|fik|kom|tog|stod)"
)
_FAR = 60  # tokens before it in which other numbers are looked for


class Places:
    """The tokens of a text that a pattern matches, found when they are asked for: few texts have a number to ask by."""

    def __init__(self, tokens: Tokens, words: re.Pattern[str]) -> None:
        self._tokens, self._words = tokens, words

    @cached_property
    def at(self) -> Sequence[int]:
        """Their numbers, in order."""
        tokens, fits = self._tokens, self._words.fullmatch
        matching = {word for word in tokens.vocabulary if fits(word)}
        return [i for i, word in enumerate(tokens.lower) if word in matching] if matching else ()


class Windows:
    """Gives the words and the numbers around one, never more than so many."""

    def __init__(self, tokens: Tokens, setting: GroupSetting) -> None:
        self._tokens = tokens
        self._setting = setting
        self._past = self.places(_PAST)

    def places(self, words: re.Pattern[str]) -> Places:
        """The tokens that a pattern matches."""
        return Places(self._tokens, words)

    def holds(self, places: Places, at: int) -> bool:
        """True if one of some tokens stands in the sentence around another, as far as it is near."""
        return self.are_near(places.at, at)

    def are_near(self, places: Sequence[int], at: int) -> bool:
        """True if one of some tokens, in order, stands in the sentence around another, as far as it is near."""
        if not places:
            return False
        begin, end = self._setting.begin(at), self._setting.end(at)
        return bisect_left(places, max(begin, at - _BEFORE)) < bisect_left(places, min(end, at + _BEHIND))

    def tells_of_past(self, at: int) -> bool:
        """True if the sentence around a token tells of what was: a method tells of what may be."""
        return self.holds(self._past, at)

    def numbers_before(self, at: int) -> tuple[NumberMention, ...]:
        """The numbers before a token in its sentence."""
        return self._tokens.mentions_before(at, min(at - self._setting.begin(at), _FAR))

    def numbers_lately(self, at: int) -> tuple[NumberMention, ...]:
        """The numbers before a token in its sentence and in the one before."""
        first = self._setting.begin(max(self._setting.begin(at) - 1, 0))
        return self._tokens.mentions_before(at, min(at - first, _FAR))
