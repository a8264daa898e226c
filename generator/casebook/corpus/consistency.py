"""Checks that need more than one field or file: references, components, former ids, titles, texts that go wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from casebook.corpus.called import ids_by_name
from casebook.corpus.corpus import Corpus
from casebook.corpus.documents import folded
from casebook.corpus.fields import check_case, check_method, check_term
from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.corpus.markdown import check_markdown
from casebook.corpus.references import Reference, dead, repeated, reserved
from casebook.corpus.registers import ids_in
from casebook.corpus.withdrawn import former_ids_in
from casebook.model import Case, Method
from casebook.problem import Problem
from casebook.source import Document
from casebook.source.templates import instructions
from casebook.structural_rules import references
from casebook.suggest import did_you_mean
from casebook.workers import shared_out

_MANY = 400  # documents; to look through one takes a millisecond


def inconsistencies(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """Every problem between fields, records and registers in the files that are wanted, and maybe some in others."""
    for check in (_across, _references, _texts):
        yield from check(corpus, wanted)
    for check_together in (_components, _former_ids, _titles):
        yield from check_together(corpus)


def _across(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """The checks that look at more than one field of a record or term."""
    for document in corpus.wanted(Kind.CASE, wanted):
        if case := corpus.cases.get(document.name):
            yield from check_case(case, document, corpus.registers.policy)
    for document in corpus.wanted(Kind.METHOD, wanted):
        if method := corpus.methods.get(document.name):
            yield from check_method(method, document)
    for kind in VOCABULARIES:
        register = corpus.registers.documents[kind]
        if not wanted(register.file):
            continue
        order = {term_id: i for i, term_id in enumerate(ids_in(register))}
        for term in corpus.registers.vocabularies[kind].values():
            yield from check_term(term, register, (order[term.id],))


def _references(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """Every reference that leads nowhere, to the record itself, twice, or to what is not published as the record is."""
    registers = filter(corpus.registers.is_readable, (Kind.MUNICIPALITY, Kind.SOURCE, *VOCABULARIES))
    called = partial(ids_by_name, corpus)
    ids = {kind: corpus.registers.ids(kind) for kind in registers}
    ids |= {kind: frozenset(_names(corpus, kind)) for kind in (Kind.CASE, Kind.METHOD)}
    for kind, documents in (
        *corpus.documents.items(),
        *((kind, (corpus.registers.documents[kind],)) for kind in VOCABULARIES),
    ):
        for document in documents:
            if corpus.is_withdrawn(document.file) or not wanted(document.file):
                continue
            in_record = tuple(corpus.references_in(kind, document))
            yield from repeated(in_record)
            for reference in in_record:
                if problem := dead(reference, ids, called) or _unfit(corpus, kind, reference):
                    yield problem


def _names(corpus: Corpus, kind: Kind) -> Iterator[str]:
    """The names of the files of a kind, those too that only lie in the wrong place: one fault is one finding."""
    yield from (document.name for document in corpus.documents[kind])
    yield from (stray.name for stray in corpus.strays if stray.file.startswith(f"{kind.file}/"))


def _unfit(corpus: Corpus, kind: Kind, reference: Reference) -> Problem | None:
    if kind is reference.to and reference.id == _own_id(reference):
        return references.SELF.at(reference.document.place(reference.path))
    if any(tombstone.kind is reference.to and tombstone.id == reference.id for tombstone in corpus.withdrawn):
        return references.TO_WITHDRAWN.at(reference.document.place(reference.path), kind=reference.to.one_of_it)
    record = (corpus.cases if kind is Kind.CASE else corpus.methods).get(reference.document.name)
    target = corpus.methods.get(reference.id) if reference.to is Kind.METHOD else None
    if record and target and record.is_public and not target.is_public:
        return references.NOT_PUBLISHED.at(reference.document.place(reference.path), kind=reference.to.one_of_it)
    return None


def _own_id(reference: Reference) -> str:
    """The id of the record, or of the register's entry, that refers."""
    ids, entry = ids_in(reference.document), reference.path[0]
    return ids[entry] if ids and isinstance(entry, int) else reference.document.name


def _texts(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """The texts of records and registers that cannot be laid out or could run, and the ids that can be no address."""
    registers = ((kind, document) for kind, document in corpus.registers.documents.items() if wanted(document.file))
    records = ((kind, document) for kind in RECORDS for document in corpus.wanted(kind, wanted))
    for problems in shared_out(_in_texts, [*records, *registers], fewest=_MANY):
        yield from problems


def _in_texts(of_kind: tuple[Kind, Document]) -> list[Problem]:
    kind, document = of_kind
    return [*check_markdown(document), *reserved(document, kind)]


def _components(corpus: Corpus) -> Iterator[Problem]:
    """The core components that a case tells of and its method does not have."""
    for document in corpus.documents[Kind.CASE]:
        case = corpus.cases.get(document.name)
        for i, use in enumerate(case.methods if case else ()):
            if method := corpus.methods.get(use.method):
                names = [component.name for component in method.components]
                for j, component_use in enumerate(use.components):
                    if component_use.name not in names:
                        place = document.place(("metoder", i, "kernekomponenter", j, "navn"))
                        yield references.NO_SUCH_COMPONENT.at(place, suggestion=did_you_mean(component_use.name, names))


def _former_ids(corpus: Corpus) -> Iterator[Problem]:
    """A former id that is the id, or a former id, of another record of its kind."""
    for kind, records in ((Kind.CASE, corpus.cases), (Kind.METHOD, corpus.methods)):
        taken = {document.name for document in corpus.documents[kind]}
        for document in corpus.documents[kind]:
            is_known = document.name in records or corpus.is_withdrawn(document.file)
            for i, former in enumerate(former_ids_in(document) if is_known else ()):
                if former in taken:
                    yield references.ID_TAKEN.at(document.place(("tidligere_id", i)))
                taken.add(former)


def _titles(corpus: Corpus) -> Iterator[Problem]:
    """A title that another record of its kind has too; a draft's does not count against what is published."""
    for kind, records in ((Kind.CASE, corpus.cases), (Kind.METHOD, corpus.methods)):
        documents = {document.name: document for document in corpus.documents[kind]}
        by_title: dict[str, list[Case | Method]] = {}
        for record in records.values():
            if record.title in instructions():  # nobody has given it one yet
                continue
            by_title.setdefault(folded(record.title), []).append(record)
        for alike in by_title.values():
            for record in alike:
                others = (other for other in alike if other is not record and (other.is_public or not record.is_public))
                if other := next(others, None):
                    place = documents[record.id].place(("titel",))
                    yield references.SAME_TITLE.at(place, other=other.id)
