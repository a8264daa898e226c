"""Few people of a text, by everything that reads numbers in a story: what is counted there is people by default."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.all_or_none import AllOrNone
from casebook.check.shared.collectives import collectives
from casebook.check.shared.count_mentions import Tokens
from casebook.check.shared.counts.reader import worked_out
from casebook.check.shared.group_setting import GroupSetting
from casebook.check.shared.named_few import NamedFew
from casebook.check.shared.plain_counts import PlainCounts
from casebook.check.shared.rest_and_shares import RestAndShares
from casebook.check.shared.series import in_turn
from casebook.check.shared.tallies import tallied
from casebook.check.spans import Part
from casebook.risk.cells import Limits


def few_in_story(
    tokens: Tokens, limits: Limits, *, is_told: bool, is_case: bool, names: frozenset[str]
) -> Iterator[Part]:
    """The tokens of each statement; of a text that tells of no person only its tallies."""
    if not (is_told or is_case):
        yield from tallied(tokens, limits)
        return
    setting = GroupSetting(tokens)
    yield from tallied(tokens, limits, setting)
    if is_told:
        yield from PlainCounts(tokens, setting, limits).parts()
        yield from NamedFew(tokens, setting, limits).parts()
    yield from AllOrNone(tokens, setting).parts()
    yield from RestAndShares(tokens, setting, limits).parts()
    yield from collectives(tokens, setting)
    yield from in_turn(tokens, setting)
    yield from worked_out(tokens, setting, limits, is_told=is_told, names=names)
