"""The origin of a text of the site: the record, register or hand-written page that it was written in, field and line.

A page shows what an editor wrote with the markup gone and other text around it. So the letters and digits of
a hit are looked for, in a row, in every passage that an editor has written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from casebook.check.passage import Passage, PassagePart, passages
from casebook.corpus import Corpus
from casebook.corpus.kinds import RECORDS
from casebook.problem import Place
from casebook.source import Document


def letters(text: str) -> str:
    """The letters and digits of a text in small letters: «Det er – i dag – 2 × 3» -> «deteridag23»."""
    return "".join(filter(str.isalnum, text.casefold()))


@dataclass(frozen=True)
class Sought:
    """A hit that is looked for: its letters, those of the text it stands in, and how many of these come before."""

    letters: str
    text: str
    before: int

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Sought:
        """The characters from `start` up to `end` of a text."""
        return cls(letters(text[start:end]), letters(text), len(letters(text[:start])))


@dataclass(frozen=True)
class _Written:
    """A passage that an editor wrote, with its letters and digits."""

    passage: Passage
    letters: str

    def by_text(self, sought: Sought) -> Place | None:
        """Its place in a passage that holds all of the text, or of which the text holds all."""
        start = self.letters.find(sought.text)
        if start >= 0:
            return self._place(start + sought.before, len(sought.letters))
        return self.by_words(sought) if self.letters in sought.text else None

    def by_words(self, sought: Sought) -> Place | None:
        """The place where its letters alone stand in a row, as words of their own."""
        start = self.letters.find(sought.letters)
        while start >= 0:
            if self._is_apart(start, len(sought.letters)):
                return self._place(start, len(sought.letters))
            start = self.letters.find(sought.letters, start + 1)
        return None

    def _is_apart(self, start: int, length: int) -> bool:
        text, first, end = self.passage.text, *self._span(start, length)
        return not (text[first - 1 : first].isalnum() or text[end : end + 1].isalnum())

    def _place(self, start: int, length: int) -> Place:
        return self.passage.place(*self._span(start, length))

    def _span(self, start: int, length: int) -> tuple[int, int]:
        return self._positions[start], self._positions[start + length - 1] + 1

    @cached_property
    def _positions(self) -> list[int]:
        """For each letter or digit, where it stands in the passage's text."""
        return [i for i, char in enumerate(self.passage.text) for _ in letters(char)]


class Origins:
    """Finds where editors wrote what a built site shows."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._answers: dict[tuple[Sought, str], Place | None] = {}

    def of(self, sought: Sought, file: str = "") -> Place | None:
        """The place where a hit was written; the `file` that the page is made of comes before all others."""
        key = sought, file
        if key not in self._answers:
            self._answers[key] = next(self._places(sought, file), None) if sought.letters else None
        return self._answers[key]

    def _places(self, sought: Sought, file: str) -> Iterator[Place]:
        own = [written for written in self._all if written.passage.document.file == file]
        for way in (_Written.by_text, _Written.by_words):
            for group in (own, self._all):
                yield from filter(None, (way(written, sought) for written in group))

    @cached_property
    def _all(self) -> tuple[_Written, ...]:
        everything = (passage for document in self._documents() for passage in passages(document))
        texts = (passage for passage in everything if passage.part is not PassagePart.FILE_NAME)
        return tuple(_Written(passage, letters(passage.text)) for passage in texts)

    def _documents(self) -> Iterator[Document]:
        corpus = self._corpus
        for kind in RECORDS:
            yield from corpus.documents.get(kind, ())
        yield from corpus.registers.documents.values()
        yield from filter(None, (corpus.registers.texts_document, corpus.registers.sentences_document))
        yield from (article.document for article in corpus.articles)
