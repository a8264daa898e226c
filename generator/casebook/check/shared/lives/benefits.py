"""The benefits that a text tells of somebody, and the part of their path that each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.sentences import LowerWord, Sentence, words
from casebook.check.shared.lives.benefit_words import (
    SAID,
    SAID_BEGINNINGS,
    SAID_WORDS,
    BenefitWords,
)
from casebook.check.shared.lives.guards import is_aim, is_denied, is_of_another, is_past, is_wished
from casebook.check.shared.lives.whom import Telling
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.corpus import Kind
from casebook.model.story import Story
from casebook.risk.attributes import AFTER, BEFORE, MENTIONED

# What somebody has beside what they live on: no end of a path.
_BESIDE = frozenset(
    {"mentorstoette", "bostoette", "rehabiliteringsteam", "aktivering", "danskuddannelse", "arbejdspligt"}
    | {"nytteindsats", "skaerpet-raadighed", "virksomhedscenter", "socialt-frikort"}
)
_SAID_TRIGGERS = Triggers(SAID_WORDS, SAID_BEGINNINGS)


class BenefitMention(NamedTuple):
    """A benefit of somebody in a text; `is_past` where the words say that it was before."""

    start: int
    end: int
    benefit: str
    is_past: bool


def may_name_a_benefit(sentence: Sentence, read: BenefitWords) -> bool:
    """True if a sentence holds a word for a benefit, or one of those that tell one otherwise."""
    if sentence.mask & _SAID_TRIGGERS.mask or not read.of_phrases.isdisjoint(sentence.words):
        return True
    return any(map(read.of.__getitem__, sentence.words))


def benefits(telling: Telling, passage: Passage, read: BenefitWords, names: frozenset[str]) -> Iterator[BenefitMention]:
    """The benefits that a sentence tells of those whom it is about."""
    sentence = telling.sentence
    mentions: dict[int, tuple[Part, str]] = {}
    for (start, end), benefit in (*_by_word(sentence, read), *_by_phrase(sentence, read)):
        if not is_denied(sentence, start) and not is_of_another(sentence, start, passage.text, names):
            mentions.setdefault(start, ((start, end), benefit))
    for (start, end), benefit in mentions.values():
        yield BenefitMention(start, end, benefit, is_past(sentence, start))


def _by_word(sentence: Sentence, read: BenefitWords) -> Iterator[tuple[Part, str]]:
    if not any(map(read.of.__getitem__, sentence.words)):
        return
    for word in words(sentence):
        benefit = read.of[word.text]
        if not benefit or (read.is_plain(benefit) and _may_be(sentence, word.start, word.end)):
            continue
        if read.is_told_by(word.text, *_around(sentence, word)):
            yield (word.start, word.end), benefit


def _may_be(sentence: Sentence, start: int, end: int) -> bool:
    return is_wished(sentence, start) or is_aim(sentence, end)


def _around(sentence: Sentence, word: LowerWord) -> tuple[str, str]:
    """The parts of a sentence before and behind a word."""
    return sentence.lower[: word.start - sentence.start], sentence.lower[word.end - sentence.start :]


def _by_phrase(sentence: Sentence, read: BenefitWords) -> Iterator[tuple[Part, str]]:
    """Names of several words; and what is said in place of a name, unless it is wished for."""
    is_in_it = not read.of_phrases.isdisjoint(sentence.words)
    for match in read.phrases.finditer(sentence.lower) if read.phrases and is_in_it else ():
        benefit = read.of_phrase(match[0])
        yield (sentence.start + match.start(), sentence.start + match.end()), benefit
    if not sentence.mask & _SAID_TRIGGERS.mask:
        return
    for benefit, (wording, needs) in SAID.items():
        is_looked_for = benefit in read.terms and needs.are_met(sentence.mask)
        for match in wording.finditer(sentence.lower) if is_looked_for else ():
            start = sentence.start + match.start()
            end = sentence.start + match.end()
            if not _may_be(sentence, start, end):
                yield (start, end), benefit


def broader_benefits(context: CheckContext) -> Mapping[str, str | None]:
    """The broader term of each benefit."""
    return {term.id: term.broader for term in context.registers.vocabularies.get(Kind.BENEFIT, {}).values()}


class BenefitPath:
    """The path from benefit to benefit of one person, as the fields and then the text tell it."""

    def __init__(self, story: Story | None, broader: Mapping[str, str | None]) -> None:
        self._broader = broader
        self.before = story.from_benefit if story else None
        self.after = story.to_benefit if story else None

    def attribute(self, mention: BenefitMention) -> str:
        """The attribute of a benefit: the end of the path, its beginning, or one in between."""
        benefit = mention.benefit
        if self._is(self.after, benefit):
            return AFTER
        if self._is(self.before, benefit):
            return BEFORE
        if benefit in _BESIDE:
            return f"{MENTIONED}{benefit}"
        if self.after is None and not mention.is_past:
            self.after = benefit
            return AFTER
        if self.before is None:
            self.before = benefit
            return BEFORE
        return f"{MENTIONED}{benefit}"

    def _is(self, end: str | None, benefit: str) -> bool:
        return end is not None and benefit in {end, self._broader.get(end)}
