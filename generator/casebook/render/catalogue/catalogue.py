"""The catalogue: every case and method as a hit, and what the list of them can be narrowed down by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import inside, joined, slug
from casebook.model.facets import TYPE, Facet
from casebook.model.values import Outcome
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.facets import FacetValue, Way, all_values, facets
from casebook.render.elements.cards import card
from casebook.render.elements.people import portrait_addresses
from casebook.render.elements.terms import is_closed
from casebook.render.elements.tones import tone
from casebook.render.methods.cards import method_card
from casebook.render.methods.mark import KnownMark
from casebook.render.view.site import Here, Link, SiteView, address_of

ADDRESS = "find/"
_TYPES = {"case": (Kind.CASE, "several.case"), "metode": (Kind.METHOD, "several.metode")}


@dataclass(frozen=True, slots=True)
class CatalogueValue:
    """A value of a facet: its id in addresses, how many records answer to it, and the plain list of them."""

    id: str
    label: str
    count: int
    page: Link
    closed: bool = False


@dataclass(frozen=True, slots=True)
class CatalogueFacet:
    """A facet with the values that some record answers to. `has_pages` if these have pages elsewhere on the site."""

    id: str
    name: str
    values: tuple[CatalogueValue, ...]
    has_pages: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason why a record answers to a value that it does not say itself."""

    facet: str
    value: str
    way: str
    text: str


@dataclass(frozen=True, slots=True)
class CatalogueHit:
    """A record in the catalogue. `pictures` are addresses as seen from the page; a method has the sign of its type."""

    address: str
    type: str
    link: Link
    eyebrow: str
    summary: str
    outcome: Outcome | None
    topics: tuple[str, ...]
    pictures: tuple[str, ...]
    tone: int
    values: Mapping[str, tuple[str, ...]]
    reasons: tuple[Reason, ...]
    mark: KnownMark | None = None


def catalogue_facets(site: SiteView, here: Here) -> tuple[CatalogueFacet, ...]:
    """The facets that have values, in the order of the page; counts are over everything published."""
    count = _count(site)
    return tuple(_facet(site, here, facet, values, count) for facet, values in all_values(site).items() if values)


def _facet(
    site: SiteView, here: Here, facet: Facet, values: tuple[FacetValue, ...], count: Counter[tuple[Facet, str]]
) -> CatalogueFacet:
    """Closed lists and numbers keep their own order; among terms, methods and places the most used come first."""
    shown = [_value(site, here, facet, value, count[facet, value.id]) for value in values]
    if all(value.rank is None for value in values):
        shown.sort(key=lambda value: -value.count)
    return CatalogueFacet(
        facet.id, facet.said(site.sentences), tuple(shown), facet is TYPE or any(map(_has_page, values))
    )


def _count(site: SiteView) -> Counter[tuple[Facet, str]]:
    """The number of records that answer to each value of each facet."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    by_record = (facets(site, record).items() for record in records)
    return Counter((facet, value.id) for of_record in by_record for facet, values in of_record for value in values)


def _value(site: SiteView, here: Here, facet: Facet, value: FacetValue, count: int) -> CatalogueValue:
    label = site.say(_TYPES[value.id][1]) if facet is TYPE else value.label
    page = Link(here.href(_list_address(facet, value)), label)
    term = site.published.vocabularies.get(value.kind, {}).get(value.id) if value.kind else None
    return CatalogueValue(slug(value.id), label, count, page, bool(term and is_closed(site, term)))


def _list_address(facet: Facet, value: FacetValue) -> str:
    """The plain list of the records with a value: a page of its own, or one below the catalogue."""
    if facet is TYPE:
        return f"{_TYPES[value.id][0]}/"
    if _has_page(value):
        return f"{value.kind}/{value.id}/"
    return f"{ADDRESS}{facet}/{slug(value.id)}/"


def _has_page(value: FacetValue) -> bool:
    """True if a value is something with a page; a benefit has a place on the list of terms only."""
    return value.kind not in {None, Kind.BENEFIT}


def hits(site: SiteView, here: Here) -> tuple[CatalogueHit, ...]:
    """Cases by title, then methods by title."""
    return (
        *(_case(site, here, case) for case in site.cases),
        *(_method(site, here, method) for method in site.methods),
    )


def _case(site: SiteView, here: Here, case: PublicCase) -> CatalogueHit:
    shown = card(site, here, case)
    return CatalogueHit(
        address=address_of(case),
        type="case",
        link=shown.link,
        eyebrow=joined((here.say("kinds.case"), shown.place)),
        summary=shown.summary,
        outcome=shown.outcome,
        topics=shown.topics,
        pictures=tuple(here.href(address) for address in portrait_addresses(case)),
        tone=shown.tone,
        values=values_of(site, case),
        reasons=tuple(_reasons(site, case)),
    )


def _method(site: SiteView, here: Here, method: PublicMethod) -> CatalogueHit:
    shown = method_card(site, here, method)
    return CatalogueHit(
        address=address_of(method),
        type="metode",
        link=shown.link,
        eyebrow=joined((here.say("kinds.method"), shown.type)),
        summary=shown.summary,
        outcome=None,
        topics=(shown.count,) if shown.count else (),
        pictures=(here.href(f"assets/casebook/images/metode-{slug(method.type)}.svg"),),
        tone=tone(site, *method.themes),
        values=values_of(site, method),
        reasons=tuple(_reasons(site, method)),
        mark=shown.mark,
    )


def answering(site: SiteView, asked: Mapping[str, tuple[str, ...]]) -> tuple[PublicCase | PublicMethod, ...]:
    """The records that the catalogue shows for what an address asks for: any value of a facet, and every facet."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    values = ((record, values_of(site, record)) for record in records)
    return tuple(
        record for record, own in values if all(set(own.get(facet, ())) & set(ids) for facet, ids in asked.items())
    )


def in_words(site: SiteView, records: Sequence[PublicCase | PublicMethod]) -> str:
    """«21 cases og 35 metoder»."""
    cases = sum(isinstance(record, PublicCase) for record in records)
    methods = len(records) - cases
    counts = (
        site.counted(cases, "nouns.case", "nouns.cases") if cases else "",
        site.counted(methods, "nouns.method", "nouns.methods") if methods else "",
    )
    return site.listing([count for count in counts if count]) or site.say("find.nothing")


def values_of(site: SiteView, record: PublicCase | PublicMethod) -> Mapping[str, tuple[str, ...]]:
    """The ids of the values that a record answers to, by the id of the facet."""
    return {facet.id: tuple(slug(value.id) for value in values) for facet, values in facets(site, record).items()}


def _reasons(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[Reason]:
    for facet, values in facets(site, record).items():
        for value in values:
            if value.way is not Way.OWN:
                yield Reason(facet.id, slug(value.id), value.way, _words(site, value))


def _words(site: SiteView, value: FacetValue) -> str:
    """The reason in words: «Ordet her er «hashmisbrug», som hører under «rusmidler»»."""
    own, asked = inside(value.through), inside(value.label)
    if value.way is Way.FORMER:
        return site.say("find.former_word", own=own, today=asked)
    return site.say("find.narrower_word", own=own, asked=asked)
