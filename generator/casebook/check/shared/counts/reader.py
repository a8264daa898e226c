"""Few people of a text, by all that reads its numbers: in a story, what is counted is people by default."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from casebook.check.shared.counts.all_or_none import AllOrNone
from casebook.check.shared.counts.beside import BesideSomebody
from casebook.check.shared.counts.both import Both
from casebook.check.shared.counts.by_default import FewByDefault
from casebook.check.shared.counts.changes import ChangesOfGroups
from casebook.check.shared.counts.collectives import collectives
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.everyone import EveryoneOfGroups
from casebook.check.shared.counts.few_or_so import FewOrSo
from casebook.check.shared.counts.given_back import SharesGivenBack
from casebook.check.shared.counts.headed_rows import HeadedRows
from casebook.check.shared.counts.hedged import HedgedFew
from casebook.check.shared.counts.in_turn import in_turn
from casebook.check.shared.counts.labelled import LabelledRows
from casebook.check.shared.counts.left_over import LeftOver
from casebook.check.shared.counts.of_many import FewOfMany
from casebook.check.shared.counts.only import OnlyFew
from casebook.check.shared.counts.out_of import OutOfGroups
from casebook.check.shared.counts.parts import PartsOfGroups
from casebook.check.shared.counts.rest import RestOfGroups
from casebook.check.shared.counts.shares import SharesOfGroups
from casebook.check.shared.counts.sums import SumsOfParts
from casebook.check.shared.counts.tallies import tallied
from casebook.check.shared.counts.text import CountText
from casebook.check.spans import Part

_SENTENCE = 20  # tokens
_FEWEST = 2  # words of a text that tells anything: «før: 2» does not


def few_people(text: CountText, *, is_case: bool = True) -> Iterator[Part]:
    """The characters of each statement; they may overlap.

    A text that tells of people need not say so again each time. `is_case` where it stands in a case, and may tell of
    them.
    """
    counted = CountedPeople(text)
    parts = chain(_in_case(counted) if text.is_told or is_case else _in_method(counted), _in_both(counted))
    tokens = text.tokens.all
    ends = len(tokens)  # a count may be the last word of a text, without a noun behind it
    yield from ((tokens[first].start, tokens[min(last, ends) - 1].end) for first, last in parts)


def _in_both(counted: CountedPeople) -> Iterator[Part]:
    """Numbers that are worked out, or told of what was, in whatever text."""
    yield from SumsOfParts(counted).parts()
    yield from LabelledRows(counted.text).parts()
    yield from SharesGivenBack(counted).parts()
    yield from FewByDefault(counted).parts()


def _in_case(counted: CountedPeople) -> Iterator[Part]:
    yield from tallied(counted.text, speaks_of_many=True)
    yield from OutOfGroups(counted).parts()
    yield from FewOfMany(counted.text).parts()
    yield from LeftOver(counted).parts()
    yield from HedgedFew(counted.text).parts()
    yield from OnlyFew(counted).parts()
    yield from ChangesOfGroups(counted).parts()
    yield from AllOrNone(counted).parts()
    yield from Both(counted).parts()
    yield from collectives(counted.text)
    yield from in_turn(counted.text)
    if sum(map(str.isalpha, counted.text.tokens.lower[:_SENTENCE])) < _FEWEST:
        return
    yield from PartsOfGroups(counted).parts()
    yield from EveryoneOfGroups(counted).parts()
    yield from RestOfGroups(counted).parts()
    yield from SharesOfGroups(counted).parts()
    yield from BesideSomebody(counted).parts()
    yield from HeadedRows(counted.text).parts()
    yield from FewOrSo(counted).parts()


def _in_method(counted: CountedPeople) -> Iterator[Part]:
    """Of a method only what tells of few out of a group, and what it says of some who were there."""
    yield from tallied(counted.text, speaks_of_many=False)
    yield from OutOfGroups(counted).parts()
    yield from FewOfMany(counted.text).parts()
    yield from LeftOver(counted).parts()
    yield from HedgedFew(counted.text).parts()
    yield from OnlyFew(counted).parts()
    yield from ChangesOfGroups(counted).parts()
    yield from PartsOfGroups(counted).of_past()
    yield from SharesOfGroups(counted).of_past()
    everyone = EveryoneOfGroups(counted).parts()
    yield from (part for part in everyone if counted.text.windows.tells_of_past(part[0]))
