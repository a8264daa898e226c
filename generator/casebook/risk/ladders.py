"""How each attribute can be told less exactly, step by step, and what each step costs the reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from casebook.corpus.fields import age_bands, wide_bands
from casebook.model.ages import ADULT, ADULT_FROM, years
from casebook.model.values import Family
from casebook.risk.attributes import (
    AFTER,
    AGE,
    BACKGROUND,
    BEFORE,
    CHILDREN,
    COUNTRY,
    FAMILY,
    PLACE,
    SEX,
    municipality_of,
)

if TYPE_CHECKING:
    from casebook.risk.gathering import Gathering


@dataclass(frozen=True, slots=True)
class Step:
    """A rung: the value that is told (None where it is left out), and the loss for the reader since the first."""

    value: str | None
    cost: int = 0


Ladder: TypeAlias = tuple[Step, ...]


def ladder(attribute: str, value: str, gathering: Gathering) -> Ladder:
    """The rungs from what is told, at no cost, to the least that can be told; each costs more than the one before."""
    steps = [Step(value)]
    for told, cost in _above(attribute, value, gathering):
        steps.append(Step(told, max(cost, steps[-1].cost + 1)))
    return tuple(steps)


def _above(attribute: str, value: str, gathering: Gathering) -> Iterator[tuple[str | None, int]]:
    weights = gathering.weights
    if attribute == PLACE:
        yield from _place(value, gathering)
    elif attribute == AGE:
        yield from _age(value, gathering)
    elif attribute == CHILDREN:
        if value == Family.SEVERAL_CHILDREN:
            yield Family.PARENT.value, weights.some_children
        yield None, weights.no_children
    elif attribute in {BEFORE, AFTER}:
        if broader := gathering.broader.get(value):
            yield broader, weights.broader_benefit
        yield None, weights.no_before if attribute == BEFORE else weights.no_after
    elif attribute in {SEX, BACKGROUND}:
        yield None, weights.no_sex if attribute == SEX else weights.no_background
    else:
        yield None, weights.no_status if attribute.startswith(FAMILY) else weights.broader_text


def _place(value: str, gathering: Gathering) -> Iterator[tuple[str | None, int]]:
    municipality = municipality_of(value)
    region = gathering.estimate.population.region_of(municipality) if municipality else None
    if region:
        yield f"region:{region.value}", gathering.weights.region
    if value != COUNTRY:
        yield COUNTRY, gathering.weights.country


def _age(value: str, gathering: Gathering) -> Iterator[tuple[str | None, int]]:
    """A year, the band, the wide band, «voksen»: each holds the one before, and none says more than is true."""
    low, high = years(value)
    wide = wide_bands(gathering.policy)
    narrow = [band for band in age_bands(gathering.policy) if band not in {*wide, ADULT}]
    rungs = ((narrow, gathering.weights.broader_text), (wide, gathering.weights.wide_age))
    for bands, cost in rungs:
        around = next((band for band in bands if _holds(band, low, high) and band != value), None)
        if around and years(around) != (low, high):
            yield around, cost
    if low >= ADULT_FROM and value != ADULT:
        yield ADULT, gathering.weights.adult


def _holds(band: str, low: int, high: int) -> bool:
    first, last = years(band)
    return first <= low and high <= last and (first, last) != (low, high)
