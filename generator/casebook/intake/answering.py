"""Sections under headings as answers to the questions; what answers none is kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from casebook.intake.received import Incoming, Section
from casebook.intake.words import folded
from casebook.questions import FormOption, FormPart, QuestionForm, Shape

STORY = "historie"
_BETWEEN = re.compile(r"[\n;]|^[-*•]\s+", re.MULTILINE)
_ELAPSED = re.compile(r"(\d{1,3})\s*(dag|uge|m(?:å|aa)ned|mdr|år)", re.IGNORECASE)
_UNITS = {"dag": "dage", "uge": "uger", "måned": "mdr", "maaned": "mdr", "mdr": "mdr", "år": "år"}
_MOST_LINES = 100  # of an answer that is chosen from a list; what else there is stays beside the draft
_MOST_COMMAS = 6  # pieces of a name with commas in it
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DEFINITE = re.compile(r"(?<=\w{4})(?:et|en)$")
_EMPTY = frozenset({"", "no response", "ikke besvaret"})  # as GitHub writes where nothing was chosen
_TICKED = re.compile(r"^\s*[-*]\s+\[(?P<mark>[ xX])\]\s*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers by part, and what answers no question: each piece with what it stood under."""

    answers: Mapping[str, object]
    kept: tuple[tuple[str, str], ...] = ()


def headings(form: QuestionForm) -> Mapping[str, FormPart | None]:
    """The part that each heading asks for, folded; None of a section.

    Below a question that asks for several things stands the first of them, unless that is a short text. People shorten
    headings: «Hvad gjorde I?», «Kommune», «Grundlag», «År».
    """
    asked_for: dict[str, FormPart | None] = {}
    for question in form.questions:
        asked_for[folded(question.section_name)] = None
    for question in form.questions:
        first = question.parts[0]
        for words in (question.text, question.text.partition(" – ")[0]):
            asked_for[folded(words)] = None if first.shape is Shape.TEXT else first
    asked_for.update((folded(part.label), part) for part in form.parts())
    asked_for.update((folded(part.name), part) for part in form.parts() if part.path)
    for part in form.parts():
        field = part.path if part.path and "." not in part.path else part.label
        for words in (*part.label.split(" eller "), _DEFINITE.sub("", part.label), field):
            asked_for.setdefault(folded(words), part)
    return asked_for


def answered(letter: Incoming, form: QuestionForm, *, deeper: bool = False) -> Answered:
    """The answers in a letter. A text without a asked_for heading is the story as a whole.

    With `deeper` any heading inside a long answer is a heading of that answer; else only one of a lower level is.
    """
    asked_for = headings(form)
    kept = [*letter.left_out, *_rows_that_answer_nothing(letter.sections, asked_for)]
    sections = tuple(_joined(_with_rows_as_sections(letter.sections, asked_for), asked_for, deeper=deeper))
    if not any(section.heading and folded(section.heading) in asked_for for section in sections):
        return Answered({STORY: _whole(sections)}, tuple(kept))
    answers: dict[str, object] = {}
    for section in sections:
        part = asked_for.get(folded(section.heading))
        value = _read(part, section) if part else None
        if part and value and part.name not in answers:
            answers[part.name] = value
        if section.text.strip() and folded(section.text) not in _EMPTY and not _is_whole(part, value, section):
            kept.append((section.heading, section.text))
    return Answered(answers, tuple(kept))


def _with_rows_as_sections(sections: Iterable[Section], asked_for: Mapping[str, FormPart | None]) -> Iterator[Section]:
    """The sections; a row of a table that is a heading and its answer is a section too, after the one it stands in."""
    for section in sections:
        yield section
        yield from (
            Section(row[0], section.level, row[1]) for row in _loose_rows(section, asked_for) if _asks(row, asked_for)
        )


def _rows_that_answer_nothing(
    sections: Iterable[Section], asked_for: Mapping[str, FormPart | None]
) -> Iterator[tuple[str, str]]:
    """The other rows of tables where no table is asked for, each table with what it stood under."""
    for section in sections:
        rows = [row for row in _loose_rows(section, asked_for) if not _asks(row, asked_for)]
        if rows:
            yield section.heading, "\n".join(" | ".join(row) for row in rows)


