"""Words for what the law protects specially, found by their stems wherever a text tells of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, speaks_in_general, subject_of, told_of_people
from casebook.check.sentences import Sentence
from casebook.check.shared.names.homonyms import is_a_pseudonym
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.model.facts import Tells

_SOMEBODY = pattern(
    r"\b(?:den ene|én|en enkelt|den samme|den eneste|en af (?:dem|deltagerne|borgerne|kvinderne|mændene|kursisterne))\b"
)
_SIGNS = Triggers(
    {"ene", "én", "enkelt", "samme", "eneste", "dem", "deltagerne", "borgerne", "kvinderne", "mændene", "kursisterne"}
)


def of_somebody(
    words: re.Pattern[str], passage: Passage, context: CheckContext, triggers: Triggers, needs: Needs | None = None
) -> Iterator[re.Match[str]]:
    """The matches in sentences that tell of a person, also of «den ene deltager» in a text on a method.

    `needs` are those of the pattern, where its triggers alone would often have it look in vain.
    """
    hits = matches(words, passage, context, triggers, needs, among=_told_of_somebody)
    return (match for match in hits if not is_a_pseudonym(match[0], context))


def _told_of_somebody(passage: Passage, context: CheckContext) -> tuple[Sentence, ...]:
    """The sentences of a passage that tell of a person or of «den ene», and do not speak in general."""
    if subject_of(passage) is Tells.NOTHING:
        return ()
    of_people = frozenset(sentence.start for sentence in told_of_people(passage, context))
    return tuple(
        sentence
        for sentence in context.sentences(passage)
        if (sentence.start in of_people or (sentence.mask & _SIGNS.mask and _SOMEBODY.search(sentence.lower)))
        and not speaks_in_general(sentence, passage, context)
    )


def spans_of_somebody(
    words: re.Pattern[str], passage: Passage, context: CheckContext, triggers: Triggers, needs: Needs | None = None
) -> Iterator[Part]:
    """The places of the matches."""
    return (match.span() for match in of_somebody(words, passage, context, triggers, needs))


def stems(text: str) -> str:
    """A pattern for words that begin with one of some stems, given with blanks between them."""
    return rf"(?<![\wæøå])(?:{'|'.join(text.split())})[a-zæøåéü]*"
