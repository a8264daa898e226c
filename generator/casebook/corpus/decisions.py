"""The decisions of roles on records: who vouched for which text, when, and if it still counts. No text is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import RECORDS, Kind
from casebook.corpus.review import digest, is_approved, wrote
from casebook.model import Case, Method
from casebook.model.privacy import Judgement
from casebook.model.publisher import Publisher
from casebook.model.shared import Review
from casebook.model.values import EXEMPTIONS
from casebook.source import Document


class Standing(StrEnum):
    """Standings of a decision: it counts, or why it does not."""

    COUNTS = "gælder"
    OTHER_TEXT = "anden-tekst"
    UNSTAFFED = "ubesat-rolle"
    AUTHOR = "forfatterens-rolle"
    FUTURE = "ikke-sket"


@dataclass(frozen=True, slots=True)
class Decision:
    """A role's word on a record: that it has read the text with a digest, and what it vouches for beside.

    `role` is None where the register has no such role: what stands there may be somebody's name.
    """

    month: str
    role: str | None
    digest: str
    approves: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Excepted:
    """A warning that is excepted: the rule and the field, and if the exception is in force."""

    rule: str
    field: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class AnswerStanding:
    """A role's answer to how many the details of a person fit: the field, the kinds and the number, never a detail."""

    month: str
    role: str | None
    digest: str
    field: str
    kinds: tuple[str, ...]
    fits: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class RecordDecisions:
    """All decisions on a record, the oldest first, and the digest of its text as it stands."""

    kind: Kind
    id: str
    status: str
    digest: str
    decisions: tuple[Decision, ...]
    exceptions: tuple[Excepted, ...]
    judgements: tuple[AnswerStanding, ...] = ()


def decisions(corpus: Corpus, today: str) -> Iterator[RecordDecisions]:
    """The records that any role has decided on or that make exceptions, cases first, by id. `today` is a month."""
    for kind in RECORDS:
        records = corpus.cases if kind is Kind.CASE else corpus.methods
        for document in sorted(corpus.documents[kind], key=lambda document: document.name):
            record = records.get(document.name)
            if record and (record.reviews or _exemptions(record) or _judgements(record)):
                yield _of(record, document, corpus, today)


def _of(record: Case | Method, document: Document, corpus: Corpus, today: str) -> RecordDecisions:
    now = digest(document)
    publisher = corpus.registers.publisher
    made = tuple(
        Decision(
            review.month,
            _named(review.role, publisher),
            review.digest,
            tuple(review.approves),
            _standing(review, record, publisher, today, now),
        )
        for review in sorted(record.reviews, key=lambda review: review.month)
    )
    in_force = is_approved(EXEMPTIONS, record, document, corpus.registers, today)
    excepted = tuple(Excepted(rule, field, in_force) for rule, field in _exemptions(record))
    judged = tuple(
        AnswerStanding(
            judgement.month,
            _named(judgement.role, publisher),
            judgement.digest,
            judgement.field,
            tuple(judgement.kinds),
            judgement.fits,
            _standing(judgement, record, publisher, today, now),
        )
        for judgement in sorted(_judgements(record), key=lambda judgement: judgement.month)
    )
    return RecordDecisions(record.kind, record.id, record.status.value, now, made, excepted, judged)


def _named(role: str, publisher: Publisher | None) -> str | None:
    return role if publisher and role in {each.name for each in publisher.roles} else None


def _judgements(record: Case | Method) -> tuple[Judgement, ...]:
    return record.privacy.judgements if isinstance(record, Case) else ()


def _exemptions(record: Case | Method) -> tuple[tuple[str, str], ...]:
    exemptions = record.privacy.exemptions if isinstance(record, Case) else ()
    return tuple((exemption.rule, exemption.field) for exemption in exemptions)


def _standing(
    review: Review | Judgement, record: Case | Method, publisher: Publisher | None, today: str, now: str
) -> Standing:
    if publisher is None or review.role not in publisher.staffed:
        return Standing.UNSTAFFED
    if wrote(record, review.role):
        return Standing.AUTHOR
    if review.month > today:
        return Standing.FUTURE
    return Standing.COUNTS if review.digest == now else Standing.OTHER_TEXT
