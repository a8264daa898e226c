"""The risk data set of the corpus, built lazily once a check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from casebook.check.context import CheckContext
from casebook.check.shared.lives.disclosures import TOWN, places_in_text
from casebook.check.shared.lives.publisher_place import disclosures_beside_fields, publisher_place
from casebook.check.shared.lives.whom import tells_of_an_unnamed
from casebook.corpus import Corpus, Kind
from casebook.corpus.regions import parts
from casebook.corpus.review import is_nobody
from casebook.model import Case
from casebook.risk.attributes import PLACE, municipality_of
from casebook.risk.dataset import Dataset, dataset_of
from casebook.risk.person import Disclosure, Person, people_in, unnamed_in
from casebook.risk.population import Population
from casebook.source import Document
from casebook.workers import shared_out


def dataset(context: CheckContext) -> Dataset | None:
    """The data set; None without population figures or a policy."""
    return context.for_records(_build)


def people(case: Case, context: CheckContext) -> tuple[tuple[Dataset, Person], ...]:
    """The people of a case, each with the data set they are assessed against."""
    data = dataset(context)
    return tuple((data, person) for person in data.in_record(case.id)) if data else ()


def _build(context: CheckContext) -> Dataset | None:
    registers, corpus = context.registers, context.corpus
    population = Population.of(registers.municipalities.values(), registers.population, parts(registers.regions))
    if corpus is None or registers.policy is None or not population.is_known:
        return None
    terms = registers.vocabularies.get(Kind.BENEFIT, {})
    broader = {term.id: term.broader for term in terms.values() if term.broader}

    counted = tuple(_counted(corpus, context))
    named = dataset_of(
        counted, population, registers.policy, lambda person: disclosures_beside_fields(person, context), broader
    )
    unnamed = (person for case, document in counted for person in _unnamed(case, document))
    return replace(named, people=(*named.people, *unnamed))


def _counted(corpus: Corpus, context: CheckContext) -> Iterator[tuple[Case, Document]]:
    """The cases whose people are counted: all but those of nobody, told of no place where somebody could be sought."""
    cases = tuple(_cases(corpus))
    counts = shared_out(lambda each: _is_counted(*each, context), cases)
    return (each for each, is_counted in zip(cases, counts, strict=True) if is_counted)


def _is_counted(case: Case, document: Document, context: CheckContext) -> bool:
    is_of_nobody = is_nobody(case, document, context.registers, context.today)
    return not is_of_nobody or _tells_of_a_place(case, document, context)


def _tells_of_a_place(case: Case, document: Document, context: CheckContext) -> bool:
    """True if a case tells of a municipality or of what lies in one: whom it fits there is taken for its person."""
    people = (*people_in(case, document), *_unnamed(case, document))
    if not people:
        return False
    here = context.of(document, case)
    in_fields = (disclosure for person in people for disclosure in person.disclosures)
    return any(map(_is_of_a_place, chain(in_fields, places_in_text(here)))) or bool(publisher_place(case, here))


def _is_of_a_place(disclosure: Disclosure) -> bool:
    is_place = disclosure.attribute == PLACE
    return bool(municipality_of(disclosure.value)) if is_place else disclosure.attribute.startswith(TOWN)


def _unnamed(case: Case, document: Document) -> Iterator[Person]:
    """The person whom a case tells of without a name, if it does."""
    if tells_of_an_unnamed(case, document):
        yield unnamed_in(case, document)


def _cases(corpus: Corpus) -> Iterator[tuple[Case, Document]]:
    for document in corpus.documents.get(Kind.CASE, ()):
        if case := corpus.cases.get(document.name):
            yield case, document
