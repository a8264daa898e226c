"""Texts that `check` passes where they were written: on whatever page they show, nobody is told of by them.

A name is told from other words by what its record declares and by what stands around it. A list, a neighbour's
page or the search shows the same words without that, so the record is asked again where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from casebook.check import TextRule, all_rules
from casebook.check.context import context_of
from casebook.check.engine import check_document
from casebook.corpus import Corpus, Kind
from casebook.language.inflection import without_genitive
from casebook.language.tokens import RUN
from casebook.model import Case, Method
from casebook.source import Document


class Passed:
    """The words of everything that an editor has written, as far as the rules on names find nothing there."""

    def __init__(self, corpus: Corpus, today: str) -> None:
        self._corpus = corpus
        self._context = context_of(corpus, today)
        self._rules = [rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.of_sentences]
        self._answers: dict[str, bool] = {}
        self._clean: dict[str, bool] = {}

    def holds(self, words: str) -> bool:
        """True if these words stand, one behind the other, in a text that the rules on names let pass."""
        if words not in self._answers:
            self._answers[words] = any(self._is_written(form) for form in without_genitive(_spaced(words).rstrip()))
        return self._answers[words]

    def _is_written(self, words: str) -> bool:
        wanted = f"{words} "
        return any(self._is_clean(*held) for text, held in self._texts if wanted in text)

    @cached_property
    def _texts(self) -> tuple[tuple[str, tuple[Document, Case | Method | None]], ...]:
        return tuple(
            ("\n".join(_spaced(scalar.value) for scalar in held[0].scalars if not scalar.is_key), held)
            for held in self._documents()
        )

    def _documents(self) -> Iterator[tuple[Document, Case | Method | None]]:
        corpus = self._corpus
        for document in corpus.documents.get(Kind.CASE, ()):
            yield document, corpus.cases.get(document.name)
        for document in corpus.documents.get(Kind.METHOD, ()):
            yield document, corpus.methods.get(document.name)
        for document in (*corpus.registers.documents.values(), *(article.document for article in corpus.articles)):
            yield document, None

    def _is_clean(self, document: Document, record: Case | Method | None) -> bool:
        if document.file not in self._clean:
            self._clean[document.file] = not check_document(document, record, self._context, self._rules)
        return self._clean[document.file]


def _spaced(text: str) -> str:
    """The words of a text in small letters, with a space around each."""
    return "".join(f" {word}" for word in RUN.findall(text.casefold())) + " "
