"""The corpus: every record that can be read, every problem that was found, and who refers to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from casebook.corpus.kinds import Kind
from casebook.corpus.references import references_in
from casebook.corpus.registers import Registers
from casebook.corpus.withdrawn import Tombstone
from casebook.danish import sort_key
from casebook.model import Case, Method
from casebook.model.case import MethodUse
from casebook.model.method import RelatedMethod
from casebook.model.values import Status
from casebook.problem import Level, Problem
from casebook.source import Article, Document, Picture

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
