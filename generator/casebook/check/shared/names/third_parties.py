"""Names beside a word that says who somebody is: «mentoren Steen», «hans søn, Emil»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.declared import declared, own_names
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, pseudonyms
from casebook.check.shared.ner.accounted import common_phrases
from casebook.check.shared.ner.words import words_of
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.inflection import with_genitives

_NAME = r"[A-ZÆØÅ][a-zæøåéüö]{1,20}(?:-[A-ZÆØÅ][a-zæøå]{1,20})?(?:(?: [A-ZÆØÅ]\.)? [A-ZÆØÅ][a-zæøåéüö]{1,20}){0,2}"
_AFTER = pattern(
    rf"(?P<word>(?<![\wæøå])[a-zæøå]{{3,35}}),? (?:som hedder |der hedder |hedder |hed |ved navn |kaldet |som hed "
    rf")?(?P<name>{_NAME})"
    r"(?![\wæøå])"
)
_BEFORE = pattern(
    rf"(?<![\wæøå])(?P<name>{_NAME})(?: \(|(?:, (?:der |som )?(?:er |var |har været )?| (?:er|var|blev|bliver) )"
    r"(?:hans|hendes|deres|sin|min|borgerens|en|ny|den) (?:[a-zæøå]{2,15}e )?)(?P<word>[a-zæøå]{3,35})"
)
# What begins a sentence, or is written with a capital, and is no name of a person.
_NO_NAMES = frozenset(
    (
        *("han", "hun", "de", "det", "den", "der", "jeg", "du", "vi", "i", "man", "her", "nu", "så"),
        *("da", "når", "hvis", "men", "og", "også", "senere", "derfor", "derefter", "først", "sidst"),
        *("dette", "denne", "disse", "noget", "nogen", "alle", "ingen", "én", "en", "et", "hans"),
        *("hendes", "ham", "hende", "deres", "min", "mit", "mine", "dansk", "danmark", "gud", "jul"),
        *("påske",),
    )
)


def named(words: re.Pattern[str], triggers: Triggers, passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The names that stand beside one of some words, without those that the record or the casebook declares."""
    seen: dict[str, bool] = {}
    for shape in (_AFTER, _BEFORE):
        for match in matches(shape, passage, context, triggers):
            start, name = _without_opening(*match.span("name"), match["name"])
            if name and words.fullmatch(match["word"]):
                if name not in seen:
                    seen[name] = _is_a_person(name, context)
                if seen[name]:
                    yield start, start + len(name)


def _without_opening(start: int, end: int, name: str) -> tuple[int, str]:
    """The start of a name, and the name, without a first word that only begins the sentence."""
    first, _, rest = name.partition(" ")
    return (end - len(rest), rest) if first.lower() in _NO_NAMES else (start, name)


def _is_a_person(name: str, context: CheckContext) -> bool:
    """True if capitals may be the name of somebody who is not declared."""
    first = name.partition(" ")[0]
    if first in with_genitives(pseudonyms(context)):
        return False
    words = words_of(name)
    if len(common_phrases(context).covered(words)) == len(words):  # «Ankestyrelsen (sagsbehandleren)»
        return False
    return not any(f" {name} " in f" {other} " or f" {other} " in f" {name} " for other in _declared(context))


def _declared(context: CheckContext) -> Iterator[str]:
    """Proper names that are no people: methods, sources, municipalities, the record's own title and actor."""
    yield from context.names
    yield from (municipality.name for municipality in context.registers.municipalities.values())
    if declared(context).is_case:
        yield from own_names(context)
