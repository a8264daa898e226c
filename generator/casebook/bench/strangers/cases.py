"""The cases of a foreign casebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.bench.strangers.chance import Chance
from casebook.bench.strangers.methods import Written
from casebook.bench.strangers.people import Names, story
from casebook.bench.strangers.prose import EFFORT, LESSONS, VOICES
from casebook.bench.strangers.registers import House, Town
from casebook.bench.strangers.shared import (
    MONTH,
    PUBLIC,
    RIGHTS,
    brand,
    figures,
    former,
    id_of,
    is_nobodys,
    review,
    sources,
    status_of,
    tags,
    teaching,
)
from casebook.bench.strangers.teller import Teller
from casebook.bench.strangers.words import CASE_TITLES, LEADS, STARS
from casebook.bench.strangers.written import Value
from casebook.model.values import Adherence, Audience, LessonKind, Outcome, Region, Role

_REVIEWERS = (["fagredaktør", "jurist"], ["redaktør", "databeskyttelsesrådgiver"])
_BASES = ("allerede-publiceret", "konstrueret", "samtykke")
_AGES = ("20-29", "30-39", "40-49", "50-59")


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a case: a municipality, a region, or anywhere."""

    town: Town | None
    written: Value


@dataclass(frozen=True, slots=True)
class Shelf:
    """The material of cases: registers, the methods they may use, the unused names."""

    house: House
    methods: tuple[Written, ...]
    names: Names


@dataclass(frozen=True, slots=True)
class Draft:
    """A case before it is told: its title, where it is, what its texts may name. The first of all has a story."""

    id: str
    title: str
    status: str
    place: Place
    words: Mapping[str, str]
    is_first: bool


def cases(
    house: House, methods: Sequence[Written], names: tuple[str, ...], chance: Chance, count: int
) -> Iterator[tuple[str, dict[str, Value]]]:
    """So many cases by id, no two of one name, no two people of one name."""
    public = tuple(one for one in methods if one.status in PUBLIC)
    shelf = Shelf(house, public, Names.of(names, chance.of("names")))
    taken: set[str] = {one.id for one in methods}
    for number in range(count):
        own = chance.of(f"case-{number}")
        draft = _draft(house, own, taken, number)
        taken.add(draft.id)
        told = _withdrawn(draft) if draft.status == "tilbagetrukket" else _case(draft, shelf, own, number)
        yield draft.id, told


def _draft(house: House, chance: Chance, taken: set[str], number: int) -> Draft:
    place = _place(house, chance)
    words, title = _title(place, chance, taken)
    return Draft(id_of(title), title, status_of(number), place, words, is_first=not number)


def _place(house: House, chance: Chance) -> Place:
    if chance.happens(50):
        town = chance.pick(house.towns)
        return Place(town, {"kommune": town.id})
    return Place(None, {"region": chance.pick(tuple(Region)).value} if chance.happens(70) else {"landsdækkende": True})


def _title(place: Place, chance: Chance, taken: set[str]) -> tuple[Mapping[str, str], str]:
    while True:
        words = brand(chance) | ({"kommune": place.town.name} if place.town else {})
        title = Teller(chance, words).line(CASE_TITLES)
        if id_of(title) not in taken and is_nobodys(title, words):
            return words, title


def _withdrawn(draft: Draft) -> dict[str, Value]:
    """A withdrawn case as the guide leaves it: its id and its status."""
    return {"id": draft.id, "status": "tilbagetrukket"}


def _case(draft: Draft, shelf: Shelf, chance: Chance, number: int) -> dict[str, Value]:
    house, place = shelf.house, draft.place
    actor = _actor(place, chance)
    used = chance.some(shelf.methods, 1, 3)
    teller = Teller(chance, _known(draft.words, draft.title) | {"metode": used[0].title})
    parts: dict[str, Value] = {
        "id": draft.id,
        **former(draft.id, chance),
        "titel": draft.title,
        "resumé": teller.line(EFFORT),
        "status": draft.status,
        "udfald": chance.pick(tuple(Outcome)).value,
        "sted": place.written,
        **({"aktør": actor} if actor else {}),
        "år": chance.number(2010, 2025),
        "varighed": teller.say("{varighed}"),
        "målgrupper": chance.some(house.target_groups, 1, 3),
        **tags(house, chance),
        "metoder": [_use(one, rank, teller, chance) for rank, one in enumerate(used)],
        **_told(draft, teller, shelf, chance),
        **figures(teller, chance, number),
        **teaching(teller, chance),
        **sources(house, chance),
        "rettigheder": chance.pick(RIGHTS),
        "anonymisering": _privacy(chance),
        **review(chance),
    }
    optional = {"udfald", "varighed"}
    return {key: value for key, value in parts.items() if key not in optional or chance.happens(80)}


