"""Counts of the people whom a project or a source may give away: for the page on risk, without saying who they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from casebook.check.context import context_of
from casebook.check.shared.lives.dataset import dataset
from casebook.check.shared.lives.insiders import InsiderRisk, insiders_in
from casebook.corpus import Corpus
from casebook.risk.dataset import Dataset
from casebook.risk.insider import with_source


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """The people of the cases that cite a source which tells more of them, and how many of them few match.

    `enough` is the threshold below which they are few: by what the cases tell, with the exact age, with all of it.
    """

    source: str
    cases: int
    people: int
    few_alone: int
    few_with_age: int
    few_with_all: int


@dataclass(frozen=True, slots=True)
class InsiderCounts:
    """Counts for each source, and of those told of as participants of a named project that nobody has counted."""

    sources: tuple[SourceCounts, ...] = ()
    in_project: int = 0
    few_in_project: int = 0
    participants: int = 0
    enough: int = 0


def insider_counts(corpus: Corpus, today: str, cases: Collection[str]) -> InsiderCounts:
    """The counts over the people of some cases, by their ids, as of a month («2026-11»)."""
    context = context_of(corpus, today)
    data = dataset(context)
    if data is None:
        return InsiderCounts()
    risks = tuple(risk for risk in insiders_in(context).values() if risk.person.case.id in cases)
    in_project = tuple(risk for risk in risks if risk.project)
    return InsiderCounts(
        tuple(_of_source(source, risks, data) for source in _telling(risks)),
        len(in_project),
        sum(risk.is_few_in_project for risk in in_project),
        data.estimate.project.participants,
        data.model.expected.warning,
    )


def _telling(risks: Iterable[InsiderRisk]) -> tuple[str, ...]:
    citations = (citation for risk in risks for citation in risk.person.case.citations)
    return tuple(sorted({citation.source for citation in citations if citation.tells_more}))


def _of_source(source: str, risks: Iterable[InsiderRisk], data: Dataset) -> SourceCounts:
    mine = [risk for risk in risks if source in _telling((risk,))]
    people = [risk.person.quasi_identifiers for risk in mine]
    enough = data.model.expected.warning
    return SourceCounts(
        source,
        len({risk.person.case.id for risk in mine}),
        len(mine),
        sum(data.number(person) < enough for person in people),
        sum(with_source(person, ("alder",), data).middle < enough for person in people),
        sum(risk.is_few_with_source for risk in mine),
    )
