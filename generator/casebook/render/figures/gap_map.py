"""The gap map: what is done along one side, whom it is for along the other, and where nothing is known."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import counted, listing, sentence
from casebook.render.figures.computed import GapMap, GridCell, GridGroup, GridRow, Head, Legend, Mark, cells_of, named
from casebook.render.figures.figure_type import FigureType
from casebook.source.sentences import say

LEGEND = (
    Legend(Mark.COUNT, "så mange cases"),
    Legend(Mark.GAP, "metoden er for målgruppen, men ingen case fortæller om det"),
)


@dataclass(frozen=True, slots=True)
class GapMapView:
    """The sentence, what the marks mean, and how many rows have nothing in them."""

    sentence: str
    legend: tuple[Legend, ...]


def view(gaps: GapMap) -> GapMapView:
    """The map in words: how much is told, how much is a gap, and what nothing is known of."""
    return GapMapView(" ".join(_sentences(gaps)), LEGEND)


def _sentences(gaps: GapMap) -> list[str]:
    cells = cells_of(gaps.groups)
    with_cases, without_cases = (sum(cell.mark is mark for cell in cells) for mark in (Mark.COUNT, Mark.GAP))
    sentences = [f"{sentence(counted(with_cases, 'felt', 'felter'))} i kortet har mindst én case."]
    if without_cases:
        gaps_are = "er et hul" if without_cases == 1 else "er huller"
        sentences.append(
            f"{sentence(counted(without_cases, 'felt', 'felter'))} {gaps_are}: "
            "metoden er for målgruppen, men ingen case fortæller om det."
        )
    if missing := _columns_without(gaps):
        sentences.append(f"Ingen case fortæller om {listing(missing)}.")
    if gaps.nowhere:
        sentences.append(f"Hverken metoder eller cases nævner {named(gaps.nowhere)}.")
    return sentences


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
                                GridCell(say("states.no_case_yet"), Mark.GAP),
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
