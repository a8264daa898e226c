"""Everything that a neighbour works out from the numbers of a text; its people are counted by default."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.count_mentions import Tokens
from casebook.check.shared.counts.beside import BesideSomebody
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.everyone import EveryoneOfGroups
from casebook.check.shared.counts.few_or_so import FewOrSo
from casebook.check.shared.counts.headed_rows import HeadedRows
from casebook.check.shared.counts.parts import PartsOfGroups
from casebook.check.shared.counts.rest import RestOfGroups
from casebook.check.shared.counts.roles import Roles
from casebook.check.shared.counts.shares import SharesOfGroups
from casebook.check.shared.group_setting import GroupSetting
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_SENTENCE = 20  # tokens
_FEWEST = 2  # words of a text that tells anything: «før: 2» does not


def worked_out(
    tokens: Tokens, setting: GroupSetting, limits: Limits, *, is_told: bool, names: frozenset[str]
) -> Iterator[Part]:
    """The tokens of each statement. `names` are the pseudonyms of the record in small letters."""
    if sum(map(str.isalpha, tokens.lower[:_SENTENCE])) < _FEWEST:
        return
    roles = Roles(tokens, setting, is_told=is_told, names=names)
    counted = CountedPeople(tokens, setting, roles)
    yield from PartsOfGroups(tokens, setting, limits, roles, counted).parts()
    yield from EveryoneOfGroups(tokens, setting, roles, counted).parts()
    yield from RestOfGroups(tokens, setting, limits, counted).parts()
    yield from SharesOfGroups(tokens, setting, limits, counted).parts()
    yield from BesideSomebody(tokens, setting, limits, counted, names).parts()
    yield from HeadedRows(tokens, limits).parts()
    if is_told:
        yield from FewOrSo(tokens, setting, limits, roles, counted).parts()
