"""Tables that stand in running text, in Markdown or set with blanks, as the tables of a record's figures are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.people_words import Counted, counted
from casebook.check.spans import Part
from casebook.model.figures import CountRow, CountTable
from casebook.risk.cells import Limits, exposed_numbers, small_numbers
from casebook.risk.cells.exposure import ExposureReason
from casebook.risk.cells.numbers import SUMS, PlacedTable, folded
from casebook.source import Path

_LARGEST = 30
_CELLS = 200  # of a table whose sums are tried
_EVERYBODY = 1_000_000  # the population of a table that does not say it
_CELL = pattern(r"[^|\t\s](?:[^|\t\n ]| (?! ))*")
_SEPARATED = pattern(
    r"[^;\n.!?]{0,30}(?:;[^;\n.!?]{0,30}){1,12}|[^,\n.!? ][^,\n.!?]{0,29}(?:,(?! )[^,\n.!?]{0,30}){2,12}"
)
_FIELD = pattern(r"[^;,]+")
_RULE = pattern(r"[\s|:=-]*")
_NUMBER = pattern(r"[0-9]{1,4}")
_HIDDEN = pattern(r"(?:[<&]\s?(?:lt;)?\s?5|skjult|under (?:5|fem)|-|–|\*)")
_PERCENT = pattern(r"(?P<written>(?P<number>[0-9]{1,3})(?:[,.][0-9]+)?) ?(?:%|pct\.?|procent)?")
_IS_PERCENT = pattern(r".*(?:%|\bpct\b|\bprocent|\bandel).*")
_IS_BASE = pattern(
    r"(?:startet|begyndt|alle|henvist|tilmeldt|inviteret|visiteret|deltagere|antal (?:i alt|deltagere)|på holdet|af|n)"
)
_IS_OTHER = pattern(
    r".*\b(?:alder|født|score|point|skala|karakter|beløb|pris|kr|kroner|nr|år|årgang|dato|kl|udgave|vægt|varighed|bilag|"
    r"timer|uger|uge|dage|dag|måneder|minutter|gange|møder|samtaler|sider|opkald|besøg|lektioner|trin|kommuner)\b.*"
)
_ON_PEOPLE = pattern(
    r"bestå|\bhold\b|start|gennemfør|afbr|job|fremmød|deltog|henvist|tilmeld|antal|mødt|uddannelse|ledig|syge|køn"
)
_PARAGRAPH = pattern(r"§+ ?[0-9]+[a-z ]{0,3},? ?(?:(?:stk|nr)\. ?[0-9]+,? ?)*")
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


def few_in_tables(text: str, limits: Limits) -> Iterator[Part]:
    """The numbers in each row of a table that count too few people, from the first to the last."""
    for heading, rows in _tables(text):
        yield from _few(heading, rows, limits)


def _tables(text: str) -> Iterator[tuple[str, list[list[_Cell]]]]:
    """Lines of several cells that follow each other, with the line before them."""
    rows: list[list[_Cell]] = []
    heading, before, at = "", "", 0
    for line in (*text.split("\n"), ""):
        shape = _FIELD if _SEPARATED.fullmatch(line) else _CELL
        cells = [_cell(match, at) for match in shape.finditer(line) if match.group().strip()]
        if len(cells) > 1 and not _RULE.fullmatch(line):
            heading = heading if rows else before
            rows.append(cells)
        elif not (rows and line and _RULE.fullmatch(line)):
            if len(rows) > 1:
                yield heading, rows
            rows, before = [], line.lower()
        at += len(line) + 1


def _cell(match: re.Match[str], at: int) -> _Cell:
    text = match.group().rstrip().strip("*_")
    return _Cell(text.lower(), at + match.start(), at + match.start() + len(match.group().rstrip()))


def _few(heading: str, rows: list[list[_Cell]], limits: Limits) -> Iterator[Part]:
    head, *body = rows
    kinds = _kinds(head, body)
    words = " ".join((heading, *(cell.text for row in rows for cell in row)))
    if not kinds or not (
        _ON_PEOPLE.search(words) or any(counted((word,))[0] is Counted.PEOPLE for word in _WORD.findall(words))
    ):
        return
    if any(_NUMBER.fullmatch(cell.text) for cell in head[1:]):
        body = rows
    read = [row for cells in body if (row := _row(cells, kinds))]
    small: dict[int, list[_Cell]] = {}
    for path in (*_paths(read, limits), *_left_over(read, limits), *_across(head, read, limits)):
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
    if _IS_OTHER.fullmatch(name) and not _ON_PEOPLE.match(name.removeprefix("i ")):
        return ""
    return "af" if _IS_BASE.fullmatch(name) else "antal"


def _row(cells: list[_Cell], kinds: Sequence[str]) -> _Row | None:
    """A line as the engine is to have it; None for one that tells of something else."""
    if len(cells) != len(kinds) + 1 or _IS_OTHER.fullmatch(_PARAGRAPH.sub("", cells[0].text)):
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
                population=made.of or _EVERYBODY, columns=("", ""), rows=(made,), totals=None
            )
            small = (path for path, _ in small_numbers((PlacedTable(0, table),), limits))
            yield from ((*path[:3], i, *path[4:]) for path in small if path[-1] != "population")


def _left_over(rows: Sequence[_Row], limits: Limits) -> Iterator[Path]:
    """Numbers that the sums of a whole table give back: hidden ones, and a few whom no line of it counts."""
    made = [figure_row for figure_row in map(_as_figure_row, rows) if figure_row]
    is_even = len(made) == len(rows) > 1 and len({len(row.numbers) for row in made}) == 1
    if not is_even or len(made) * len(made[0].numbers) > _CELLS or not _is_sum(made[-1].name):
        return
    table = CountTable.model_construct(
        population=_EVERYBODY, columns=("", *[""] * len(made[0].numbers)), rows=tuple(made), totals="nederst",
        overlapping=None, type="tabel",
    )  # fmt: skip
    given_back = (number for number in exposed_numbers((table,), limits) if number.why is ExposureReason.GIVEN_BACK)
    yield from (number.path for number in given_back)
    for j, column in enumerate(zip(*(row.numbers for row in made), strict=True)):
        *parts, total = [number if isinstance(number, int) else None for number in column]
        if total is not None and None not in parts and 0 < total - sum(filter(None, parts)) < limits.smallest:
            yield PlacedTable(0, table).number(len(made) - 1, j)


def _across(head: Sequence[_Cell], rows: Sequence[_Row], limits: Limits) -> Iterator[Path]:
    """A hidden number that the sum at the end of its own row gives back: «8 | <5 | 11»."""
    for i, row in enumerate(rows if head and _is_sum(head[-1].text) else ()):
        *numbers, total = map(_value, row.counts)
        hidden = [j for j, number in enumerate(numbers) if not isinstance(number, int)]
        if len(hidden) == 1 and isinstance(total, int):
            left = total - sum(number for number in numbers if isinstance(number, int))
            if 0 < left < limits.smallest:
                yield ("figurer", 0, "rækker", i, *(("flere", hidden[0] - 1) if hidden[0] else ("antal",)))


def _is_sum(name: str) -> bool:
    return folded(name) in SUMS or folded(name).startswith("i alt")
