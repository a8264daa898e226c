"""Everyday names of things that have another in the trade: a word list with a line for each page.

The words lead to the concept that the page is about, and so to all that has to do with it; a page that is about none
becomes a concept by itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from casebook.corpus import Kind
from casebook.model.facets import METHOD
from casebook.publish.search.concepts import OWN_PAGE, TOOL, Concept, ConceptMention, token
from casebook.publish.search.kinds import kind_of
from casebook.render.catalogue.facets import vocabulary_facets

WORDLIST = "hverdagsord"
_TOLD = 4.0  # what a case tells of is not what it is about, as a term's page is about the term
_FACETS = {kind: facet for facet, kind in vocabulary_facets().items()} | {Kind.METHOD: METHOD}


def phrases_by_address(lines: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The words of each page, from lines like «udfordringer/gaeld/: skylder, regninger»."""
    parted = [line.partition(": ") for line in sorted(lines)]
    return {address: tuple(word.strip() for word in words.split(",")) for address, _, words in parted}


def with_everyday(
    all_concepts: Sequence[Concept], phrases: Mapping[str, Sequence[str]], titles: Mapping[str, str]
) -> Iterator[Concept]:
    """The concepts with what they are called every day, and those of the pages that are about none of them."""
    spoken = {_token(address): tuple(words) for address, words in phrases.items()}
    yield from (replace(concept, everyday=spoken.get(concept.token, ())) for concept in all_concepts)
    there = {concept.token for concept in all_concepts}
    for address, words in phrases.items():
        if _token(address) not in there and address in titles:
            name = titles[address]
            yield Concept(_token(address), TOOL, name, (name,), everyday=tuple(words))


def with_own(address: str, mentions: Sequence[ConceptMention], tokens: Container[str]) -> tuple[ConceptMention, ...]:
    """The concepts of a page, itself included where it is a concept that nothing else leads to."""
    own = _token(address)
    led = own not in tokens or any(mention.token == own for mention in mentions)
    weight = _TOLD if kind_of(address) == "case" else OWN_PAGE
    return tuple(mentions) if led else (*mentions, ConceptMention(own, weight, ""))


def _token(address: str) -> str:
    section, _, name = address.strip("/").partition("/")
    facet = _FACETS.get(Kind(section)) if section in set(Kind) and name else None
    return token(facet, name) if facet else token(TOOL, address)
