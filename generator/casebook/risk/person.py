"""People of a record and what it discloses about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from casebook.model import Case
from casebook.model.case import Location
from casebook.model.story import Citizen
from casebook.model.values import Background, Sex
from casebook.problem import Place
from casebook.risk.attributes import (
    AFTER,
    AGE,
    BACKGROUND,
    BEFORE,
    COUNTRY,
    EXCLUSIVE,
    PLACE,
    PROJECT,
    SEX,
    QuasiIdentifiers,
    common,
    contradict,
    narrowest,
    of_family,
)
from casebook.source import Document, Path


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The value of an attribute, disclosed at a path of a file.

    `locate` is set for running text. It is called only when the place is asked for: aligning a text with its source in
    YAML is slow, and most disclosures are never shown.
    """

    attribute: str
    value: str
    document: Document
    path: Path
    locate: Callable[[], Place] | None = None

    @property
    def in_text(self) -> bool:
        """True if it is in running text rather than in a field of its own."""
        return self.locate is not None

    @property
    def place(self) -> Place:
        """The place of the disclosure in its file."""
        return self.locate() if self.locate else self.document.place(self.path)


@dataclass(frozen=True)
class Person:
    """A person of one record: all its stories and voices under the same pseudonym."""

    case: Case
    document: Document
    name: str
    path: Path
    disclosures: tuple[Disclosure, ...]

    @cached_property
    def quasi_identifiers(self) -> QuasiIdentifiers:
        """The quasi-identifiers that the record discloses, each at its most exact."""
        return merged(self.disclosures)

    @cached_property
    def cell(self) -> tuple[str | None, str | None, str | None]:
        """The place, the age and the sex that the record discloses."""
        disclosed = self.quasi_identifiers.get
        return disclosed(PLACE), disclosed(AGE), disclosed(SEX)

    @cached_property
    def claims(self) -> Mapping[str, tuple[str, ...]]:
        """The different values of each attribute of which no two can hold for one person."""
        return claims(self.disclosures)

    @cached_property
    def contradicts_itself(self) -> bool:
        """True if not all disclosures can be about one person."""
        return inconsistent(self.disclosures)

    def is_surely_not(self, other: Person) -> bool:
        """True if what is told of two people cannot all be about one person."""
        if self.contradicts_itself or other.contradicts_itself:
            return True
        theirs = other.claims
        return any(
            contradict(attribute, value, another)
            for attribute, values in self.claims.items()
            for another in theirs.get(attribute, ())
            for value in values
        )

    @cached_property
    def key(self) -> tuple[str, str]:
        """The id of the record and the pseudonym in small letters; unique."""
        return self.case.id, self.name.casefold()

    @property
    def place(self) -> str:
        """The place in the record's own field."""
        return place_of(self.case.location)

    @property
    def label(self) -> str:
        """The person's name in reports, without the pseudonym: «historie 1», «stemme 3», «den uden navn»."""
        if not self.name:
            return "den uden navn"
        kind, number = self.path[0], self.path[1]
        return f"{'historie' if kind == 'historier' else 'stemme'} {int(number) + 1}"

    def with_disclosures(self, disclosures: Iterable[Disclosure]) -> Person:
        """A copy with further disclosures."""
        return Person(self.case, self.document, self.name, self.path, (*self.disclosures, *disclosures))


def merged(disclosures: Iterable[Disclosure]) -> QuasiIdentifiers:
    """The most exact value of each attribute in some disclosures."""
    values: dict[str, list[str]] = {}
    for disclosure in disclosures:
        values.setdefault(disclosure.attribute, []).append(disclosure.value)
    return {attribute: narrowest(attribute, exact) for attribute, exact in sorted(values.items())}


def claims(disclosures: Iterable[Disclosure]) -> Mapping[str, tuple[str, ...]]:
    """The different values in some disclosures of each attribute of which no two can hold for one person."""
    values: dict[str, dict[str, None]] = {}
    for disclosure in disclosures:
        if disclosure.attribute in EXCLUSIVE:
            values.setdefault(disclosure.attribute, {})[disclosure.value] = None
    return {attribute: tuple(different) for attribute, different in values.items()}


