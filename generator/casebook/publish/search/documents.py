"""The input of Pagefind: for each page a small HTML document with its own text, its facets and what enriches it.

The pages themselves stay as they are: what enriches them is in these documents only, and is taken out of the index's
texts again when Pagefind is done (`bundle`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from unicodedata import normalize

from casebook.publish.output import record_in
from casebook.publish.search.concepts import MARK, OWN, OWN_PAGE, ConceptMention
from casebook.publish.search.extract import Block
from casebook.publish.search.kinds import kind_of

END = f"{MARK}slut{MARK}"  # what follows it enriches and is read by nobody
_BESIDE_WEIGHT = 0.3
_LETTERS = 24  # of a title that its token holds


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page as the search knows it. `mentions` are its concepts, `beside` are words it is found by besides its own.

    `source` is the file that an editor changes to change the page, `mark` what is known of a method, as HTML.
    """

    address: str
    title: str
    blocks: Sequence[Block]
    facets: Mapping[str, Sequence[str]]
    source: str = ""
    mark: str = ""
    mentions: Sequence[ConceptMention] = ()
    beside: Sequence[str] = ()

    @property
    def kind(self) -> str:
        """The kind of page that it is."""
        return kind_of(self.address)

    @property
    def record(self) -> str | None:
        """The file of the record whose page it is; None where it is the page of none."""
        return record_in(self.source)

    @property
    def url(self) -> str:
        """The address that Pagefind knows it by, from the root: a place on a page has one of its own."""
        return f"/{self.address.replace('#', 'sted-')}"


def html(document: SearchDocument) -> str:
    """The document as Pagefind reads it."""
    return (
        f'<!doctype html><html lang="da"><head><title>{escape(document.title)}</title></head>'
        f"<body data-pagefind-body>{''.join(_filters(document))}{''.join(_text(document))}"
        f"<p>{END}</p>{''.join(_enriching(document))}</body></html>"
    )


def _filters(document: SearchDocument) -> Iterator[str]:
    facets = dict(document.facets) or {"type": (document.kind,)}
    for facet, values in facets.items():
        for value in values:
            yield f'<span data-pagefind-filter="{escape(facet)}:{escape(value)}"></span>'


def _text(document: SearchDocument) -> Iterator[str]:
    for block in document.blocks:
        anchor = f' id="{escape(block.anchor)}"' if block.anchor else ""
        weight = _weight(block.weight)
        yield f"<{block.tag}{anchor}{weight}>{escape(block.text)}</{block.tag}>"


def title_token(title: str) -> str:
    """The token of all pages whose titles begin with the same letters: «zqtitelsocialtfrikortzq».

    `titleToken` in `js/search/ranking.js` makes the same of what somebody has typed.
    """
    return f"{MARK}titel{''.join(filter(str.isalnum, normalize('NFC', title).lower()))[:_LETTERS]}{MARK}"


def _enriching(document: SearchDocument) -> Iterator[str]:
    yield f"<p>{title_token(document.title)}</p>"
    for mention in document.mentions:
        yield f"<p{_weight(mention.weight)}>{mention.token}</p>"
        if mention.weight == OWN_PAGE:
            yield f"<p>{OWN}{mention.token}</p>"
    if document.beside:
        yield f"<p{_weight(_BESIDE_WEIGHT)}>{escape(' '.join(document.beside))}</p>"


def _weight(weight: float) -> str:
    return f' data-pagefind-weight="{min(weight, 10):.2f}"'


def used_words(documents: Iterable[SearchDocument]) -> Iterator[str]:
    """The texts of all documents."""
    return (block.text for document in documents for block in document.blocks)
