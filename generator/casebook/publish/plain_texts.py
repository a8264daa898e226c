"""Texts of files without markup: line by line, and what their form divides put together again."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from itertools import chain

from casebook.publish.listening import PlacedText, texts_of
from casebook.source import Document, compose

# What is text in a style sheet: comments and strings. All else is a program.
_COMMENT, _STRING = r"/\*.*?\*/", r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
_OF_SHEETS = re.compile(rf"{_COMMENT}|{_STRING}", re.DOTALL)
# In a script comments name the types of things; they are stepped over, lest a quote in one begin a string.
_OF_SCRIPTS = re.compile(rf"{_COMMENT}|(?<!:)//[^\n]*|(?P<text>{_STRING}|`(?:\\.|[^`\\])*`)", re.DOTALL)
_FOLDED = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1: a long line goes on after a line feed and a space
_GOES_ON = re.compile(r"[ \t]*\n[ \t]+(?![ \t]|- )")
_ENTRY = re.compile(r"^@(?=\w+\{)", re.MULTILINE)  # «@book{» begins an entry of BibTeX and is nobody's profile
_TIME = "-->"


def texts_in_lines(text: str, file: str) -> Iterator[PlacedText]:
    """Every line of a file, and the texts that its kind has divided over several; of a file of values each of them."""
    kind = file.rpartition(".")[2].lower()
    values = _VALUES[kind](text) if kind in _VALUES else None
    if values is not None:
        yield from values
        return
    text = _ENTRY.sub(" ", text) if kind == "bib" else text
    yield from ((line, number, 1) for number, line in enumerate(text.splitlines(), 1))
    whole = _WHOLE.get(kind)
    if whole:
        yield from whole(text)


def texts_in_sheet(text: str) -> Iterator[PlacedText]:
    """The comments and strings of a style sheet: a string can be shown."""
    return (_placed(match, text) for match in _OF_SHEETS.finditer(text))


def texts_in_script(text: str) -> Iterator[PlacedText]:
    """The strings of a script: what it says."""
    return (_placed(match, text) for match in _OF_SCRIPTS.finditer(text) if match["text"])


def _placed(match: re.Match[str], text: str) -> PlacedText:
    return match[0], _line(text, match.start()), match.start() - text.rfind("\n", 0, match.start())


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _unfolded(text: str) -> Iterator[PlacedText]:
    """The long lines of a calendar."""
    return _joined(text, _FOLDED, "")


def _continued(text: str) -> Iterator[PlacedText]:
    """The long values of CFF, BibTeX and RIS: what is moved in goes on from the line before."""
    return _joined(text, _GOES_ON, " ")


def _joined(text: str, seam: re.Pattern[str], joint: str) -> Iterator[PlacedText]:
    if seam.search(text):
        yield from ((line, 1, 1) for line in seam.sub(joint, text).splitlines())


def _cues(text: str) -> Iterator[PlacedText]:
    """The subtitles, each as one text: what is said is divided as there is room for it."""
    lines: list[str] = []
    for number, line in enumerate((*text.splitlines(), ""), 1):
        if line.strip() and _TIME not in line:
            lines.append(line.strip())
        elif lines:
            yield " ".join(lines), number - len(lines), 1
            lines = []


def _scalars(text: str) -> Iterator[PlacedText] | None:
    """The keys and values of YAML, and the lines that may hold a comment; None where it cannot be read."""
    document = compose(Document("", text))
    if document.problems:
        return None
    lines = ((line, number, 1) for number, line in enumerate(text.splitlines(), 1) if "#" in line)
    return chain(lines, *(_value(scalar.value, _line(text, scalar.start)) for scalar in document.scalars))


def _cells(text: str) -> Iterator[PlacedText] | None:
    """The cells of a table as text; None where it cannot be read."""
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [(row, reader.line_num) for row in reader]
    except csv.Error:
        return None
    return chain.from_iterable(_value(cell, line) for row, line in rows for cell in row)


def _value(value: str, line: int) -> Iterator[PlacedText]:
    """The texts of a value as it is read where it stands in JSON: most hold neither a tag nor an entity."""
    texts = (text for text, *_ in texts_of(value)) if "<" in value or "&" in value else (" ".join(value.split()),)
    return ((text, line, 1) for text in texts if text)


_VALUES: Mapping[str, Callable[[str], Iterator[PlacedText] | None]] = {
    "yml": _scalars,
    "yaml": _scalars,
    "csv": _cells,
}
_WHOLE: Mapping[str, Callable[[str], Iterator[PlacedText]]] = {
    **dict.fromkeys(("vtt", "srt"), _cues),
    "ics": _unfolded,
    **dict.fromkeys(("cff", "bib", "ris"), _continued),
}
