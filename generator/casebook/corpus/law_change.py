"""The reach of a change of law: terms that begin or end on that date, and every place and page that has them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.references import references_in
from casebook.corpus.registers import ids_in
from casebook.corpus.term_matcher import TermMatcher, term_matcher
from casebook.model import Term
from casebook.problem import Place
from casebook.source import Document, Path

Key: TypeAlias = tuple[Kind, str]

_DATE = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a term stands in. `how` is «felt», «tekst» or «begreb»; `page` is empty for what has no page."""

    place: Place
    how: str
    words: str
    page: str


@dataclass(frozen=True, slots=True)
class TouchedTerm:
    """A term that a change touches, and how: «begynder» or «ophører»."""

    kind: Kind
    term: Term
    change: str
    spots: tuple[Spot, ...]


def period(text: str) -> tuple[str, str] | None:
    """The first and the last day of «2026», «2026-01» or «2026-01-01», each as the last; None for what is no date."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, month = match["year"], match["month"]
    longest = monthrange(int(year), int(month or 12))[1]
    if int(match["day"] or 1) > longest:
        return None
    return f"{year}-{month or '01'}-{match['day'] or '01'}", f"{year}-{month or '12'}-{match['day'] or longest}"


def _day_after(day: str) -> str:
    """The day after a day."""
    year, month = int(day[:4]), int(day[5:7])
    number = int(day[8:])
    if number < monthrange(year, month)[1]:
        return f"{day[:8]}{number + 1:02}"
    return f"{year + month // 12}-{month % 12 + 1:02}-01"


def change_of(term: Term, first: str, last: str) -> str:
    """The effect on a term of a change from the day `first` to the day `last`; empty where it has none.

    What is new begins on the day after the last day of what was before it, so that day counts as its end too. Where the
    vocabulary knows only the year or the month, a term that ends in June may end on any day of it.
    """
    ends = period(term.valid_to or "")
    if ends and ends[0] <= last and first <= _day_after(ends[1]):
        return "ophører"
    begins = period(term.valid_from or "")
    return "begynder" if begins and begins[0] <= last and first <= begins[1] else ""


def touched(corpus: Corpus, anchors: Mapping[Key, str], first: str, last: str) -> tuple[TouchedTerm, ...]:
    """The terms that change from `first` to `last`, vocabulary by vocabulary, each with every place that it stands in.

    `anchors` are the places of the terms on the list of all terms.
    """
    changes = {
        (kind, term.id): change
        for kind in VOCABULARIES
        for term in corpus.registers.vocabularies[kind].values()
        if (change := change_of(term, first, last))
    }
    spots: dict[Key, list[Spot]] = {key: [] for key in changes}
    words = term_matcher(corpus.registers.vocabularies, lambda term: bool(change_of(term, first, last)))
    for key, spot in Search(corpus, anchors, words).spots():
        if key in spots:
            spots[key].append(spot)
    return tuple(
        TouchedTerm(kind, corpus.registers.term(kind, term_id), changes[kind, term_id], _in_order(in_term))
        for (kind, term_id), in_term in spots.items()
    )


def pages_of(terms: Iterable[TouchedTerm]) -> tuple[str, ...]:
    """The addresses of all pages that are touched, each once."""
    return tuple(sorted({spot.page.partition("#")[0] for term in terms for spot in term.spots if spot.page}))


def _in_order(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    return tuple(sorted(spots, key=lambda spot: (spot.place.file, spot.place.span, spot.page)))


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for terms everywhere: where they are written, in fields that refer to them, and in running text."""

    corpus: Corpus
    anchors: Mapping[Key, str]
    words: TermMatcher

    def spots(self) -> Iterator[tuple[Key, Spot]]:
        """Every term that is referred to or written anywhere, with its place; one for each page that shows it."""
        for kind, document in self._documents():
            if kind in VOCABULARIES:
                for number, term_id in enumerate(ids_in(document)):
                    yield from self._shown((kind, term_id), kind, document, (number, "id"), "begreb")
            for reference in references_in(kind, document):
                key = (reference.to, reference.id)
                yield from self._shown(key, kind, document, reference.path, "felt")
            yield from self._in_texts(kind, document)
        yield from self._in_articles()

    def _documents(self) -> Iterator[tuple[Kind, Document]]:
        for kind, documents in self.corpus.documents.items():
            yield from ((kind, document) for document in documents)
        yield from ((kind, self.corpus.registers.documents[kind]) for kind in VOCABULARIES)

    def _shown(self, key: Key, kind: Kind, document: Document, path: Path, how: str) -> Iterator[tuple[Key, Spot]]:
        for page in self._pages(kind, document, path):
            yield key, Spot(document.place(path), how, key[1], page)

    def _in_texts(self, kind: Kind, document: Document) -> Iterator[tuple[Key, Spot]]:
        referring = {reference.path for reference in references_in(kind, document)}
        for scalar in document.scalars:
            if scalar.is_key or scalar.path in referring or _is_naming(kind, scalar.path):
                continue
            for mention in self.words.mentions(scalar.value):
                place = document.within(scalar, mention.start, mention.end)
                words = scalar.value[mention.start : mention.end]
                for page in self._pages(kind, document, scalar.path):
                    yield (mention.kind, mention.term.id), Spot(place, "tekst", words, page)

    def _in_articles(self) -> Iterator[tuple[Key, Spot]]:
        for article in self.corpus.articles:
            text = article.document.text
            for mention in self.words.mentions(text):
                place = article.document.at(mention.start, mention.end)
                yield (
                    (mention.kind, mention.term.id),
                    Spot(place, "tekst", text[mention.start : mention.end], article.address),
                )

    def _pages(self, kind: Kind, document: Document, path: Path) -> tuple[str, ...]:
        """The addresses that show a place of a record or a vocabulary; one empty one for what has no page."""
        if kind not in VOCABULARIES:
            record = (self.corpus.cases if kind is Kind.CASE else self.corpus.methods).get(document.name)
            return (f"{kind}/{document.name}/",) if record and record.is_public else ("",)
        term_id = ids_in(document)[path[0]] if path and isinstance(path[0], int) else ""
        listed = f"begreber/#{self.anchors.get((kind, term_id), term_id)}"
        return (listed,) if kind is Kind.BENEFIT else (listed, f"{kind}/{term_id}/")


def _is_naming(kind: Kind, path: Path) -> bool:
    """True if a value of a vocabulary names the term, and is no text about it."""
    return kind in VOCABULARIES and not {"forklaring", "lov"} & set(path)
