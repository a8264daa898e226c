"""The cheapest generalisation for one person, or for several people whose records may be linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.risk.attributes import QuasiIdentifiers, contradict, narrowest
from casebook.risk.attributes import common as in_common
from casebook.risk.dataset import Dataset
from casebook.risk.doubt import BoundedNumber
from casebook.risk.hierarchies import Hierarchy, HierarchyLevel
from casebook.risk.lattice import Point, cheapest
from casebook.risk.person import Person


@dataclass(frozen=True, slots=True)
class Generalisation:
    """The generalisation of one attribute, from a value to another or to None (left out)."""

    attribute: str
    before: str
    after: str | None
    cost: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The cheapest generalisations that suffice, and the expected class size after them."""

    changes: tuple[Generalisation, ...]
    interval: BoundedNumber

    @property
    def number(self) -> float:
        """The class size after the changes, at its middle."""
        return self.interval.middle

    @property
    def cost(self) -> int:
        """The loss for the reader: the sum of the weights."""
        return sum(change.cost for change in self.changes)


@dataclass(frozen=True, slots=True)
class Omission:
    """The class size that leaving one attribute out would give."""

    attribute: str
    value: str
    number: float


def suggest(quasi_identifiers: QuasiIdentifiers, dataset: Dataset, enough: float | None = None) -> Suggestion | None:
    """The cheapest generalisations after which nothing stops the record, or the class size is at least `enough`.

    None if even the most general levels give a smaller class. Without changes if the class is large enough already.
    """
    hierarchies = _hierarchies(quasi_identifiers, dataset)
    limit, number = dataset.model.expected.warning if enough is None else enough, dataset.estimate.number

    def passes(point: Point) -> bool:
        return number(_at(hierarchies, point)) >= limit

    point = cheapest([[level.cost for level in levels] for levels in hierarchies.values()], passes)
    if point is None:
        return None
    changes = _changes(quasi_identifiers, hierarchies, point)
    return Suggestion(changes, dataset.model.interval(_at(hierarchies, point)))


def suggest_apart(person: Person, others: Sequence[Person], dataset: Dataset) -> tuple[Suggestion, ...] | None:
    """The cheapest generalisations over several records after which nobody can be singled out by linking them.

    The people must be consistent with each other: whoever contradicts cannot be linked. It is enough that each has a
    large enough class alone, and that each pair either shares too common a combination to be linked
    (`sjælden_kombination`) or has a large enough class when merged. None if no combination of levels does it.
    """
    people = (person, *others)
    hierarchies = [_hierarchies(each.quasi_identifiers, dataset) for each in people]
    # One lattice over the attributes of all of them: the cheapest place to generalise may be the other record.
    costs = [[level.cost for level in levels] for own in hierarchies for levels in own.values()]

    def at(point: Point) -> list[QuasiIdentifiers]:
        generalised, start = [], 0
        for own in hierarchies:
            generalised.append(_at(own, point[start : start + len(own)]))
            start += len(own)
        return generalised

    point = cheapest(costs, lambda point: _are_apart(at(point), dataset))
    if point is None:
        return None
    suggestions, start = [], 0
    for each, own in zip(people, hierarchies, strict=True):
        part = point[start : start + len(own)]
        suggestions.append(
            Suggestion(_changes(each.quasi_identifiers, own, part), dataset.model.interval(_at(own, part)))
        )
        start += len(own)
    return tuple(suggestions)


def omissions(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> tuple[Omission, ...]:
    """The class size without each attribute in turn, largest first."""
    classes = []
    for name, value in quasi_identifiers.items():
        top = dataset.hierarchy(name, value)[-1]
        if top.value != value:
            classes.append(Omission(name, value, dataset.number(_with(quasi_identifiers, name, top))))
    return tuple(sorted(classes, key=lambda omission: (-omission.number, omission.attribute)))


def _hierarchies(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> dict[str, Hierarchy]:
    return {name: dataset.hierarchy(name, value) for name, value in quasi_identifiers.items()}


def _at(hierarchies: Mapping[str, Hierarchy], point: Sequence[int]) -> QuasiIdentifiers:
    """The quasi-identifiers at a node of the lattice."""
    return {
        name: value
        for (name, levels), level in zip(hierarchies.items(), point, strict=True)
        if (value := levels[level].value) is not None
    }


def _with(quasi_identifiers: QuasiIdentifiers, name: str, level: HierarchyLevel) -> QuasiIdentifiers:
    rest = {other: value for other, value in quasi_identifiers.items() if other != name}
    return rest if level.value is None else {**rest, name: level.value}


def _changes(
    quasi_identifiers: QuasiIdentifiers, hierarchies: Mapping[str, Hierarchy], point: Sequence[int]
) -> tuple[Generalisation, ...]:
    return tuple(
        Generalisation(name, quasi_identifiers[name], hierarchies[name][level].value, hierarchies[name][level].cost)
        for name, level in zip(hierarchies, point, strict=True)
        if level
    )


def _are_apart(quasi_identifiers: Sequence[QuasiIdentifiers], dataset: Dataset) -> bool:
    if any(map(dataset.model.is_too_small, quasi_identifiers)):
        return False
    return all(
        _is_apart(person, other, dataset)
        for i, person in enumerate(quasi_identifiers)
        for other in quasi_identifiers[i + 1 :]
    )


def _is_apart(first: QuasiIdentifiers, second: QuasiIdentifiers, dataset: Dataset) -> bool:
    both = {name for name in first if name in second}
    if any(contradict(name, first[name], second[name]) for name in both):
        return True
    shared = {name: value for name in both if (value := in_common(name, first[name], second[name])) is not None}
    if dataset.number(shared) >= dataset.policy.rare:
        return True
    return not dataset.model.is_too_small(together(first, second))


def together(first: QuasiIdentifiers, second: QuasiIdentifiers) -> QuasiIdentifiers:
    """The quasi-identifiers of two records merged."""
    return {
        name: narrowest(
            name, [quasi_identifiers[name] for quasi_identifiers in (first, second) if name in quasi_identifiers]
        )
        for name in sorted({*first, *second})
    }
