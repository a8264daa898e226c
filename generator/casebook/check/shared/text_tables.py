"""Tables that stand in running text, in Markdown or set with blanks, as the tables of a record's figures are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.patterns import pattern
from casebook.check.shared.people_words import Counted, counted
from casebook.check.spans import Part
from casebook.model.figures import CountRow, CountTable
from casebook.risk.cells import Limits, small_numbers
from casebook.risk.cells.numbers import PlacedTable

_LARGEST = 30
_EVERYBODY = 1_000_000  # the population of a table that does not say it
_CELL = pattern(r"[^|\t\s](?:[^|\t\n ]| (?! ))*")
_RULE = pattern(r"[\s|:=-]*")
_NUMBER = pattern(r"[0-9]{1,4}")
_PERCENT = pattern(r"(?P<number>[0-9]{1,3})(?:[,.][0-9]+)? ?(?:%|pct\.?|procent)?")
_IS_PERCENT = pattern(r".*(?:%|\bpct\b|\bprocent|\bandel).*")
_IS_BASE = pattern(
    r"(?:startet|begyndt|i alt|alle|henvist|tilmeldt|inviteret|deltagere|antal (?:i alt|deltagere)|på holdet|af|n)"
)
_IS_OTHER = pattern(
    r".*\b(?:alder|født|score|point|skala|karakter|beløb|pris|kr|kroner|nr|år|årgang|dato|kl|udgave|vægt|varighed|bilag|"
    r"timer|uger|uge|dage|dag|måneder|minutter|gange|møder|samtaler|sider|opkald|besøg|lektioner|trin|kommuner)\b.*"
)
_ON_PEOPLE = pattern(r"start|gennemfør|afbr|job|fremmød|deltog|henvist|tilmeld|antal|mødt|uddannelse|ledig|syge|køn")
_WORD = pattern(r"[a-zæøå-]+")


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


def few_in_tables(text: str, limits: Limits) -> Iterator[Part]:
    """The numbers in each row of a table that count too few people, from the first to the last."""
    for heading, rows in _tables(text):
        yield from _few(heading, rows, limits)


def _tables(text: str) -> Iterator[tuple[str, list[list[_Cell]]]]:
    """Lines of several cells that follow each other, with the line before them."""
    rows: list[list[_Cell]] = []
    heading, before, at = "", "", 0
    for line in (*text.split("\n"), ""):
        cells = [_cell(match, at) for match in _CELL.finditer(line)]
        if len(cells) > 1 and not _RULE.fullmatch(line):
            heading = heading if rows else before
            rows.append(cells)
        elif not (rows and line and _RULE.fullmatch(line)):
            if len(rows) > 1:
                yield heading, rows
            rows, before = [], line.lower()
        at += len(line) + 1


def _cell(match: re.Match[str], at: int) -> _Cell:
    text = match.group().rstrip()
    return _Cell(text.lower(), at + match.start(), at + match.start() + len(text))


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
    for row in body:
        cells = row[len(row) - len(kinds) :] if len(row) == len(kinds) + 1 else []
        if cells and not _IS_OTHER.fullmatch(row[0].text) and (small := list(_small(kinds, cells, limits))):
            yield min(cell.start for cell in small), max(cell.end for cell in small)


def _kinds(head: list[_Cell], body: list[list[_Cell]]) -> list[str]:
    """The keys of a figure's row that the columns with numbers are: «antal», «af», «procent», or nothing."""
    columns = max(len(row) for row in body) - 1
    names = [cell.text for cell in head][-columns:] if len(head) >= columns else []
    return [_kind(name) for name in names] if len(names) == columns and columns else []


def _kind(name: str) -> str:
    if _IS_PERCENT.fullmatch(name):
        return "procent"
    if _IS_OTHER.fullmatch(name):
        return ""
    return "af" if _IS_BASE.fullmatch(name) else "antal"


def _small(kinds: list[str], cells: list[_Cell], limits: Limits) -> Iterator[_Cell]:
    """The cells of a row that the engine of the figures would not have printed."""
    counts = [cell for kind, cell in zip(kinds, cells, strict=True) if kind == "antal" and _NUMBER.fullmatch(cell.text)]
    bases = [cell for kind, cell in zip(kinds, cells, strict=True) if kind == "af" and _NUMBER.fullmatch(cell.text)]
    shares = [
        cell for kind, cell in zip(kinds, cells, strict=True) if kind == "procent" and _PERCENT.fullmatch(cell.text)
    ]
    base = int(bases[0].text) if bases else None
    share = _PERCENT.fullmatch(shares[0].text) if shares else None
    numbers = [int(cell.text) for cell in counts]
    if not numbers and base and share:
        numbers = [round(base * int(share["number"]) / 100)] if base <= _LARGEST else []
    if not numbers:
        return
    row = CountRow.model_construct(
        name="", count=numbers[0], more=tuple(numbers[1:]), of=base, percent=int(share["number"]) if share else None,
        counts=None,
    )  # fmt: skip
    table = CountTable.model_construct(population=base or _EVERYBODY, columns=("", ""), rows=(row,), totals=None)
    by_key = {"af": bases, "procent": shares}
    for path, _ in small_numbers((PlacedTable(0, table),), limits):
        column = int(path[-1]) + 1 if path[-2] == "flere" else 0
        too_few = by_key[str(path[-1])][:1] if path[-1] in by_key else (counts or shares)[column : column + 1]
        yield from too_few if path[-1] != "population" else ()
