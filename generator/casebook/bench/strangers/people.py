"""Invented people, with disclosures that stay above the thresholds of re-identification."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.bench.strangers.prose import EVENTS, PORTRAITS, STORY, TODAYS
from casebook.bench.strangers.registers import ReferenceTargets
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.text_generator import TextGenerator
from casebook.bench.strangers.yaml_writer import Value

_AGES = ("20-29", "30-39", "40-49", "50-59", "20-39", "40-59", "voksen", "60+")
_PRONOUNS = {"kvinde": "hun", "mand": "han", "uoplyst": "vedkommende", "andet": "vedkommende"}
_SEXES = ("kvinde", "mand", "kvinde", "mand", "uoplyst", "andet")
_FAMILIES: tuple[list[str], ...] = (["gift"], ["enlig"], ["forælder"], ["gift", "forælder"])
_DIRECTIONS = ("op", "lige", "ned")
_LONG = 40  # paragraphs of a text that somebody could not stop writing


@dataclass(frozen=True, slots=True)
class NamePool:
    """A supply of names, each given once."""

    left: Iterator[str]

    @classmethod
    def of(cls, names: tuple[str, ...], chance: SeededRandom) -> NamePool:
        """The names in random order."""
        return cls(iter(chance.some(names, len(names), len(names))))

    def next(self) -> str:
        """A name that nobody has yet."""
        return next(self.left)


def story(name: str, texts: TextGenerator, targets: ReferenceTargets, chance: SeededRandom, *, wide: bool) -> Value:
    """A citizen's story. With a municipality it discloses less of the person than where the place is `wide`.

    At most one narrowing attribute is disclosed (family, background or a benefit), so that the class stays large
    enough.
    """
    sex = chance.pick(_SEXES[:4] if not wide else _SEXES)
    texts = texts.of({"navn": name, "han": _PRONOUNS[sex]})
    narrow = chance.pick(("", "familie", "baggrund", "ydelse")) if wide and sex in {"kvinde", "mand"} else ""
    parts: dict[str, Value] = {
        "borger": _citizen(name, sex, chance, narrow),
        "portræt": texts.line(PORTRAITS),
        "i_dag": texts.line(TODAYS),
        "indledning": texts.paragraph(STORY, 1, 2),
        "livslinje": _life_line(texts, chance),
        "hvad_ellers": texts.say("Uden {sammensat} havde {navn} været {tilstand} endnu."),
    }
    kept = {key: value for key, value in parts.items() if key == "borger" or chance.happens(80)}
    if narrow == "ydelse":
        kept["til" if chance.happens(50) else "fra"] = chance.pick(targets.benefits)
    return kept | {"tekst": texts.prose(STORY, _LONG if chance.happens(3) else chance.number(1, 9))}


def _citizen(name: str, sex: str, chance: SeededRandom, narrow: str) -> Value:
    citizen: dict[str, Value] = {"pseudonym": name, "alder": chance.pick(_AGES), "køn": sex}
    if narrow == "baggrund":
        citizen["baggrund"] = chance.pick(("dansk", "uoplyst", "ikke-vestlig"))
    return citizen | ({"familie": chance.pick(_FAMILIES)} if narrow == "familie" else {})


def _life_line(texts: TextGenerator, chance: SeededRandom) -> Value:
    events = texts.lines(EVENTS, 2, 7)
    months = sorted(chance.some(range(25), len(events), len(events)))
    return [
        {"efter": f"{month} mdr", "hændelse": event, "retning": chance.pick(_DIRECTIONS)}
        for month, event in zip(months, events, strict=True)
    ]
