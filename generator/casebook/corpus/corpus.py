"""The corpus: every record that can be read, drafts included, and every problem that was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from casebook.corpus.documents import parsed_once
from casebook.corpus.kinds import RECORDS, Kind
from casebook.corpus.references import Reference, references_in
from casebook.corpus.registers import Registers
from casebook.corpus.renamed import current_ids
from casebook.corpus.withdrawn import Tombstone
from casebook.memo import Memo
from casebook.model import Case, Method
from casebook.model.case import MethodUse
from casebook.model.method import RelatedMethod
from casebook.problem import Level, Problem
from casebook.source import Article, Document, Picture, united

R = TypeVar("R", Case, Method)
U = TypeVar("U", MethodUse, RelatedMethod)


@dataclass(frozen=True)
class Corpus:
    """`cases` and `methods` are those that fit the model, by id; `articles` are the hand-written pages.

    `withdrawn` are the records of which nothing but the address is left: they are neither cases nor methods any more.
    `published_before` are the addresses of the registry of all that was published. `strays` are the files that lie
    among the records and pages and are none: nothing of them is ever published, and rules read them.
    `of_tool` is True in the repository of the tool itself, which holds its programs and their tests too.
    `method_names` are the titles and aliases of all methods. `problems` is everything found, sorted.
    `memo` is the memory of the run that loaded it; a copy with other records or registers gets one of its own.
    """

    cases: Mapping[str, Case]
    methods: Mapping[str, Method]
    registers: Registers
    documents: Mapping[Kind, tuple[Document, ...]] = field(default_factory=dict)
    method_names: frozenset[str] = frozenset()
    articles: tuple[Article, ...] = ()
    pictures: tuple[Picture, ...] = ()
    withdrawn: tuple[Tombstone, ...] = ()
    published_before: frozenset[str] = frozenset()
    strays: tuple[Document, ...] = ()
    of_tool: bool = False
    problems: tuple[Problem, ...] = ()
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)

    def __post_init__(self) -> None:
        """The memo is that of these records: what it holds of others would be an answer about others."""
        own = self.memo.of_records(self.registers, self.cases, self.methods, self.documents)
        object.__setattr__(self, "memo", own)

    def with_lists(self, wordlists: Mapping[str, frozenset[str]]) -> Corpus:
        """The same corpus, to be judged by some word lists beside its own."""
        lists = united(self.registers.wordlists, wordlists)
        registers = replace(self.registers, wordlists=lists)
        return replace(self, registers=registers, memo=Memo()) if wordlists else self

    def parsed(self, document: Document) -> Document:
        """A record's document with its tree, where it can have one; each is parsed once."""
        return parsed_once(self.memo, document)

    def document(self, file: str) -> Document:
        """The document of a file, parsed if it is a record; one without text where there is no such file."""
        of_records = (self.documents.get(kind, ()) for kind in RECORDS if file.startswith(f"{kind.file}/"))
        records = (document for documents in of_records for document in documents if document.file == file)
        of_pages = (article.document for article in self.articles)
        others = (*self.registers.documents.values(), *of_pages, *self.strays)
        other = next((document for document in others if document.file == file), Document(file))
        return next(map(self.parsed, records), other)

    def wanted(self, kind: Kind, wanted: Callable[[str], bool]) -> Iterator[Document]:
        """The documents of a kind whose file is wanted."""
        return (document for document in self.documents[kind] if wanted(document.file))

    def blocks(self, problem: Problem) -> bool:
        """True if a finding counts as a fault: every error does, a warning where it is public already."""
        if problem.level is Level.WARNING:
            record = self._record(problem.place.file)
            return record.is_public if record else not self.is_withdrawn(problem.place.file)
        return problem.level is Level.ERROR

    def references_in(self, kind: Kind, document: Document) -> Iterator[Reference]:
        """Every reference of a record or a register, to the id that a renamed record has now."""
        for reference in references_in(kind, document):
            ids = self.renamed.get(reference.to, {})
            yield replace(reference, id=ids.get(reference.id, reference.id))

    @cached_property
    def renamed(self) -> Mapping[Kind, Mapping[str, str]]:
        """For each kind of record, the ids that its records have now by those that they had before."""
        return {kind: current_ids(self.documents.get(kind, ())) for kind in RECORDS}

    def is_withdrawn(self, file: str) -> bool:
        """True if a file is that of a withdrawn record. Nothing in it can stop a publication."""
        return file in self._withdrawn_files

    @cached_property
    def _withdrawn_files(self) -> frozenset[str]:
        return frozenset(tombstone.file for tombstone in self.withdrawn)

    def _record(self, file: str) -> Case | Method | None:
        """The record that a file holds, if it holds one that fits the model."""
        folder, _, name = file.removesuffix(".yml").partition("/")
        records: Mapping[str, Case] | Mapping[str, Method] = self.cases if folder == Kind.CASE.file else self.methods
        return records.get(name) if folder in {Kind.CASE.file, Kind.METHOD.file} else None
