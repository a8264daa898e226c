"""Risk assessments of single people, and summaries over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

from casebook.problem import Level
from casebook.risk.attributes import FAMILY, QuasiIdentifiers
from casebook.risk.dataset import Dataset
from casebook.risk.doubt import BoundedNumber
from casebook.risk.edits import EditPlan, edit_plan
from casebook.risk.person import Person
from casebook.risk.suggestion import Omission, Suggestion, omissions, suggest, suggest_apart

MOST = 10  # people in the list of the riskiest


@dataclass(frozen=True, slots=True)
class Assessment:
    """The risk of one person: class size by the own record (`alone`) and by all linked records (`interval`).

    `linked` is the same person in other records, `candidate_matches` are people who may be taken for this one, and
    `apart` the generalisations that tell the first of them from this person.
    """

    person: Person
    quasi_identifiers: QuasiIdentifiers
    alone: BoundedNumber
    interval: BoundedNumber
    level: Level | None
    linked: tuple[Person, ...]
    candidate_matches: tuple[Person, ...]
    omissions: tuple[Omission, ...]
    doubts: tuple[DoubtShare, ...]
    suggestion: Suggestion | None
    apart: tuple[Suggestion, ...] | None
    edit_plan: EditPlan

    @property
    def number(self) -> float:
        """The class size by all linked records, at its middle."""
        return self.interval.middle


@dataclass(frozen=True, slots=True)
class DoubtShare:
    """An attribute's part (0 to 1) in the width of an interval; «vej» is the path between two benefits."""

    attribute: str
    part: float


@dataclass(frozen=True, slots=True)
class Driver:
    """An attribute's effect: the number of people who have it, and the median factor by which it divides class size."""

    attribute: str
    people: int
    divides_by: float


def assess(person: Person, dataset: Dataset) -> Assessment:
    """Assess one person against the data set."""
    linked, candidate_matches = dataset.linked(person), dataset.candidate_matches(person)
    quasi_identifiers = dataset.merged(person)
    suggestion = suggest(quasi_identifiers, dataset)
    apart = suggest_apart(person, candidate_matches[:1], dataset) if candidate_matches else None
    plan = edit_plan((person, *linked), suggestion) if suggestion else EditPlan((), ())
    return Assessment(
        person,
        quasi_identifiers,
        dataset.model.interval(person.quasi_identifiers),
        dataset.model.interval(quasi_identifiers),
        dataset.model.level(quasi_identifiers),
        linked,
        candidate_matches,
        omissions(quasi_identifiers, dataset),
        doubts(quasi_identifiers, dataset),
        suggestion,
        apart,
        plan,
    )


def doubts(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> tuple[DoubtShare, ...]:
    """The part that each attribute has in the width of the interval, largest first; together 1."""
    squares = {
        attribute: log(factor) ** 2 for attribute, factor in dataset.model.by_attribute(quasi_identifiers).items()
    }
    whole = sum(squares.values()) or 1.0
    parts = (DoubtShare(attribute, square / whole) for attribute, square in squares.items() if square)
    return tuple(sorted(parts, key=lambda each: (-each.part, each.attribute)))


def riskiest(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The people with the smallest class sizes, smallest first."""
    return tuple(sorted(assessments, key=lambda assessment: (assessment.number, assessment.person.key))[:MOST])


def distribution(assessments: Sequence[Assessment], dataset: Dataset) -> tuple[tuple[int, int | None, int], ...]:
    """Histogram of class sizes: (lower bound, upper bound or None, number of people) for each bin."""
    error, warning = dataset.thresholds
    limits = sorted({0, error, warning, dataset.policy.rare, 200, 1000})
    ends = [*limits[1:], None]
    sizes = [assessment.number for assessment in assessments]
    return tuple(
        (low, high, sum(1 for size in sizes if size >= low and (high is None or size < high)))
        for low, high in zip(limits, ends, strict=True)
    )


def drivers(assessments: Sequence[Assessment]) -> tuple[Driver, ...]:
    """Attributes by how much they lower class sizes, largest first (median over people); neutral ones are left out."""
    factors: dict[str, list[float]] = {}
    for assessment in assessments:
        for omission in assessment.omissions:
            if assessment.number > 0:
                factors.setdefault(kind_of(omission.attribute), []).append(omission.number / assessment.number)
    people = Counter({name: len(values) for name, values in factors.items()})
    unsorted = (Driver(name, people[name], median(values)) for name, values in factors.items())
    return tuple(sorted(unsorted, key=lambda driver: (-driver.divides_by, driver.attribute)))


def kind_of(attribute: str) -> str:
    """The attribute without its per-hit suffix: «tekst.præcis-dato#3» is «tekst.præcis-dato»."""
    return FAMILY if attribute.startswith(FAMILY) else attribute.partition("#")[0]
