"""The gap map: what is done along one side, whom it is for along the other, and where nothing is known."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import sentence
from casebook.render.figures.computed import GapMap, GridCell, GridGroup, GridRow, Head, Legend, Mark, cells_of, named
from casebook.render.figures.figure_type import FigureType
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class GapMapView:
    """The sentence, what the marks mean, and how many rows have nothing in them."""

    sentence: str
    legend: tuple[Legend, ...]


def view(gaps: GapMap, sentences: Sentences) -> GapMapView:
    """The map in words: how much is told, how much is a gap, and what nothing is known of."""
    legend = (
        Legend(Mark.COUNT, sentences.say("gap_map.cases")),
        Legend(Mark.GAP, sentences.say("gap_map.untold")),
    )
    return GapMapView(" ".join(_sentences(gaps, sentences)), legend)


def _sentences(gaps: GapMap, sentences: Sentences) -> list[str]:
    cells = cells_of(gaps.groups)
    with_cases, without_cases = (sum(cell.mark is mark for cell in cells) for mark in (Mark.COUNT, Mark.GAP))
    lines = [
        sentences.say("gap_map.with_cases", cells=sentence(sentences.counted(with_cases, "nouns.cell", "nouns.cells")))
    ]
    if without_cases:
        key = "gap_map.one_gap" if without_cases == 1 else "gap_map.gaps"
        lines.append(sentences.say(key, cells=sentence(sentences.counted(without_cases, "nouns.cell", "nouns.cells"))))
    if missing := _columns_without(gaps):
        lines.append(sentences.say("gap_map.no_case_of", groups=sentences.listing(missing)))
    if gaps.nowhere:
        lines.append(sentences.say("gap_map.nowhere", groups=named(gaps.nowhere, sentences)))
    return lines


def _columns_without(gaps: GapMap) -> list[str]:
    """The columns that no case stands in, by name as it stands inside a sentence."""
    rows = [row.cells for group in gaps.groups for row in group.rows]
    empty = (not any(cells[place].mark is Mark.COUNT for cells in rows) for place in range(len(gaps.columns)))
    return [column.note or column.name for column, is_empty in zip(gaps.columns, empty, strict=True) if is_empty]


FIGURE = FigureType(
    model=GapMap,
    template="hulkort.j2",
    view=view,
    examples=(
        GapMap(
            title="Hvem broerne er for",
            columns=(Head("Vandrere", "#vandrere"), Head("Ryttere", "#ryttere"), Head("Børn")),
            groups=(
                GridGroup(
                    "Af reb",
                    (
                        GridRow(
                            Head("Hængebro", "#haengebro", "Afprøvet"),
                            (
                                GridCell("2 cases", Mark.COUNT, "2", "#vandrere-paa-haengebro"),
                                GridCell("0 cases", Mark.GAP),
                                GridCell(),
                            ),
                        ),
                    ),
                ),
            ),
            nowhere=("cyklister",),
        ),
    ),
)
