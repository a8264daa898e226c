"""Documents read by themselves, several at once; what they tell of people is kept for the rules that compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from casebook.check.context import CheckContext
from casebook.check.readings import DocumentReading
from casebook.check.shared.lives.dataset import dataset, people
from casebook.check.shared.lives.reading import CaseRead, case_read, keep
from casebook.model import Case
from casebook.problem import Problem
from casebook.risk.person import Person
from casebook.workers import FEWEST, shared_out


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """The findings in a document; of a case also its people, and what it tells of their lives."""

    problems: list[Problem]
    people: tuple[Person, ...] = ()
    lives: CaseRead | None = None


def read_alone(
    read: Callable[[DocumentReading], list[Problem]], readings: Sequence[DocumentReading], context: CheckContext
) -> list[list[Problem]]:
    """The findings of `read` in each document."""
    if len(readings) < FEWEST:
        return [read(reading) for reading in readings]

    def whole(reading: DocumentReading) -> ReadDocument:
        problems, case = read(reading), reading.record
        if not isinstance(case, Case):
            return ReadDocument(problems)
        here = context.of(reading.document, case)
        return ReadDocument(problems, tuple(person for _, person in people(case, here)), case_read(here))

    common = [thing for reading in readings for thing in (reading.document, reading.record)]
    data = dataset(context)  # once, and not in each process
    answers = shared_out(whole, readings, common, fewest=FEWEST)
    for lives, persons in ((answer.lives, answer.people) for answer in answers):
        if data and lives:
            data.keep(persons)
            keep(lives, context)
    return [answer.problems for answer in answers]
