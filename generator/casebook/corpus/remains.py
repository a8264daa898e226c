"""Traces of a record that is to be gone: every place that names it, refers to it or leads to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.withdrawn import Tombstone
from casebook.problem import Place
from casebook.source import Document

REFERENCE, LINK, NAME = "henvisning", "adresse", "navn"


@dataclass(frozen=True, slots=True)
class Remain:
    """A place that still tells: how (one of the three above), and the address of the page that shows it, or nothing."""

    place: Place
    how: str
    page: str


def remains(
    corpus: Corpus, gone: Tombstone | None, names: Collection[str], beside: Iterable[Document] = ()
) -> tuple[Remain, ...]:
    """The places that tell of a record or of a person, in the order of files and lines.

    `gone` is the record, or None where only somebody in one is to be gone. `names` are what it called its people and
    itself. A name that a file declares itself is somebody else's there. `beside` are files that are neither records nor
    hand-written pages: they are searched for the record's addresses.
    """
    places = {Remain(place, NAME, page) for text, page in _texts(corpus) for place in _naming(text, names)}
    if gone:
        listed = ((document, "") for document in (*corpus.registers.documents.values(), *beside))
        for document, page in (*_texts(corpus), *listed):
            places.update(Remain(place, LINK, page) for place in _leading(document, gone))
        places.update(_referring(corpus, gone))
    return tuple(sorted(places, key=lambda remain: (remain.place.file, remain.place.span, remain.how)))


def _texts(corpus: Corpus) -> Iterator[tuple[Document, str]]:
    for kind in (Kind.CASE, Kind.METHOD):
        for document in corpus.documents[kind]:
            if not corpus.is_withdrawn(document.file):
                yield document, f"{kind}/{document.name}/"
    yield from ((article.document, article.address) for article in corpus.articles)


def _leading(document: Document, gone: Tombstone) -> Iterator[Place]:
    """Places in a file that hold an address of the record: in a link, in front matter, in a list."""
    ways = "|".join(re.escape(address.rstrip("/")) for address in gone.everywhere)
    for match in re.finditer(rf"(?<![\w-])(?:{ways})(?![\w-])", document.text):
        yield document.at(*match.span())


def _naming(document: Document, names: Collection[str]) -> Iterator[Place]:
    own = {scalar.value for scalar in document.scalars if scalar.path[-1:] in {("pseudonym",), ("titel",)}}
    words = "|".join(re.escape(name) for name in sorted(set(names) - own, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{words})s?(?!\w)", document.text) if words else ():
        yield document.at(*match.span())


def _referring(corpus: Corpus, gone: Tombstone) -> Iterator[Remain]:
    documents = [(kind, document) for kind in (Kind.CASE, Kind.METHOD) for document in corpus.documents[kind]]
    documents += [(kind, corpus.registers.documents[kind]) for kind in VOCABULARIES]
    for kind, document in documents:
        for reference in corpus.references_in(kind, document):
            if reference.to is gone.kind and reference.id == gone.id and not corpus.is_withdrawn(document.file):
                page = f"{kind}/{document.name}/" if kind in {Kind.CASE, Kind.METHOD} else ""
                yield Remain(document.place(reference.path), REFERENCE, page)
