"""The closed world: which proper names a document may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.check.declared import Declared, declarations, declared
from casebook.check.patterns import pattern
from casebook.check.shared.ner.phrases import Phrases
from casebook.check.shared.ner.words import words_of
from casebook.check.world import World
from casebook.danish import slug

_LEAD = pattern(
    r"^(?:Projekt(?:et)?|Foreningen|Fonden|Huset|Initiativet|Indsatsen|Forløbet|Tilbuddet|Modellen) (?=[A-ZÆØÅ])"
)
_PLACED = pattern(r" i [A-ZÆØÅ].*$")


def common_phrases(world: World) -> Phrases:
    """The names that every document may hold: methods, publishers, terms, authorities."""
    registers = world.registers
    terms = (term for terms in registers.vocabularies.values() for term in terms.values())
    names = {name for term in terms for name in (term.name, *term.synonyms, *([term.law] if term.law else ()))}
    own = {registers.texts.name} if registers.texts else set()
    judged = declarations(world)
    sound = {*judged.nobodys(names | own), *world.names, *world.lists.authorities}
    return Phrases.of(sound, judged.is_nobodys)


def own_phrases(world: World) -> Phrases:
    """The names that this document declares: its title, its actor, its municipality."""
    ours, made = declared(world), world.once_for_all(_made)
    if ours not in made:
        made[ours] = _phrases_of(ours, world)
    return made[ours]


def _made(world: World) -> dict[Declared, Phrases]:
    """The phrases of what some document declares, to be filled: the texts of a page all declare the same."""
    del world
    return {}


def _phrases_of(ours: Declared, world: World) -> Phrases:
    judged = declarations(world)
    place = world.registers.municipalities.get(ours.municipality) if ours.is_case else None
    names = (place.name, f"{place.name} Kommune") if place else ()
    sound = filter(world.once_for_all(_sound).__contains__, names)
    own = (*ours.own, *filter(judged.is_nobodys, _alone(ours.own, world)), *map(_as_id, ours.own))
    return Phrases.of((*own, *sound), judged.is_nobodys)


def told_phrases(world: World) -> Phrases:
    """What a document that is no case may hold besides: what all cases declare, and every municipality."""
    return Phrases({}, {}) if declared(world).is_case else world.once_for_all(_told)


def _told(world: World) -> Phrases:
    return Phrases.of(world.once_for_all(_sound), declarations(world).is_nobodys)


def _sound(world: World) -> frozenset[str]:
    """What cases declare, and of the names of municipalities those that are no human being's; judged once."""
    towns = (one.name for one in world.registers.municipalities.values())
    names = (name for town in towns for name in (town, f"{town} Kommune"))
    cases = world.corpus.cases.values() if world.corpus else ()
    judged = declarations(world)
    people = judged.pseudonyms(name for case in cases for name in case.pseudonyms)
    return world.told.union(judged.nobodys(names, people))


def _alone(names: Iterable[str], world: World) -> Iterator[str]:
    """The name in «Projekt Lysværket» and in «Svalebroen i Lyngbæk»; not where it could be the name of a person."""
    for name in names:
        rest = _PLACED.sub("", _LEAD.sub("", name))
        if rest != name and world.lists.given.isdisjoint(words_of(rest).lowers):
            yield rest


def _as_id(name: str) -> str:
    """«Luna i Løse» as the id spells it, word by word: «luna i loese»."""
    return slug(name).replace("-", " ")


def pseudonyms(world: World) -> frozenset[str]:
    """The declared pseudonyms of the document, word by word, in small letters."""
    return frozenset(word for name in declared(world).pseudonyms for word in words_of(name).lowers)
