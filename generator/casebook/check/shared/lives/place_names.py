"""Places that are no field of their own: in the id, in the actor's name, in the name of a project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.shared.places.places import COMMON
from casebook.language.inflection import without_genitive
from casebook.language.tokens import LETTERS, WORD
from casebook.model import Case, Municipality
from casebook.risk.person import place_of

_IDS = frozenset({"id", "tidligere_id"})
_NAMED = pattern(
    r"\b(?i:(?:projekt(?:et)?|indsatsen|holdet|tilbuddet|forløbet|teamet|foreningen|huset|værkstedet|forsøget)\s+(?:hedder|"
    r"hed|kaldes|blev\s+kaldt|er\s+kaldt|har\s+navnet|med\s+navnet)|(?:projekt|team|job\s?center|jobhus|aktivitetshus))\s+"
    r"[»«\"”“]?(?P<name>(?:[A-ZÆØÅ][\w-]*|i|på|og|for|til)(?:\s+(?:[A-ZÆØÅ0-9][\w-]*|i|på|og|for|til))*)"
    r"|(?P<public>[A-ZÆØÅ][\w-]*(?:[- ](?:og[- ])?[A-ZÆØÅ][\w-]*)?)\s+(?:Kommunes?|Jobcenters?|kommunes)\b"
    r"|\b(?:[Jj]obcentret|[Kk]ommunen)\s+i\s+(?P<where>[A-ZÆØÅ][\w-]*)"
)
_TRANSLITERATED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def named_places(passage: Passage, context: CheckContext) -> Iterator[tuple[str, int, int]]:
    """The municipalities that a passage of a case gives away: the value of the attribute, and where it stands.

    The case's own by its name; where the case tells none, any that its id, its actor or a project is called after.
    """
    case = context.record
    if passage.part is not PassagePart.VALUE or not isinstance(case, Case):
        return
    own = _own(case, context)
    if own:
        names = context.for_run(_pattern, own.name)
        for match in names.finditer(passage.text) if own.name in passage.text else ():
            yield place_of(case.location), *match.span()
        return
    yield from given_away(passage, context)


def given_away(passage: Passage, context: CheckContext) -> tuple[tuple[str, int, int], ...]:
    """The municipality that the names in a passage give away of a case that tells none; none where they are several."""
    return context.for_passage(passage, _given_away)


def _given_away(passage: Passage, context: CheckContext) -> tuple[tuple[str, int, int], ...]:
    if isinstance(context.record, Case) and _own(context.record, context):
        return ()
    places = tuple(_in_names(passage, context))
    return places if len({place for place, _, _ in places}) == 1 else ()


def _own(case: Case, context: CheckContext) -> Municipality | None:
    return context.registers.municipalities.get(case.location.municipality or "")


def _in_names(passage: Passage, context: CheckContext) -> Iterator[tuple[str, int, int]]:
    if passage.path and passage.path[0] in _IDS:
        yield from _in_id(passage, context)
    elif passage.path == ("aktør", "navn"):
        yield from _in(passage.text, 0, context.for_run(_by_name))
    elif passage.path and passage.path[0] not in {"kilder", "anonymisering", "rettigheder"}:
        for match in _NAMED.finditer(passage.text) if _may_name(passage) else ():
            group = match.lastgroup or "name"
            yield from _in(match[group], match.start(group), context.for_run(_by_name))


_SIGNS = frozenset(
    {"projekt", "projektet", "indsatsen", "holdet", "tilbuddet", "forløbet", "teamet", "team", "foreningen", "huset"}
    | {
        "værkstedet",
        "forsøget",
        "jobcenter",
        "jobcentret",
        "jobhus",
        "aktivitetshus",
        "kommune",
        "kommunes",
        "kommunen",
    }
)


def _may_name(passage: Passage) -> bool:
    return not passage.vocabulary.isdisjoint(_SIGNS)


def _in(text: str, start: int, names: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    for match in WORD.finditer(text):
        name = next(filter(None, map(names.get, without_genitive(match.group()))), None)
        if name:
            yield f"kommune:{name}", start + match.start(), start + match.end()


def _in_id(passage: Passage, context: CheckContext) -> Iterator[tuple[str, int, int]]:
    """The municipalities among the words of an id; those that are common words as well are none."""
    names = context.for_run(_by_letters)
    for match in LETTERS.finditer(passage.text):
        if municipality := names.get(match[0]):
            yield f"kommune:{municipality}", *match.span()


def _by_name(context: CheckContext) -> dict[str, str]:
    return {municipality.name: municipality.id for municipality in context.registers.municipalities.values()}


def _by_letters(context: CheckContext) -> dict[str, str]:
    """The municipalities as an id writes them, by the first word of their name."""
    municipalities = context.registers.municipalities.values()
    return {
        municipality.name.lower().split("-")[0].translate(_TRANSLITERATED): municipality.id
        for municipality in municipalities
        if municipality.name.lower() not in COMMON
    }


def _pattern(context: CheckContext, name: str) -> re.Pattern[str]:
    del context
    return re.compile(rf"\b{re.escape(name)}s?\b")
