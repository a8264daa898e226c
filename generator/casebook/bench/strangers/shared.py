"""Fields that cases and methods share."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casebook.bench.strangers.figures import KINDS, figure_of
from casebook.bench.strangers.prose import AIMS, QUESTIONS
from casebook.bench.strangers.registers import ReferenceTargets
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.text_generator import TextGenerator
from casebook.bench.strangers.words import ADJECTIVES, NOUNS, STARS, compounds, project_names
from casebook.bench.strangers.yaml_writer import Value, yaml
from casebook.corpus.review import digest
from casebook.danish import sentence, slug
from casebook.model.values import NOBODY_MEANT, PrivacyBasis
from casebook.source import compose
from casebook.source.text import decode

MONTH = "2026-11"
PUBLIC = frozenset({"ikke-gennemgået", "publiceret", "historisk"})
RIGHTS: tuple[Value, ...] = (
    {"grundlag": "egne-ord"},
    {"grundlag": "tilladelse", "navn": "Skriftlig tilladelse fra udgiveren"},
    {"grundlag": "licens", "navn": "CC BY 4.0"},
)
REVIEWERS = ("redaktør", "databeskyttelsesrådgiver")
_ROLES = ("fagredaktør", "redaktør", "faglig koordinator")
_TURN, _STATES = 20, {3: "ikke-gennemgået", 7: "kladde", 13: "historisk", 17: "tilbagetrukket"}
_MOMENTS = ("før", "under", "efter")
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def id_of(title: str) -> str:
    """The id that an editor gives a record of this title."""
    return _NO_LETTER.sub("-", slug(title.lower())).strip("-")


def brand(chance: SeededRandom) -> dict[str, str]:
    """The words that a title can be made of."""
    return {
        "projekt": chance.pick(project_names()),
        "heading": sentence(chance.pick(compounds())),
        "adjektiv": chance.pick(ADJECTIVES),
        "substantiv": chance.pick(NOUNS),
    }


def is_nobodys(title: str, words: Mapping[str, str]) -> bool:
    """True if a title cannot be read as a person's name: a star (also a first name) only stands in a project's name."""
    star = words["projekt"]
    called = (f"Projekt {star}", f"Modellen {star}", f"{star}-modellen")
    return star not in STARS or star not in title or any(name in title for name in called)


def status_of(number: int) -> str:
    """Most records are published; the other states take turns, so that a small casebook has each of them too."""
    return _STATES.get(number % _TURN, "publiceret")


def figures(texts: TextGenerator, chance: SeededRandom, number: int) -> dict[str, Value]:
    """Figures; the types take turns, so that a small casebook has each of them too."""
    kinds = [KINDS[(number + i) % len(KINDS)] for i in range(chance.number(0, 2))]
    return {"figurer": [figure_of(kind, texts.say, chance) for kind in kinds]} if kinds else {}


def teaching(texts: TextGenerator, chance: SeededRandom) -> dict[str, Value]:
    """The teaching section, for the records that have one."""
    if chance.happens(40):
        return {}
    taught: dict[str, Value] = {"læringsmål": texts.lines(AIMS, 1, 3)}
    if chance.happens(70):
        taught["minutter"] = chance.number(2, 12) * 10
    if chance.happens(80):
        taught["spørgsmål"] = [
            {"hvornår": chance.pick(_MOMENTS), "tekst": question} for question in texts.lines(QUESTIONS, 1, 4)
        ]
    return {"undervisning": taught}


def sources(targets: ReferenceTargets, chance: SeededRandom) -> dict[str, Value]:
    """Citations, with and without pages."""
    cited: list[dict[str, Value]] = []
    for name in chance.some(targets.sources, 1, 3):
        page = chance.number(3, 120)
        pages = {"sider": chance.pick((str(page), f"{page}-{page + 4}"))} if chance.happens(70) else {}
        cited.append({"kilde": name, **pages})
    return {"kilder": cited}


def tags(targets: ReferenceTargets, chance: SeededRandom) -> dict[str, Value]:
    """Challenges and themes; some records have none."""
    challenges, themes = chance.some(targets.challenges, 0, 4), chance.some(targets.themes, 0, 3)
    fields: dict[str, Value] = {"udfordringer": challenges} if challenges else {}
    return fields | ({"temaer": themes} if themes else {})


def review(chance: SeededRandom) -> dict[str, Value]:
    """The next review, for some records."""
    return {"eftersyn": {"ansvarlig": chance.pick(_ROLES), "næste": "2028-11"}} if chance.happens(60) else {}


def reviewed(name: str, record: Mapping[str, Value]) -> dict[str, Value]:
    """The record with the reviews that its state asks for."""
    if record["status"] not in PUBLIC - {"ikke-gennemgået"}:
        return dict(record)
    read = digest(compose(decode(name, yaml(dict(record)).encode())))
    privacy = record.get("anonymisering")
    is_constructed = isinstance(privacy, dict) and privacy.get("grundlag") == PrivacyBasis.CONSTRUCTED
    word: dict[str, Value] = {"omfatter": [NOBODY_MEANT]} if is_constructed else {}
    return {**record, "gennemgang": [{"rolle": role, "måned": MONTH, "aftryk": read, **word} for role in REVIEWERS]}


def former(name: str, chance: SeededRandom) -> dict[str, Value]:
    """Former ids, for one record in ten."""
    return {"tidligere_id": [f"{name}-foer"]} if chance.happens(10) else {}
