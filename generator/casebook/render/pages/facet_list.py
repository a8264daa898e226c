"""Plain lists for the facets that have no pages elsewhere: a list of a facet's values, and a page for each value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.danish import inside, slug
from casebook.model.facets import REGION
from casebook.model.values import Region
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.catalogue import ADDRESS, CatalogueFacet, CatalogueValue, answering, catalogue_facets
from casebook.render.elements.cards import tally
from casebook.render.elements.entries import case_entries, method_entries
from casebook.render.elements.outcomes import selection
from casebook.render.pages.redirect import forwarding
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

SOURCE = "generator/casebook/render/catalogue/facets.py"
_META = {"side": "liste", "search": {"exclude": True}}


def plan(site: SiteView) -> Iterator[PageTask]:
    """For each such facet: the list of its values, and a page for each."""
    for facet in catalogue_facets(site, Here(site, ADDRESS)):
        if not facet.has_pages:
            yield _list_task(site, facet)
            yield from (_value_task(site, facet, value) for value in facet.values)
            yield from _former(site, facet) if facet.id == REGION.id else ()


def _list_task(site: SiteView, facet: CatalogueFacet) -> PageTask:
    return site.task(
        f"{ADDRESS}{facet.id}/",
        "facet",
        title=facet.name,
        source=SOURCE,
        description=site.say("facet_lists.description", facet=inside(facet.name)),
        inputs=partial(_list, facet),
        meta=_META,
    )


def _list(facet: CatalogueFacet, here: Here) -> Inputs:
    return {
        "catalogue": Link(here.href(ADDRESS), here.say("titles.find")),
        "values": next(shown.values for shown in catalogue_facets(here.site, here) if shown.id == facet.id),
    }


def _value_task(site: SiteView, facet: CatalogueFacet, value: CatalogueValue) -> PageTask:
    return site.task(
        f"{ADDRESS}{facet.id}/{value.id}/",
        "facet_value",
        title=value.label,
        source=SOURCE,
        description=site.say("facet_lists.of_value", facet=facet.name, value=value.label),
        inputs=partial(_value, facet, value),
        meta={"side": "liste"},
    )


def _former(site: SiteView, facet: CatalogueFacet) -> Iterator[PageTask]:
    """A page for each region that the law has merged into one with a list, leading on to that list."""
    for region, named in site.regions.items():
        if region in {value.id for value in facet.values}:
            yield from (
                _leading_on(site, f"{ADDRESS}{facet.id}/", former, region) for former in named if former != region
            )


def _leading_on(site: SiteView, lists: str, former: Region, region: Region) -> PageTask:
    address = f"{lists}{slug(former)}/"
    return forwarding(
        site, address, Link(Here(site, address).href(f"{lists}{slug(region)}/"), site.label(region)), SOURCE
    )


def _value(facet: CatalogueFacet, value: CatalogueValue, here: Here) -> Inputs:
    site = here.site
    records = answering(site, {facet.id: (value.id,)})
    cases = tuple(record for record in records if isinstance(record, PublicCase))
    methods = tuple(record for record in records if isinstance(record, PublicMethod))
    return {
        "facet": Link(here.href(f"{ADDRESS}{facet.id}/"), facet.name),
        "catalogue": Link(here.href(ADDRESS), here.say("titles.find")),
        "narrow": Link(f"{here.href(ADDRESS)}?{facet.id}={value.id}", here.say("facet_lists.choose_more")),
        "tally": tally(site, cases) if cases else "",
        "selection": selection(site, cases),
        "cases": case_entries(site, here, cases),
        "methods": method_entries(site, here, methods),
    }
