"""Tables that stand in running text, in Markdown or set with blanks, as the tables of a record's figures are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.tables.text_table_audit import EVERYBODY, audited
from casebook.check.shared.words.people_words import Counted, counted
from casebook.check.spans import Part
from casebook.model.figures import CountRow, CountTable
from casebook.risk.cells import Limits, small_numbers
from casebook.risk.cells.numbers import PlacedTable
from casebook.source import Path

_LARGEST = 30
_CELL = pattern(r"[^|\t\s](?:[^|\t\n ]| (?! ))*")
_SEPARATED = pattern(
    r"[^;\n.!?]{0,30}(?:;[^;\n.!?]{0,30}){1,12}|[^,\n.!? ][^,\n.!?]{0,29}(?:,(?! )[^,\n.!?]{0,30}){2,12}"
)
_FIELD = pattern(r"[^;,]+")
_RULE = pattern(r"[\s|:=-]*")
_NUMBER = pattern(r"[0-9]{1,4}")
_HIDDEN = pattern(r"(?:[<&]\s?(?:lt;)?\s?5|skjult|under (?:5|fem)|-|–|\*)")
_PERCENT = pattern(r"(?P<written>(?P<number>[0-9]{1,3})(?:[,.][0-9]{1,4})?) ?(?:%|pct\.?|procent)?")
_IS_PERCENT = pattern(r".*(?:%|\bpct\b|\bprocent|\bandel).*")
_IS_BASE = pattern(
    r"(?:startet|begyndt|alle|henvist|tilmeldt|inviteret|visiteret|deltagere|antal (?:i alt|deltagere)|på holdet|af|n)"
)
_IS_OTHER = pattern(
    r".*\b(?:alder|født|score|point|skala|karakter|beløb|pris|kr|kroner|nr|år|årgang|dato|kl|udgave|vægt|varighed|bilag|"
    r"timer|uger|uge|dage|dag|måneder|minutter|gange|møder|samtaler|sider|opkald|besøg|lektioner|trin|kommuner)\b.*"
)
_ON_PEOPLE = pattern(
    r"bestå|\bhold\b|start|gennemfør|afbr|job|fremmød|deltog|henvist|tilmeld|antal|mødt|uddannelse|ledig|syge|køn|\baktive\b|ophørt|indskrev|udskrev|visiter"
)
_PARAGRAPH = pattern(r"§+ ?[0-9]+[a-z ]{0,3},? ?(?:(?:stk|nr)\. ?[0-9]+,? ?)*")
_AGE_BAND = pattern(r"(?:[0-9]{2}\s?(?:-|–|til)\s?[0-9]{2}|(?:under|over|højst|mindst|fyldt) [0-9]{2}|[0-9]{2}\+) år")
_WORD = pattern(r"[a-zæøå-]+")


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


class _Row(NamedTuple):
    """A line of a table: its name, and the cells that are counts, a base or a percentage."""

    name: str
    counts: tuple[_Cell, ...]
    base: _Cell | None
    percent: _Cell | None

    def cell(self, path: Path) -> _Cell | None:
        """The cell that a path of the engine leads to."""
        match path[4:]:
            case ("antal",):
                return self.counts[0] if self.counts else self.percent
            case ("flere", int(i)):
                return self.counts[i + 1]
            case ("af",):
                return self.base
            case ("procent",):
                return self.percent
        return None


def few_in_tables(text: str, limits: Limits, beside: Sequence[PlacedTable] = ()) -> Iterator[Part]:
    """The numbers in each row of a table that give away too few people, from the first to the last.

    `beside` are the tables of the record's figures, which a reader has at hand too.
    """
    for table in _tables(text):
        yield from _few(table, limits, beside)


class _TextTable(NamedTuple):
    """Lines of several cells that follow each other, with the line before them, and the last before that says more."""

    heading: str
    title: str
    rows: list[list[_Cell]]


def _tables(text: str) -> Iterator[_TextTable]:
    rows: list[list[_Cell]] = []
    heading, before, title, at = "", "", "", 0
    for line in (*text.split("\n"), ""):
        shape = _FIELD if _SEPARATED.fullmatch(line) else _CELL
        cells = [_cell(match, at) for match in shape.finditer(line) if match.group().strip()]
        if len(cells) > 1 and not _RULE.fullmatch(line):
            heading = heading if rows else before
            rows.append(cells)
        elif not (rows and line and _RULE.fullmatch(line)):
            if len(rows) > 1:
                yield _TextTable(heading, title, rows)
            rows, before = [], line.lower()
            title = before if before.strip() else title
        at += len(line) + 1


def _cell(match: re.Match[str], at: int) -> _Cell:
    text = match.group().rstrip().strip("*_")
    return _Cell(text.lower(), at + match.start(), at + match.start() + len(match.group().rstrip()))


def _few(table: _TextTable, limits: Limits, beside: Sequence[PlacedTable]) -> Iterator[Part]:
    rows = table.rows
    head, *body = rows
    kinds = _kinds(head, body)
    words = " ".join((table.heading, *(cell.text for row in rows for cell in row)))
    if not kinds or not (
        _ON_PEOPLE.search(words) or any(counted((word,))[0] is Counted.PEOPLE for word in _WORD.findall(words))
    ):
        return
    names = [cell.text for cell in head[1 - len(body[0]) :]]
    if any(_NUMBER.fullmatch(cell.text) for cell in head[1:]):
        body, names = rows, [""] * len(kinds)
    headings = [name for name, kind in zip(names, kinds, strict=False) if kind == "antal"]
    read = [row for cells in body if (row := _row(cells, kinds))]
    small: dict[int, list[_Cell]] = {}
    made = [row for row in map(_as_figure_row, read) if row]
    together = audited(table.title, headings, made, limits, beside) if len(made) == len(read) > 1 else ()
    for path in (*_paths(read, limits), *together):
        cell = read[int(path[3])].cell(path)
        if cell:
            small.setdefault(int(path[3]), []).append(cell)
    every = [cell for row in read for cell in row.counts]
    if small and every and sum(int(cell.text) for cell in every if _NUMBER.fullmatch(cell.text)) <= _LARGEST:
        small = {
            0: [*every, *(cell for cells in small.values() for cell in cells)]
        }  # each number of so small a group gives back another
    for cells in small.values():
        yield min(cell.start for cell in cells), max(cell.end for cell in cells)


def _kinds(head: list[_Cell], body: list[list[_Cell]]) -> list[str]:
    """The keys of a figure's row that the columns with numbers are: «antal», «af», «procent», or nothing."""
    columns = max(len(row) for row in body) - 1
    names = [cell.text for cell in head][-columns:] if len(head) >= columns else []
    kinds = [_kind(name) for name in names] if len(names) == columns and columns else []
    if kinds.count("antal") == 1 and "procent" in kinds and _counts_people(names[kinds.index("antal")]):
        kinds[kinds.index("antal")] = "af"  # «Borgere | Andel i job»
    return kinds if "antal" in kinds or "procent" in kinds else ["antal" if kind == "af" else kind for kind in kinds]


