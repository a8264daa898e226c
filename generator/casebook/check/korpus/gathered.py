"""The people of the corpus as the rules of this family see them: gathered once a check, and only when asked for."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.korpus.clues import said
from casebook.check.world import World
from casebook.corpus import Corpus, Kind
from casebook.model import Case
from casebook.risk.gathering import Gathering, gather
from casebook.risk.person import Person
from casebook.risk.population import Population
from casebook.source import Document


def gathering(world: World) -> Gathering | None:
    """All people of the corpus; None where there are no population figures or no policy to hold them against."""
    return world.once_a_corpus(_gather)


def people(case: Case, world: World) -> tuple[tuple[Gathering, Person], ...]:
    """The people of a case, with all others beside them."""
    found = gathering(world)
    return tuple((found, person) for person in found.in_record(case.id)) if found else ()


def _gather(world: World) -> Gathering | None:
    registers, corpus = world.registers, world.corpus
    population = Population.of(registers.municipalities.values(), registers.population)
    if corpus is None or registers.policy is None or not population.is_known:
        return None
    terms = registers.vocabularies.get(Kind.BENEFIT, {})
    broader = {term.id: term.broader for term in terms.values() if term.broader}

    return gather(_cases(corpus), population, registers.policy, lambda person: said(person, world), broader)


def _cases(corpus: Corpus) -> Iterator[tuple[Case, Document]]:
    for document in corpus.documents.get(Kind.CASE, ()):
        if case := corpus.cases.get(document.name):
            yield case, document
