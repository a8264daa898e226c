"""The details that a case tells of each of its people: their kinds, and the places where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import TextRule, hits
from casebook.check.sentences import words
from casebook.check.shared.details.detail_words import detail_words
from casebook.check.shared.details.phrases import phrases
from casebook.check.shared.details.rare_words import are_many, is_rare, of_terms
from casebook.check.shared.lives.whom import Name, Telling, tellings
from casebook.check.shared.places.only_places import is_an_only_place
from casebook.check.spans import Part
from casebook.language.dictionary import MANY_WORDS
from casebook.language.everyday import lemma_stem
from casebook.language.tokens import LETTERS
from casebook.model import Case
from casebook.model.values import DetailKind

RARE: DetailKind = "ord"
_PLACE: DetailKind = "sted"


class Detail(NamedTuple):
    """Something that a neighbour knows somebody by: its kind and where it stands. `is_rare` where its word is."""

    kind: DetailKind
    passage: Passage
    start: int
    end: int
    is_rare: bool


class Details(NamedTuple):
    """The details told of one person in the order of the file, and the number of words in which they are told."""

    places: tuple[Detail, ...]
    words: int

    @property
    def kinds(self) -> tuple[DetailKind, ...]:
        """The different kinds, in the order of the file; rare words only where they are many."""
        kinds = dict.fromkeys(detail.kind for detail in self.places)
        return tuple(kind for kind in kinds if kind != RARE or self.has_many_rare_words)

    @property
    def rare_words(self) -> int:
        """The number of different rare words."""
        rare = (detail for detail in self.places if detail.is_rare)
        return len({lemma_stem(detail.passage.text[detail.start : detail.end].lower()) for detail in rare})

    @property
    def has_many_rare_words(self) -> bool:
        """True if it is told in more words that hardly any other story has than an ordinary story is."""
        return are_many(self.rare_words, self.words)

    @property
    def single_out(self) -> bool:
        """True if they are of many kinds, or told in many rare words."""
        return len(self.kinds) >= MANY_KINDS or self.has_many_rare_words


MANY_KINDS = 3


def details_of(name: str, context: CheckContext) -> Details:
    """The details that the case which the context is seen from tells of a person, by the pseudonym."""
    whose = {None, name.casefold()}
    own = tuple(detail for person, detail in context.for_document(_details) if person in whose)
    return Details(own, sum(length for person, length in context.for_document(_lengths) if person in whose))


def _details(context: CheckContext) -> tuple[tuple[Name, Detail], ...]:
    if not isinstance(context.record, Case):
        return ()
    return tuple(each for passage in context.passages for each in _in_passage(passage, context))


def _lengths(context: CheckContext) -> tuple[tuple[Name, int], ...]:
    """The number of words of each sentence that tells of somebody, and of whom."""
    every = (telling for passage in context.passages for telling in tellings(passage, context))
    counted = ((telling, len(LETTERS.findall(telling.sentence.lower))) for telling in every)
    return tuple((name, length) for telling, length in counted for name in telling.names)


def _in_passage(passage: Passage, context: CheckContext) -> Iterator[tuple[Name, Detail]]:
    read = tellings(passage, context)
    if not read:
        return
    by_rules = tuple(_by_rules(passage, context))
    for telling in read:
        for detail in _once(_in_sentence(telling, passage, by_rules, context)):
            yield from ((name, detail) for name in telling.names)


def _once(details: Iterator[Detail]) -> Iterator[Detail]:
    """The details, where one inside another is of the other's kind, and told only if its word is rare."""
    seen: list[Detail] = []
    for detail in details:
        around = next((other for other in seen if other.start < detail.end and detail.start < other.end), None)
        if around is None:
            seen.append(detail)
            yield detail
        elif detail.is_rare:
            yield detail._replace(kind=around.kind)


def _in_sentence(
    telling: Telling, passage: Passage, by_rules: tuple[tuple[DetailKind, Part], ...], context: CheckContext
) -> Iterator[Detail]:
    sentence = telling.sentence
    here = (hit for hit in by_rules if sentence.start <= hit[1][0] < sentence.end)
    for kind_told, (start, end) in (*here, *phrases(sentence)):
        yield Detail(kind_told, passage, start, end, is_rare=False)
    ours = context.for_run(of_terms)
    for word in words(sentence):
        is_name = passage.text[word.start] != word.text[0]  # a capital: a name, or the first word
        kind, rare = _kind(word.text), is_rare(word.text, ours)
        if (kind or rare) and not is_name:
            yield Detail(kind or RARE, passage, word.start, word.end, rare)


@lru_cache(MANY_WORDS)
def _kind(word: str) -> DetailKind | None:
    """The kind of a word; a place counts only in the definite: «ved havnen», and not «en havn»."""
    kind = detail_words().of(word)
    return None if kind == _PLACE and not is_definite(word) else kind


def is_definite(word: str) -> bool:
    """True for «havnen» and «slottet», and not for «en havn»."""
    return word.endswith(("en", "et", "erne", "ene")) or is_an_only_place(word)


def _by_rules(passage: Passage, context: CheckContext) -> Iterator[tuple[DetailKind, Part]]:
    kinds = detail_words().rules
    for rule in all_rules().values():
        if isinstance(rule, TextRule) and rule.name in kinds:
            for hit in hits(rule, passage, context):
                yield kinds[rule.name], (hit.start, hit.end)
