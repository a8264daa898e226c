"""The cheapest generalisation for one person, or for several who single each other out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.risk.attributes import QuasiIdentifiers, contradict, narrowest
from casebook.risk.attributes import common as in_common
from casebook.risk.dataset import Dataset
from casebook.risk.hierarchies import Hierarchy, HierarchyLevel
from casebook.risk.lattice import Point, cheapest
from casebook.risk.person import Person


@dataclass(frozen=True, slots=True)
class Change:
    """The generalisation of one attribute, from a value to another or to None (left out)."""

    attribute: str
    before: str
    after: str | None
    cost: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The cheapest changes that are enough: what they cost and the expected number after them."""

    changes: tuple[Change, ...]
    number: float

    @property
    def cost(self) -> int:
        """The loss for the reader: the sum of the weights."""
        return sum(change.cost for change in self.changes)


@dataclass(frozen=True, slots=True)
class Price:
    """The class size that leaving one attribute out would give."""

    attribute: str
    value: str
    number: float


def suggest(quasi_identifiers: QuasiIdentifiers, dataset: Dataset, enough: float | None = None) -> Suggestion | None:
    """The cheapest changes that raise the class size to `enough` (by default the policy's warning threshold).

    None if even the most general levels fit fewer. No changes where it is enough already.
    """
    limit = dataset.thresholds[1] if enough is None else enough
    hierarchies = _hierarchies(quasi_identifiers, dataset)
    names = tuple(hierarchies)

    def passes(point: Point) -> bool:
        return dataset.number(_at(hierarchies, point)) >= limit

    point = cheapest([[level.cost for level in hierarchies[name]] for name in names], passes)
    if point is None:
        return None
    changes = _changes(quasi_identifiers, hierarchies, point)
    return Suggestion(changes, dataset.number(_at(hierarchies, point)))


def suggest_apart(one: Person, others: Sequence[Person], dataset: Dataset) -> tuple[Suggestion, ...] | None:
    """The cheapest changes in all records together, after which nobody is singled out, also not by the others.

    Nothing that they tell may contradict each other: such people are apart already. It is enough when each alone fits
    enough people, and each pair either has too much in common with others to be taken for one (`sjælden_kombination`)
    or fits enough people together. None where there is no such way.
    """
    people = (one, *others)
    hierarchies = [_hierarchies(person.quasi_identifiers, dataset) for person in people]
    costs = [[level.cost for level in levels] for mine in hierarchies for levels in mine.values()]

    def at(point: Point) -> list[QuasiIdentifiers]:
        found, start = [], 0
        for mine in hierarchies:
            found.append(_at(mine, point[start : start + len(mine)]))
            start += len(mine)
        return found

    point = cheapest(costs, lambda point: _are_apart(at(point), dataset))
    if point is None:
        return None
    found, start = [], 0
    for person, mine in zip(people, hierarchies, strict=True):
        part = point[start : start + len(mine)]
        found.append(Suggestion(_changes(person.quasi_identifiers, mine, part), dataset.number(_at(mine, part))))
        start += len(mine)
    return tuple(found)


def prices(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> tuple[Price, ...]:
    """The class size without each attribute in turn, largest first."""
    found = []
    for name, value in quasi_identifiers.items():
        top = dataset.hierarchy(name, value)[-1]
        if top.value != value:
            found.append(Price(name, value, dataset.number(_with(quasi_identifiers, name, top))))
    return tuple(sorted(found, key=lambda price: (-price.number, price.attribute)))


def _hierarchies(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> dict[str, Hierarchy]:
    return {name: dataset.hierarchy(name, value) for name, value in quasi_identifiers.items()}


def _at(hierarchies: Mapping[str, Hierarchy], point: Sequence[int]) -> QuasiIdentifiers:
    """The quasi-identifiers at a node of the lattice."""
    chosen = ((name, hierarchies[name][level].value) for name, level in zip(hierarchies, point, strict=True))
    return {name: value for name, value in chosen if value is not None}


def _with(quasi_identifiers: QuasiIdentifiers, name: str, level: HierarchyLevel) -> QuasiIdentifiers:
    rest = {other: value for other, value in quasi_identifiers.items() if other != name}
    return rest if level.value is None else {**rest, name: level.value}


def _changes(
    quasi_identifiers: QuasiIdentifiers, hierarchies: Mapping[str, Hierarchy], point: Sequence[int]
) -> tuple[Change, ...]:
    return tuple(
        Change(name, quasi_identifiers[name], hierarchies[name][level].value, hierarchies[name][level].cost)
        for name, level in zip(hierarchies, point, strict=True)
        if level
    )


def _are_apart(quasi_identifiers: Sequence[QuasiIdentifiers], dataset: Dataset) -> bool:
    limit = dataset.thresholds[1]
    if any(dataset.number(one) < limit for one in quasi_identifiers):
        return False
    return all(
        _is_apart(one, other, dataset)
        for i, one in enumerate(quasi_identifiers)
        for other in quasi_identifiers[i + 1 :]
    )


def _is_apart(one: QuasiIdentifiers, other: QuasiIdentifiers, dataset: Dataset) -> bool:
    both = {name for name in one if name in other}
    if any(contradict(name, one[name], other[name]) for name in both):
        return True
    shared = {name: value for name in both if (value := in_common(name, one[name], other[name])) is not None}
    if dataset.number(shared) >= dataset.policy.rare:
        return True
    return dataset.number(together(one, other)) >= dataset.thresholds[1]


def together(one: QuasiIdentifiers, other: QuasiIdentifiers) -> QuasiIdentifiers:
    """The quasi-identifiers of two records merged."""
    return {
        name: narrowest(
            name, [quasi_identifiers[name] for quasi_identifiers in (one, other) if name in quasi_identifiers]
        )
        for name in sorted({*one, *other})
    }
