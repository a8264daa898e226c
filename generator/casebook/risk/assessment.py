"""All there is to say of one person, and of all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from casebook.problem import Level
from casebook.risk.attributes import FAMILY, TEXT, Told
from casebook.risk.edits import Mending, mending
from casebook.risk.gathering import Gathering
from casebook.risk.person import Person
from casebook.risk.suggestion import Price, Suggestion, prices, suggest, suggest_apart

MOST = 10  # of the riskiest


@dataclass(frozen=True, slots=True)
class Assessment:
    """One person: `alone` is the expected number by the own record, `number` by all records together.

    `joined` are the same person in other records, `lookalikes` those who may be taken for one with this one.
    """

    person: Person
    told: Told
    alone: float
    number: float
    level: Level | None
    joined: tuple[Person, ...]
    lookalikes: tuple[Person, ...]
    prices: tuple[Price, ...]
    suggestion: Suggestion | None
    apart: tuple[Suggestion, ...] | None
    mending: Mending


@dataclass(frozen=True, slots=True)
class Driver:
    """What drives the risk: of how many people an attribute is told, and by how much it divides their number."""

    attribute: str
    people: int
    divides_by: float


def assess(person: Person, gathering: Gathering) -> Assessment:
    """Everything about one person."""
    joined, lookalikes = gathering.joined(person), gathering.lookalikes(person)
    told = gathering.united(person)
    number = gathering.number(told)
    suggestion = suggest(told, gathering)
    apart = suggest_apart(person, lookalikes[:1], gathering) if lookalikes else None
    mended = mending((person, *joined), suggestion) if suggestion else Mending((), ())
    return Assessment(
        person,
        told,
        gathering.number(person.told),
        number,
        level_of(number, gathering),
        joined,
        lookalikes,
        prices(told, gathering),
        suggestion,
        apart,
        mended,
    )


def level_of(number: float, gathering: Gathering) -> Level | None:
    """What an expected number weighs by the policy; None where it is large enough."""
    error, warning = gathering.thresholds
    if number >= warning:
        return None
    return Level.ERROR if number < error else Level.WARNING


def riskiest(assessments: Sequence[Assessment]) -> tuple[Assessment, ...]:
    """Those whom the fewest fit, the fewest first."""
    return tuple(sorted(assessments, key=lambda one: (one.number, one.person.key))[:MOST])


def distribution(assessments: Sequence[Assessment], gathering: Gathering) -> tuple[tuple[int, int | None, int], ...]:
    """How many people lie in each span of expected numbers: from, up to (None: no end), how many."""
    error, warning = gathering.thresholds
    limits = sorted({0, error, warning, gathering.policy.rare, 200, 1000})
    ends = [*limits[1:], None]
    return tuple(
        (low, high, sum(1 for one in assessments if one.number >= low and (high is None or one.number < high)))
        for low, high in zip(limits, ends, strict=True)
    )


def drivers(assessments: Sequence[Assessment]) -> tuple[Driver, ...]:
    """What lowers the numbers most, the median over those of whom it is told; what narrows nothing is left out."""
    factors: dict[str, list[float]] = {}
    for one in assessments:
        for price in one.prices:
            if one.number > 0:
                factors.setdefault(kind_of(price.attribute), []).append(price.number / one.number)
    counted = Counter({name: len(found) for name, found in factors.items()})
    found = (Driver(name, counted[name], median(values)) for name, values in factors.items())
    return tuple(sorted(found, key=lambda driver: (-driver.divides_by, driver.attribute)))


def kind_of(attribute: str) -> str:
    """The attribute without what makes it one person's own: «tekst.præcis-dato» of all its hits."""
    return FAMILY if attribute.startswith(FAMILY) else attribute.partition("#")[0] if TEXT in attribute else attribute
