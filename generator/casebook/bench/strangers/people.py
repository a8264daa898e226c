"""The people of a foreign casebook: invented names, and what is told of them in broad terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.bench.strangers.chance import Chance
from casebook.bench.strangers.prose import EVENTS, PORTRAITS, STORY, TODAYS
from casebook.bench.strangers.registers import House
from casebook.bench.strangers.teller import Teller
from casebook.bench.strangers.written import Value

_AGES = ("20-29", "30-39", "40-49", "50-59", "20-39", "40-59", "voksen", "60+")
_PRONOUNS = {"kvinde": "hun", "mand": "han", "uoplyst": "vedkommende", "andet": "vedkommende"}
_SEXES = ("kvinde", "mand", "kvinde", "mand", "uoplyst", "andet")
_FAMILIES: tuple[list[str], ...] = (["gift"], ["enlig"], ["forælder"], ["gift", "forælder"])
_DIRECTIONS = ("op", "lige", "ned")
_LONG = 40  # paragraphs of a text that somebody could not stop writing


@dataclass(frozen=True, slots=True)
class Names:
    """Names to give, each once, as long as there are any."""

    left: Iterator[str]

    @classmethod
    def of(cls, names: tuple[str, ...], chance: Chance) -> Names:
        """The names in an order that chance decides."""
        return cls(iter(chance.some(names, len(names), len(names))))

    def next(self) -> str:
        """A name that nobody has yet."""
        return next(self.left)


def story(name: str, teller: Teller, house: House, chance: Chance, *, wide: bool) -> Value:
    """A citizen's course. In a municipality less is told of a person than where the place is `wide`.

    Of what narrows down who it is, one thing is told: the family, the background or a benefit.
    """
    sex = chance.pick(_SEXES[:4] if not wide else _SEXES)
    teller = teller.of({"navn": name, "han": _PRONOUNS[sex]})
    narrow = chance.pick(("", "familie", "baggrund", "ydelse")) if wide and sex in {"kvinde", "mand"} else ""
    told: dict[str, Value] = {
        "borger": _citizen(name, sex, chance, narrow),
        "portræt": teller.line(PORTRAITS),
        "i_dag": teller.line(TODAYS),
        "indledning": teller.paragraph(STORY, 1, 2),
        "livslinje": _life_line(teller, chance),
        "hvad_ellers": teller.say("Uden {sammensat} havde {navn} været {tilstand} endnu."),
    }
    kept = {key: value for key, value in told.items() if key == "borger" or chance.happens(80)}
    if narrow == "ydelse":
        kept["til" if chance.happens(50) else "fra"] = chance.pick(house.benefits)
    return kept | {"tekst": teller.prose(STORY, _LONG if chance.happens(3) else chance.number(1, 9))}


def _citizen(name: str, sex: str, chance: Chance, narrow: str) -> Value:
    citizen: dict[str, Value] = {"pseudonym": name, "alder": chance.pick(_AGES), "køn": sex}
    if narrow == "baggrund":
        citizen["baggrund"] = chance.pick(("dansk", "uoplyst", "ikke-vestlig"))
    return citizen | ({"familie": chance.pick(_FAMILIES)} if narrow == "familie" else {})


def _life_line(teller: Teller, chance: Chance) -> Value:
    events = teller.lines(EVENTS, 2, 7)
    months = sorted(chance.some(range(25), len(events), len(events)))
    return [
        {"efter": f"{month} mdr", "hændelse": event, "retning": chance.pick(_DIRECTIONS)}
        for month, event in zip(months, events, strict=True)
    ]
