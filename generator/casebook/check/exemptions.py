"""Exceptions: warnings that two roles have decided to live with, each with a reason; and exceptions that are wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from casebook.check.asked_once import is_asked_once
from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.corpus import Registers
from casebook.corpus.review import digest, is_approved
from casebook.language.number_words import whole_of
from casebook.model import Case, Method
from casebook.model.privacy import Exemption
from casebook.model.values import EXEMPTIONS
from casebook.problem import DIRECT, Level, Problem
from casebook.source import Document, Path
from casebook.structural_rules import exemptions as faults
from casebook.structural_rules.rule import StructuralRule


@dataclass(slots=True)
class Ledger:
    """Takes excepted findings off and counts them."""

    context: CheckContext
    used: int = 0

    def settle(
        self, problems: Iterable[Problem], document: Document, record: Case | Method | None
    ) -> Iterator[Problem]:
        """The problems that no exception covers, and a problem for each exception that is wrong or covers nothing."""
        exemptions = record.privacy.exemptions if isinstance(record, Case) else ()
        are_approved = approved(document, record, self.context)
        covering: set[int] = set()
        in_vain: set[int] = set()  # meant for an error
        for problem in problems:
            first = next((i for i, exemption in enumerate(exemptions) if covers(exemption, problem)), None)
            if first is None:
                in_vain.update(i for i, exemption in enumerate(exemptions) if _is_about(exemption, problem))
                yield problem
            else:
                covering.add(first)
                self.used += are_approved
                if not are_approved:
                    yield problem
        yield from _wrong(document, exemptions, covering, in_vain)
        if not are_approved and isinstance(record, Case):
            rule = unapproved(document, record)
            yield from (rule.at(document.place(_path_of(i))) for i in sorted(covering - in_vain))


def approved(document: Document | None, record: Case | Method | None, context: CheckContext) -> bool:
    """True if a case makes exceptions, and the roles that must have said that they are in order, of this text."""
    if document is None or not isinstance(record, Case) or not record.privacy.exemptions:
        return False
    return is_approved(EXEMPTIONS, record, document, context.registers, context.today)


def in_force(context: CheckContext) -> tuple[Exemption, ...]:
    """The exceptions of the document that is looked at, where its roles have approved them as it stands."""
    record, is_approved = context.record, approved(context.document, context.record, context)
    return record.privacy.exemptions if is_approved and isinstance(record, Case) else ()


def unapproved(document: Document, case: Case) -> StructuralRule:
    """The reason that the exceptions of a case are not in force: another text was approved, or none."""
    former = [review.digest for review in case.reviews if EXEMPTIONS in review.approves]
    is_of_another = former and digest(document) not in former
    return faults.APPROVED_ANOTHER_TEXT if is_of_another else faults.UNAPPROVED


def approving_roles_at_fault(registers: Registers) -> Iterator[Problem]:
    """The roles that must approve exceptions by the policy, and that the register does not have."""
    if registers.policy is None or registers.policy_document is None:
        return
    roles = {role.name for role in registers.publisher.roles} if registers.publisher else set()
    for i, name in enumerate(registers.policy.approving_roles):
        if name not in roles:
            yield faults.APPROVING_ROLE_MISSING.at(registers.policy_document.place(("godkendende_roller", i)))


def covers(exemption: Exemption, problem: Problem) -> bool:
    """True if an exception takes a problem off; never an error, never one that points directly at a person."""
    return problem.level is not Level.ERROR and problem.family != DIRECT and _is_about(exemption, problem)


def _is_about(exemption: Exemption, problem: Problem) -> bool:
    is_its_rule = exemption.rule == problem.rule.partition("/")[2] and not is_asked_once(problem.rule)
    return is_its_rule and exemption.field == problem.place.field


def _wrong(
    document: Document, exemptions: tuple[Exemption, ...], covering: Collection[int], in_vain: Collection[int]
) -> Iterator[Problem]:
    families = {rule.name: rule.family for rule in all_rules().values()}
    for i, exemption in enumerate(exemptions):
        path = _path_of(i)
        if exemption.rule not in families:
            yield faults.UNKNOWN_RULE.at(document.place((*path, "regel")))
        elif families[exemption.rule] == DIRECT:
            yield faults.NEVER_EXEMPT.at(document.place((*path, "regel")))
        elif i in in_vain:
            yield faults.OF_AN_ERROR.at(document.place((*path, "regel")))
        elif _path(exemption.field) not in document.entries:
            yield faults.UNKNOWN_FIELD.at(document.place((*path, "felt")))
        elif i not in covering:
            yield faults.UNUSED.at(document.place(path))


def _path_of(number: int) -> Path:
    return ("anonymisering", "undtagelser", number)


def _path(field: str) -> Path:
    parts = ((part, whole_of(part)) for part in field.split("."))
    return tuple(part if place is None else place for part, place in parts)
