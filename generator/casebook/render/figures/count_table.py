"""A table of counts. A count under five is written «<5» in the record and is never more precise than that here."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.danish import sentence
from casebook.model.figures import CountRow, CountTable
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.geometry import number, share
from casebook.render.figures.wording import CELL, ROW, in_words
from casebook.source.sentences import Sentences

_NOT_TOLD = "–"


@dataclass(frozen=True, slots=True)
class CountCellView:
    """A cell under its heading: what it says, the length of its bar (empty for none), and whether it is suppressed."""

    heading: str
    text: str
    bar: str = ""
    is_suppressed: bool = False


@dataclass(frozen=True, slots=True)
class CountRowView:
    """A row: its name, its cells, and whether it is the sum of the others."""

    name: str
    cells: tuple[CountCellView, ...]
    is_total: bool


@dataclass(frozen=True, slots=True)
class CountTableView:
    """Headings, rows, the sentence, and why cells are suppressed when any is."""

    headings: tuple[str, ...]
    rows: tuple[CountRowView, ...]
    sentence: str
    suppression: str


def view(table: CountTable, sentences: Sentences) -> CountTableView:
    """The rows in the record's order."""
    headings = _headings(table, sentences)
    last = len(table.rows) - 1 if table.totals in {"nederst", "begge"} else None
    rows = tuple(
        CountRowView(row.name, _cells(table, row, headings[1:]), i == last) for i, row in enumerate(table.rows)
    )
    return CountTableView(headings, rows, _sentence(table, sentences), _suppression(table, sentences))


def _headings(table: CountTable, sentences: Sentences) -> tuple[str, ...]:
    """The record's headings as far as there is something to put under them, and those that it has left out."""
    wanted = 1 + _width(table)
    headings = [*table.columns[:wanted], *[""] * (wanted - len(table.columns))]
    rest = list(table.columns[wanted:])
    for has, standard in ((_has_of(table), "counts.of"), (_has_percent(table), "counts.percent")):
        if has:
            headings.append(rest.pop(0) if rest else sentences.say(standard))
    return tuple(headings)


def _cells(table: CountTable, row: CountRow, headings: tuple[str, ...]) -> tuple[CountCellView, ...]:
    width = _width(table)
    texts = [str(number) for number in row.numbers] + [_NOT_TOLD] * (width - len(row.numbers))
    bars = [_bar(row, table.population) if width == 1 else ""] * width
    if _has_of(table):
        texts.append(_NOT_TOLD if row.of is None else str(row.of))
    if _has_percent(table):
        texts.append(_NOT_TOLD if row.percent is None else f"{row.percent} %")
    bars += [""] * (len(texts) - width)
    return tuple(
        CountCellView(heading, text, bar, text in {"<5", "skjult"})
        for heading, text, bar in zip(headings, texts, bars, strict=True)
    )


def _width(table: CountTable) -> int:
    return max(len(row.numbers) for row in table.rows)


def _has_of(table: CountTable) -> bool:
    is_left_over = len(table.columns) > 1 + _width(table) + _has_percent(table)
    return is_left_over or any(row.of is not None for row in table.rows)


def _has_percent(table: CountTable) -> bool:
    return any(row.percent is not None for row in table.rows)


def _bar(row: CountRow, population: int) -> str:
    whole = row.of if isinstance(row.of, int) else population
    return "" if isinstance(row.count, str) else number(100 * share(row.count, 0, whole))


def _sentence(table: CountTable, sentences: Sentences) -> str:
    number_of_rows, everybody = ROW.counted(len(table.rows), sentences), in_words(table.population, sentences)
    whole = sentences.say("counts.whole", rows=number_of_rows, number=everybody)
    rows = table.rows[:-1] if table.totals in {"nederst", "begge"} else table.rows
    counted = [(row.count, row.name) for row in rows if isinstance(row.count, int)]
    if not counted or _width(table) > 1:
        return whole
    highest = max(count for count, _ in counted)
    names = [name for count, name in counted if count == highest]
    if len(names) > 1:
        return whole
    most = {"name": names[0], "most": highest}
    return sentences.say("counts.whole_and_most", rows=number_of_rows, number=everybody, **most)


def _suppression(table: CountTable, sentences: Sentences) -> str:
    """The number of hidden numbers and the reason: the small ones, and those that would give a small one back."""
    shown = [cell for row in table.rows for cell in (*row.numbers, row.of)]
    small, further = shown.count("<5"), shown.count("skjult")
    reasons = []
    if small:
        reasons.append(sentences.say("counts.small", numbers=CELL.counted(small, sentences)))
    if further:
        key = "counts.further_hidden" if small else "counts.hidden"
        reasons.append(sentences.say(key, numbers=CELL.counted(further, sentences)))
    return " ".join(map(sentence, reasons))


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
                    {"navn": "Uoplyst", "antal": "<5"},
                ],
            }
        ),
        CountTable.model_validate(
            {
                "type": "tabel",
                "titel": "Hvor unge og ældre var et år efter",
                "population": 86,
                "kolonner": ["Situation", "Under 30 år", "Over 30 år", "I alt"],
                "i_alt": "begge",
                "rækker": [
                    {"navn": "Fleksjob", "antal": "<5", "flere": ["skjult", 30]},
                    {"navn": "Uddannelse", "antal": "skjult", "flere": ["skjult", 32]},
                    {"navn": "Fortsat i forløbet", "antal": 12, "flere": [12, 24]},
                    {"navn": "I alt", "antal": 34, "flere": [52, 86]},
                ],
            }
        ),
        CountTable.model_validate(
            {
                "type": "tabel",
                "titel": "Hvem der mødte frem",
                "population": 40,
                "kolonner": ["Fremmøde", "Antal", "Af", "Procent"],
                "rækker": [
                    {"navn": "Til første møde", "antal": 30, "af": 40, "procent": 75},
                    {"navn": "Til alle møder", "antal": "<5", "af": 40},
                ],
            }
        ),
    ),
)
