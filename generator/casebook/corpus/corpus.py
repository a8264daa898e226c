"""The corpus: every record that can be read, every problem that was found, and who refers to whom."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from casebook.corpus.article_links import dead_links_in_articles
from casebook.corpus.documents import names_in, referred_to_taken_apart, some_taken_apart, taken_apart, texts
from casebook.corpus.fields import check_case, check_method, check_term
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.markdown import check_markdown
from casebook.corpus.pages import check_article
from casebook.corpus.references import Reference, dead, references_in, repeated, reserved
from casebook.corpus.registers import Registers, ids_in, load_registers
from casebook.corpus.withdrawn import Tombstone, former_ids_in, is_withdrawn, tombstones, unfit
from casebook.danish import sort_key
from casebook.faults import references
from casebook.model import Case, Method, parse
from casebook.model.case import MethodUse
from casebook.model.method import RelatedMethod
from casebook.model.values import Status
from casebook.problem import Level, Problem, in_order
from casebook.source import Article, Document, Picture, articles, foreign_contents, pictures
from casebook.suggest import did_you_mean

R = TypeVar("R", Case, Method)
U = TypeVar("U", MethodUse, RelatedMethod)


@dataclass(frozen=True)
class Corpus:
    """`cases` and `methods` are those that fit the model, by id; `articles` are the hand-written pages.

    `withdrawn` are the records of which nothing but the address is left: they are neither cases nor methods any more.
    `method_names` are the titles and aliases of all methods. `problems` is everything found, sorted.
    """

    cases: Mapping[str, Case]
    methods: Mapping[str, Method]
    registers: Registers
    documents: Mapping[Kind, tuple[Document, ...]] = field(default_factory=dict)
    method_names: frozenset[str] = frozenset()
    articles: tuple[Article, ...] = ()
    pictures: tuple[Picture, ...] = ()
    withdrawn: tuple[Tombstone, ...] = ()
    problems: tuple[Problem, ...] = ()

    def referring_to(self, kind: Kind, target: str) -> tuple[Case | Method, ...]:
        """The records that refer to something, cases before methods, each once, by title."""
        return self._backlinks.get((kind, target), ())

    def cases_on(self, kind: Kind, target: str) -> tuple[Case, ...]:
        """The cases among the records that refer to something."""
        return tuple(record for record in self.referring_to(kind, target) if isinstance(record, Case))

    def methods_on(self, kind: Kind, target: str) -> tuple[Method, ...]:
        """The methods among the records that refer to something."""
        return tuple(record for record in self.referring_to(kind, target) if isinstance(record, Method))

    def blocks(self, problem: Problem) -> bool:
        """Whether a finding counts as a fault: every error does, a warning where it is public already."""
        if problem.level is Level.WARNING:
            record = self._record(problem.place.file)
            return record.is_public if record else not self.is_withdrawn(problem.place.file)
        return problem.level is Level.ERROR

    def is_withdrawn(self, file: str) -> bool:
        """Whether a file is that of a withdrawn record. Nothing in it can stop a publication."""
        return file in self._withdrawn_files

    @cached_property
    def _withdrawn_files(self) -> frozenset[str]:
        return frozenset(one.file for one in self.withdrawn)

    def without(self, held_back: Collection[str]) -> Corpus:
        """The corpus as it is published: no drafts, nothing from the files held back, no reference to any of it."""
        methods = self._public(Kind.METHOD, self.methods, held_back)
        cases = self._public(Kind.CASE, self.cases, held_back)
        return replace(
            self,
            cases={
                name: case.model_copy(update={"methods": _known(case.methods, methods)}) for name, case in cases.items()
            },
            methods={
                name: one.model_copy(update={"related": _known(one.related, methods)}) for name, one in methods.items()
            },
        )

    def _record(self, file: str) -> Case | Method | None:
        """The record that a file holds, if it holds one that fits the model."""
        folder, _, name = file.removesuffix(".yml").partition("/")
        records: Mapping[str, Case] | Mapping[str, Method] = self.cases if folder == Kind.CASE.file else self.methods
        return records.get(name) if folder in {Kind.CASE.file, Kind.METHOD.file} else None

    def _public(self, kind: Kind, records: Mapping[str, R], held_back: Collection[str]) -> dict[str, R]:
        kept = {document.name for document in self.documents[kind] if document.file not in held_back}
        return {name: one for name, one in records.items() if name in kept and one.status is not Status.DRAFT}

    @cached_property
    def _backlinks(self) -> Mapping[tuple[Kind, str], tuple[Case | Method, ...]]:
        found: dict[tuple[Kind, str], dict[str, Case | Method]] = {}
        for kind, records in ((Kind.CASE, self.cases), (Kind.METHOD, self.methods)):
            for document in self.documents.get(kind, ()):
                record = records.get(document.name)
                if record and record.is_public:
                    for reference in references_in(kind, document):
                        found.setdefault((reference.to, reference.id), {})[f"{kind}/{record.id}"] = record
        return {target: tuple(_by_title(records.values())) for target, records in found.items()}


def _known(uses: tuple[U, ...], methods: Mapping[str, Method]) -> tuple[U, ...]:
    """Those of a record's references to methods that lead to a page."""
    return tuple(use for use in uses if use.method in methods and methods[use.method].is_public)


def _by_title(records: Iterable[Case | Method]) -> list[Case | Method]:
    return sorted(records, key=lambda record: (isinstance(record, Method), sort_key(record.title)))


