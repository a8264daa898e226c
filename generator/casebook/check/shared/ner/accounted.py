"""The closed world: which proper names a document may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casebook.check.context import CheckContext
from casebook.check.declared import Declared, declarations, declared, own_names
from casebook.check.patterns import pattern
from casebook.check.shared.ner.phrases import Phrases, is_nobodys, without_kind
from casebook.check.shared.ner.words import words_of
from casebook.danish import slug

_PLACED = pattern(r" i [A-ZÆØÅ].*$")


def common_phrases(context: CheckContext) -> Phrases:
    """The names that every document may hold: methods, publishers, terms, authorities."""
    return context.for_run(_common, context.names)


def _common(context: CheckContext, accounted: frozenset[str]) -> Phrases:
    registers = context.registers
    terms = (term for terms in registers.vocabularies.values() for term in terms.values())
    names = {name for term in terms for name in (term.name, *term.synonyms, *([term.law] if term.law else ()))}
    own = {registers.texts.name} if registers.texts else set()
    judged = declarations(context)
    sound = {*judged.nobodys(names | own), *accounted, *context.lists.authorities}
    return Phrases.of(sound, judged.is_nobodys)


def own_phrases(context: CheckContext) -> Phrases:
    """The names that this document declares: its title, its actor, its municipality."""
    ours = replace(declared(context), own=own_names(context))
    return context.for_records(_phrases_of, ours)  # the texts of a page all declare the same


def _phrases_of(context: CheckContext, ours: Declared) -> Phrases:
    judged = declarations(context)
    place = context.registers.municipalities.get(ours.municipality) if ours.is_case else None
    names = (place.name, f"{place.name} Kommune") if place else ()
    sound = (name for name in names if _is_sound(name, context))
    own = (*ours.own, *filter(judged.is_nobodys, _alone(ours.own, context)), *map(_as_id, ours.own))
    return Phrases.of((*own, *sound), judged.is_nobodys)


def phrases_of_cases(context: CheckContext) -> Phrases:
    """The names that a document that is no case may hold besides: all that cases declare, and every municipality."""
    return Phrases({}, {}) if declared(context).is_case else context.for_records(_of_cases)


def _of_cases(context: CheckContext) -> Phrases:
    return Phrases.of(context.for_records(_sound), declarations(context).is_nobodys)


def _sound(context: CheckContext) -> frozenset[str]:
    """Names that cases declare, and the names of municipalities that are no human being's; judged once."""
    return context.declared_in_cases.union(context.for_run(_towns, context.for_records(_people)))


def _is_sound(name: str, context: CheckContext) -> bool:
    """True if the name of a municipality is among those, asked without judging all others."""
    people = context.for_records(_people)
    return bool(declarations(context).nobodys((name,), people)) or name in context.declared_in_cases


def _people(context: CheckContext) -> frozenset[str]:
    """The pseudonyms of all cases."""
    cases = context.corpus.cases.values() if context.corpus else ()
    return declarations(context).pseudonyms(name for case in cases for name in case.pseudonyms)


def _towns(context: CheckContext, people: frozenset[str]) -> tuple[str, ...]:
    """The names of municipalities that are no human being's; `people` are the pseudonyms that may stand in them.

    Other records with the same people in them, as while one record is written, need not have them judged again.
    """
    towns = (municipality.name for municipality in context.registers.municipalities.values())
    return declarations(context).nobodys((name for town in towns for name in (town, f"{town} Kommune")), people)


def _alone(names: Iterable[str], context: CheckContext) -> Iterator[str]:
    """The name in «Projekt Lysværket» and in «Svalebroen i Lyngbæk»; not where it could be the name of a person."""
    for name in names:
        rest = _PLACED.sub("", without_kind(name) or name)
        if rest != name and is_nobodys(rest, context.lists):
            yield rest


def _as_id(name: str) -> str:
    """«Luna i Løse» as the id spells it, word by word: «luna i loese»."""
    return slug(name).replace("-", " ")


def pseudonyms(context: CheckContext) -> frozenset[str]:
    """The declared pseudonyms of the document, word by word, in small letters."""
    return frozenset(word for name in declared(context).pseudonyms for word in words_of(name).lowers)
