"""A text whose numbers are read: one object that every reader of counts is handed."""

from __future__ import annotations

from casebook.check.shared.counts.clauses import Clauses
from casebook.check.shared.counts.count_mentions import Tokens
from casebook.check.shared.counts.group_setting import GroupSetting
from casebook.check.shared.counts.windows import Windows
from casebook.risk.cells import Limits


class CountText:
    """Holds the tokens of a text, its paragraphs, its clauses, and the few who may not be counted.

    `is_told` where it tells of people, and not of a method; `names` are its pseudonyms in small letters.
    """

    def __init__(self, text: str, limits: Limits, *, is_told: bool, names: frozenset[str] = frozenset()) -> None:
        self.tokens = Tokens(text)
        self.limits = limits
        self.is_told = is_told
        self.names = names
        self.setting = GroupSetting(self.tokens)
        self.windows = Windows(self.tokens, self.setting)
        self.clauses = Clauses(self.tokens, self.setting)
