"""Dates that pass by themselves: reviews, consents that run out, and terms and regions that a law ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casebook.corpus.corpus import Corpus
from casebook.corpus.folder import REGIONS_FILE
from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.corpus.law_change import period
from casebook.corpus.months import later
from casebook.corpus.registers import Registers
from casebook.corpus.review import holds_until, is_nobody
from casebook.model import Case, Method
from casebook.model.values import Region
from casebook.source import Document


class Task(StrEnum):
    """Kinds of what falls due."""

    NEXT_REVIEW = "eftersyn"
    REVIEW = "gennemgang"
    CONSENT = "samtykke"
    TERM = "begreb"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Due:
    """A date that passes by itself. `date` is as it is written: a day, a month or a year.

    `name` is the id of a record, the name of a term or a region. `role` has the next review; it is None
    where the register has no such role: what stands there may be somebody's name.
    """

    date: str
    task: Task
    file: str
    name: str
    role: str | None = None
    is_draft: bool = False

    @property
    def until(self) -> str:
        """The last day on which all is well («2026-11-30»)."""
        days = period(self.date)
        return days[1] if days else self.date

    def is_over(self, today: str) -> bool:
        """True if the date has passed in the month `today`."""
        return self.until[:7] < today


def due(corpus: Corpus, today: str, within: int) -> tuple[Due, ...]:
    """All that has passed in the month `today` or passes in so many months after it, the earliest first.

    A term or a region that has ended already is history, and no task.
    """
    last = later(today, within)
    by_law = (end for end in _in_registers(corpus) if not end.is_over(today))
    dates = (date for date in (*_in_records(corpus, today), *by_law) if date.until[:7] <= last)
    return tuple(sorted(dates, key=_order))


def unread(corpus: Corpus) -> int:
    """The number of records that cannot be read: when something in them falls due is not known."""
    return sum(
        document.name not in _records(corpus, kind) and not corpus.is_withdrawn(document.file)
        for kind in RECORDS
        for document in corpus.documents[kind]
    )


def _order(date: Due) -> tuple[str, ...]:
    return date.until, date.file, date.task, date.name


def _records(corpus: Corpus, kind: Kind) -> Mapping[str, Case | Method]:
    return corpus.cases if kind is Kind.CASE else corpus.methods


def _in_records(corpus: Corpus, today: str) -> Iterator[Due]:
    for kind in RECORDS:
        documents = {document.name: document for document in corpus.documents[kind]}
        for record in _records(corpus, kind).values():
            yield from _in_record(record, documents[record.id], corpus.registers, today)


def _in_record(record: Case | Method, document: Document, registers: Registers, today: str) -> Iterator[Due]:
    """The dates of a record: all of one that is public, and of a draft the consent, which runs out all the same."""
    case, file = record if isinstance(record, Case) else None, document.file
    if case and case.privacy.consent:
        yield Due(case.privacy.consent.expires, Task.CONSENT, file, case.id, is_draft=not case.is_public)
    if not record.is_public or (case and is_nobody(case, document, registers, today)):
        return
    if record.next_review:
        publisher = registers.publisher
        named = {role.name for role in publisher.roles} if publisher else set()
        role = record.next_review.role
        yield Due(record.next_review.next, Task.NEXT_REVIEW, file, record.id, role if role in named else None)
    until = holds_until(case, registers) if case else None
    if until:
        yield Due(until, Task.REVIEW, file, record.id)


def _in_registers(corpus: Corpus) -> Iterator[Due]:
    for kind in VOCABULARIES:
        for term in corpus.registers.vocabularies[kind].values():
            if term.valid_to:
                yield Due(term.valid_to, Task.TERM, kind.file, term.name)
    labels = corpus.registers.texts.labels.get(Region.__name__, {}) if corpus.registers.texts else {}
    for region in corpus.registers.regions.values():
        if region.valid_to:
            yield Due(region.valid_to, Task.REGION, REGIONS_FILE, labels.get(region.id, region.id))
