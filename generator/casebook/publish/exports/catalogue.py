"""The catalogue's data: every record as a ready card, with the facet values that it answers to, as numbers."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, json_output
from casebook.render.catalogue.catalogue import ADDRESS, CatalogueFacet, CatalogueHit, catalogue_facets, hits
from casebook.render.catalogue.sorting import SortKeys, sort_keys
from casebook.render.html.environment import environment
from casebook.render.view.site import Here, SiteView

DATA_ADDRESS = f"{ADDRESS}katalog.json"
VERSION = 1

ABOUT = About("Kataloget på siden «Find»", DATA_ADDRESS, fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file that `js/catalogue/page.js` reads; its cards stand in the order of the page."""
    site = edition.view
    catalogue, keys = catalogue_facets(site, Here(site, ADDRESS)), sort_keys(site)
    data = {
        "version": VERSION,
        "facetter": {facet.id: [value.id for value in facet.values] for facet in catalogue},
        "poster": [_record(site, catalogue, hit, keys[hit.address]) for hit in hits(site, Here(site, ADDRESS))],
    }
    yield json_output(DATA_ADDRESS, data)


def _record(
    site: SiteView, catalogue: tuple[CatalogueFacet, ...], hit: CatalogueHit, keys: SortKeys
) -> dict[str, object]:
    """A record: address, type, sort keys, card, the places of its values, and why it answers to what it does not."""
    places = {facet.id: {value.id: place for place, value in enumerate(facet.values)} for facet in catalogue}
    return {
        "location": hit.address,
        "type": hit.type,
        "orden": [keys.title, keys.year, keys.smallest, keys.largest],
        "kort": environment(site.sentences).get_template("catalogue_card.j2").render(hit=hit, label=site.label).strip(),
        "vaerdier": [[places[facet.id][value_id] for value_id in hit.values.get(facet.id, ())] for facet in catalogue],
        "gennem": [
            {"facet": reason.facet, "vaerdi": places[reason.facet][reason.value], "vej": reason.way, "ord": reason.text}
            for reason in hit.reasons
        ],
    }
