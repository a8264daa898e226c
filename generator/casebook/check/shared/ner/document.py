"""All names of a document: each passage is read by itself, then what one of them gave away is looked for in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.shared.ner.accounted import common_phrases, own_phrases, phrases_of_cases, pseudonyms
from casebook.check.shared.ner.finder import Finder, Form, FoundName
from casebook.check.shared.ner.judge import Judge, NameKind
from casebook.check.shared.ner.reader import Read, Reader, is_name, words_in
from casebook.check.shared.ner.surroundings import CALLED
from casebook.check.shared.ner.words import Word, Words
from casebook.language.compounds import is_common
from casebook.language.inflection import with_genitives, without_genitive

_KNOWN = 3  # letters that a name has at least to be looked for elsewhere

Key: TypeAlias = tuple[PassagePart, int, int]  # the part, and where the scalar or the piece stands


def names_in(passage: Passage, context: CheckContext, form: Form) -> Iterator[FoundName]:
    """The names of a passage that are written in one way."""
    by_passage = context.for_document(_names_of_document)
    key = _key(passage)
    names = by_passage[key] if key in by_passage else context.for_passage(passage, _names_of_passage)
    return (name for name in names if name.form is form)


def _names_of_document(context: CheckContext) -> dict[Key, tuple[FoundName, ...]]:
    return _names(context.passages, context)


def _names_of_passage(passage: Passage, context: CheckContext) -> tuple[FoundName, ...]:
    return _names((passage,), context)[_key(passage)]


def _key(passage: Passage) -> Key:
    return passage.part, passage.scalar.start if passage.scalar else -1, passage.start


def _names(passages: Sequence[Passage], context: CheckContext) -> dict[Key, tuple[FoundName, ...]]:
    words = [words_in(passage) for passage in passages]
    if not any(_can_name(text, context) for text in words):
        return {_key(passage): () for passage in passages}
    prose = (text for passage, text in zip(passages, words, strict=True) if not is_name(passage))
    small = frozenset().union(*(text.small() for text in prose))
    reader = _reader(context, small)
    read = [reader.read(passage, text) for passage, text in zip(passages, words, strict=True)]
    finder = Finder(reader, _known(read, reader))
    return {
        _key(passage): tuple(finder.find(passage_read)) for passage, passage_read in zip(passages, read, strict=True)
    }


def _can_name(words: Words, context: CheckContext) -> bool:
    """True if some words have a capital, a first name or what stands before one: all others name nobody."""
    if words.capitals or not words.vocabulary.isdisjoint(CALLED):
        return True
    return not words.vocabulary.isdisjoint(context.lists.given)


def _reader(context: CheckContext, small: frozenset[str]) -> Reader:
    """The reader of the document that the context is seen from; `small` are words that it writes small."""
    phrases = (common_phrases(context), own_phrases(context), phrases_of_cases(context))
    people = pseudonyms(context)
    return Reader(context.for_run(_judge), phrases, people, with_genitives(people), small)


def _judge(context: CheckContext) -> Judge:
    return Judge(context.lists)


def _known(read: Sequence[Read], reader: Reader) -> frozenset[str]:
    """The names of people that were found anywhere in the document, in small letters."""
    people = (
        word
        for passage_read in read
        for run in passage_read.runs
        if run.kind is NameKind.PERSON
        for word in passage_read.words[run.first : run.end]
    )
    return frozenset(form for word in people if _is_telling(word, reader) for form in without_genitive(word.lower))


def _is_telling(word: Word, reader: Reader) -> bool:
    """True if a part of a name is so plainly a name that it may be looked for in other places."""
    lists = reader.judge.lists
    if not word.capital or len(word.text) < _KNOWN or reader.judge.is_ambiguous(word):
        return False
    return not reader.judge.listed(word, lists.places) and (reader.judge.is_certain(word) or not is_common(word.lower))
