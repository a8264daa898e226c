"""Names of people that the lists of names are sure of, in a text whose capitals say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.words import words_of
from casebook.language.inflection import without_genitive

NAME = pattern(r"(?<![\w.@/#$-])[A-ZÆØÅÉ][a-zæøåéüöä]+(?:-[A-ZÆØÅ][a-zæøåéüöä]+)?(?:['’]?s)?(?![\w(=\[]|[-./:][\w])")
_ENGLISH = frozenset({"said", "saint"})  # names too, but not in the texts that are read here


class Named(NamedTuple):
    """A name, and the rule whose matter it is."""

    start: int
    end: int
    rule: str


def surely_named(passage: Passage, context: CheckContext) -> Iterator[Named]:
    """Danish first names that are no other word, and first names of any land with a surname behind them."""
    text, lists, declared = passage.text, context.lists, context.for_records(_pseudonyms)
    words = list(NAME.finditer(text))
    taken = -1
    for at, match in enumerate(words):
        if match.start() < taken:
            continue
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind and text[match.end() : behind.start()] == " " and _is_full(match.group(), behind.group(), lists):
            taken = behind.end()
            yield Named(match.start(), taken, "fuldt-navn")
        elif _is_first(match.group(), lists) and not _in(declared, match.group()):
            yield Named(match.start(), match.end(), "personnavn")


def _is_first(word: str, lists: NameLists) -> bool:
    return _in(lists.given, word) and not (_in(lists.ambiguous, word) or _in(_ENGLISH, word))


def _is_full(first: str, last: str, lists: NameLists) -> bool:
    if _in(lists.given, first):
        return _in(lists.families, last) or _in(lists.danish_families, last)
    return _in(lists.foreign, first) and _in(lists.danish_families, last)


def _in(names: frozenset[str], word: str) -> bool:
    return any(form in names for form in without_genitive(word.lower()))


def _pseudonyms(context: CheckContext) -> frozenset[str]:
    """The words of all declared pseudonyms: a message may speak of the people of any case."""
    cases = context.corpus.cases.values() if context.corpus else ()
    names = [story.citizen.pseudonym for case in cases for story in case.stories]
    names += [voice.pseudonym for case in cases for voice in case.voices]
    return frozenset(word for name in names for word in words_of(name).lowers)
