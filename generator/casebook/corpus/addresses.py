"""The site's pages by their addresses, as far as they are known before it is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from casebook.corpus.corpus import Corpus
from casebook.corpus.courses import PARTICIPANTS, course_of
from casebook.corpus.generated_addresses import GENERATED
from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.corpus.withdrawn import former_ids_in
from casebook.model.values import Status
from casebook.source import Article, Document

SHEET = "ark"
# Only the built site says which of these there are: one for every value and rule, one where a statement is known.
UNJUDGED = ("find/", "bidrag/regler/", "was/")
_OF_ENTRIES = (Kind.MUNICIPALITY, Kind.SOURCE, *(kind for kind in VOCABULARIES if kind is not Kind.BENEFIT))


@dataclass(frozen=True)
class Addresses:
    """The addresses that a built site would have, without building it: «metoder/gps/», the front page is empty."""

    corpus: Corpus

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The hand-written pages by address."""
        return {article.address: article for article in self.corpus.articles}

    def is_missing(self, address: str, *, from_draft: bool = False) -> bool:
        """True if no page has the address. A draft has none, but another draft may lead to it; files are not judged."""
        if address.startswith("../"):
            return True
        if not address.endswith("/") or address in GENERATED or address in self.articles:
            return False
        if address.startswith(UNJUDGED) or self._is_of_participants(address):
            return False
        section, *names = address.removesuffix("/").split("/")
        if section in _OF_ENTRIES and address in self.corpus.published_before:  # a list keeps its page when it is empty
            return False
        return not self._is_in(section, names, from_draft=from_draft)

    def _is_of_participants(self, address: str) -> bool:
        """True if a page is that for whoever takes part in a course."""
        course = self.articles.get(address.removesuffix(PARTICIPANTS)) if address.endswith(PARTICIPANTS) else None
        return course is not None and course_of(course) is not None

    def _is_in(self, section: str, names: list[str], *, from_draft: bool) -> bool:
        registers = self.corpus.registers
        for register in _OF_ENTRIES:
            if register == section:
                return not registers.is_readable(register) or (len(names) == 1 and names[0] in registers.ids(register))
        for kind in RECORDS:
            is_page = kind == section and names[1:] in ([], [SHEET])
            if is_page or (len(names) == 1 and kind.short(names[0]) == f"{section}/{names[0]}/"):
                return any(from_draft or not is_draft(record) for record in self._records(kind, names[0]))
        return False

    def _records(self, kind: Kind, name: str) -> Iterator[Document]:
        """The records that are, or were, called so: those that are, first. One at fault may be put right."""
        documents = self.corpus.documents[kind]
        yield from (self.corpus.parsed(document) for document in documents if document.name == name)
        for document in documents:  # to take a file apart is dear, so the text is asked before
            if document.name != name and name in document.text:
                whole = self.corpus.parsed(document)
                yield from (whole,) if name in former_ids_in(whole) else ()


def is_draft(document: Document) -> bool:
    """True if a record's file says that it is not published."""
    tree = document.tree
    return isinstance(tree, dict) and tree.get("status", Status.DRAFT) == Status.DRAFT
