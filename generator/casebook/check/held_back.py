"""Findings that may only follow from a file that cannot be read: names and comments are told apart only in others."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Corpus, Kind
from casebook.corpus.documents import is_yaml
from casebook.corpus.kinds import VOCABULARIES
from casebook.problem import DIRECT, Problem
from casebook.source import Document
from casebook.source.broken import written

_BY_NAMES = frozenset({"egennavne", "tredjepart"})
_ALWAYS = frozenset({DIRECT, "medier"})
_DECLARING = (Kind.SOURCE, *VOCABULARIES)


class Unreadable:
    """The files of a corpus that cannot be read, and what depends on them; never what points directly at a person."""

    def __init__(self, corpus: Corpus) -> None:
        self._files = frozenset(document.file for document in _unread(corpus))
        registers = (corpus.registers.documents[kind] for kind in _DECLARING if kind in corpus.registers.documents)
        untitled = (document for document in corpus.documents.get(Kind.METHOD, ()) if not written(document, "titel"))
        self._names_are_missing = any(document.file in self._files for document in (*registers, *untitled))

    def explains(self, problem: Problem) -> bool:
        """True if a finding can be gone as soon as every file can be read."""
        if problem.place.file in self._files:
            return problem.family not in _ALWAYS  # a word of the template's comments is none of the case
        return self._names_are_missing and problem.family in _BY_NAMES


def _unread(corpus: Corpus) -> Iterator[Document]:
    yield from (stray for stray in corpus.strays if is_yaml(stray.file) and stray.tree is None and stray.problems)
    records = (document for kind in (Kind.CASE, Kind.METHOD) for document in corpus.documents.get(kind, ()))
    registers = corpus.registers.documents.values()
    yield from (document for document in (*records, *registers) if document.tree is None and document.problems)
