"""A person as the records tell of them: every piece that says something, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from casebook.model import Case
from casebook.model.case import Citizen, Location
from casebook.model.values import Background, Sex
from casebook.problem import Place
from casebook.risk.attributes import (
    AFTER,
    AGE,
    BACKGROUND,
    BEFORE,
    COUNTRY,
    PLACE,
    SEX,
    Told,
    contradict,
    narrowest,
    of_family,
)
from casebook.source import Document, Path


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece that is told: a value of an attribute, at a path of a file.

    `found` says where in a text it stands; it is asked only when somebody wants to know.
    """

    attribute: str
    value: str
    document: Document
    path: Path
    found: Callable[[], Place] | None = None

    @property
    def in_text(self) -> bool:
        """Whether it stands in running text and not in a field of its own."""
        return self.found is not None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.found() if self.found else self.document.place(self.path)


@dataclass(frozen=True)
class Person:
    """A person of one record: those of its stories and voices that have the same pseudonym."""

    case: Case
    document: Document
    name: str
    path: Path
    clues: tuple[Clue, ...]

    @cached_property
    def told(self) -> Told:
        """What the record tells of the person, each attribute as exactly as it does anywhere."""
        return united(self.clues)

    @property
    def key(self) -> tuple[str, str]:
        """The record and the pseudonym in small letters: no two persons have the same."""
        return self.case.id, self.name.casefold()

    @property
    def place(self) -> str:
        """The place as the record's own field says it."""
        return place_of(self.case.location)

    @property
    def label(self) -> str:
        """«historie 1», «stemme 3»: how a report names the person without the pseudonym."""
        kind, number = self.path[0], self.path[1]
        return f"{'historie' if kind == 'historier' else 'stemme'} {int(number) + 1}"

    def with_clues(self, clues: Iterable[Clue]) -> Person:
        """The same person, of whom more is told."""
        return Person(self.case, self.document, self.name, self.path, (*self.clues, *clues))


def united(clues: Iterable[Clue]) -> Told:
    """What all clues together tell."""
    values: dict[str, list[str]] = {}
    for clue in clues:
        values.setdefault(clue.attribute, []).append(clue.value)
    return {attribute: narrowest(attribute, found) for attribute, found in sorted(values.items())}


def clashes(clues: Iterable[Clue]) -> bool:
    """Whether some of the clues cannot be true of one person."""
    first: dict[str, list[str]] = {}
    for clue in clues:
        if any(contradict(clue.attribute, clue.value, other) for other in first.get(clue.attribute, ())):
            return True
        first.setdefault(clue.attribute, []).append(clue.value)
    return False


def people_in(case: Case, document: Document) -> tuple[Person, ...]:
    """The people of a case, each with what its fields tell, in the order of the file."""
    found: dict[str, Person] = {}
    place = Clue(PLACE, place_of(case.location), document, ("sted",))
    for name, path, clues in (*_stories(case, document), *_voices(case, document)):
        known = found.get(name.casefold())
        new = tuple(clues)
        found[name.casefold()] = known.with_clues(new) if known else Person(case, document, name, path, (place, *new))
    return tuple(found.values())


def place_of(location: Location) -> str:
    """A record's place as an attribute's value."""
    if location.municipality:
        return f"kommune:{location.municipality}"
    return f"region:{location.region.value}" if location.region else COUNTRY


def _stories(case: Case, document: Document) -> Iterator[tuple[str, Path, Iterator[Clue]]]:
    for i, story in enumerate(case.stories):
        path: Path = ("historier", i)
        own = (
            Clue(attribute, benefit, document, (*path, attribute))
            for attribute, benefit in ((BEFORE, story.from_benefit), (AFTER, story.to_benefit))
            if benefit
        )
        clues = iter((*_citizen(story.citizen, document, (*path, "borger")), *own))
        yield story.citizen.pseudonym, (*path, "borger", "pseudonym"), clues


def _citizen(citizen: Citizen, document: Document, path: Path) -> Iterator[Clue]:
    yield Clue(AGE, citizen.age, document, (*path, "alder"))
    if citizen.sex is not Sex.UNSTATED:
        yield Clue(SEX, citizen.sex.value, document, (*path, "køn"))
    if citizen.background is not Background.UNSTATED:
        yield Clue(BACKGROUND, citizen.background.value, document, (*path, "baggrund"))
    for i, word in enumerate(citizen.family):
        attribute, value = of_family(word)
        yield Clue(attribute, value, document, (*path, "familie", i))


def _voices(case: Case, document: Document) -> Iterator[tuple[str, Path, Iterator[Clue]]]:
    for i, voice in enumerate(case.voices):
        path: Path = ("stemmer", i)
        clues = (Clue(AGE, voice.age, document, (*path, "alder")),) if voice.age else ()
        yield voice.pseudonym, (*path, "pseudonym"), iter(clues)
