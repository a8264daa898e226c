"""Links in the texts of records, terms and sources that are sure to lead nowhere before anything is built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from urllib.parse import unquote, urlsplit

from casebook.corpus.addresses import Addresses, is_draft
from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.corpus.links import links_outside_code, page_of, whole
from casebook.corpus.registers import ids_in
from casebook.problem import Place, Problem
from casebook.source import Document, Scalar
from casebook.structural_rules import references


def dead_links_in_records(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """The links of wanted records to a page that is not there; what a withdrawn one leads to is seen by nobody."""
    addresses = Addresses(corpus)
    for kind in RECORDS:
        for document in corpus.wanted(kind, wanted):
            if not corpus.is_withdrawn(document.file):
                places = _dead(document, document.scalars, page_of(kind, document.name), addresses)
                yield from map(references.DEAD_LINK.at, places)


def dead_links_in_registers(corpus: Corpus, wanted: Callable[[str], bool]) -> Iterator[Problem]:
    """The links of terms and sources, in wanted files, to a page that is not there."""
    addresses = Addresses(corpus)
    for kind in (Kind.SOURCE, *VOCABULARIES):
        document = corpus.registers.documents[kind]
        if not wanted(document.file):
            continue
        names = dict(enumerate(ids_in(document)))
        for place, scalars in groupby(document.scalars, lambda scalar: scalar.path[:1]):
            page = page_of(kind, names.get(place[0], "") if place else "")
            yield from map(references.DEAD_LINK.at, _dead(document, scalars, page, addresses))


def _dead(document: Document, scalars: Iterable[Scalar], page: str, addresses: Addresses) -> Iterator[Place]:
    from_draft = is_draft(document)
    for scalar in scalars:
        for link in () if scalar.is_key else links_outside_code(scalar.value):
            if _leads_nowhere(whole(link["to"], page), addresses, from_draft=from_draft):
                yield document.within(scalar, *link.span("to"))


def _leads_nowhere(target: str, addresses: Addresses, *, from_draft: bool) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:  # «http://[»
        return True
    if parts.scheme or parts.netloc:
        return False
    path = unquote(parts.path).removesuffix("index.html").strip("/")
    if path.endswith(".md"):  # a record links to pages, and no file of text is one
        return True
    is_file = "." in path.rpartition("/")[2]
    address = path if is_file or not path else f"{path}/"
    return addresses.is_missing(address, from_draft=from_draft)
