"""Who is told of where: the people of all records, and of each what all records together tell.

The fields of all records are read once. What stands in running text is asked for only where a person is looked at: the
caller says how (`said`), since the rules that find it are in a layer above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from casebook.model import Case, Policy
from casebook.model.policy import Expected, Shares, Weights
from casebook.model.values import PrivacyBasis
from casebook.risk.attributes import AGE, PLACE, SEX, Told, common, contradict, municipality_of, region_named
from casebook.risk.expected import Estimate
from casebook.risk.ladders import Ladder, ladder
from casebook.risk.person import Clue, Person, clashes, people_in, united
from casebook.risk.population import Population
from casebook.source import Document

Said = Callable[[Person], Iterable[Clue]]
Key = tuple[str, str]
AT_ONCE = 20  # others of one name and place, or in one cell, that are looked at: with more, nobody knows who is who


@dataclass(frozen=True)
class Gathering:
    """All people of a corpus. `broader` is the broader term of each benefit that has one."""

    people: tuple[Person, ...]
    estimate: Estimate
    policy: Policy
    said: Said = lambda _: ()
    broader: dict[str, str] = field(default_factory=dict)
    _full: dict[Key, Person] = field(default_factory=dict, repr=False, compare=False)

    @property
    def thresholds(self) -> tuple[int, int]:
        """Below the first the expected number is an error, below the second a warning."""
        given = self.policy.expected or Expected.model_construct()
        return given.error, given.warning

    @cached_property
    def weights(self) -> Weights:
        """The policy's weights, or our own."""
        return self.policy.weights or Weights.model_construct()

    def in_record(self, record: str) -> tuple[Person, ...]:
        """The people of a record, with all that it tells of them."""
        return tuple(map(self.full, self._by_record.get(record, ())))

    def full(self, person: Person) -> Person:
        """The person with what running text tells of them."""
        if person.key not in self._full:
            self._full[person.key] = person.with_clues(self.said(person))
        return self._full[person.key]

    def number(self, told: Told) -> float:
        """The expected number of people that fit."""
        return self.estimate.number(told)

    def ladder(self, attribute: str, value: str) -> Ladder:
        """How an attribute can be told less exactly."""
        return ladder(attribute, value, self)

    def namesakes(self, person: Person) -> tuple[Person, ...]:
        """The people of other records with the same pseudonym in the same place, whether they can be one or not.

        A region and a municipality in it are the same place where no second municipality of the region comes into
        question.
        """
        name, keys = person.name.casefold(), [person.place]
        municipality, region = municipality_of(person.place), region_named(person.place)
        if municipality:
            keys += self._alone(name, self._region(person.place), person.place)
        elif region:
            places = self._places.get((name, region), [])
            keys += places if len(places) == 1 else []
        found = (other for key in keys for other in self._by_name.get((name, key), ()))
        others = (other for other in found if other.case.id != person.case.id)
        return tuple(map(self.full, islice(others, AT_ONCE)))

    def joined(self, person: Person) -> tuple[Person, ...]:
        """The people of other records who are the same person: of the same name, and nothing speaks against it."""
        return tuple(one for one in self.namesakes(person) if not clashes((*person.clues, *one.clues)))

    def united(self, person: Person) -> Told:
        """What all records together tell of a person."""
        return united(clue for one in (person, *self.joined(person)) for clue in one.clues)

    def lookalikes(self, person: Person) -> tuple[Person, ...]:
        """The people of other records, under other names, who share a rare combination with this one.

        Rare is what fits fewer than the policy's `sjælden_kombination`; nothing may speak against their being one.
        """
        if self.number(person.told) >= self.policy.rare:
            return ()
        others = (one for one in self._beside(person) if one.case.id != person.case.id and one.name != person.name)
        return tuple(full for full in map(self.full, others) if self.share_rare(person, full))

    def share_rare(self, one: Person, other: Person) -> bool:
        """Whether what two people have in common is rare and nothing speaks against their being one."""
        shared = self.shared(one, other)
        return shared is not None and self.number(shared) < self.policy.rare

    def neighbours(self, person: Person) -> tuple[Person, ...]:
        """The other people, known not to be this one, of the same place, age and sex, with whom a combination is rare.

        Known not to be the same are those of one record under two names, and those of whom something else is told.
        """
        if self.number(person.told) >= self.policy.rare:
            return ()
        others = map(self.full, self._beside(person))
        return tuple(one for one in others if self._is_neighbour(person, one))

    def _beside(self, person: Person) -> tuple[Person, ...]:
        """Those who may share a rare combination with a person: who lie in one of the same cells."""
        found: dict[Key, Person] = {}
        for cell in self._cells(person):
            others = (other for other in self._rare.get(cell, ()) if other.key != person.key)
            found |= {other.key: other for other in islice(others, AT_ONCE)}
        return tuple(found.values())

    def _is_neighbour(self, one: Person, other: Person) -> bool:
        if one.case.id != other.case.id and not clashes((*one.clues, *other.clues)):
            return False
        if any(one.told.get(name) != other.told.get(name) for name in (PLACE, AGE, SEX)):
            return False
        alike = {name: value for name, value in one.told.items() if other.told.get(name) == value}
        return self.number(alike) < self.policy.rare

    def shared(self, one: Person, other: Person) -> Told | None:
        """What two people have in common; None where something speaks against their being one."""
        found: dict[str, str] = {}
        for attribute in one.told.keys() & other.told.keys():
            mine, theirs = one.told[attribute], other.told[attribute]
            if contradict(attribute, mine, theirs):
                return None
            both = common(attribute, mine, theirs)
            if both is not None:
                found[attribute] = both
        return found

    def _cells(self, person: Person) -> Iterable[tuple[str, str, str]]:
        """Place, age and sex as a lookalike may tell them too: each as told or less exactly, while it stays rare."""
        ages = [step.value for step in self.ladder(AGE, person.told[AGE])] if AGE in person.told else [""]
        sexes = [person.told[SEX], ""] if SEX in person.told else [""]
        for age in ages:
            for sex in sexes:
                told = {**person.told, AGE: age or "", SEX: sex}
                if self.number(told) < self.policy.rare:
                    yield person.told[PLACE], age or "", sex

    def _region(self, place: str) -> str:
        found = self.estimate.population.region_of(municipality_of(place) or "")
        return found.value if found else ""

    def _alone(self, name: str, region: str, place: str) -> list[str]:
        """The region of a place, when it is the only place of the region where somebody has the name."""
        return [f"region:{region}"] if self._places.get((name, region), []) == [place] else []

    @cached_property
    def _by_record(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(person.case.id, []).append(person)
        return found

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], list[Person]]:
        found: dict[tuple[str, str], list[Person]] = {}
        for person in self.people:
            found.setdefault((person.name.casefold(), person.place), []).append(person)
        return found

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[str]]:
        """In which municipalities of a region somebody has a name, each once."""
        found: dict[tuple[str, str], list[str]] = {}
        for name, place in sorted(self._by_name):
            if municipality_of(place):
                found.setdefault((name, self._region(place)), []).append(place)
        return found

    @cached_property
    def _rare(self) -> dict[tuple[str, str, str], list[Person]]:
        """The people whose fields tell a rare combination, by place, age and sex."""
        found: dict[tuple[str, str, str], list[Person]] = {}
        for person in self.people:
            if self.number(person.told) < self.policy.rare:
                for cell in self._cells(person):
                    found.setdefault(cell, []).append(person)
        return found


def gather(
    cases: Iterable[tuple[Case, Document]],
    population: Population,
    policy: Policy,
    said: Said,
    broader: dict[str, str],
) -> Gathering:
    """The people of some cases; constructed ones are nobody."""
    people = (
        person
        for case, document in cases
        if case.privacy.basis is not PrivacyBasis.CONSTRUCTED
        for person in people_in(case, document)
    )
    estimate = Estimate(population, policy.shares or Shares.model_construct())
    return Gathering(tuple(people), estimate, policy, said, broader)