def _loose_rows(section: Section, asked_for: Mapping[str, FormPart | None]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table in a section that asks for none."""
    part = asked_for.get(folded(section.heading))
    return () if part and part.shape is Shape.ROWS else section.table


def _asks(row: tuple[str, ...], asked_for: Mapping[str, FormPart | None]) -> bool:
    """True of a heading and its answer in two cells."""
    return len(row) == len(("heading", "answer")) and asked_for.get(folded(row[0])) is not None


def _whole(sections: Iterable[Section]) -> str:
    return "\n\n".join(f"### {each.heading}\n\n{each.text}" if each.heading else each.text for each in sections)


def _joined(
    sections: Iterable[Section], asked_for: Mapping[str, FormPart | None], *, deeper: bool
) -> Iterator[Section]:
    """The sections, with the headings inside a long answer in its text."""
    last: Section | None = None
    pieces: list[str] = []
    for section in sections:
        part = asked_for.get(folded(last.heading)) if last else None
        is_inside = part and part.shape is Shape.LONG and folded(section.heading) not in asked_for
        if last and is_inside and (deeper or section.level > last.level):
            pieces += [f"### {section.heading}", section.text]
            continue
        if last:
            yield last._replace(text="\n\n".join(filter(None, pieces)))
        last, pieces = section, [section.text]
    if last:
        yield last._replace(text="\n\n".join(filter(None, pieces)))


def _read(part: FormPart, section: Section) -> object:
    """The answer to a part as it is written; None where there is none that fits."""
    text = section.text.strip()
    if part.shape is Shape.ROWS:
        rows = section.table[1:] or tuple(tuple(line.split("|")) for line in _lines(text) if "|" in line)
        return [row for cells in rows[:_MOST_LINES] if (row := _row(part, cells))]
    if folded(text) in _EMPTY:
        return None
    if part.shape is Shape.ONE_OF:
        return next((option.value for line in _few(text) if (option := _option(part, line))), None)
    if part.shape is Shape.MANY_OF:
        return [option.value for line in _few(text) for option in _options(part, line)]
    if part.shape is Shape.YEAR:
        return next(iter(_YEAR.findall(text)), None)
    return text


def _is_whole(part: FormPart | None, value: object, section: Section) -> bool:
    """True if all of a section has become an answer."""
    if part is None or not value:
        return False
    if part.shape is Shape.ROWS and isinstance(value, list):
        return bool(section.table) or len(value) == len(tuple(_lines(section.text)))
    if part.shape is Shape.MANY_OF and isinstance(value, list):
        return len(value) >= sum(len(line.split(", ")) for line in _ticked(section.text))
    return part.shape is not Shape.YEAR or folded(section.text).isdigit()


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in _BETWEEN.split(text) if line and line.strip())


def _ticked(text: str) -> Iterator[str]:
    """The lines of an answer; of a list with boxes those that are ticked."""
    boxed = _TICKED.search(text)
    for line in text.splitlines():
        mark = _TICKED.match(line)
        if not boxed:
            yield from _lines(line)
        elif mark and mark["mark"] in "xX":
            yield line[mark.end() :]


def _few(text: str) -> Iterator[str]:
    return islice(_ticked(text), _MOST_LINES)


def _row(part: FormPart, cells: tuple[str, ...]) -> dict[str, object]:
    values = zip(part.columns, cells, strict=False)
    return {column.name: value for column, cell in values if (value := _cell(column, cell.strip()))}


def _cell(column: FormPart, text: str) -> object:
    if column.shape is Shape.ELAPSED:
        time = _ELAPSED.search(text)
        return f"{time[1]} {_UNITS[time[2].lower()]}" if time else None
    if column.shape is Shape.ONE_OF:
        option = _option(column, text)
        return option.value if option else None
    return text


def _option(part: FormPart, text: str) -> FormOption | None:
    """The option that somebody means, by its id, its name or another word for it."""
    return _by_words(part).get(folded(text))


def _options(part: FormPart, text: str) -> Iterator[FormOption]:
    """The options in a line that names several, parted by commas: names may have commas too."""
    by_words, pieces = _by_words(part), text.split(",")
    at = 0
    while at < len(pieces):
        ends = range(min(len(pieces), at + _MOST_COMMAS), at, -1)
        meant = (by_words.get(folded(",".join(pieces[at:end]))) for end in ends)
        option, at = next(((option, end) for option, end in zip(meant, ends, strict=False) if option), (None, at + 1))
        if option:
            yield option


def _by_words(part: FormPart) -> Mapping[str, FormOption]:
    """The options by all that they may be called, folded; a name goes before another word for something else."""
    return {
        **{folded(word): option for option in part.options for word in option.words},
        **{f"{folded(option.name)} kommune": option for option in part.options},
        **{folded(name): option for option in part.options for name in (option.value, option.name)},
    }
