"""The methods of a foreign casebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.bench.strangers.chance import Chance
from casebook.bench.strangers.prose import METHOD
from casebook.bench.strangers.registers import House
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
from casebook.bench.strangers.teller import Teller
from casebook.bench.strangers.words import METHOD_TITLES
from casebook.bench.strangers.written import Value
from casebook.model.values import KnowledgeLevel, MethodType, RelationKind

_STEPS = ("Begynd hos borgeren", "Lav en aftale", "Prøv i det små", "Se på det sammen", "Gå videre", "Slip")
_COMPONENTS = ("Fast kontakt", "Fælles plan", "Tid nok", "Et sted at være", "Opfølgning", "Valgfrihed")
_DIMENSIONS = ("målgruppe", "metode", "implementering", "effekt", "økonomi")
_SKILLS = ("At kunne lytte", "Kendskab til lovgivningen", "At kunne undervise", "Erfaring fra en virksomhed")
_PARTNERS = ("Egen læge", "Lokale virksomheder", "Boligselskaber", "Skoler", "Frivillige", "Psykiatrien")
_COSTS = ("Løn til en halv stilling", "Kilden siger det ikke", "Transport og forplejning")


@dataclass(frozen=True, slots=True)
class Written:
    """A method as others may refer to it, and what its file says."""

    id: str
    title: str
    status: str
    components: tuple[str, ...]
    record: dict[str, Value]


def methods(house: House, chance: Chance, count: int) -> Iterator[Written]:
    """So many methods, no two of one name."""
    taken: set[str] = set()
    to_show: list[str] = []
    for number in range(count):
        own = chance.of(f"method-{number}")
        title = _title(own, taken)
        taken.add(id_of(title))
        method = _method(title, house, own, number, to_show)
        if method.status in PUBLIC:
            to_show.append(method.id)
        yield method


def _title(chance: Chance, taken: set[str]) -> str:
    while True:
        words = brand(chance)
        title = Teller(chance, words).say(chance.pick(METHOD_TITLES))
        if id_of(title) not in taken and is_nobodys(title, words):
            return title


def _method(title: str, house: House, chance: Chance, number: int, before: list[str]) -> Written:
    name = id_of(title)
    teller = Teller(chance, {"metode": title})
    status = status_of(number)
    head: dict[str, Value] = {
        "id": name,
        **former(name, chance),
        "titel": title,
        **({"også_kendt_som": [f"{title} i praksis"]} if chance.happens(30) else {}),
        "type": chance.pick(tuple(MethodType)).value,
        "resumé": teller.line(METHOD),
        "status": status,
        "formål": teller.line(METHOD),
    }
    if status == "tilbagetrukket":
        return Written(name, title, status, (), {"id": name, **former(name, chance), "status": status})
    body, drawn = _body(teller, house, chance, before), figures(teller, chance, number)
    record = {**head, **body, **drawn, **sources(house, chance), **review(chance)}
    return Written(name, title, status, _names_of_components(record), record)


def _names_of_components(record: dict[str, Value]) -> tuple[str, ...]:
    listed = record.get("kernekomponenter", ())
    entries = listed if isinstance(listed, list) else []
    return tuple(str(one["navn"]) for one in entries if isinstance(one, dict))


def _body(teller: Teller, house: House, chance: Chance, before: list[str]) -> dict[str, Value]:
    """All that a method can have, most of it most of the time."""
    parts: dict[str, Value] = {
        "baggrund": teller.prose(METHOD, chance.number(1, 3)),
        "målgrupper": chance.some(house.target_groups, 1, 3),
        "brug_når": teller.lines(METHOD, 1, 4),
        "brug_ikke_når": teller.lines(METHOD, 1, 3),
        "virker_fordi": teller.paragraph(METHOD),
        "trin": [_step(one, teller, chance) for one in chance.some(_STEPS, 1, 6)],
        "i_praksis": {name: teller.lines(METHOD, 1, 3) for name in chance.some(("gør", "undgå", "eksempler"), 1, 3)},
        "kernekomponenter": [_component(one, teller, chance) for one in chance.some(_COMPONENTS, 1, 4)],
        "kræver": _requirements(teller, chance),
        "viden": _knowledge(teller, house, chance),
        "faldgruber": teller.lines(METHOD, 1, 3),
        "rettigheder": chance.pick(RIGHTS),
    }
    kept = {key: value for key, value in parts.items() if chance.happens(75)}
    related = chance.some(before, 0, 3)
    if related:
        kept["relaterede"] = [_related(one, teller, chance) for one in related]
    return kept | tags(house, chance) | teaching(teller, chance)


def _step(name: str, teller: Teller, chance: Chance) -> Value:
    step: dict[str, Value] = {"navn": name, "tekst": teller.paragraph(METHOD, 1, 3)}
    return step | ({"varighed": teller.say("{varighed}")} if chance.happens(50) else {})


def _component(name: str, teller: Teller, chance: Chance) -> Value:
    return {"navn": name, "tekst": teller.line(METHOD), "kan_tilpasses": chance.happens(50)}


def _requirements(teller: Teller, chance: Chance) -> Value:
    told: dict[str, Value] = {
        "sager_pr_medarbejder": chance.number(8, 60),
        "varighed": teller.say("{varighed}"),
        "intensitet": teller.say("{rytme}"),
        "bemanding": teller.say("{Fagperson} på halv tid"),
        "kompetencer": chance.some(_SKILLS, 1, 3),
        "samarbejde": chance.some(_PARTNERS, 1, 4),
        "omkostning": chance.pick(_COSTS),
    }
    return {key: value for key, value in told.items() if chance.happens(70)} or {"varighed": "Et halvt år"}


def _knowledge(teller: Teller, house: House, chance: Chance) -> Value:
    return {name: _dimension(teller, house, chance) for name in chance.some(_DIMENSIONS, 1, 5)}


def _dimension(teller: Teller, house: House, chance: Chance) -> Value:
    level = chance.pick(tuple(KnowledgeLevel)).value
    told: dict[str, Value] = {"niveau": level}
    if chance.happens(80):
        told["tekst"] = teller.line(METHOD)
    return told | ({"kilde": chance.pick(house.sources)} if chance.happens(60) else {})


def _related(name: str, teller: Teller, chance: Chance) -> Value:
    return {
        "metode": name,
        "relation": chance.pick(tuple(RelationKind)).value,
        "begrundelse": teller.say("Begge begynder med {sammensat}, og det gør dem lette at lægge sammen."),
    }