def load(root: Path, wanted: Callable[[str], bool] = lambda _: True) -> Corpus:
    """The corpus below `root`, with all that is wrong with it. Never raises for what the files hold.

    With `wanted` the findings in some files are all that somebody asks for. Where those are cases, other cases that
    cannot bear on them are documents with a text only: they count and can be referred to, but are no `cases`. So it is
    with the methods that they do not refer to.
    """
    registers = load_registers(root)
    written = tuple(articles(root))
    cases, methods = (tuple(texts(root, kind)) for kind in (Kind.CASE, Kind.METHOD))
    others = (*methods, *registers.documents.values(), *(article.document for article in written))
    only_cases = not any(wanted(one.file) for one in others)  # all others may speak of the people of any case
    if only_cases:
        cases = some_taken_apart(cases, wanted, registers.municipalities.values())
        methods = referred_to_taken_apart(methods, cases)
    else:
        cases, methods = (tuple(map(taken_apart, read)) for read in (cases, methods))
    return _corpus(root, registers, {Kind.CASE: cases, Kind.METHOD: methods}, written)


def _corpus(
    root: Path, registers: Registers, documents: Mapping[Kind, tuple[Document, ...]], written: tuple[Article, ...]
) -> Corpus:
    cases, in_cases = _records(Case, documents[Kind.CASE])
    methods, in_methods = _records(Method, documents[Kind.METHOD])
    names = names_in(documents[Kind.METHOD])
    withdrawn = tuple(one for kind in (Kind.CASE, Kind.METHOD) for one in tombstones(kind, documents[kind]))
    corpus = Corpus(cases, methods, registers, documents, names, written, tuple(pictures(root)), withdrawn)
    in_articles = (problem for article in written for problem in check_article(article))
    in_content = (*in_articles, *foreign_contents(root), *dead_links_in_articles(corpus))
    across = (*_across(corpus), *_references(corpus), *_components(corpus), *_former_ids(corpus), *_texts(corpus))
    return replace(corpus, problems=in_order((*registers.problems, *in_cases, *in_methods, *in_content, *across)))


def _records(model: type[R], documents: Iterable[Document]) -> tuple[dict[str, R], list[Problem]]:
    """The records that fit the model by id (the file name is what counts), and what is wrong with the others."""
    records: dict[str, R] = {}
    problems: list[Problem] = []
    for document in documents:
        if is_withdrawn(document):
            problems += unfit(document)
            continue
        problems += document.problems
        if document.tree is None and (document.problems or not document.is_taken_apart):
            continue
        record, found = parse(model, document)
        problems += found
        if record and record.id != document.name:
            problems.append(references.ID_IS_FILE_NAME.at(document.place(("id",))))
        elif record and not document.problems:
            records[record.id] = record
    return dict(sorted(records.items())), problems


def _across(corpus: Corpus) -> Iterator[Problem]:
    """The checks that look at more than one field of a record or term."""
    for document in corpus.documents[Kind.CASE]:
        if case := corpus.cases.get(document.name):
            yield from check_case(case, document, corpus.registers.policy)
    for document in corpus.documents[Kind.METHOD]:
        if method := corpus.methods.get(document.name):
            yield from check_method(method, document)
    for kind in VOCABULARIES:
        register = corpus.registers.documents[kind]
        order = {term_id: i for i, term_id in enumerate(ids_in(register))}
        for term in corpus.registers.vocabularies[kind].values():
            yield from check_term(term, register, (order[term.id],))


def _references(corpus: Corpus) -> Iterator[Problem]:
    """Every reference that leads nowhere, to the record itself, twice, or to what is not published as the record is."""
    registers = filter(corpus.registers.is_readable, (Kind.MUNICIPALITY, Kind.SOURCE, *VOCABULARIES))
    ids = {kind: corpus.registers.ids(kind) for kind in registers}
    ids |= {kind: frozenset(document.name for document in corpus.documents[kind]) for kind in (Kind.CASE, Kind.METHOD)}
    for kind, documents in (
        *corpus.documents.items(),
        *((kind, (corpus.registers.documents[kind],)) for kind in VOCABULARIES),
    ):
        for document in documents:
            if corpus.is_withdrawn(document.file):
                continue
            found = tuple(references_in(kind, document))
            yield from repeated(found)
            for reference in found:
                if problem := dead(reference, ids) or _unfit(corpus, kind, reference):
                    yield problem


def _unfit(corpus: Corpus, kind: Kind, reference: Reference) -> Problem | None:
    if kind is reference.to and reference.id == _own_id(reference):
        return references.SELF.at(reference.document.place(reference.path))
    if any(one.kind is reference.to and one.id == reference.id for one in corpus.withdrawn):
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


def _texts(corpus: Corpus) -> Iterator[Problem]:
    """The texts of records and registers that cannot be laid out, and the ids that can be no address."""
    for kind in (Kind.CASE, Kind.METHOD):
        for document in corpus.documents[kind]:
            yield from check_markdown(document)
            yield from reserved(document, kind)
    for kind, document in corpus.registers.documents.items():
        yield from check_markdown(document)
        yield from reserved(document, kind)


def _components(corpus: Corpus) -> Iterator[Problem]:
    """The core components that a case tells of and its method does not have."""
    for document in corpus.documents[Kind.CASE]:
        case = corpus.cases.get(document.name)
        for i, use in enumerate(case.methods if case else ()):
            if method := corpus.methods.get(use.method):
                known = [component.name for component in method.components]
                for j, told in enumerate(use.components):
                    if told.name not in known:
                        place = document.place(("metoder", i, "kernekomponenter", j, "navn"))
                        yield references.NO_SUCH_COMPONENT.at(place, suggestion=did_you_mean(told.name, known))


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
