"""Plain lists for the facets that have no pages elsewhere: a list of a facet's values, and a page for each value."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.danish import slug
from casebook.published import PublicCase, PublicMethod
from casebook.render.cards import tally
from casebook.render.catalogue import ADDRESS, CatalogueFacet, CatalogueValue, catalogue_facets, has_own_pages
from casebook.render.entries import case_entries, method_entries
from casebook.render.facets import Facet, facets
from casebook.render.page import Page
from casebook.render.site import Here, Link, SiteView

SOURCE = "generator/casebook/render/facets.py"


def pages(site: SiteView) -> Iterator[Page]:
    """For each such facet: the list of its values, and a page for each."""
    for facet in catalogue_facets(site, Here(site, ADDRESS)):
        if not has_own_pages(Facet(facet.id)):
            yield _list_page(site, facet)
            yield from (_value_page(site, facet, value) for value in facet.values)


def _list_page(site: SiteView, facet: CatalogueFacet) -> Page:
    address = f"{ADDRESS}{facet.id}/"
    here = Here(site, address)
    return site.page(
        address,
        "facet.html.j2",
        title=facet.name,
        source=SOURCE,
        description=f"Alle cases og metoder efter {facet.name.lower()}.",
        catalogue=Link(here.href(ADDRESS), "Find"),
        values=next(one.values for one in catalogue_facets(site, here) if one.id == facet.id),
        meta={"side": "liste", "search": {"exclude": True}},
    )


def _value_page(site: SiteView, facet: CatalogueFacet, value: CatalogueValue) -> Page:
    address = f"{ADDRESS}{facet.id}/{value.id}/"
    here = Here(site, address)
    cases = tuple(case for case in site.cases if _answers(site, case, facet, value))
    methods = tuple(method for method in site.methods if _answers(site, method, facet, value))
    return site.page(
        address,
        "facet_value.html.j2",
        title=value.label,
        source=SOURCE,
        description=f"{facet.name}: {value.label}. Cases og metoder.",
        facet=Link(here.href(f"{ADDRESS}{facet.id}/"), facet.name),
        catalogue=Link(here.href(ADDRESS), "Find"),
        narrow=Link(f"{here.href(ADDRESS)}?{facet.id}={value.id}", "Vælg mere i kataloget"),
        tally=tally(cases) if cases else "",
        cases=case_entries(site, here, cases),
        methods=method_entries(site, here, methods),
        meta={"side": "liste", "search": {"exclude": True}},
    )


def _answers(site: SiteView, record: PublicCase | PublicMethod, facet: CatalogueFacet, value: CatalogueValue) -> bool:
    return any(slug(one.id) == value.id for one in facets(site, record)[Facet(facet.id)])
