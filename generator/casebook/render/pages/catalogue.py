"""The catalogue: every case and method on one page, to be narrowed down; a plain list for those without scripts."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.facets import CHALLENGE, OUTCOME, TARGET_GROUP, TYPE
from casebook.render.catalogue.catalogue import ADDRESS, catalogue_facets, hits, in_words
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

MOST_SHOWN = 60  # as many as `js/catalogue/page.js` shows at a time; the rest are in its data and on the plain lists
OPEN = (TARGET_GROUP.id, CHALLENGE.id, OUTCOME.id)
LISTS = (
    ("cases/", "find.all_cases"),
    ("metoder/", "find.all_methods"),
    ("temaer/", "several.tema"),
    ("maalgrupper/", "several.maalgruppe"),
    ("udfordringer/", "several.udfordring"),
    ("kommuner/", "several.kommune"),
    ("begreber/", "several.begreb"),
    ("kilder/", "several.kilde"),
)


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of everything."""
    yield site.task(
        ADDRESS,
        "catalogue",
        title=site.say("titles.find"),
        source="generator/casebook/render/pages/catalogue.py",
        description=site.say("find.description"),
        inputs=_inputs,
        meta={
            "side": "katalog",
            "styles": ["catalogue"],
            "scripts": ["catalogue/page"],
        },
    )


def _inputs(here: Here) -> Inputs:
    site = here.site
    facets = catalogue_facets(site, here)
    return {
        "types": next((facet for facet in facets if facet.id == TYPE.id), None),
        "facets": tuple(facet for facet in facets if facet.id != TYPE.id),
        "open": OPEN,
        "count": in_words(site, (*site.cases, *site.methods)),
        "total": len(site.cases) + len(site.methods),
        "hits": hits(site, here)[:MOST_SHOWN],
        "renamed": site.renamed_methods,
        "lists": tuple(Link(here.href(address), here.say(name)) for address, name in LISTS),
    }
