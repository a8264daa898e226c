"""The least to tell less exactly, of one person, or of several who single each other out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.risk.attributes import Told, contradict, narrowest
from casebook.risk.attributes import common as in_common
from casebook.risk.gathering import Gathering
from casebook.risk.ladders import Ladder, Step
from casebook.risk.lattice import Point, cheapest
from casebook.risk.person import Person


@dataclass(frozen=True, slots=True)
class Change:
    """One attribute told less exactly: from a value to another, or to None (left out)."""

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
    """What one attribute costs in people: the expected number with it left out, beside the number with it."""

    attribute: str
    value: str
    number: float


def suggest(told: Told, gathering: Gathering, enough: float | None = None) -> Suggestion | None:
    """The cheapest changes after which what is told fits at least `enough` people (by default the policy's warning).

    None where even the top of all ladders fits fewer. No changes where it is enough already.
    """
    limit = gathering.thresholds[1] if enough is None else enough
    ladders = _ladders(told, gathering)
    names = tuple(ladders)

    def passes(point: Point) -> bool:
        return gathering.number(_at(ladders, point)) >= limit

    point = cheapest([[step.cost for step in ladders[name]] for name in names], passes)
    if point is None:
        return None
    changes = _changes(told, ladders, point)
    return Suggestion(changes, gathering.number(_at(ladders, point)))


def suggest_apart(one: Person, others: Sequence[Person], gathering: Gathering) -> tuple[Suggestion, ...] | None:
    """The cheapest changes in all records together, after which nobody is singled out, also not by the others.

    Nothing that they tell may contradict each other: such people are apart already. It is enough when each alone fits
    enough people, and each pair either has too much in common with others to be taken for one (`sjælden_kombination`)
    or fits enough people together. None where there is no such way.
    """
    people = (one, *others)
    ladders = [_ladders(person.told, gathering) for person in people]
    costs = [[step.cost for step in rungs] for mine in ladders for rungs in mine.values()]

    def at(point: Point) -> list[Told]:
        found, start = [], 0
        for mine in ladders:
            found.append(_at(mine, point[start : start + len(mine)]))
            start += len(mine)
        return found

    point = cheapest(costs, lambda point: _are_apart(at(point), gathering))
    if point is None:
        return None
    found, start = [], 0
    for person, mine in zip(people, ladders, strict=True):
        part = point[start : start + len(mine)]
        found.append(Suggestion(_changes(person.told, mine, part), gathering.number(_at(mine, part))))
        start += len(mine)
    return tuple(found)


def prices(told: Told, gathering: Gathering) -> tuple[Price, ...]:
    """What each attribute costs, the dearest first: how many more people would fit if it alone were left out."""
    found = []
    for name, value in told.items():
        top = gathering.ladder(name, value)[-1]
        if top.value != value:
            found.append(Price(name, value, gathering.number(_with(told, name, top))))
    return tuple(sorted(found, key=lambda price: (-price.number, price.attribute)))


def _ladders(told: Told, gathering: Gathering) -> dict[str, Ladder]:
    return {name: gathering.ladder(name, value) for name, value in told.items()}


def _at(ladders: Mapping[str, Ladder], point: Sequence[int]) -> Told:
    """What is told at a point of the lattice."""
    chosen = ((name, ladders[name][rung].value) for name, rung in zip(ladders, point, strict=True))
    return {name: value for name, value in chosen if value is not None}


def _with(told: Told, name: str, step: Step) -> Told:
    rest = {other: value for other, value in told.items() if other != name}
    return rest if step.value is None else {**rest, name: step.value}


def _changes(told: Told, ladders: Mapping[str, Ladder], point: Sequence[int]) -> tuple[Change, ...]:
    return tuple(
        Change(name, told[name], ladders[name][rung].value, ladders[name][rung].cost)
        for name, rung in zip(ladders, point, strict=True)
        if rung
    )


def _are_apart(told: Sequence[Told], gathering: Gathering) -> bool:
    limit = gathering.thresholds[1]
    if any(gathering.number(one) < limit for one in told):
        return False
    return all(_is_apart(one, other, gathering) for i, one in enumerate(told) for other in told[i + 1 :])


def _is_apart(one: Told, other: Told, gathering: Gathering) -> bool:
    both = {name for name in one if name in other}
    if any(contradict(name, one[name], other[name]) for name in both):
        return True
    shared = {name: value for name in both if (value := in_common(name, one[name], other[name])) is not None}
    if gathering.number(shared) >= gathering.policy.rare:
        return True
    return gathering.number(together(one, other)) >= gathering.thresholds[1]


def together(one: Told, other: Told) -> Told:
    """What two records tell of a person together."""
    return {
        name: narrowest(name, [told[name] for told in (one, other) if name in told]) for name in sorted({*one, *other})
    }
