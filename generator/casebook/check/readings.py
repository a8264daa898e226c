"""The documents of a corpus, and how each is read: what it holds as far as it is legible, and which rules read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from casebook.check.pages import is_page, pseudonyms_in, tells_of_a_person
from casebook.check.rule import Reads, Rule
from casebook.corpus import Corpus, Kind
from casebook.corpus.documents import is_yaml
from casebook.corpus.withdrawn import is_withdrawn
from casebook.model import Case, Method
from casebook.model.legible import legible
from casebook.problem import DIRECT
from casebook.source import Document

READS = {
    Kind.CASE: frozenset({Reads.ALL, Reads.RECORDS, Reads.CASES}),
    Kind.METHOD: frozenset({Reads.ALL, Reads.RECORDS}),
}
_DECLARING = frozenset({"anonymisering", "status", "rettigheder"})  # what many rules would find missing
# Of a note that lies among the records. The direct rules read it as they read any file (`public`), and it can declare
# no names, so every capital would be a finding.
_NOT_OF_NOTES = frozenset({DIRECT, "egennavne"})
# Of a page that tells of a person: it can declare no names, has no comments, and cites by links.
_NOT_OF_PAGES = frozenset({"egennavne", "proces"})

Record = TypeVar("Record", Case, Method)


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """A document, the record that it holds, and the rules that read it: those of some kinds, not of some families."""

    document: Document
    record: Case | Method | None
    reads: frozenset[Reads]
    without: frozenset[str] = frozenset()

    def chosen(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Those of some rules that may read the document."""
        return tuple(rule for rule in rules if rule.family not in self.without) if self.without else rules


def readings(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[DocumentReading]:
    """Each wanted document of the corpus, and how it is read."""
    for document in _wanted(corpus.documents[Kind.CASE], wanted):
        case = corpus.cases.get(document.name) or legible_record(Case, document)
        yield DocumentReading(document, case, READS[Kind.CASE])
    for document in _wanted(corpus.documents[Kind.METHOD], wanted):
        method = corpus.methods.get(document.name) or legible_record(Method, document)
        yield DocumentReading(document, method, READS[Kind.METHOD])
    for register in _wanted(corpus.registers.documents.values(), wanted):
        yield DocumentReading(register, None, frozenset({Reads.ALL}))
    pseudonyms = pseudonyms_in(corpus)
    for page in _wanted((article.document for article in corpus.articles), wanted):
        yield _of_page(page, pseudonyms)
    for stray in _wanted(corpus.strays, wanted):
        yield _of_text_beside_pages(stray, pseudonyms) if is_page(stray) else _of_stray(stray)


def _wanted(documents: Iterable[Document], wanted: Callable[[str], bool]) -> Iterator[Document]:
    return (document for document in documents if wanted(document.file))


def _of_page(document: Document, pseudonyms: frozenset[str]) -> DocumentReading:
    """A hand-written page: one that tells of a person is read by the rules that protect people."""
    if tells_of_a_person(document.text, pseudonyms):
        return DocumentReading(document, None, READS[Kind.CASE], _NOT_OF_PAGES)
    return DocumentReading(document, None, frozenset({Reads.ALL}))


def _of_text_beside_pages(document: Document, pseudonyms: frozenset[str]) -> DocumentReading:
    reading = _of_page(document, pseudonyms)
    return replace(reading, without=reading.without | _NOT_OF_NOTES)


def legible_record(part: type[Record], document: Document) -> Record | None:
    """A record that does not fit the model as far as it can be read; None if its consents cannot."""
    if is_withdrawn(document):
        return None
    record, without = legible(part, document)
    return None if without & _DECLARING else record


def _of_stray(document: Document) -> DocumentReading:
    """A file beside the records: one in YAML is read as the record that it was meant to be, another as a note."""
    kind = Kind.METHOD if document.file.startswith(f"{Kind.METHOD.file}/") else Kind.CASE
    if not is_yaml(document.file):
        return DocumentReading(document, None, READS[Kind.CASE], _NOT_OF_NOTES)  # no method: it may tell of anybody
    record = legible_record(Method, document) if kind is Kind.METHOD else legible_record(Case, document)
    # Its name may be a record's as well, whose people are not its own.
    own = record.model_copy(update={"id": document.file}) if record else None
    return DocumentReading(document, own, READS[kind])
