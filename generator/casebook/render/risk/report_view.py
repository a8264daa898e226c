"""The view of a report on risk: people, what is disclosed of them and where, what it costs, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.check.saying import Saying
from casebook.danish import sentence
from casebook.problem import Level
from casebook.risk.assessment import Assessment, distribution, drivers, riskiest
from casebook.risk.attributes import COUNTRY, FAMILY, PLACE, TEXT
from casebook.risk.dataset import Dataset
from casebook.risk.person import Disclosure, Person
from casebook.risk.words import advice, name_of


@dataclass(frozen=True, slots=True)
class Piece:
    """One place where something is told."""

    file: str
    line: int
    column: int
    in_text: bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """The disclosures of one attribute, their places, and how many people would match without it."""

    name: str
    value: str
    without: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One person in a report."""

    record: str
    who: str
    number: float
    alone: float
    level: Level | None
    attributes: tuple[Attribute, ...]
    together_with: tuple[str, ...]
    resembles: tuple[str, ...]
    advice: str
    cost: int
    follow: tuple[Piece, ...]
    apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `spans` are the distribution: from, up to, how many people; `drivers` are what lowers the numbers."""

    rows: tuple[Row, ...]
    riskiest: tuple[Row, ...]
    spans: tuple[tuple[int, int | None, int], ...]
    drivers: tuple[tuple[str, int, float], ...]
    error: int
    warning: int


def report(assessments: Sequence[Assessment], dataset: Dataset, saying: Saying) -> Report:
    """The report on some people; what `saying` masks is a name that they should not have."""
    rows = {one.person.key: _row(one, saying) for one in assessments}
    error, warning = dataset.thresholds
    return Report(
        rows=tuple(rows.values()),
        riskiest=tuple(rows[one.person.key] for one in riskiest(assessments)),
        spans=distribution(assessments, dataset),
        drivers=tuple((name_of(one.attribute), one.people, one.divides_by) for one in drivers(assessments)),
        error=error,
        warning=warning,
    )


def _row(one: Assessment, saying: Saying) -> Row:
    return Row(
        record=saying.name(one.person.case.id),
        who=saying.text(one.person.label),
        number=one.number,
        alone=one.alone,
        level=one.level,
        attributes=tuple(_attributes(one, saying)),
        together_with=tuple(_who(other, saying) for other in one.linked),
        resembles=tuple(_who(other, saying) for other in one.candidate_matches),
        advice=advice(one.suggestion),
        cost=one.suggestion.cost if one.suggestion else 0,
        follow=tuple(_piece(disclosure, saying) for disclosure in one.edit_plan.rewordings),
        apart=_apart(one, saying),
    )


def _who(person: Person, saying: Saying) -> str:
    return f"{saying.name(person.case.id)}, {saying.text(person.label)}"


def _attributes(one: Assessment, saying: Saying) -> list[Attribute]:
    disclosures = [disclosure for person in (one.person, *one.linked) for disclosure in person.disclosures]
    found = []
    without = {omission.attribute: omission.number for omission in one.omissions}
    for attribute, value in one.quasi_identifiers.items():
        mine = tuple(_piece(disclosure, saying) for disclosure in disclosures if disclosure.attribute == attribute)
        number = without.get(attribute, one.number)
        found.append(Attribute(sentence(name_of(attribute)), shown(attribute, value), number, mine))
    return sorted(found, key=lambda attribute: -attribute.without)


def shown(attribute: str, value: str) -> str:
    """A value as a report shows it; what a rule found in a text, and an age to the year, are not shown."""
    if attribute.startswith(TEXT) or value.isdecimal():
        return "se stedet"
    if attribute == PLACE:
        return "hele landet" if value == COUNTRY else value.replace(":", " ")
    return value.removeprefix(FAMILY)


def _piece(disclosure: Disclosure, saying: Saying) -> Piece:
    start = disclosure.place.span.start
    return Piece(saying.file(disclosure.place.file), start.line, start.column, disclosure.in_text)


def _apart(one: Assessment, saying: Saying) -> tuple[str, ...]:
    """The edits in each record after which two people who resemble each other cannot be taken for one."""
    if one.apart is None:
        return ()
    people = (one.person, *one.candidate_matches[:1])
    pairs = zip(people, one.apart, strict=True)
    return tuple(f"{_who(person, saying)}: {advice(way)}" for person, way in pairs if way.changes)
