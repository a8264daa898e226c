"""Percentages that give few back of a small base in the paragraph: «31 cases. Af dem 6 pct.», «93 pct. … femten»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_people import FEWEST, CountedPeople
from casebook.check.shared.counts.group_setting import is_group, is_place
from casebook.check.shared.counts.of_nobody import SharesOfNobody
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import CASES, LARGEST
from casebook.check.shared.words.people_words import Counted, counted, is_time
from casebook.check.spans import Part

_CASE = pattern(rf"(?:{CASES})(?:ne)?")
_ROUNDED = 0.005  # that a whole percentage may be off
_SIZE_WORDS = frozenset({("bestod", "af"), ("består", "af"), ("var", "på"), ("er", "på"), ("n", "=")})
_NEAR = 60  # tokens to the base
_SUBJECT = 4  # tokens of a group before its size


class SharesGivenBack:
    """Reads shares that only few of a small base, or all but few, can be."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._smallest = counted.text.limits.smallest
        self._counted = counted
        self._nobodys = SharesOfNobody(counted.text)

    def parts(self) -> Iterator[Part]:
        """The tokens of each share."""
        for share in self._tokens.mentions:
            is_part = share.share is not None and 0 < share.share < 1 and share.what is not Counted.THINGS
            is_part = is_part and any(self._gives_few(share, base.value) for base in self._bases(share))
            if is_part and not self._nobodys.holds(share):
                yield share.at, share.behind

    def _bases(self, share: NumberMention) -> Iterator[NumberMention]:
        """The sizes of groups in the sentence of a share, in the two before and in the one behind."""
        begin = self._setting.begin(share.at)
        first = self._setting.begin(max(self._setting.begin(max(begin - 1, 0)) - 1, 0))
        last = self._setting.end(min(self._setting.end(share.at) + 1, len(self._tokens.lower)))
        least, most = self._setting.paragraph(share.at)
        at, behind = max(first, least, share.at - _NEAR), min(last, most, share.at + _NEAR)
        for base in self._tokens.mentions_before(behind, behind - at):
            if base.share is None and FEWEST <= base.value <= LARGEST and self._is_base(base):
                yield base

    def _is_base(self, base: NumberMention) -> bool:
        """True for people and cases, and for the size of a group."""
        tokens, behind = self._tokens, self._tokens.word(base.behind)
        if is_time(base.noun) or base.what is Counted.STAFF:
            return False
        is_people = base.what is Counted.PEOPLE or counted((behind,))[0] is Counted.PEOPLE
        if is_people or _CASE.fullmatch(base.noun or behind):
            return True
        before = tokens.lower[max(base.at - 2, 0) : base.at]
        if before[-1:] in {("på",), ("med",)} and self._is_of_group(before[0]):
            return True
        subject = tokens.lower[max(base.at - 2 - _SUBJECT, 0) : base.at - 2]
        is_size = before in _SIZE_WORDS and (before[0] == "n" or any(map(self._is_of_group, subject)))
        return is_size or self._counted.roles.of(base) in {CountRole.PEOPLE, CountRole.BARE}

    def _is_of_group(self, word: str) -> bool:
        return is_group(word) or is_place(word) or word.endswith("gruppen")

    def _gives_few(self, share: NumberMention, whole: int) -> bool:
        """True if a share of so many, as it may be rounded, is a few or leaves a few."""
        part = share.share or 0.0
        few = round(part * whole)
        is_exact = abs(part - few / whole) <= _ROUNDED
        return is_exact and (0 < few < self._smallest or 0 < whole - few < self._smallest)
