"""Risk assessments of single people, and summaries over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from casebook.problem import Level
from casebook.risk.attributes import FAMILY, TEXT, QuasiIdentifiers
from casebook.risk.dataset import Dataset
from casebook.risk.edits import Mending, mending
from casebook.risk.person import Person
from casebook.risk.suggestion import Price, Suggestion, prices, suggest, suggest_apart

MOST = 10  # of the riskiest


@dataclass(frozen=True, slots=True)
class Assessment:
    """One person: `alone` is the expected number by the own record, `number` by all records together.

    `joined` are the same person in other records, `lookalikes` those who may be taken for one with this one.
    """

    person: Person
    quasi_identifiers: QuasiIdentifiers
    alone: float
    number: float
    level: Level | None
    linked: tuple[Person, ...]
    lookalikes: tuple[Person, ...]
    prices: tuple[Price, ...]
    suggestion: Suggestion | None
    apart: tuple[Suggestion, ...] | None
    mending: Mending


@dataclass(frozen=True, slots=True)
class Driver:
    """An attribute's effect: the number of people who have it, and the median factor by which it divides class size."""

    attribute: str
    people: int
    divides_by: float


def assess(person: Person, dataset: Dataset) -> Assessment:
    """Assess one person against the data set."""
    linked, lookalikes = dataset.linked(person), dataset.lookalikes(person)
    quasi_identifiers = dataset.merged(person)
    number = dataset.number(quasi_identifiers)
    suggestion = suggest(quasi_identifiers, dataset)
    apart = suggest_apart(person, lookalikes[:1], dataset) if lookalikes else None
    mended = mending((person, *linked), suggestion) if suggestion else Mending((), ())
    return Assessment(
        person,
        quasi_identifiers,
        dataset.number(person.quasi_identifiers),
        number,
        level_of(number, dataset),
        linked,
        lookalikes,
        prices(quasi_identifiers, dataset),
        suggestion,
        apart,
        mended,
    )


def level_of(number: float, dataset: Dataset) -> Level | None:
    """The level of a finding for a class size under the policy's thresholds; None if it is large enough."""
    error, warning = dataset.thresholds
    if number >= warning:
        return None
    return Level.ERROR if number < error else Level.WARNING


def riskiest(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """The people with the smallest class sizes, smallest first."""
    return tuple(sorted(assessments, key=lambda one: (one.number, one.person.key))[:MOST])


def distribution(assessments: Sequence[Assessment], dataset: Dataset) -> tuple[tuple[int, int | None, int], ...]:
    """Histogram of class sizes: (lower bound, upper bound or None, number of people) for each bin."""
    error, warning = dataset.thresholds
    limits = sorted({0, error, warning, dataset.policy.rare, 200, 1000})
    ends = [*limits[1:], None]
    return tuple(
        (low, high, sum(1 for one in assessments if one.number >= low and (high is None or one.number < high)))
        for low, high in zip(limits, ends, strict=True)
    )


def drivers(assessments: Sequence[Assessment]) -> tuple[Driver, ...]:
    """Attributes by how much they lower class sizes, largest first (median over people); neutral ones are left out."""
    factors: dict[str, list[float]] = {}
    for one in assessments:
        for price in one.prices:
            if one.number > 0:
                factors.setdefault(kind_of(price.attribute), []).append(price.number / one.number)
    counted = Counter({name: len(found) for name, found in factors.items()})
    found = (Driver(name, counted[name], median(values)) for name, values in factors.items())
    return tuple(sorted(found, key=lambda driver: (-driver.divides_by, driver.attribute)))


def kind_of(attribute: str) -> str:
    """The attribute without its per-hit suffix: «tekst.præcis-dato#3» is «tekst.præcis-dato»."""
    return FAMILY if attribute.startswith(FAMILY) else attribute.partition("#")[0] if TEXT in attribute else attribute
