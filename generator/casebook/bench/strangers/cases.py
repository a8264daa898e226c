"""The cases of a synthetic casebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.bench.strangers.methods import GeneratedMethod
from casebook.bench.strangers.people import NamePool, story
from casebook.bench.strangers.prose import EFFORT, LESSONS, VOICES
from casebook.bench.strangers.registers import REGIONS, ReferenceTargets, Town
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.shared import (
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
from casebook.bench.strangers.text_generator import TextGenerator
from casebook.bench.strangers.words import CASE_TITLES, LEADS, STARS
from casebook.bench.strangers.yaml_writer import Value
from casebook.model.values import Adherence, Audience, LessonKind, Outcome, Role

_BASES = ("allerede-publiceret", "konstrueret", "samtykke")
_AGES = ("20-29", "30-39", "40-49", "50-59")


@dataclass(frozen=True, slots=True)
class CaseLocation:
    """The location of a case: a municipality, a region, or anywhere."""

    town: Town | None
    written: Value


@dataclass(frozen=True, slots=True)
class CaseMaterial:
    """The material of cases: registers, the methods they may use, the unused names."""

    targets: ReferenceTargets
    methods: tuple[GeneratedMethod, ...]
    names: NamePool


@dataclass(frozen=True, slots=True)
class Draft:
    """A case before its texts are written. The first case always has a story."""

    id: str
    title: str
    status: str
    location: CaseLocation
    words: Mapping[str, str]
    is_first: bool


def cases(
    targets: ReferenceTargets,
    methods: Sequence[GeneratedMethod],
    names: tuple[str, ...],
    chance: SeededRandom,
    count: int,
) -> Iterator[tuple[str, dict[str, Value]]]:
    """The given number of cases, by id. Titles and pseudonyms are unique."""
    public = tuple(method for method in methods if method.status in PUBLIC)
    material = CaseMaterial(targets, public, NamePool.of(names, chance.of("names")))
    taken: set[str] = {method.id for method in methods}
    for number in range(count):
        own = chance.of(f"case-{number}")
        draft = _draft(targets, own, taken, number)
        taken.add(draft.id)
        record = _withdrawn(draft) if draft.status == "tilbagetrukket" else _case(draft, material, own, number)
        yield draft.id, record


def _draft(targets: ReferenceTargets, chance: SeededRandom, taken: set[str], number: int) -> Draft:
    location = _location(targets, chance)
    words, title = _title(location, chance, taken)
    return Draft(id_of(title), title, status_of(number), location, words, is_first=not number)


def _location(targets: ReferenceTargets, chance: SeededRandom) -> CaseLocation:
    if chance.happens(50):
        town = chance.pick(targets.towns)
        return CaseLocation(town, {"kommune": town.id})
    return CaseLocation(None, {"region": chance.pick(REGIONS).value} if chance.happens(70) else {"landsdækkende": True})


def _title(location: CaseLocation, chance: SeededRandom, taken: set[str]) -> tuple[Mapping[str, str], str]:
    while True:
        words = brand(chance) | ({"kommune": location.town.name} if location.town else {})
        title = TextGenerator(chance, words).line(CASE_TITLES)
        if id_of(title) not in taken and is_nobodys(title, words):
            return words, title


def _withdrawn(draft: Draft) -> dict[str, Value]:
    """A withdrawn case as the guide leaves it: its id and its status."""
    return {"id": draft.id, "status": "tilbagetrukket"}


def _case(draft: Draft, material: CaseMaterial, chance: SeededRandom, number: int) -> dict[str, Value]:
    targets, location = material.targets, draft.location
    actor = _actor(location, chance)
    used = chance.some(material.methods, 1, 3)
    texts = TextGenerator(chance, _known(draft.words, draft.title) | {"metode": used[0].title})
    parts: dict[str, Value] = {
        "id": draft.id,
        **former(draft.id, chance),
        "titel": draft.title,
        "resumé": texts.line(EFFORT),
        "status": draft.status,
        "udfald": chance.pick(tuple(Outcome)).value,
        "sted": location.written,
        **({"aktør": actor} if actor else {}),
        "år": chance.number(2010, 2025),
        "varighed": texts.say("{varighed}"),
        "målgrupper": chance.some(targets.target_groups, 1, 3),
        **tags(targets, chance),
        "metoder": [_use(method, rank, texts, chance) for rank, method in enumerate(used)],
        **_told(draft, texts, material, chance),
        **figures(texts, chance, number),
        **teaching(texts, chance),
        **sources(targets, chance),
        "rettigheder": chance.pick(RIGHTS),
        "anonymisering": _privacy(chance),
        **review(chance),
    }
    optional = {"udfald", "varighed"}
    return {key: value for key, value in parts.items() if key not in optional or chance.happens(80)}


def _known(words: Mapping[str, str], title: str) -> dict[str, str]:
    """Names that the texts may use: the municipality, and the project as in the title."""
    names = {"kommune": words["kommune"]} if "kommune" in words else {}
    project = words["projekt"]
    if project in STARS and project in title:  # a star (also a first name) before a verb would read as a person
        return names | {"projekt": f"projekt {project}"}
    return names | {"projekt": project} if project in title else names


def _actor(location: CaseLocation, chance: SeededRandom) -> dict[str, str]:
    kind = chance.number(1, 4)
    if kind == 1 and location.town:
        return {"type": "kommune", "navn": f"{location.town.name} Kommune"}
    if kind == 2:  # noqa: PLR2004 - the second of four
        return {"type": "forening", "navn": f"{chance.pick(LEADS)} {brand(chance)['projekt']}"}
    return {"type": "leverandør", "navn": f"{brand(chance)['projekt']} ApS"} if kind == 3 else {}  # noqa: PLR2004


def _use(method: GeneratedMethod, rank: int, texts: TextGenerator, chance: SeededRandom) -> Value:
    """A method of a case with its role; the first is the core method."""
    role = Role.CORE if not rank else chance.pick((Role.PART, Role.BACKDROP))
    use: dict[str, Value] = {"metode": method.id, "rolle": role.value}
    if chance.happens(60):
        use["tilpasning"] = texts.line(EFFORT)
    used = chance.some(method.components, 0, len(method.components))
    if used:
        use["kernekomponenter"] = [_component(name, chance) for name in used]
    return use


def _component(name: str, chance: SeededRandom) -> Value:
    return {"navn": name, "brug": chance.pick(tuple(Adherence)).value, "side": str(chance.number(1, 40))}


def _told(draft: Draft, texts: TextGenerator, material: CaseMaterial, chance: SeededRandom) -> dict[str, Value]:
    """Stories, effort, lessons and voices, with no citizen, one or two."""
    targets, people = material.targets, material.names
    stories = 1 if draft.is_first else chance.pick((0, 1, 1, 1, 2))
    parts: dict[str, Value] = {}
    if stories:
        parts["historier"] = [
            story(people.next(), texts, targets, chance, wide=draft.location.town is None) for _ in range(stories)
        ]
    if not stories or chance.happens(75):
        parts["indsats"] = _effort(texts, chance)
    if chance.happens(80):
        parts["læring"] = [_lesson(text, chance) for text in texts.lines(LESSONS, 1, 7)]
    if chance.happens(45):
        parts["stemmer"] = [_voice(people.next(), texts, targets, chance) for _ in range(chance.number(1, 4))]
    return parts


def _effort(texts: TextGenerator, chance: SeededRandom) -> Value:
    parts: dict[str, Value] = {
        "indledning": texts.paragraph(EFFORT, 1, 2),
        "mål": texts.lines(("{mål}", "{mål}", "at {virkning}", "at {hvem} får {mål}"), 1, 4),
        "virker_fordi": texts.paragraph(EFFORT, 1, 3),
        "hvad_ellers": texts.say("Uden {sammensat} var det blevet ved {aktivitet}."),
    }
    kept = {key: value for key, value in parts.items() if chance.happens(75)}
    return kept | {"tekst": texts.prose(EFFORT, chance.number(1, 7))}


def _lesson(text: str, chance: SeededRandom) -> Value:
    return {"type": chance.pick(tuple(LessonKind)).value, "til": chance.pick(tuple(Audience)).value, "tekst": text}


def _voice(name: str, texts: TextGenerator, targets: ReferenceTargets, chance: SeededRandom) -> Value:
    voice: dict[str, Value] = {"pseudonym": name}
    if chance.happens(60):
        voice["alder"] = chance.pick(_AGES)
    if chance.happens(70):
        voice["tema"] = chance.pick(targets.themes)
    return voice | {"gengivelse": texts.of({"navn": name}).paragraph(VOICES, 1, 3)}


def _privacy(chance: SeededRandom) -> Value:
    basis = chance.pick(_BASES)
    privacy: dict[str, Value] = {"grundlag": basis}
    if basis == "samtykke":
        privacy["samtykke"] = {"reference": f"S-{chance.number(100, 999)}", "givet": "2026-10", "udløber": "2031-10"}
    return privacy
