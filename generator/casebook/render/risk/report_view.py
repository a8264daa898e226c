"""The view of a report on risk: people, what is disclosed of them and where, what it costs, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from casebook.check.saying import Saying
from casebook.check.shared.details.answers import AnsweredDetails, field_of
from casebook.check.shared.details.words import KINDS
from casebook.check.shared.lives.insiders import InsiderRisk
from casebook.danish import sentence
from casebook.problem import Level, Place
from casebook.risk.assessment import Assessment, distribution, drivers, riskiest
from casebook.risk.attributes import COUNTRY, FAMILY, PLACE, TEXT
from casebook.risk.dataset import Dataset, Key
from casebook.risk.doubt import BoundedNumber
from casebook.risk.person import Disclosure, Person
from casebook.risk.words import advice, name_of

_NOBODY: Mapping[Key, InsiderRisk] = {}


@dataclass(frozen=True, slots=True)
class DisclosurePlace:
    """A place in a record where something is disclosed."""

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
    pieces: tuple[DisclosurePlace, ...]


@dataclass(frozen=True, slots=True)
class DetailPlace:
    """A detail that no number counts: its kind in words, and where it stands."""

    kind: str
    place: DisclosurePlace


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in a report."""

    record: str
    who: str
    interval: BoundedNumber
    alone: BoundedNumber
    level: Level | None
    attributes: tuple[Attribute, ...]
    doubts: tuple[tuple[str, float], ...]
    together_with: tuple[str, ...]
    resembles: tuple[str, ...]
    advice: str
    cost: int
    follow: tuple[DisclosurePlace, ...]
    apart: tuple[str, ...]
    insider: InsiderRisk | None = None
    details: tuple[DetailPlace, ...] = ()
    fits: int | None = None
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `spans` are the distribution: from, up to, how many people; `drivers` are what lowers the numbers."""

    rows: tuple[PersonRow, ...]
    riskiest: tuple[PersonRow, ...]
    spans: tuple[tuple[int, int | None, int], ...]
    drivers: tuple[tuple[str, int, float], ...]
    error: int
    warning: int


def report(
    assessments: Sequence[Assessment],
    dataset: Dataset,
    saying: Saying,
    insiders: Mapping[Key, InsiderRisk] = _NOBODY,
    answered: Callable[[Person], AnsweredDetails | None] = lambda _: None,
) -> Report:
    """The report on some people; what `saying` masks is a name that they should not have.

    `insiders` are the numbers for who knows more, by the key of the person; `answered` gives the details of a person
    and what roles have answered about them.
    """
    rows = {
        assessment.person.key: replace(
            _with_details(_row(assessment, saying), answered(assessment.person), dataset, saying),
            insider=insiders.get(assessment.person.key),
        )
        for assessment in assessments
    }
    error, warning = dataset.thresholds
    return Report(
        rows=tuple(rows.values()),
        riskiest=tuple(rows[assessment.person.key] for assessment in riskiest(assessments)),
        spans=distribution(assessments, dataset),
        drivers=tuple((name_of(driver.attribute), driver.people, driver.divides_by) for driver in drivers(assessments)),
        error=error,
        warning=warning,
    )


def _row(assessment: Assessment, saying: Saying) -> PersonRow:
    return PersonRow(
        record=saying.name(assessment.person.case.id),
        who=saying.text(assessment.person.label),
        interval=assessment.interval,
        alone=assessment.alone,
        level=assessment.level,
        attributes=tuple(_attributes(assessment, saying)),
        doubts=tuple((sentence(name_of(each.attribute)), each.part) for each in assessment.doubts),
        together_with=tuple(_who(other, saying) for other in assessment.linked),
        resembles=tuple(_who(other, saying) for other in assessment.candidate_matches),
        advice=advice(assessment.suggestion),
        cost=assessment.suggestion.cost if assessment.suggestion else 0,
        follow=tuple(_disclosure_place(disclosure, saying) for disclosure in assessment.edit_plan.rewordings),
        apart=_apart(assessment, saying),
    )


def _with_details(row: PersonRow, answered: AnsweredDetails | None, dataset: Dataset, saying: Saying) -> PersonRow:
    """The row with the details, and the heavier of its own level and of that which follows from the answers."""
    if answered is None:
        return row
    levels = [level for level in (row.level, answered.level(dataset)) if level]
    places = (
        DetailPlace(KINDS[detail.kind], _place(detail.passage.later(detail.start, detail.end)(), saying))
        for detail in answered.details.places
    )
    return replace(
        row,
        level=min(levels, key=tuple(Level).index, default=None),
        details=tuple(places),
        fits=answered.fits,
        asks=field_of(answered.person) if answered.unanswered else "",
    )


def _who(person: Person, saying: Saying) -> str:
    return f"{saying.name(person.case.id)}, {saying.text(person.label)}"


def _attributes(assessment: Assessment, saying: Saying) -> list[Attribute]:
    disclosures = [
        disclosure for person in (assessment.person, *assessment.linked) for disclosure in person.disclosures
    ]
    attributes = []
    without = {omission.attribute: omission.number for omission in assessment.omissions}
    for attribute, value in assessment.quasi_identifiers.items():
        mine = tuple(
            _disclosure_place(disclosure, saying) for disclosure in disclosures if disclosure.attribute == attribute
        )
        number = without.get(attribute, assessment.number)
        attributes.append(Attribute(sentence(name_of(attribute)), shown(attribute, value), number, mine))
    return sorted(attributes, key=lambda attribute: -attribute.without)


def shown(attribute: str, value: str) -> str:
    """A value as a report shows it; what a rule found in a text, and an age to the year, are not shown."""
    if attribute.startswith(TEXT) or value.isdecimal():
        return "se stedet"
    if attribute == PLACE:
        return "hele landet" if value == COUNTRY else value.replace(":", " ")
    return value.removeprefix(FAMILY)


def _disclosure_place(disclosure: Disclosure, saying: Saying) -> DisclosurePlace:
    return _place(disclosure.place, saying, in_text=disclosure.in_text)


def _place(place: Place, saying: Saying, *, in_text: bool = True) -> DisclosurePlace:
    start = place.span.start
    return DisclosurePlace(saying.file(place.file), start.line, start.column, in_text)


def _apart(assessment: Assessment, saying: Saying) -> tuple[str, ...]:
    """The edits in each record after which two people who resemble each other cannot be taken for one."""
    if assessment.apart is None:
        return ()
    people = (assessment.person, *assessment.candidate_matches[:1])
    pairs = zip(people, assessment.apart, strict=True)
    return tuple(f"{_who(person, saying)}: {advice(way)}" for person, way in pairs if way.changes)
