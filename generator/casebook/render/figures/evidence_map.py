"""The evidence map: how well the effect of methods is known along one side, how well their price along the other."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.render.figures.computed import Head, Legend, Mark
from casebook.render.figures.figure_type import FigureType
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class PlacedMethod:
    """A method with the figures that its sources give, as they give them; empty where they give none."""

    head: Head
    effect: str
    price: str

    @property
    def mark(self) -> Mark:
        """Full with a figure of the effect and of the price, half with one of them, a ring without."""
        return (Mark.RING, Mark.HALF, Mark.FULL)[bool(self.effect) + bool(self.price)]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A level of what is known of the price: the methods in it, level by level of what is known of the effect.

    `more` says of each level how many methods it does not name; empty where it names all.
    """

    name: str
    cells: tuple[tuple[PlacedMethod, ...], ...]
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftApart:
    """The number of methods that cannot be placed, under the reason for it, and the first of them."""

    reason: str
    number: int
    methods: tuple[Head, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """The methods of which both is stated, by level; those of which something is not stated stand apart."""

    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
    apart: tuple[LeftApart, ...] = ()
    note: str = ""
    type: str = "videnskort"


@dataclass(frozen=True, slots=True)
class EvidenceMapView:
    """The sentence, which is the map's own, and the meaning of the marks that it has."""

    sentence: str
    legend: tuple[Legend, ...]


def view(evidence: EvidenceMap, sentences: Sentences) -> EvidenceMapView:
    """The map with what its marks mean."""
    used = {method.mark for row in evidence.rows for cell in row.cells for method in cell}
    meanings = {Mark.FULL: "evidence_map.both", Mark.HALF: "evidence_map.one", Mark.RING: "evidence_map.none"}
    legend = tuple(Legend(mark, sentences.say(key)) for mark, key in meanings.items() if mark in used)
    return EvidenceMapView(evidence.sentence, legend)


FIGURE = FigureType(
    model=EvidenceMap,
    template="videnskort.j2",
    view=view,
    examples=(
        EvidenceMap(
            title="Broers styrke og pris",
            sentence="Om én bro ved man begge dele.",
            columns=("Beskrevet", "Målt"),
            rows=(
                EvidenceRow("Målt", ((), (PlacedMethod(Head("Hængebro", "#haengebro"), "9 ton", ""),))),
                EvidenceRow("Beskrevet", ((), ())),
            ),
            apart=(LeftApart("Prisen kender ingen", 2, (Head("Vadested", "#vadested"), Head("Færge"))),),
        ),
    ),
)
