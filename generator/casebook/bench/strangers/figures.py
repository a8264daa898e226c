"""Generates a figure of each type."""

from __future__ import annotations

from collections.abc import Callable

from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.yaml_writer import Value

Say = Callable[[str], str]

_DAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag")
_CELLS = ("Morgenmad", "Værksted", "Træning", "Samtaler", "Frokost", "{Sammensat}", "Fri", "")
_AREAS = ("Søvn", "Netværk", "Økonomi", "Kræfter", "Mod på arbejde", "Hverdag", "Smerter")
_STEPS = ("Lær hinanden at kende", "Prøv det af", "Find rytmen", "Gå op i tid", "Slip langsomt", "Hold ved")
_ROWS = ("Kom i praktik", "Blev delvis raskmeldt", "Begyndte på uddannelse", "Fik et fast sted at bo", "Fik fleksjob")


def figure_of(kind: str, say: Say, chance: SeededRandom) -> Value:
    """A figure of one type; `say` fills the slots of a wording."""
    made: dict[str, Value] = {
        "type": kind,
        "titel": say(chance.pick(("{Sammensat}", "Sådan går det", "Fra uge til uge"))),
    }
    made |= _MAKERS[kind](say, chance)
    if chance.happens(40):
        made["note"] = say("Tegnet efter kilden; {sammensat} er redaktionens ord.")
    return made


def _schedule(say: Say, chance: SeededRandom) -> dict[str, Value]:
    days = _DAYS[: chance.number(1, 5)]
    hours = range(8, 8 + chance.number(1, 6))
    return {
        "dage": days,
        "rækker": [
            {"tid": f"{hour}.00-{hour + 1}.00", "celler": [say(chance.pick(_CELLS)) for _ in days]} for hour in hours
        ],
    }


def _phases(say: Say, chance: SeededRandom) -> dict[str, Value]:
    return {"trin": [_step(name, say, chance, "intensitet", "{rytme}") for name in chance.some(_STEPS, 2, 6)]}


def _modules(say: Say, chance: SeededRandom) -> dict[str, Value]:
    return {
        "trin": [
            _step(name, say, chance, "krav_for_at_gå_videre", "At {virkning}.") for name in chance.some(_STEPS, 2, 5)
        ]
    }


def _step(name: str, say: Say, chance: SeededRandom, extra: str, wording: str) -> Value:
    step: dict[str, Value] = {"navn": name, "tekst": say("{hvem} og {fagperson} taler om {mål}.")}
    if chance.happens(60):
        step["varighed"] = say("{varighed}")
    if chance.happens(50):
        step[extra] = say(wording)
    return step


def _progression(say: Say, chance: SeededRandom) -> dict[str, Value]:
    del say
    low, high = chance.pick(((-5, 5), (1, 10), (0, 100)))
    months = sorted(chance.some(range(13), 2, 4))
    return {
        "skala": {"fra": low, "til": high},
        "områder": [
            {
                "navn": name,
                "målinger": [{"efter": f"{month} mdr", "værdi": chance.number(low, high)} for month in months],
            }
            for name in chance.some(_AREAS, 1, 6)
        ],
    }


def _scale(say: Say, chance: SeededRandom) -> dict[str, Value]:
    points = chance.some(_AREAS, 1, 4)
    return {
        "fra": 1,
        "til": 10,
        "punkter": [{"navn": say(name), "før": chance.number(1, 5), "efter": chance.number(3, 10)} for name in points],
    }


def _box(say: Say, chance: SeededRandom) -> dict[str, Value]:
    lines = [say("- **{Sammensat}**: {mål}") for _ in range(chance.number(2, 4))]
    return {"tekst": "\n".join((say("Det, {hvem} skal vide:"), "", *lines, "", say("Resten er {mål}.")))}


def _table(say: Say, chance: SeededRandom) -> dict[str, Value]:
    """A table with counts above the threshold; rows overlap, so that none gives another back."""
    everyone = chance.number(120, 900)
    return {
        "population": everyone,
        "kolonner": ["Hvad der skete", say("Antal")],
        "rækker": [{"navn": name, "antal": chance.number(25, everyone - 30)} for name in chance.some(_ROWS, 2, 4)],
        "overlapper": True,
    }


_MAKERS: dict[str, Callable[[Say, SeededRandom], dict[str, Value]]] = {
    "ugeskema": _schedule,
    "faser": _phases,
    "moduler": _modules,
    "progression": _progression,
    "skala": _scale,
    "boks": _box,
    "tabel": _table,
}
KINDS = tuple(_MAKERS)
