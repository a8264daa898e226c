"""Exceptions: warnings that two roles have decided to live with, each with a reason; and exceptions that are wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from casebook.check.catalogue import all_rules
from casebook.model import Case, Method
from casebook.model.privacy import Exemption
from casebook.problem import DIRECT, Level, Problem
from casebook.source import Document, Path
from casebook.structural_rules import exemptions as faults


@dataclass(slots=True)
class Ledger:
    """Takes excepted findings off and counts them."""

    used: int = 0

    def settle(
        self, problems: Iterable[Problem], document: Document, record: Case | Method | None
    ) -> Iterator[Problem]:
        """The problems that no exception covers, and a problem for each exception that is wrong or covers nothing."""
        exemptions = record.privacy.exemptions if isinstance(record, Case) else ()
        covering: set[int] = set()
        in_vain: set[int] = set()  # meant for an error
        for problem in problems:
            first = next((i for i, exemption in enumerate(exemptions) if covers(exemption, problem)), None)
            if first is None:
                in_vain.update(i for i, exemption in enumerate(exemptions) if _is_about(exemption, problem))
                yield problem
            else:
                covering.add(first)
                self.used += 1
        yield from _wrong(document, exemptions, covering, in_vain)


def covers(exemption: Exemption, problem: Problem) -> bool:
    """True if an exception takes a problem off; never an error, never one that points directly at a person."""
    return problem.level is not Level.ERROR and problem.family != DIRECT and _is_about(exemption, problem)


def _is_about(exemption: Exemption, problem: Problem) -> bool:
    return exemption.rule == problem.rule.partition("/")[2] and exemption.field == problem.place.field


def _wrong(
    document: Document, exemptions: tuple[Exemption, ...], covering: Collection[int], in_vain: Collection[int]
) -> Iterator[Problem]:
    families = {rule.name: rule.family for rule in all_rules().values()}
    for i, exemption in enumerate(exemptions):
        path: Path = ("anonymisering", "undtagelser", i)
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


def _path(field: str) -> Path:
    return tuple(int(part) if part.isdecimal() else part for part in field.split("."))
