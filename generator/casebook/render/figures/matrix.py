"""A matrix: a table with a mark where a row and a column meet, which says the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.render.figures.computed import GridCell, GridGroup, GridRow, Head, Legend, Mark, Matrix, cells_of
from casebook.render.figures.figure_type import FigureType
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix for the template; the sentence is the matrix's own, and the legend holds only what is used."""

    sentence: str
    legend: tuple[Legend, ...]
    sizes: tuple[Legend, ...]


def view(matrix: Matrix, sentences: Sentences) -> MatrixView:
    """The matrix with what its marks mean."""
    del sentences
    cells = [cell for cell in cells_of(matrix.groups) if cell.mark]
    marks, sizes = {cell.mark for cell in cells}, {cell.size for cell in cells}
    return MatrixView(
        sentence=matrix.sentence,
        legend=tuple(legend for legend in matrix.legend if legend.mark in marks),
        sizes=tuple(size for size in matrix.sizes if size.size in sizes),
    )


FIGURE = FigureType(
    model=Matrix,
    template="matrix.j2",
    view=view,
    examples=(
        Matrix(
            title="Broer og vejr",
            sentence="To broer er prøvet i regn: den ene holdt, og den anden holdt ikke.",
            corner="Bro",
            columns=(Head("Regn", "#regn"), Head("Blæst")),
            groups=(
                GridGroup(
                    "Af træ",
                    (
                        GridRow(
                            Head("Den gamle", "#gammel", "Stevns, 2014"), (GridCell("Holdt", Mark.FULL), GridCell())
                        ),
                    ),
                ),
                GridGroup(
                    "Af sten", (GridRow(Head("Den nye"), (GridCell("Holdt ikke", Mark.RING, size=2), GridCell())),)
                ),
            ),
            legend=(
                Legend(Mark.FULL, "holdt"),
                Legend(Mark.RING, "holdt ikke"),
                Legend(Mark.HALF, "holdt delvist"),
            ),
            sizes=(Legend(Mark.SIZE, "hele broen"), Legend(Mark.SIZE, "et stykke", 2), Legend(Mark.SIZE, "lidt", 1)),
        ),
    ),
)
