"""The words for what falls due, and two ways to send them on: the text of an issue, and a calendar."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from casebook.corpus.due import Due, Task
from casebook.danish import sentence, when

if TYPE_CHECKING:
    from icalendar import Event

    from casebook.check.saying import Saying

_SOMEBODY = "en rolle, der ikke står i site_config/redaktion.yml"
_COMING: Mapping[Task, str] = {
    Task.NEXT_REVIEW: "skal ses efter i {date} af {role}",
    Task.REVIEW: "gennemgangen gælder til og med {date}",
    Task.CONSENT: "samtykket udløber med {date}",
    Task.TERM: "ophører {date}",
    Task.REGION: "regionen ophører {date}",
}
_OVER: Mapping[Task, str] = {
    Task.NEXT_REVIEW: "skulle være set efter i {date} af {role}",
    Task.REVIEW: "gennemgangen gjaldt til og med {date}",
    Task.CONSENT: "samtykket udløb med {date}",
}
_TO_DO: Mapping[Task, str] = {
    Task.NEXT_REVIEW: "Læs posten igen, og skriv måneden for det næste eftersyn.",
    Task.REVIEW: "Lad to roller læse casen igen (casebook review).",
    Task.CONSENT: "Spørg borgeren igen, og skriv den nye måned, eller tag casen ned (casebook withdraw).",
    Task.TERM: "Se alle steder, der bruger begrebet (casebook terms --changed-on {day}).",
    Task.REGION: "Siderne følger selv datoen; se, om de skrevne tekster også gør.",
}
_BY_LAW = frozenset({Task.TERM, Task.REGION})
_OVERDUE = "Overskredet"
_ISSUE_BEGINS = (
    "Her er det, der er overskredet eller falder snart. Ingen mennesker er nævnt her, og skriv heller ikke i svarene, "
    "hvem en case handler om, eller hvad et samtykke har af nummer.\n"
)
_WARNED_AHEAD = timedelta(days=30)
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "casebook due")


@dataclass(frozen=True)
class DueWords:
    """Says what falls due, as of the month `today`, with everything masked that points at a person."""

    saying: Saying
    today: str

    def masked(self, due: Due) -> Due:
        """The same with the name, the file and the role as they may be printed."""
        name = self.saying.text if due.task in _BY_LAW else self.saying.name
        role = self.saying.text(due.role) if due.role else None
        return replace(due, file=self.saying.file(due.file), name=_on_one_line(name(due.name)), role=role)

    def subject(self, due: Due) -> str:
        """The thing that falls due: the file of a record, the name of a term."""
        return due.name if due.task in _BY_LAW else due.file

    def deed(self, due: Due) -> str:
        """The end of a sentence that begins with the subject: «samtykket udløber med december 2026»."""
        words = _OVER if due.is_over(self.today) else _COMING
        is_known_to_the_day = due.date == due.until
        at = when(due.date) if is_known_to_the_day or due.task not in _BY_LAW else f"i {when(due.date)}"
        sentence_end = words[due.task].format(date=at, role=due.role or _SOMEBODY)
        return f"{sentence_end} (kladde)" if due.is_draft else sentence_end

    def to_do(self, due: Due) -> str:
        """The sentence on what to do."""
        return _TO_DO[due.task].format(day=due.date)

    def by_month(self, things: Sequence[Due]) -> Iterator[tuple[str, tuple[Due, ...]]]:
        """The things under headings: those that have passed first, then month by month."""
        for heading, here in groupby(things, key=self._heading):
            yield heading, tuple(here)

    def _heading(self, due: Due) -> str:
        return _OVERDUE if due.is_over(self.today) else sentence(when(due.until[:7]))


def as_issue(things: Sequence[Due], words_for: DueWords, left_out: str) -> str:
    """The text of an issue in Markdown, a box for each thing; empty where there is nothing to say.

    `left_out` says what the list does not know. Names stand as code: there a name is no link and calls nobody.
    """
    if not things and not left_out:
        return ""
    lines = [_ISSUE_BEGINS]
    for heading, here in words_for.by_month(things):
        boxes = (
            f"- [ ] {_code(words_for.subject(due))}: {words_for.deed(due)}. {words_for.to_do(due)}\n" for due in here
        )
        lines += [f"\n### {heading}\n\n", *boxes]
    return "".join([*lines, *([f"\n{left_out}\n"] if left_out else [])])


def as_calendar(things: Sequence[Due], words_for: DueWords) -> str:
    """A calendar (RFC 5545) with a day for each thing, the last on which all is well, and a reminder 30 days before.

    An event keeps its identifier from time to time, so that it is not there twice where the file is read again.
    """
    from icalendar import Calendar  # noqa: PLC0415 - half a second, and of no use to other formats

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//casebook//due//DA")
    used: dict[str, int] = {}
    for due in things:
        name = f"{due.file} {due.task} {due.name} {due.until}"
        used[name] = used.get(name, 0) + 1
        identifier = uuid.uuid5(_NAMESPACE, f"{name} {used[name]}")
        calendar.add_component(_event(due, words_for, str(identifier)))
    return str(calendar.to_ical().decode("utf-8"))


def _event(due: Due, words_for: DueWords, identifier: str) -> Event:
    from icalendar import Alarm, Event  # noqa: PLC0415

    day, summary = date.fromisoformat(due.until), f"{words_for.subject(due)}: {words_for.deed(due)}"
    event, alarm = Event(), Alarm()
    event.add("uid", identifier)
    event.add("dtstamp", datetime.fromisoformat(f"{words_for.today}-01").replace(tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", words_for.to_do(due))
    event.add("transp", "TRANSPARENT")
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_WARNED_AHEAD)
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def _code(text: str) -> str:
    return "`" + text.replace("`", "'") + "`"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
