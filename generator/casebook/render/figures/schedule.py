"""The weekly schedule: a real table, day by day, that lies as a week where there is room for it.

The rows of the table are the days, so that a phone shows one day after the other in reading order; on wide screens CSS
lays each day down as a column. What goes on over several slots is one cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casebook.danish import inside
from casebook.model.figures import Schedule, ScheduleRow
from casebook.render.figures.figure_type import FigureType
from casebook.render.figures.wording import DAY, SLOT
from casebook.source.sentences import Sentences

_SLOT = re.compile(r"^\s*(\S+?)\s*[-–]\s*(\S+)\s*$")


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity of one day in one or more slots that follow each other."""

    time: str
    text: str
    span: int
    daily: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its activities, in order."""

    name: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """The slots, the days, and the week in one sentence."""

    times: tuple[str, ...]
    days: tuple[Day, ...]
    sentence: str


def view(schedule: Schedule, sentences: Sentences) -> ScheduleView:
    """The week turned from slots to days."""
    columns = tuple(_column(schedule.rows, place) for place in range(len(schedule.days)))
    daily = _in_every(columns)
    times = tuple(_dashed(row.time) for row in schedule.rows)
    days = zip(schedule.days, columns, strict=True)
    return ScheduleView(
        times=times,
        days=tuple(Day(name, _activities(times, column, daily)) for name, column in days),
        sentence=_sentence(schedule, daily, sentences),
    )


def _column(rows: Sequence[ScheduleRow], place: int) -> tuple[str, ...]:
    """One day's texts; a row that is too short counts as empty."""
    return tuple(row.cells[place].strip() if place < len(row.cells) else "" for row in rows)


def _in_every(columns: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The texts that stand in every column, in the order of the first."""
    return tuple(text for text in dict.fromkeys(columns[0]) if text and all(text in column for column in columns))


def _activities(times: Sequence[str], texts: Sequence[str], daily: Sequence[str]) -> tuple[Activity, ...]:
    made: list[Activity] = []
    for time, text in zip(times, texts, strict=True):
        whole = _merged(made[-1].time, time) if made and text and made[-1].text == text else None
        if whole:
            made[-1] = Activity(whole, text, made[-1].span + 1, daily=text in daily)
        else:
            made.append(Activity(time, text, 1, daily=text in daily))
    return tuple(made)


def _merged(first: str, second: str) -> str | None:
    """«9.00–10.00» and «10.00–11.00» are «9.00–11.00»; None when the second does not begin where the first ends."""
    before, after = _SLOT.match(first), _SLOT.match(second)
    return f"{before[1]}–{after[2]}" if before and after and before[2] == after[1] else None


def _dashed(time: str) -> str:
    slot = _SLOT.match(time)
    return f"{slot[1]}–{slot[2]}" if slot else time


def _sentence(schedule: Schedule, daily: Sequence[str], sentences: Sentences) -> str:
    days, slots = DAY.counted(len(schedule.days), sentences), SLOT.counted(len(schedule.rows), sentences)
    if len(schedule.days) == 1:
        return sentences.say("schedule.week", days=days, slots=slots)
    if not daily:
        return sentences.say("schedule.nothing_daily", days=days, slots=slots)
    return sentences.say("schedule.daily", days=days, slots=slots, daily=sentences.listing(_named(daily)))


def _named(texts: Sequence[str]) -> list[str]:
    """The texts as a list can hold them: in quotation marks when one of them is a list itself."""
    compound = any(" og " in text or "," in text for text in texts)
    return [f"«{text}»" if compound else inside(text) for text in texts]


FIGURE = FigureType(
    model=Schedule,
    template="ugeskema.j2",
    view=view,
    examples=(
        Schedule.model_validate(
            {
                "type": "ugeskema",
                "titel": "En uge på holdet",
                "dage": ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag"],
                "rækker": [
                    {"tid": "8.00-9.00", "celler": ["Morgenkaffe og samtaler"] * 5},
                    {"tid": "9.00-10.00", "celler": ["Gruppetime", "Gruppetime", "Praktik", "Gruppetime", "Natur"]},
                    {
                        "tid": "10.00-12.00",
                        "celler": ["Hal eller gåtur", "Motionsrum", "Praktik", "Svømning og afspænding", "Natur"],
                    },
                    {"tid": "12.00-13.00", "celler": ["Frokost"] * 5},
                    {"tid": "13.00-15.00", "celler": ["Ugeplaner", "Samtaler", "Praktik", "", "Cafésamtaler"]},
                ],
                "note": "Torsdag eftermiddag er til **egne aftaler**.",
            }
        ),
    ),
)
