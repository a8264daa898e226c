"""Mentions that the page of a source is found by besides its text: methods that rest on it, terms it explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.model.facets import METHOD
from casebook.publish.search.concepts import ConceptMention, token
from casebook.render.catalogue.facets import vocabulary_facets
from casebook.render.view.site import SiteView

_RESTS_ON_IT, _EXPLAINED = 4.0, 3.0


def source_mentions(site: SiteView) -> Mapping[str, tuple[ConceptMention, ...]]:
    """The concepts of each source, by its address; a method that cites it twice counts once."""
    by_source: dict[str, dict[str, ConceptMention]] = {}
    for source, mention in (*_of_methods(site), *_of_terms(site)):
        by_source.setdefault(f"{Kind.SOURCE}/{source}/", {}).setdefault(mention.token, mention)
    return {address: tuple(by_token.values()) for address, by_token in by_source.items()}


def _of_methods(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    for method in site.methods:
        reason = site.say("found_by.source_of", method=method.title.partition(" – ")[0])
        for citation in method.citations:
            yield citation.source, ConceptMention(token(METHOD, method.id), _RESTS_ON_IT, reason)


def _of_terms(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    for facet, kind in vocabulary_facets().items():
        for term in site.published.vocabularies[kind].values():
            if term.source:
                reason = site.say("found_by.explains", name=inside(term.name))
                yield term.source, ConceptMention(token(facet, term.id), _EXPLAINED, reason)
