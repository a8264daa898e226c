"""Numbers that are the parts of a whole: «40 indskrevet, 25 i job, 12 i uddannelse. De sidste tre …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.counts.count_mentions import NumberMention
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.roles import CountRole
from casebook.check.shared.counts.words import CASES
from casebook.check.shared.words.people_words import Counted, is_time
from casebook.check.spans import Part

_CASE = pattern(rf"(?:{CASES})(?:ne)?")
_FEWEST = 6  # people or cases that are a whole: less is given by chance
_MOST = 8  # parts of a whole
_FAR = 60  # tokens from a whole to its last part


class SumsOfParts:
    """Reads the few parts of a whole, by whatever words: together with the others they make it up."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._smallest = counted.text.limits.smallest
        self._counted = counted
        self._mentions = [m for m in self._tokens.mentions if self._may_be_part(m)]

    def parts(self) -> Iterator[Part]:
        """The tokens of each number that is few."""
        for i, whole in enumerate(self._mentions):
            if whole.value >= _FEWEST and self._is_whole(whole):
                yield from ((m.at, m.behind) for m in self._made_up(whole, i) if m.value < self._smallest)

    def _made_up(self, whole: NumberMention, i: int) -> Sequence[NumberMention]:
        """The numbers behind a whole that make it up; none where they do not."""
        _, last = self._setting.paragraph(whole.at)
        parts: list[NumberMention] = []
        left = whole.value
        for mention in self._mentions[i + 1 : i + 1 + _MOST]:
            if mention.at >= min(last, whole.at + _FAR) or mention.value > left:
                return ()
            parts.append(mention)
            left -= mention.value
            if not left:
                return parts if len(parts) > 1 else ()
        return ()

    def _is_whole(self, mention: NumberMention) -> bool:
        """True for people and for cases, and for a number without a noun that counts people."""
        if mention.what is Counted.PEOPLE or _CASE.fullmatch(mention.noun or self._tokens.word(mention.behind)):
            return True
        return self._counted.roles.of(mention) in {CountRole.PEOPLE, CountRole.BARE}

    def _may_be_part(self, mention: NumberMention) -> bool:
        """True for a number that is no share, no article and no time."""
        is_number = mention.share is None and mention.value > 0 and not (mention.is_weak or mention.is_one)
        is_thing = mention.what is Counted.THINGS and not _CASE.fullmatch(mention.noun)
        return is_number and not (is_thing or is_time(mention.noun))
