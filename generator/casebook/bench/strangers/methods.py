"""The methods of a synthetic casebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.bench.strangers.prose import METHOD
from casebook.bench.strangers.registers import ReferenceTargets
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
from casebook.bench.strangers.words import METHOD_TITLES
from casebook.bench.strangers.yaml_writer import Value
from casebook.model.values import KnowledgeLevel, MethodType, RelationKind

_STEPS = ("Begynd hos borgeren", "Lav en aftale", "Prøv i det små", "Se på det sammen", "Gå videre", "Slip")
_COMPONENTS = ("Fast kontakt", "Fælles plan", "Tid nok", "Et sted at være", "Opfølgning", "Valgfrihed")
_DIMENSIONS = ("målgruppe", "metode", "implementering", "effekt", "økonomi")
_SKILLS = ("At kunne lytte", "Kendskab til lovgivningen", "At kunne undervise", "Erfaring fra en virksomhed")
_PARTNERS = ("Egen læge", "Lokale virksomheder", "Boligselskaber", "Skoler", "Frivillige", "Psykiatrien")
_COSTS = ("Løn til en halv stilling", "Kilden siger det ikke", "Transport og forplejning")


@dataclass(frozen=True, slots=True)
class GeneratedMethod:
    """A method: what others need to refer to it, and the content of its file."""

    id: str
    title: str
    status: str
    components: tuple[str, ...]
    record: dict[str, Value]


def methods(targets: ReferenceTargets, chance: SeededRandom, count: int) -> Iterator[GeneratedMethod]:
    """The given number of methods with unique titles."""
    taken: set[str] = set()
    to_show: list[str] = []
    for number in range(count):
        own = chance.of(f"method-{number}")
        title = _title(own, taken)
        taken.add(id_of(title))
        method = _method(title, targets, own, number, to_show)
        if method.status in PUBLIC:
            to_show.append(method.id)
        yield method


def _title(chance: SeededRandom, taken: set[str]) -> str:
    while True:
        words = brand(chance)
        title = TextGenerator(chance, words).say(chance.pick(METHOD_TITLES))
        if id_of(title) not in taken and is_nobodys(title, words):
            return title


def _method(
    title: str, targets: ReferenceTargets, chance: SeededRandom, number: int, before: list[str]
) -> GeneratedMethod:
    name = id_of(title)
    texts = TextGenerator(chance, {"metode": title})
    status = status_of(number)
    head: dict[str, Value] = {
        "id": name,
        **former(name, chance),
        "titel": title,
        **({"også_kendt_som": [f"{title} i praksis"]} if chance.happens(30) else {}),
        "type": chance.pick(tuple(MethodType)).value,
        "resumé": texts.line(METHOD),
        "status": status,
        "formål": texts.line(METHOD),
    }
    if status == "tilbagetrukket":
        return GeneratedMethod(name, title, status, (), {"id": name, **former(name, chance), "status": status})
    body, drawn = _body(texts, targets, chance, before), figures(texts, chance, number)
    record = {**head, **body, **drawn, **sources(targets, chance), **review(chance)}
    return GeneratedMethod(name, title, status, _names_of_components(record), record)


def _names_of_components(record: dict[str, Value]) -> tuple[str, ...]:
    listed = record.get("kernekomponenter", ())
    entries = listed if isinstance(listed, list) else []
    return tuple(str(component["navn"]) for component in entries if isinstance(component, dict))


def _body(texts: TextGenerator, targets: ReferenceTargets, chance: SeededRandom, before: list[str]) -> dict[str, Value]:
    """The optional fields of a method, most of them most of the time."""
    parts: dict[str, Value] = {
        "baggrund": texts.prose(METHOD, chance.number(1, 3)),
        "målgrupper": chance.some(targets.target_groups, 1, 3),
        "brug_når": texts.lines(METHOD, 1, 4),
        "brug_ikke_når": texts.lines(METHOD, 1, 3),
        "virker_fordi": texts.paragraph(METHOD),
        "trin": [_step(name, texts, chance) for name in chance.some(_STEPS, 1, 6)],
        "i_praksis": {name: texts.lines(METHOD, 1, 3) for name in chance.some(("gør", "undgå", "eksempler"), 1, 3)},
        "kernekomponenter": [_component(name, texts, chance) for name in chance.some(_COMPONENTS, 1, 4)],
        "kræver": _requirements(texts, chance),
        "viden": _knowledge(texts, targets, chance),
        "faldgruber": texts.lines(METHOD, 1, 3),
        "rettigheder": chance.pick(RIGHTS),
    }
    kept = {key: value for key, value in parts.items() if chance.happens(75)}
    related = chance.some(before, 0, 3)
    if related:
        kept["relaterede"] = [_related(method, texts, chance) for method in related]
    return kept | tags(targets, chance) | teaching(texts, chance)


def _step(name: str, texts: TextGenerator, chance: SeededRandom) -> Value:
    step: dict[str, Value] = {"navn": name, "tekst": texts.paragraph(METHOD, 1, 3)}
    return step | ({"varighed": texts.say("{varighed}")} if chance.happens(50) else {})


def _component(name: str, texts: TextGenerator, chance: SeededRandom) -> Value:
    return {"navn": name, "tekst": texts.line(METHOD), "kan_tilpasses": chance.happens(50)}


def _requirements(texts: TextGenerator, chance: SeededRandom) -> Value:
    parts: dict[str, Value] = {
        "sager_pr_medarbejder": chance.number(8, 60),
        "varighed": texts.say("{varighed}"),
        "intensitet": texts.say("{rytme}"),
        "bemanding": texts.say("{Fagperson} på halv tid"),
        "kompetencer": chance.some(_SKILLS, 1, 3),
        "samarbejde": chance.some(_PARTNERS, 1, 4),
        "omkostning": chance.pick(_COSTS),
    }
    return {key: value for key, value in parts.items() if chance.happens(70)} or {"varighed": "Et halvt år"}


def _knowledge(texts: TextGenerator, targets: ReferenceTargets, chance: SeededRandom) -> Value:
    return {name: _dimension(texts, targets, chance) for name in chance.some(_DIMENSIONS, 1, 5)}


def _dimension(texts: TextGenerator, targets: ReferenceTargets, chance: SeededRandom) -> Value:
    level = chance.pick(tuple(KnowledgeLevel)).value
    dimension: dict[str, Value] = {"niveau": level}
    if chance.happens(80):
        dimension["tekst"] = texts.line(METHOD)
    return dimension | ({"kilde": chance.pick(targets.sources)} if chance.happens(60) else {})


def _related(name: str, texts: TextGenerator, chance: SeededRandom) -> Value:
    return {
        "metode": name,
        "relation": chance.pick(tuple(RelationKind)).value,
        "begrundelse": texts.say("Begge begynder med {sammensat}, og det gør dem lette at lægge sammen."),
    }
