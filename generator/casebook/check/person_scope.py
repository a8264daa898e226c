"""The parts of a case that tell of a person, as against those that tell of a method.

The half of a case that tells of a method may say «borgere over 18 år» and «lige siden 2013»; the half that tells of a
person may not. A rule on what points at people reads the second, and of the first the sentences that speak of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.general import is_general
from casebook.check.impersonal import is_impersonal
from casebook.check.lexicon import Lexicon
from casebook.check.pages import PRONOUN, in_telling_part, is_page
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence
from casebook.check.triggers import Triggers
from casebook.model import Case
from casebook.model.facts import Tells
from casebook.model.story import Citizen
from casebook.model.walk import declared_path, fields_of

_ONE_OF_THEM = pattern(
    r"\b(?:blandt|en af) (?:deltagerne|borgerne|kursisterne|de ledige|kvinderne|mændene|de unge)(?: (?:var|er|"
    r"findes)(?: der)? "
    r"(?:en|én)\b|, en )"
)


def subject_of(passage: Passage) -> Tells:
    """The subject of a passage of a case. What nobody knows (a misspelled field, a comment) may tell of a person.

    A hand-written page is read as what tells of a method is: some of it may tell of a person.
    """
    if is_page(passage.document):
        return Tells.METHOD
    return passage.once(_subject) if passage.part is PassagePart.VALUE else Tells.PERSON


def _subject(passage: Passage) -> Tells:
    """The subject of the field that a passage stands in, or of the nearest one around it that the model knows."""
    names = declared_path(passage.path)
    tells = _tells()
    around = (names[:length] for length in range(len(names), 0, -1))
    return next((tells[path] for path in around if path in tells), Tells.PERSON)


@cache
def _tells() -> Mapping[tuple[str, ...], Tells]:
    return {field.path: field.tells for field in fields_of(Case)}


def told(passage: Passage, context: CheckContext, triggers: Triggers) -> tuple[Sentence, ...]:
    """The sentences of a passage that tell of a person and hold one of the triggers."""
    if not context.holds(passage, triggers):
        return ()
    question, own = (told, passage, triggers.mask), context.own  # the patterns of a rule ask it one after the other
    if question not in own:
        own[question] = tuple(_told(passage, context, triggers.mask))
    answer: tuple[Sentence, ...] = own[question]
    return answer


def _told(passage: Passage, context: CheckContext, mask: int) -> Iterator[Sentence]:
    if (half := subject_of(passage)) is not Tells.NOTHING:
        for sentence in context.sentences(passage):
            if sentence.mask & mask and _is_of_people(half, sentence, passage, context):
                yield sentence


def _is_of_people(half: Tells, sentence: Sentence, passage: Passage, context: CheckContext) -> bool:
    """True if a sentence of one half tells of a person; in a person's own half all do that are not of institutions."""
    answers = context.for_passage(passage, _of_people_by_start)
    if sentence.start not in answers:  # every rule asks this of the same sentences
        answers[sentence.start] = not is_impersonal(passage, sentence.start, context) and (
            half is Tells.PERSON or _speaks_of_a_person(sentence, passage, context)
        )
    return answers[sentence.start]


def _of_people_by_start(passage: Passage, context: CheckContext) -> dict[int, bool]:
    """The answers so far on the sentences of a passage, by where they begin."""
    del passage, context
    return {}


def speaks_in_general(sentence: Sentence, passage: Passage, context: CheckContext) -> bool:
    """True if a sentence of a passage speaks of many or of anybody, and of nobody that the record tells of."""
    answers = context.for_passage(passage, _general_by_start)
    if sentence.start not in answers:
        answers[sentence.start] = is_general(sentence.lower, pseudonyms(context))
    return answers[sentence.start]


def _general_by_start(passage: Passage, context: CheckContext) -> dict[int, bool]:
    """The answers so far on the sentences of a passage, by where they begin."""
    del passage, context
    return {}


def matches(
    shape: re.Pattern[str], passage: Passage, context: CheckContext, triggers: Triggers, needed: Triggers | None = None
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the sentences that tell of a person, not of many, and hold one of the triggers.

    `needed` is what the pattern itself needs, where several patterns have the same triggers.
    """
    telling = told(passage, context, triggers)
    if needed:
        telling = tuple(sentence for sentence in telling if sentence.mask & needed.mask)
    if not telling:  # mostly so
        return iter(())
    return (
        match
        for sentence in telling
        if not speaks_in_general(sentence, passage, context)
        for match in shape.finditer(passage.text, sentence.start, sentence.end)
    )


def listed(lexicon: Lexicon, passage: Passage, context: CheckContext) -> Iterator[tuple[int, int]]:
    """The phrases of a list in the sentences that tell of a person."""
    if lexicon.may_be_in(passage.vocabulary) and (half := subject_of(passage)) is not Tells.NOTHING:
        for sentence in context.sentences(passage):
            if lexicon.may_be_in(sentence.words) and _is_of_people(half, sentence, passage, context):
                yield from lexicon.find(sentence)


def pseudonyms(context: CheckContext) -> frozenset[str]:
    """The pseudonyms that the record declares."""
    return declared(context).pseudonyms


def citizen_at(passage: Passage, at: int, context: CheckContext) -> Citizen | None:
    """The person that a character of a passage tells of: of its story, of the only one, or of the one it names."""
    if not isinstance(context.record, Case):
        return None
    stories = context.record.stories
    match passage.path:
        case ("historier", int(i), *_) if i < len(stories):
            return stories[i].citizen
    if len(stories) == 1:
        return stories[0].citizen
    around = next(
        (sentence.lower for sentence in context.sentences(passage) if sentence.start <= at < sentence.end), ""
    )
    return next((story.citizen for story in stories if story.citizen.pseudonym.lower() in around), None)


def is_of_a_person(passage: Passage, at: int, context: CheckContext) -> bool:
    """True if a character of a passage stands in what tells of a person; a method's record tells of none."""
    if is_page(passage.document):
        return in_telling_part(passage, at, context)
    if not declared(context).is_case or subject_of(passage) is Tells.NOTHING:
        return False
    if is_impersonal(passage, at, context):
        return False
    if subject_of(passage) is Tells.PERSON:
        return True
    around = (sentence for sentence in context.sentences(passage) if sentence.start <= at < sentence.end)
    return any(_speaks_of_a_person(sentence, passage, context) for sentence in around)


def _speaks_of_a_person(sentence: Sentence, passage: Passage, context: CheckContext) -> bool:
    """True if a sentence (of a page its paragraph) names a pseudonym of the record, or says he or she of somebody."""
    if is_page(passage.document):
        return in_telling_part(passage, sentence.start, context)
    text = passage.text[sentence.start : sentence.end]
    return bool(PRONOUN.search(sentence.lower) or _ONE_OF_THEM.search(sentence.lower)) or any(
        name in text for name in pseudonyms(context)
    )
