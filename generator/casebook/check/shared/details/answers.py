"""Answers of roles to how many a person's details fit, and the level that follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.check.context import CheckContext
from casebook.check.shared.details.reading import Details, details_of
from casebook.check.shared.lives.dataset import people
from casebook.corpus.review import are_enough, judgements
from casebook.model import Case
from casebook.model.values import DetailKind
from casebook.problem import Level
from casebook.risk.dataset import Dataset
from casebook.risk.person import Person

UNNAMED_FIELD = "uden-navn"


@dataclass(frozen=True, slots=True)
class AnsweredDetails:
    """The details of a person and the roles' answers about them.

    `fits` is the smallest answer that counts, None where there is none; `unanswered` are the kinds that too few roles
    have answered about, if the details ask for an answer at all.
    """

    person: Person
    details: Details
    fits: int | None
    unanswered: tuple[DetailKind, ...]

    def level(self, dataset: Dataset) -> Level | None:
        """The level of a finding: the smallest answer against the policy's thresholds, else a warning that asks."""
        error, warning = dataset.thresholds
        if self.fits is not None and self.fits < error:
            return Level.ERROR
        few = self.fits is not None and self.fits < warning
        return Level.WARNING if few or self.unanswered else None


def answered(case: Case, context: CheckContext) -> Iterator[tuple[Dataset, AnsweredDetails]]:
    """The details of each person of a case that is counted, and what has been answered about them."""
    for dataset, person in people(case, context):
        yield dataset, answered_of(person, context)


def answered_of(person: Person, context: CheckContext) -> AnsweredDetails:
    """The details of one person, and what has been answered about them."""
    here = context.of(person.document, person.case)
    details = details_of(person.name, here)
    given = judgements(field_of(person), person.case, person.document, context.registers, context.today)
    asked = details.kinds if details.single_out else ()
    unanswered = (
        kind
        for kind in asked
        if not are_enough((answer.role for answer in given if kind in answer.kinds), context.registers)
    )
    return AnsweredDetails(person, details, min((answer.fits for answer in given), default=None), tuple(unanswered))


def field_of(person: Person) -> str:
    """The field by which an answer says whose details it is about: «historier.0», «stemmer.2», «uden-navn»."""
    return f"{person.path[0]}.{person.path[1]}" if person.name else UNNAMED_FIELD