def inconsistent(disclosures: Iterable[Disclosure]) -> bool:
    """True if the disclosures contradict each other, so that they cannot be about one person."""
    return any(
        contradict(attribute, value, other)
        for attribute, values in claims(disclosures).items()
        for value, other in combinations(values, 2)
    )


def shared(person: Person, other: Person) -> QuasiIdentifiers | None:
    """Quasi-identifiers that two people share; None if any of them contradict each other."""
    values: dict[str, str] = {}
    others = other.quasi_identifiers
    for attribute, mine in person.quasi_identifiers.items():
        theirs = others.get(attribute)
        if theirs is None:
            continue
        if mine != theirs and contradict(attribute, mine, theirs):
            return None
        both = common(attribute, mine, theirs)
        if both is not None:
            values[attribute] = both
    return values


def unnamed_in(case: Case, document: Document) -> Person:
    """The person whom a case tells of without a name: of the fields only the place and the project are theirs."""
    return Person(case, document, "", ("resumé",), tuple(_of_all(case, document)))


def _of_all(case: Case, document: Document) -> Iterator[Disclosure]:
    """The disclosures in a record's fields that concern everybody in it."""
    yield Disclosure(PLACE, place_of(case.location), document, ("sted",))
    if case.effort and case.effort.participants:
        _, most = case.effort.participants.bounds
        yield Disclosure(PROJECT, str(most), document, ("indsats", "deltagere"))


def people_in(case: Case, document: Document) -> tuple[Person, ...]:
    """The people of a case with the disclosures in its fields, in the order of the file."""
    people: dict[str, Person] = {}
    shared = tuple(_of_all(case, document))
    for name, path, disclosures in (*_stories(case, document), *_voices(case, document)):
        earlier = people.get(name.casefold())
        new = tuple(disclosures)
        people[name.casefold()] = (
            earlier.with_disclosures(new) if earlier else Person(case, document, name, path, (*shared, *new))
        )
    return tuple(people.values())


def place_of(location: Location) -> str:
    """The value of the attribute `sted` for a record's place."""
    if location.municipality:
        return f"kommune:{location.municipality}"
    return f"region:{location.region.value}" if location.region else COUNTRY


def _stories(case: Case, document: Document) -> Iterator[tuple[str, Path, Iterator[Disclosure]]]:
    for i, story in enumerate(case.stories):
        path: Path = ("historier", i)
        own = (
            Disclosure(attribute, benefit, document, (*path, attribute))
            for attribute, benefit in ((BEFORE, story.from_benefit), (AFTER, story.to_benefit))
            if benefit
        )
        disclosures = iter((*_citizen(story.citizen, document, (*path, "borger")), *own))
        yield story.citizen.pseudonym, (*path, "borger", "pseudonym"), disclosures


def _citizen(citizen: Citizen, document: Document, path: Path) -> Iterator[Disclosure]:
    yield Disclosure(AGE, citizen.age, document, (*path, "alder"))
    if citizen.sex is not Sex.UNSTATED:
        yield Disclosure(SEX, citizen.sex.value, document, (*path, "køn"))
    if citizen.background is not Background.UNSTATED:
        yield Disclosure(BACKGROUND, citizen.background.value, document, (*path, "baggrund"))
    for i, word in enumerate(citizen.family):
        attribute, value = of_family(word)
        yield Disclosure(attribute, value, document, (*path, "familie", i))


def _voices(case: Case, document: Document) -> Iterator[tuple[str, Path, Iterator[Disclosure]]]:
    for i, voice in enumerate(case.voices):
        path: Path = ("stemmer", i)
        disclosures = (Disclosure(AGE, voice.age, document, (*path, "alder")),) if voice.age else ()
        yield voice.pseudonym, (*path, "pseudonym"), iter(disclosures)
