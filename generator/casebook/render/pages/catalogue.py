"""The catalogue: every case and method on one page, to be narrowed down; a plain list for those without scripts."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.model.facets import CHALLENGE, OUTCOME, TARGET_GROUP, TYPE
from casebook.render.catalogue.catalogue import ADDRESS, catalogue_facets, hits, in_words
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask
from casebook.source.sentences import say

MOST_SHOWN = 60  # as many as `js/catalogue/page.js` shows at a time; the rest are in its data and on the plain lists
OPEN = (TARGET_GROUP.id, CHALLENGE.id, OUTCOME.id)
LISTS = (
    ("cases/", "Alle cases"),
    ("metoder/", "Alle metoder"),
    ("temaer/", say("several.tema")),
    ("maalgrupper/", say("several.maalgruppe")),
    ("udfordringer/", say("several.udfordring")),
    ("kommuner/", say("several.kommune")),
    ("begreber/", say("several.begreb")),
    ("kilder/", say("several.kilde")),
)


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of everything."""
    yield site.task(
        ADDRESS,
        "catalogue",
        title=say("titles.find"),
        source="generator/casebook/render/pages/catalogue.py",
        description="Alle cases og metoder: søg, og vælg målgruppe, udfordring, udfald, metode, kommune og mere.",
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
        "count": in_words((*site.cases, *site.methods)),
        "total": len(site.cases) + len(site.methods),
        "hits": hits(site, here)[:MOST_SHOWN],
        "lists": tuple(Link(here.href(address), name) for address, name in LISTS),
    }
