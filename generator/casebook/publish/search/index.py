"""From a built site to its search: which pages are found, and by what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casebook.corpus import Kind
from casebook.model import Term
from casebook.model.facets import Facet
from casebook.publish.edition import Edition
from casebook.publish.search.concepts import Concept, concepts, mentions, words_of
from casebook.publish.search.documents import SearchDocument, used_words
from casebook.publish.search.everyday import WORDLIST as EVERYDAY
from casebook.publish.search.everyday import phrases_by_address, with_everyday, with_own
from casebook.publish.search.extract import Block
from casebook.publish.search.kinds import of_kind
from casebook.publish.search.sources import source_mentions
from casebook.publish.search.words import beside, words
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.facets import FacetValue, facets
from casebook.render.elements.terms import anchors
from casebook.render.html.environment import macro
from casebook.render.html.page import Page
from casebook.render.methods.mark import known_mark
from casebook.render.view.site import Here, SiteView, address_of
from casebook.source.sentences import Sentences

_COMMON, _COMMON_WEIGHT = 8, 0.02  # a text on more pages than that is the template's, not the page's


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a search: the documents as they are to be found, and the concepts that readers may mean."""

    documents: tuple[SearchDocument, ...]
    concepts: tuple[Concept, ...]


def index_of(edition: Edition) -> Index:
    """The index of a built site."""
    view = edition.view
    spoken = phrases_by_address(view.published.wordlists.get(EVERYDAY, frozenset()))
    meant = tuple(with_everyday(concepts(view), spoken, {page.address: page.title for page in edition.pages}))
    documents = tuple(_told_apart(tuple(_documents(edition))))
    return Index(tuple(_enriched(documents, view, meant)), meant)


def _documents(edition: Edition) -> Iterator[SearchDocument]:
    """The pages that are to be found, and the benefits, which have a place on the list of terms but no page."""
    view = edition.view
    filters, marks = filters_of_records(view), _marks(view)
    for page in edition.pages:
        if _is_hidden(page):
            continue
        blocks = edition.built.blocks(page.address)
        if blocks:
            facet_values, mark = filters.get(page.address, {}), marks.get(page.address, "")
            yield SearchDocument(page.address, page.title, blocks, facet_values, page.source, mark)
    places = anchors(view)
    for term in view.published.vocabularies[Kind.BENEFIT].values():
        blocks = tuple(_of_term(term, view.sentences))
        yield SearchDocument(f"begreber/#{places[Kind.BENEFIT, term.id]}", term.name, blocks, {})


def _marks(view: SiteView) -> dict[str, str]:
    """By the address of each method: what is known of it, as one mark."""
    here = Here(view, "")
    marks = ((address_of(method), known_mark(here, method)) for method in view.methods)
    return {address: str(macro(view.sentences, "known_mark", mark)) for address, mark in marks}


def _is_hidden(page: Page) -> bool:
    """True if a page keeps out of the search: what is left of a withdrawn record, what leads on from an old address."""
    search = page.meta.get("search")
    return isinstance(search, Mapping) and bool(search.get("exclude"))


def filters_of_records(view: SiteView) -> dict[str, dict[str, list[str]]]:
    """By the address of each record: the ids that it answers to, by facet."""
    records: tuple[PublicCase | PublicMethod, ...] = (*view.cases, *view.methods)
    return {address_of(record): _filters(facets(view, record)) for record in records}


def _filters(by_facet: Mapping[Facet, Sequence[FacetValue]]) -> dict[str, list[str]]:
    return {str(facet): [value.id for value in values] for facet, values in by_facet.items() if values}


def _of_term(term: Term, sentences: Sentences) -> Iterator[Block]:
    yield Block(term.name, 10.0, "h1")
    if term.explanation:
        yield Block(term.explanation, 3.0)
    if term.synonyms:
        yield Block(f"{sentences.say('facts.also_called')}: {', '.join(term.synonyms)}", 4.0)


def _told_apart(documents: Sequence[SearchDocument]) -> Iterator[SearchDocument]:
    """The documents with hardly any weight on what so many of them say that it tells none from another: headings."""
    counts = Counter(text for document in documents for text in {block.text for block in document.blocks})
    for document in documents:
        weighed = (
            replace(block, weight=_COMMON_WEIGHT) if counts[block.text] > _COMMON else block
            for block in document.blocks
        )
        yield replace(document, blocks=tuple(weighed))


def _enriched(
    documents: Sequence[SearchDocument], view: SiteView, meant: Sequence[Concept]
) -> Iterator[SearchDocument]:
    """The documents with their concepts, and with the words they can be found by besides their own."""
    by_address, tokens = {**source_mentions(view), **mentions(view)}, frozenset(concept.token for concept in meant)
    used = frozenset(word for text in used_words(documents) for word in words(text)) | frozenset(words_of(meant))
    for document in documents:
        own = {word for block in document.blocks for word in words(block.text)}
        yield replace(
            document,
            mentions=(
                *with_own(document.address, by_address.get(document.address, ()), tokens),
                *of_kind(document.kind, document.address),
            ),
            beside=beside(own, used.__contains__),
        )
