"""Numbered steps, and the ribbon of contact above them, for phases and modules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from casebook.danish import inside
from casebook.language.number_words import whole_of
from casebook.render.figures.geometry import Coordinates, joined, share
from casebook.source.sentences import Sentences

RIBBON = 48
_THINNEST = 10
_POINT = 6
_NUMBERS = ("nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_WORDS = {word: number for number, word in enumerate(_NUMBERS)} | {"en": 1}
_TIMES = re.compile(
    r"(\d+|[a-zé]+) (?:gange?|møder?|samtaler?|besøg|kontakter)\b.* (?:om|pr\.?) (ugen|uge|måneden|måned)"
)
_EVERY = re.compile(r"hver (\d+)\. (dag|uge|måned)")
_PLAIN = (
    ("daglig", 20.0),
    ("hver dag", 20.0),
    ("ugentlig", 4.0),
    ("hver uge", 4.0),
    ("månedlig", 1.0),
    ("hver måned", 1.0),
)
_PERIODS = {"ugen": 4.0, "uge": 4.0, "måneden": 1.0, "måned": 1.0, "dag": 28.0}


@dataclass(frozen=True, slots=True)
class StepFact:
    """A short thing about a step: what it is and what it says."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class NumberedStep:
    """A step as it is shown: the ribbon above is a `points` attribute in a box of 100 × 48."""

    number: int
    name: str
    text: Markup
    facts: tuple[StepFact, ...]
    ribbon: str
    gate: Markup | None = None


@dataclass(frozen=True, slots=True)
class StepsView:
    """The steps, what one is called, the columns of the table and its rows, and the sentence."""

    noun: str
    steps: tuple[NumberedStep, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Markup | str, ...], ...]
    sentence: str


def contacts(intensity: str) -> float | None:
    """The number of contacts a month that the words tell of; None where they do not («tæt opfølgning»)."""
    words = intensity.lower()
    if times := _TIMES.search(words):
        count = whole_of(times[1]) or _WORDS.get(times[1])
        return count * _PERIODS[times[2]] if count else None
    if every := _EVERY.search(words):
        step = whole_of(every[1])
        return _PERIODS[every[2]] / step if step else None
    return next((number for word, number in _PLAIN if word in words), None)


def ribbons(intensities: Sequence[str | None]) -> tuple[str, ...]:
    """A ribbon a step. It grows and falls only when every step tells how often; otherwise it is even."""
    numbers = [contacts(words) if words else None for words in intensities]
    given = [number for number in numbers if number is not None]
    if len(given) < len(numbers):
        return tuple(_ribbon(RIBBON / 2, RIBBON / 2) for _ in numbers)
    heights = [_THINNEST + (RIBBON - _THINNEST) * share(number, 0, max(given)) for number in given]
    return tuple(_ribbon(left, right) for left, right in zip([heights[0], *heights], heights, strict=False))


def _ribbon(left: float, right: float) -> str:
    """From the height of the step before to this step's, with the point of an arrow; the foot is level."""
    before, after = RIBBON - left, RIBBON - right
    end = 100 - _POINT
    notch, point = Coordinates(_POINT, RIBBON - left / 2), Coordinates(100, RIBBON - right / 2)
    corners = (
        Coordinates(0, before),
        Coordinates(25, after),
        Coordinates(end, after),
        point,
        Coordinates(end, RIBBON),
        Coordinates(0, RIBBON),
        notch,
    )
    return joined(corners)


def facts(*pairs: tuple[str, str | None]) -> tuple[StepFact, ...]:
    """The facts that are told; the rest leave no hole."""
    return tuple(StepFact(label, value) for label, value in pairs if value)


def told_columns(
    sentences: Sentences,
    columns: Sequence[tuple[str, Sequence[Markup | str | None]]],
) -> tuple[tuple[str, ...], tuple[tuple[Markup | str, ...], ...]]:
    """Headings and rows of the columns in which anything is told; a hole reads «ikke oplyst»."""
    kept = [(heading, cells) for heading, cells in columns if any(cells)]
    rows = zip(*(cells for _, cells in kept), strict=True)
    unstated = inside(sentences.say("compare.unstated"))
    return tuple(heading for heading, _ in kept), tuple(tuple(cell or unstated for cell in row) for row in rows)
