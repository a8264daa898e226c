"""The parts of a case that tell of a person, as against those that tell of a method.

The half of a case that tells of a method may say «borgere over 18 år» and «lige siden 2013»; the half that tells of a
person may not. A rule on what points at people reads the second, and of the first the sentences that speak of a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.general import is_general, may_be_general
from casebook.check.impersonal import is_impersonal
from casebook.check.lexicon import Lexicon
from casebook.check.needs import Needs
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
_SIGNS = Triggers(
    {"han", "hun", "ham", "hende", "hans", "hendes"}
    | {"deltagerne", "borgerne", "kursisterne", "ledige", "kvinderne", "mændene", "unge"}
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


def told(passage: Passage, context: CheckContext, triggers: Triggers) -> Sequence[Sentence]:
    """The sentences of a passage that tell of a person and hold one of the triggers."""
    if not context.holds(passage, triggers):
        return ()
    mask = triggers.mask
    return [sentence for sentence in told_of_people(passage, context) if sentence.mask & mask]


def told_of_people(passage: Passage, context: CheckContext) -> tuple[Sentence, ...]:
    """The sentences of a passage that tell of a person; in a person's own half all do that are not of institutions."""
    return context.for_passage(passage, _told_of_people)  # every rule asks this of the same sentences


def _told_of_people(passage: Passage, context: CheckContext) -> tuple[Sentence, ...]:
    half = subject_of(passage)
    if half is Tells.NOTHING:
        return ()
    return tuple(
        sentence
        for sentence in context.sentences(passage)
        if not is_impersonal(passage, sentence.start, context)
        and (half is Tells.PERSON or _speaks_of_a_person(sentence, passage, context))
    )


def speaks_in_general(sentence: Sentence, passage: Passage, context: CheckContext) -> bool:
    """True if a sentence of a passage speaks of many or of anybody, and of nobody that the record tells of."""
    return may_be_general(sentence) and sentence.start in context.for_passage(passage, _general)


def _general(passage: Passage, context: CheckContext) -> frozenset[int]:
    """The places at which the sentences of a passage begin that speak in general."""
    names = pseudonyms(context)
    general = (each for each in context.sentences(passage) if may_be_general(each) and is_general(each.lower, names))
    return frozenset(sentence.start for sentence in general)


def _told_of_one(passage: Passage, context: CheckContext) -> tuple[Sentence, ...]:
    """The sentences of a passage that tell of a person and do not speak in general."""
    of_people = told_of_people(passage, context)
    return tuple(sentence for sentence in of_people if not speaks_in_general(sentence, passage, context))


def matches(  # noqa: PLR0913 - what is sought, and where
    shape: re.Pattern[str],
    passage: Passage,
    context: CheckContext,
    triggers: Triggers,
    needs: Needs | None = None,
    *,
    among: Callable[[Passage, CheckContext], tuple[Sentence, ...]] = _told_of_one,
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the sentences that tell of a person, not of many, and hold one of the triggers.

    `needs` are those of the pattern, where its triggers alone would often have it look in vain. `among` gives the
    sentences, where it is to look in others.
    """
    held, wanted = context.mask(passage), triggers.mask
    if not held & wanted or (needs and not needs.are_met(held)):
        return
    for sentence in context.for_passage(passage, among):
        if sentence.mask & wanted and (not needs or needs.are_met(sentence.mask)):
            yield from shape.finditer(passage.text, sentence.start, sentence.end)


def listed(lexicon: Lexicon, passage: Passage, context: CheckContext) -> Iterator[tuple[int, int]]:
    """The phrases of a list in the sentences that tell of a person."""
    if lexicon.may_be_in(passage.vocabulary):
        for sentence in told_of_people(passage, context):
            if lexicon.may_be_in(sentence.words):
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
    if sentence.mask & _SIGNS.mask and (PRONOUN.search(sentence.lower) or _ONE_OF_THEM.search(sentence.lower)):
        return True
    text = passage.text[sentence.start : sentence.end]
    return any(name in text for name in pseudonyms(context))
