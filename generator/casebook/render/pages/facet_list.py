"""Plain lists for the facets that have no pages elsewhere: a list of a facet's values, and a page for each value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from casebook.danish import inside, slug
from casebook.model.facets import REGION
from casebook.model.values import Region
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.catalogue import ADDRESS, CatalogueFacet, CatalogueValue, catalogue_facets, values_of
from casebook.render.elements.cards import tally
from casebook.render.elements.outcomes import selection
from casebook.render.elements.parts import MOST, InParts, entries_of_part, further_parts
from casebook.render.pages.redirect import forwarding
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

SOURCE = "generator/casebook/render/catalogue/facets.py"
_META = {"side": "liste", "search": {"exclude": True}}


@dataclass(frozen=True)
class RecordsByValue:
    """The records that answer to each value of each facet, worked out once, when the first page asks."""

    site: SiteView

    @cached_property
    def records(self) -> Mapping[tuple[str, str], Sequence[PublicCase | PublicMethod]]:
        """By the ids of a facet and of a value."""
        by_value = defaultdict[tuple[str, str], list[PublicCase | PublicMethod]](list)
        records: tuple[PublicCase | PublicMethod, ...] = (*self.site.cases, *self.site.methods)
        for record in records:
            for facet, values in values_of(self.site, record).items():
                for value in dict.fromkeys(values):
                    by_value[facet, value].append(record)
        return by_value


def plan(site: SiteView) -> Iterator[PageTask]:
    """For each such facet: the list of its values, and a page for each."""
    answers = RecordsByValue(site)
    for facet in catalogue_facets(site, Here(site, ADDRESS)):
        if not facet.has_pages:
            yield _list_task(site, facet)
            for value in facet.values:
                yield _value_task(site, answers, facet, value)
                if value.count > MOST:
                    yield from further_parts(site, _listed(answers, facet, value))
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


def _value_task(site: SiteView, answers: RecordsByValue, facet: CatalogueFacet, value: CatalogueValue) -> PageTask:
    return site.task(
        f"{ADDRESS}{facet.id}/{value.id}/",
        "facet_value",
        title=value.label,
        source=SOURCE,
        description=site.say("facet_lists.of_value", facet=facet.name, value=value.label),
        inputs=partial(_value, answers, facet, value),
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


def _value(answers: RecordsByValue, facet: CatalogueFacet, value: CatalogueValue, here: Here) -> Inputs:
    site = here.site
    listed = _listed(answers, facet, value)
    return {
        "facet": Link(here.href(f"{ADDRESS}{facet.id}/"), facet.name),
        "catalogue": Link(here.href(ADDRESS), here.say("titles.find")),
        "narrow": Link(f"{here.href(ADDRESS)}?{facet.id}={value.id}", here.say("facet_lists.choose_more")),
        "tally": tally(site, listed.cases) if listed.cases else "",
        "selection": selection(site, listed.cases),
        **entries_of_part(here, listed),
    }


def _listed(answers: RecordsByValue, facet: CatalogueFacet, value: CatalogueValue) -> InParts:
    records = answers.records.get((facet.id, value.id), ())
    return InParts.by_title(
        f"{ADDRESS}{facet.id}/{value.id}/",
        value.label,
        SOURCE,
        cases=(record for record in records if isinstance(record, PublicCase)),
        methods=(record for record in records if isinstance(record, PublicMethod)),
    )
