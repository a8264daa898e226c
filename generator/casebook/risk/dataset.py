"""The data set of all people in the records, and record linkage between them.

The fields of all records are read once. Disclosures in running text are computed only for people who are assessed, as
that is what costs time; the caller passes the function (`disclosures_in_text`), since the rules are in a layer above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, TypeVar, cast

from casebook.model import Case, Policy
from casebook.model.policy import Weights
from casebook.model.values import Region
from casebook.problem import Level
from casebook.risk.attributes import AGE, PLACE, SEX, QuasiIdentifiers, municipality_of, region_named
from casebook.risk.doubt import RiskModel
from casebook.risk.expected import Estimate
from casebook.risk.hierarchies import Hierarchies, Hierarchy
from casebook.risk.person import Disclosure, Person, merged, people_in, shared
from casebook.risk.population import Population
from casebook.source import Document

T = TypeVar("T")
DisclosuresInText = Callable[[Person], Iterable[Disclosure]]
Key = tuple[str, str]
People = tuple[Person, ...]
Question = tuple[Callable[..., object], Key]
# Candidates of one name and place, or of one cell, that are compared. Pairwise comparison is quadratic, and where more
# people than this share a cell, none of them stands out.
AT_ONCE = 20


@dataclass(frozen=True)
class Dataset:
    """All people of a corpus. `broader` is the broader term of each benefit that has one."""

    people: tuple[Person, ...]
    estimate: Estimate
    policy: Policy
    disclosures_in_text: DisclosuresInText = lambda _: ()
    broader: dict[str, str] = field(default_factory=dict)
    _full: dict[Key, Person] = field(default_factory=dict, repr=False, compare=False)
    _in_record: dict[str, People] = field(default_factory=dict, repr=False, compare=False)
    _answered: dict[Question, tuple[Person, Any]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def model(self) -> RiskModel:
        """The estimate with the policy's doubt and thresholds, else the defaults."""
        return RiskModel.of(self.estimate, self.policy)

    @property
    def thresholds(self) -> tuple[int, int]:
        """The class sizes below which a person is an error and a warning."""
        return self.model.expected.error, self.model.expected.warning

    @cached_property
    def weights(self) -> Weights:
        """The policy's weights, else the defaults."""
        return self.policy.weights or Weights.model_construct()

    def in_record(self, record: str) -> tuple[Person, ...]:
        """The people of a record with all its disclosures."""
        if record not in self._in_record:  # each rule asks
            self._in_record[record] = tuple(map(self.full, self._by_record.get(record, ())))
        return self._in_record[record]

    def keep(self, people: People) -> None:
        """Know some people with all that running text discloses, as another process has read it."""
        self._full.update((person.key, person) for person in people)

    def full(self, person: Person) -> Person:
        """The person with the disclosures of running text added."""
        if person.key not in self._full:
            self._full[person.key] = person.with_disclosures(self.disclosures_in_text(person))
        return self._full[person.key]

    def number(self, quasi_identifiers: QuasiIdentifiers) -> float:
        """The k-map class size: the expected number (≥ 0) of people who match."""
        return self.estimate.number(quasi_identifiers)

    def level(self, person: Person) -> Level | None:
        """The level of a finding on what one record tells of a person (`RiskModel.level`)."""
        return self._once(Dataset._level, person)

    def _level(self, person: Person) -> Level | None:
        return self.model.level(person.quasi_identifiers)

    def hierarchy(self, attribute: str, value: str) -> Hierarchy:
        """The generalisation hierarchy of an attribute with this value."""
        return self._hierarchies.of(attribute, value)

    @cached_property
    def _hierarchies(self) -> Hierarchies:
        return Hierarchies(self.policy, self.weights, self.estimate.population, self.broader)

    def namesakes(self, person: Person) -> tuple[Person, ...]:
        """People of other records with the same pseudonym in the same place: candidate matches, not yet compared.

        A region and a municipality in it are the same place where no second municipality of the region comes into
        question, also where the law has merged the region into another.
        """
        name = person.name.casefold()
        if not name:
            return ()  # two people without a name are not for that one person
        keys = self._same_places(name, person.place)
        same_name = (other for key in keys for other in self._by_name.get((name, key), ()))
        others = (other for other in same_name if other.case.id != person.case.id)
        return tuple(map(self.full, islice(others, AT_ONCE)))

    def linked(self, person: Person) -> tuple[Person, ...]:
        """The records of the same person: namesakes whose disclosures are consistent with this person's."""
        namesakes = self.namesakes(person)
        return tuple(other for other in namesakes if not person.is_surely_not(other))

    def merged(self, person: Person) -> QuasiIdentifiers:
        """Quasi-identifiers of the person over all linked records, each as exact as any record tells it."""
        records = (person, *self.linked(person))
        return merged(disclosure for record in records for disclosure in record.disclosures)

    def candidate_matches(self, person: Person) -> tuple[Person, ...]:
        """People under other pseudonyms who may be taken for this one: they share a rare combination, consistently.

        A combination is rare if its class is smaller than the policy's `sjælden_kombination`.
        """
        return self._once(Dataset._candidates, person)

    def _candidates(self, person: Person) -> People:
        beside, mine = self._once(Dataset._beside, person), person.case.id
        others = (other for other in beside if other.case.id != mine and other.name != person.name)
        return tuple(full for full in map(self.full, others) if self.share_rare(person, full))

    def share_rare(self, person: Person, other: Person) -> bool:
        """True if two people are consistent and share a combination that is rare (see `candidate_matches`)."""
        both = shared(person, other)
        return both is not None and self.number(both) < self.policy.rare

    def neighbours(self, person: Person) -> tuple[Person, ...]:
        """Other people of the same place, age and sex who share a rare combination and are certainly not this one.

        Certain are two pseudonyms in one record, and disclosures that contradict each other. For such a group the
        question is not who is who, but what is true of all of them (homogeneity).
        """
        others, mine = map(self.full, self._once(Dataset._beside, person)), person.cell
        return tuple(other for other in others if other.cell == mine and self._is_neighbour(person, other))

    def _once(self, ask: Callable[[Dataset, Person], T], person: Person) -> T:
        """The answer about a person, worked out once: several rules ask the same."""
        question = ask, person.key
        of, answer = self._answered.get(question, (None, None))
        if of is not person:
            answer = ask(self, person)
            self._answered[question] = person, answer
        return cast("T", answer)

    def _beside(self, person: Person) -> People:
        """Blocking: people who share a cell (place, age, sex) with this one and so may share a rare combination."""
        by_key: dict[Key, Person] = {}
        for cell in self._cells(person):
            first = self._rare.get(cell, ())[: AT_ONCE + 1]  # one of them may be the person
            others = [other for other in first if other.key != person.key]
            by_key |= {other.key: other for other in others[:AT_ONCE]}
        return tuple(by_key.values())

    def _is_neighbour(self, person: Person, other: Person) -> bool:
        mine, theirs = person.quasi_identifiers, other.quasi_identifiers
        if person.case.id != other.case.id and not person.is_surely_not(other):
            return False
        alike = {name: value for name, value in mine.items() if theirs.get(name) == value}
        return self.number(alike) < self.policy.rare

    def _cells(self, person: Person) -> Iterable[tuple[str, str, str]]:
        """The rare cells of a person: place, age and sex, each as disclosed or generalised; none of a common person."""
        ages = (
            [level.value for level in self.hierarchy(AGE, person.quasi_identifiers[AGE])]
            if AGE in person.quasi_identifiers
            else [""]
        )
        sexes = [person.quasi_identifiers[SEX], ""] if SEX in person.quasi_identifiers else [""]
        for age in ages:
            for i, sex in enumerate(sexes):
                generalised = {**person.quasi_identifiers, AGE: age or "", SEX: sex}
                disclosed = {name: value for name, value in generalised.items() if value or name not in {AGE, SEX}}
                if self.number(disclosed) >= self.policy.rare:
                    del sexes[i:]  # what is broader is no rarer
                    break
                yield person.quasi_identifiers[PLACE], age or "", sex

    def _same_places(self, name: str, place: str) -> Iterator[str]:
        """A place and those that may be the same, for people with one name."""
        population, municipality = self.estimate.population, municipality_of(place)
        region = population.region_of(municipality) if municipality else region_named(place)
        yield place
        if municipality and region:
            around = population.overlapping(Region(region))
            yield from (f"region:{other}" for other in around if self._in_region(name, other) == [place])
        elif region:
            inside = self._in_region(name, Region(region))
            yield from inside if len(inside) == 1 else ()

    def _in_region(self, name: str, region: Region) -> list[str]:
        """The municipalities of a region in which somebody has the name."""
        around = self.estimate.population.overlapping(region)
        return [place for part in around for place in self._places.get((name, part), ())]

    @cached_property
    def _by_record(self) -> dict[str, list[Person]]:
        people: dict[str, list[Person]] = {}
        for person in self.people:
            people.setdefault(person.case.id, []).append(person)
        return people

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], list[Person]]:
        people: dict[tuple[str, str], list[Person]] = {}
        for person in self.people:
            people.setdefault((person.name.casefold(), person.place), []).append(person)
        return people

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[str]]:
        """The municipalities for each pseudonym and region, without duplicates."""
        places: dict[tuple[str, str], list[str]] = {}
        for name, place in sorted(self._by_name):
            if region := self.estimate.population.region_of(municipality_of(place) or ""):
                places.setdefault((name, region), []).append(place)
        return places

    @cached_property
    def _rare(self) -> dict[tuple[str, str, str], list[Person]]:
        """People whose fields disclose a rare combination, by cell."""
        people: dict[tuple[str, str, str], list[Person]] = {}
        for person in self.people:
            for cell in self._cells(person):
                people.setdefault(cell, []).append(person)
        return people


def dataset_of(
    cases: Iterable[tuple[Case, Document]], population: Population, policy: Policy,
    disclosures_in_text: DisclosuresInText, broader: dict[str, str],
) -> Dataset:  # fmt: skip
    """The data set of all people of some cases."""
    people = (person for case, document in cases for person in people_in(case, document))
    return Dataset(tuple(people), Estimate.of(population, policy, broader), policy, disclosures_in_text, broader)
