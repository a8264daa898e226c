"""Generalisation hierarchies: the levels of each attribute, from exact to left out, with the loss for the reader.

Levels follow the policy's age bands, the municipality's region, and the broader terms of benefits. Costs are the
weights of policy.yml (`vægte`); they have no unit and only rank one generalisation against another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from casebook.corpus.fields import age_bands, wide_bands
from casebook.model import Policy
from casebook.model.ages import ADULT, ADULT_FROM, years
from casebook.model.policy import Weights
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
    PROJECT,
    SEX,
    municipality_of,
)
from casebook.risk.population import Population


@dataclass(frozen=True, slots=True)
class HierarchyLevel:
    """The value told at a level (None: left out), and the reader's loss compared with level 0."""

    value: str | None
    cost: int = 0


Hierarchy: TypeAlias = tuple[HierarchyLevel, ...]
Above: TypeAlias = Iterator[tuple[str | None, int]]


@dataclass(frozen=True)
class Hierarchies:
    """The hierarchies of one casebook. `broader` maps a benefit to its broader term, where it has one."""

    policy: Policy
    weights: Weights
    population: Population
    broader: Mapping[str, str]
    _known: dict[tuple[str, str], Hierarchy] = field(default_factory=dict, repr=False, compare=False)

    def of(self, attribute: str, value: str) -> Hierarchy:
        """The levels from the value itself, at no cost, to the most general.

        Costs rise strictly, whatever weights the policy has: `lattice` needs them non-decreasing, and of two levels at
        the same cost chance would choose.
        """
        if (attribute, value) not in self._known:
            levels = [HierarchyLevel(value)]
            for general, cost in self._above(attribute, value):
                levels.append(HierarchyLevel(general, max(cost, levels[-1].cost + 1)))
            self._known[attribute, value] = tuple(levels)
        return self._known[attribute, value]

    def _above(self, attribute: str, value: str) -> Above:
        weights = self.weights
        if attribute == PLACE:
            yield from self._place(value)
        elif attribute == AGE:
            yield from self._age(value)
        elif attribute == CHILDREN:
            if value == Family.SEVERAL_CHILDREN:
                yield Family.PARENT.value, weights.some_children
            yield None, weights.no_children
        elif attribute in {BEFORE, AFTER}:
            if broader := self.broader.get(value):
                yield broader, weights.broader_benefit
            yield None, weights.no_before if attribute == BEFORE else weights.no_after
        elif attribute in {SEX, BACKGROUND}:
            yield None, weights.no_sex if attribute == SEX else weights.no_background
        else:
            # A project that is not named is the last thing to give up: it is mostly the title of the case.
            yield (
                None,
                weights.country
                if attribute == PROJECT
                else weights.no_status
                if attribute.startswith(FAMILY)
                else weights.broader_text,
            )

    def _place(self, value: str) -> Above:
        municipality = municipality_of(value)
        region = self.population.region_of(municipality) if municipality else None
        if region:
            yield f"region:{region.value}", self.weights.region
        if value != COUNTRY:
            yield COUNTRY, self.weights.country

    def _age(self, value: str) -> Above:
        """The levels above an age: the band, the wide band, «voksen». Each band contains the level before.

        «voksen» contains the age itself, and leaves out the years below 18 of a band that has some: far more people
        are adults than of any band.
        """
        low, high = years(value)
        is_adult = low >= ADULT_FROM
        wide = wide_bands(self.policy)
        narrow = [band for band in age_bands(self.policy) if band not in {*wide, ADULT}]
        for bands, cost in ((narrow, self.weights.broader_text), (wide, self.weights.wide_age)):
            around = next((band for band in bands if _holds(band, low, high)), None)
            if around:
                yield around, cost
                low, high = years(around)
        if is_adult and value != ADULT:
            yield ADULT, self.weights.adult


def _holds(band: str, low: int, high: int) -> bool:
    first, last = years(band)
    return first <= low and high <= last and (first, last) != (low, high)
