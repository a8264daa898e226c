"""Years of birth in running text and in the columns of tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, pseudonyms, subject_of
from casebook.check.sentences import LONGEST
from casebook.check.spans import Part
from casebook.check.triggers import DIGITS, Triggers
from casebook.model.facts import Tells

_YEAR = r"(?:19|20)[0-9]{2}\b"
_SHORT_YEAR = r"['’]?[0-9]{2}(?![0-9/]|[.,-][0-9]| ?[a-zæøå%])"  # not «f. 37 timer»
_BIRTH_YEAR = pattern(
    rf"\b(?:født(?:e|es)?:?(?: (?:tilbage |engang )?i(?: år(?:et)?)?)?|fdt\.?|f\.|født i (?=[0-9]{{2}} og)|"
    r"(?:års)?årgang|årg\.|"
    rf"fødselsår(?:et)?:?(?: er| var)?|"
    rf"født i (?:\w+ )?i) ?(?:{_YEAR}|{_SHORT_YEAR})"
    rf"|\b(?:19|20)[0-9]{{2}}-årgang(?:en)?\b"
    r"|\b(?:kom|kommet) til verden(?: [a-zæøå]{1,12}){0,5} (?:19|20)[0-9]{2}\b",
    re.IGNORECASE,
)
_NO_YEAR = pattern(r"f\. ?['’]?[0-2][0-9]$", re.IGNORECASE)  # «f. 12» is rather «for 12»
_AFTER_NAME = pattern(r"(?<![\wæøå])(?P<name>[A-ZÆØÅ][a-zæøåéüö]{1,20}) \((?:19|20)[0-9]{2}\)")
BIRTH_TRIGGERS = Triggers({"verden", "f", "fdt", "årg"}, ("født", "årgang", "fødselsår", "fødeår", "alder"))

_HEADING = pattern(r"(?:født|fødselsår|fødeår|årgang|alder|fødselsdato)\.?", re.IGNORECASE)
_CELL = pattern(r"[^|\t\n]+?(?=\||\t| {2,}|\n|$)")
_VALUE = pattern(r"['’]?(?:[1-9][0-9]|(?:19|20)[0-9]{2})(?: år)?")
_MOST_ROWS = 500
_PAIR = 2


def birth_years(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The years of birth that a passage tells of people, and the ages in a column of them."""
    for match in matches(_BIRTH_YEAR, passage, context, BIRTH_TRIGGERS):
        if not _NO_YEAR.match(match.group()):
            yield match.span()
    for match in matches(_AFTER_NAME, passage, context, DIGITS):
        if match["name"] in pseudonyms(context):
            yield match.end() - len("1979)"), match.end() - 1
    if "\n" in passage.raw and context.holds(passage, BIRTH_TRIGGERS) and subject_of(passage) is not Tells.NOTHING:
        for start, end in _in_columns(passage.raw[:LONGEST]):
            yield _folded(passage, start, end)


def _folded(passage: Passage, start: int, end: int) -> Part:
    """The place in the text that rules read, of characters of the text as it stands: that has its lines still."""
    origin = passage.folded.origin
    if not origin:
        return start, end
    return bisect_left(origin, (start, start)), bisect_left(origin, (end, end))


def _in_columns(text: str) -> Iterator[Part]:
    """The cells below «Født» or «Alder» in a table, with bars between its columns or with spaces."""
    column, rows, at = None, 0, 0
    for line in text.split("\n"):
        cells = _cells(line, at)
        at += len(line) + 1
        if len(cells) == _PAIR and _HEADING.fullmatch(cells[0][0]) and _VALUE.fullmatch(cells[1][0]):
            yield cells[1][1:]  # «| Fødselsår | 1985 |»
        headings = [i for i, (cell, _, _) in enumerate(cells) if _HEADING.fullmatch(cell)]
        if headings and len(cells) > 1:
            column, rows = headings[0], 0
        elif len(cells) <= 1 or rows >= _MOST_ROWS:
            column = None
        elif column is not None and column < len(cells):
            rows += 1
            cell, start, end = cells[column]
            if _VALUE.fullmatch(cell):
                yield start, end


def _cells(line: str, at: int) -> list[tuple[str, int, int]]:
    """The cells of a line with their places; none where the line is no row."""
    if "|" not in line and "\t" not in line and "  " not in line:
        return []
    cells = []
    for match in _CELL.finditer(line.rstrip()):
        cell = match.group()
        if cell.strip():
            start = at + match.start() + len(cell) - len(cell.lstrip())
            cells.append((cell.strip(), start, start + len(cell.strip())))
    return cells
