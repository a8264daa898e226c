"""A table of counts. A count under five is written «<5» in the record and is never more precise than that here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.danish import sentence
from casebook.model.figures import CountRow, CountTable
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.geometry import number, share
from casebook.render.figures.wording import CELL, ROW, in_words

_OF = "Af"
_NOT_TOLD = "–"


@dataclass(frozen=True, slots=True)
class Count:
    """A row: its name, the count, what it is a part of, and the length of its bar (empty when suppressed)."""

    name: str
    count: str
    of: str
    bar: str
    suppressed: bool


@dataclass(frozen=True, slots=True)
class CountTableView:
    """Headings, rows, the sentence, and why cells are suppressed when any is."""

    headings: tuple[str, ...]
    rows: tuple[Count, ...]
    has_of: bool
    sentence: str
    suppression: str


def view(table: CountTable) -> CountTableView:
    """The rows in the record's order."""
    has_of = len(table.columns) > 2 or any(row.of is not None for row in table.rows)  # noqa: PLR2004 - name, count
    return CountTableView(
        headings=(*table.columns, _OF)[:3] if has_of else table.columns[:2],
        rows=tuple(_row(row, table.population) for row in table.rows),
        has_of=has_of,
        sentence=_sentence(table),
        suppression=_suppression(table.rows),
    )


def _row(row: CountRow, population: int) -> Count:
    suppressed = isinstance(row.count, str)
    of = _NOT_TOLD if row.of is None else str(row.of)
    return Count(row.name, str(row.count), of, _bar(row, population), suppressed)


def _bar(row: CountRow, population: int) -> str:
    whole = row.of if isinstance(row.of, int) else population
    return "" if isinstance(row.count, str) else number(100 * share(row.count, 0, whole))


def _sentence(table: CountTable) -> str:
    opening = f"Tabellen har {ROW.counted(len(table.rows))} og bygger på {in_words(table.population)} i alt"
    counted = [(row.count, row.name) for row in table.rows if isinstance(row.count, int)]
    if not counted:
        return f"{opening}."
    highest = max(count for count, _ in counted)
    names = [name for count, name in counted if count == highest]
    return f"{opening}; flest er der i «{names[0]}» ({highest})." if len(names) == 1 else f"{opening}."


def _suppression(rows: Sequence[CountRow]) -> str:
    hidden = sum(isinstance(cell, str) for row in rows for cell in (row.count, row.of))
    if not hidden:
        return ""
    cells = sentence(CELL.counted(hidden))
    return f"{cells} er skrevet som «<5», fordi meget små tal kan pege på enkeltpersoner."


FIGURE = FigureType(
    model=CountTable,
    template="tabel.j2",
    view=view,
    examples=(
        CountTable.model_validate(
            {
                "type": "tabel",
                "titel": "Hvor deltagerne var et år efter",
                "population": 48,
                "kolonner": ["Situation", "Antal", "Af"],
                "rækker": [
                    {"navn": "Fleksjob", "antal": 21, "af": 48},
                    {"navn": "Uddannelse", "antal": 9, "af": 48},
                    {"navn": "Ordinært job", "antal": "<5", "af": 48},
                    {"navn": "Fortsat i forløbet", "antal": 12, "af": 48},
                    {"navn": "Ikke oplyst", "antal": "<5"},
                ],
            }
        ),
    ),
)