def _counts_people(name: str) -> bool:
    return any(counted((word,))[0] is Counted.PEOPLE for word in _WORD.findall(name))


def _kind(name: str) -> str:
    if _IS_PERCENT.fullmatch(name):
        return "procent"
    if _is_other(name) and not _ON_PEOPLE.match(name.removeprefix("i ")):
        return ""
    return "af" if _IS_BASE.fullmatch(name) else "antal"


def _is_other(name: str) -> bool:
    """True for a name that tells of time, money and the like; «18-29 år» is an age."""
    return bool(_IS_OTHER.fullmatch(_AGE_BAND.sub("", name)))


def _row(cells: list[_Cell], kinds: Sequence[str]) -> _Row | None:
    """A line as the engine is to have it; None for one that tells of something else."""
    if len(cells) != len(kinds) + 1 or _is_other(_PARAGRAPH.sub("", cells[0].text)):
        return None
    by_kind = list(zip(kinds, cells[1:], strict=True))
    counts = tuple(cell for kind, cell in by_kind if kind == "antal" and _value(cell) is not None)
    base = next((cell for kind, cell in by_kind if kind == "af" and _NUMBER.fullmatch(cell.text)), None)
    percent = next((cell for kind, cell in by_kind if kind == "procent" and _PERCENT.fullmatch(cell.text)), None)
    return _Row(cells[0].text, counts, base, percent) if counts or (base and percent) else None


def _value(cell: _Cell) -> int | str | None:
    """The number of a cell; «skjult» where somebody has hidden it."""
    if _NUMBER.fullmatch(cell.text):
        return int(cell.text)
    return ("<5" if "5" in cell.text else "skjult") if _HIDDEN.fullmatch(cell.text) else None


def _as_figure_row(row: _Row) -> CountRow | None:
    base = int(row.base.text) if row.base else None
    share = _PERCENT.fullmatch(row.percent.text) if row.percent else None
    numbers = [_value(cell) for cell in row.counts]
    if not numbers:
        numbers = [round(base * int(share["number"]) / 100)] if base and share and base <= _LARGEST else []
    if not numbers:
        return None
    return CountRow.model_construct(
        name=row.name, count=numbers[0], more=tuple(numbers[1:]), of=base, counts=None,
        percent=share["written"].replace(".", ",") if share else None,
    )  # fmt: skip


def _paths(rows: Sequence[_Row], limits: Limits) -> Iterator[Path]:
    """The numbers that the engine of the figures would not have printed, as paths in one figure."""
    for i, row in enumerate(rows):
        made = _as_figure_row(row)
        if made:
            table = CountTable.model_construct(
                population=made.of or EVERYBODY, columns=("", ""), rows=(made,), totals=None, overlapping=None
            )
            small = (path for path, _ in small_numbers((PlacedTable(0, table),), limits))
            yield from ((*path[:3], i, *path[4:]) for path in small if path[-1] != "population")