def _known(words: Mapping[str, str], title: str) -> dict[str, str]:
    """Names that the texts may use: the municipality, and the project as in the title."""
    known = {"kommune": words["kommune"]} if "kommune" in words else {}
    project = words["projekt"]
    if project in STARS and project in title:  # with a star before a verb it would tell of a person
        return known | {"projekt": f"projekt {project}"}
    return known | {"projekt": project} if project in title else known


def _actor(place: Place, chance: Chance) -> dict[str, str]:
    kind = chance.number(1, 4)
    if kind == 1 and place.town:
        return {"type": "kommune", "navn": f"{place.town.name} Kommune"}
    if kind == 2:  # noqa: PLR2004 - the second of four
        return {"type": "forening", "navn": f"{chance.pick(LEADS)} {brand(chance)['projekt']}"}
    return {"type": "leverandør", "navn": f"{brand(chance)['projekt']} ApS"} if kind == 3 else {}  # noqa: PLR2004


def _use(method: Written, rank: int, teller: Teller, chance: Chance) -> Value:
    """The methods of a case with their roles; the first bears the case."""
    role = Role.CORE if not rank else chance.pick((Role.PART, Role.BACKDROP))
    use: dict[str, Value] = {"metode": method.id, "rolle": role.value}
    if chance.happens(60):
        use["tilpasning"] = teller.line(EFFORT)
    told = chance.some(method.components, 0, len(method.components))
    if told:
        use["kernekomponenter"] = [{"navn": one, "brug": chance.pick(tuple(Adherence)).value} for one in told]
    return use


def _told(draft: Draft, teller: Teller, shelf: Shelf, chance: Chance) -> dict[str, Value]:
    """The stories, the effort, what was learnt and the voices: with a citizen, without, or with two."""
    house, people = shelf.house, shelf.names
    stories = 1 if draft.is_first else chance.pick((0, 1, 1, 1, 2))
    told: dict[str, Value] = {}
    if stories:
        told["historier"] = [
            story(people.next(), teller, house, chance, wide=draft.place.town is None) for _ in range(stories)
        ]
    if not stories or chance.happens(75):
        told["indsats"] = _effort(teller, chance)
    if chance.happens(80):
        told["læring"] = [_lesson(one, chance) for one in teller.lines(LESSONS, 1, 7)]
    if chance.happens(45):
        told["stemmer"] = [_voice(people.next(), teller, house, chance) for _ in range(chance.number(1, 4))]
    return told


def _effort(teller: Teller, chance: Chance) -> Value:
    told: dict[str, Value] = {
        "indledning": teller.paragraph(EFFORT, 1, 2),
        "mål": teller.lines(("{mål}", "{mål}", "at {virkning}", "at {hvem} får {mål}"), 1, 4),
        "virker_fordi": teller.paragraph(EFFORT, 1, 3),
        "hvad_ellers": teller.say("Uden {sammensat} var det blevet ved {aktivitet}."),
    }
    kept = {key: value for key, value in told.items() if chance.happens(75)}
    return kept | {"tekst": teller.prose(EFFORT, chance.number(1, 7))}


def _lesson(text: str, chance: Chance) -> Value:
    return {"type": chance.pick(tuple(LessonKind)).value, "til": chance.pick(tuple(Audience)).value, "tekst": text}


def _voice(name: str, teller: Teller, house: House, chance: Chance) -> Value:
    voice: dict[str, Value] = {"pseudonym": name}
    if chance.happens(60):
        voice["alder"] = chance.pick(_AGES)
    if chance.happens(70):
        voice["tema"] = chance.pick(house.themes)
    return voice | {"gengivelse": teller.of({"navn": name}).paragraph(VOICES, 1, 3)}


def _privacy(chance: Chance) -> Value:
    basis = chance.pick(_BASES)
    told: dict[str, Value] = {"grundlag": basis, "gennemgået": MONTH, "gennemgået_af": chance.pick(_REVIEWERS)}
    if basis == "samtykke":
        told["samtykke"] = {"reference": f"S-{chance.number(100, 999)}", "udløber": "2036-11"}
    return told
