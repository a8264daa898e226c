"""Names of places and projects that are common words too: «Greve» is a municipality before it is a title."""

from __future__ import annotations

import re

from casebook.check.context import CheckContext
from casebook.check.declared import own_names
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.ner.accounted import pseudonyms
from casebook.language.inflection import without_genitive

_STREET = pattern(
    r"[A-ZÆØÅ]\w{1,25}(?: [A-ZÆØÅ]\w{1,25}){0,2}? ?[\wæøå]{0,20}"
    r"(?:vej|vejen|gade|gaden|allé|stræde|torv|plads|boulevard)\b"
)


def is_a_name(passage: Passage, start: int, end: int, context: CheckContext) -> bool:
    """True if a word with a capital is a municipality or a pseudonym, or in the name of a street or a declared one."""
    text = passage.text
    if not text[start].isupper():
        return False
    if is_a_pseudonym(text[start:end], context):
        return True
    if not context.for_run(_municipalities).isdisjoint(without_genitive(text[start:end].lower())):
        return True
    return bool(_STREET.match(text, start)) or any(
        match.start() <= start and end <= match.end()
        for name in sorted(own_names(context))
        if text[start:end] in name
        for match in re.finditer(re.escape(name), text)
    )


def is_a_pseudonym(word: str, context: CheckContext) -> bool:
    """True if a word with a capital is a pseudonym that the record declares, «Baptist» or «Baptists»."""
    return word[:1].isupper() and not pseudonyms(context).isdisjoint(without_genitive(word.lower()))


def in_a_method(passage: Passage, start: int, end: int, context: CheckContext) -> bool:
    """True if a word stands in the name of a method: «Rolig start i vaskeriet» is no place of work."""
    word, text = passage.text[start:end], passage.text
    names = context.corpus.method_names if context.corpus else ()
    return any(name in text and _is_within(text, name, start, end) for name in names if word in name)


def _is_within(text: str, name: str, start: int, end: int) -> bool:
    return any(match.start() <= start and end <= match.end() for match in re.finditer(re.escape(name), text))


def _municipalities(context: CheckContext) -> frozenset[str]:
    return frozenset(municipality.name.lower() for municipality in context.registers.municipalities.values())
