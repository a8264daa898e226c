"""Words for what the law protects specially, found by their stems wherever a text tells of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import speaks_in_general, subject_of, told
from casebook.check.shared.names.homonyms import is_a_pseudonym
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.model.facts import Tells

_SOMEBODY = pattern(
    r"\b(?:den ene|én|en enkelt|den samme|den eneste|en af (?:dem|deltagerne|borgerne|kvinderne|mændene|kursisterne))\b"
)


def of_somebody(
    words: re.Pattern[str], passage: Passage, context: CheckContext, triggers: Triggers, needed: Triggers | None = None
) -> Iterator[re.Match[str]]:
    """The matches in sentences that tell of a person, also of «den ene deltager» in a text on a method.

    `needed` is what the pattern itself needs, where several have the same triggers.
    """
    if not context.holds(passage, triggers) or subject_of(passage) is Tells.NOTHING:
        return
    of_people = frozenset(sentence.start for sentence in told(passage, context, triggers))
    for sentence in context.sentences(passage):
        if not sentence.mask & triggers.mask or (needed and not sentence.mask & needed.mask):
            continue
        if speaks_in_general(sentence, passage, context):
            continue
        if sentence.start in of_people or _SOMEBODY.search(sentence.lower):
            matches = words.finditer(passage.text, sentence.start, sentence.end)
            yield from (match for match in matches if not is_a_pseudonym(match[0], context))


def spans_of_somebody(
    words: re.Pattern[str], passage: Passage, context: CheckContext, triggers: Triggers, needed: Triggers | None = None
) -> Iterator[Part]:
    """The places of the matches."""
    return (match.span() for match in of_somebody(words, passage, context, triggers, needed))


def stems(text: str) -> str:
    """A pattern for words that begin with one of some stems, given with blanks between them."""
    return rf"(?<![\wæøå])(?:{'|'.join(text.split())})[a-zæøåéü]*"
