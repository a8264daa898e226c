"""The map of where the cases come from: each municipality on a tile, and beside it the cases of a region alone."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.model import Municipality
from casebook.model.values import Region
from casebook.render.figures import draw
from casebook.render.figures.denmark import spots
from casebook.render.figures.tile_map import RegionRow, Tile, TileMap
from casebook.render.view.site import Here


def places_of_cases(here: Here) -> Markup:
    """The map; nothing where the register has a municipality that has no place on it."""
    towns = here.site.published.municipalities.values()
    if not towns or any(town.code not in spots() for town in towns):
        return Markup()
    return draw(_map(here), here.site.sentences, key="kort")


def _map(here: Here) -> TileMap:
    site = here.site
    located = [case.location for case in site.cases]
    by_town = Counter(place.municipality for place in located if place.municipality)
    by_region = Counter(site.region(place.region) for place in located if place.region and not place.municipality)
    return TileMap(
        title=here.say("tile_map.title"),
        tiles=tuple(_tile(here, town, by_town[town.id]) for town in site.published.municipalities.values()),
        rows=tuple(_row(here, region, by_town, by_region[region]) for region in site.regions),
        elsewhere=sum(not place.municipality and not place.region for place in located),
    )


def _tile(here: Here, town: Municipality, cases: int) -> Tile:
    region, spot = here.site.region(town.region), spots()[town.code]
    if not cases:
        return Tile(town.name, region, spot)
    counted = here.site.counted(cases, "nouns.case", "nouns.cases")
    return Tile(town.name, region, spot, cases, f"{town.name}: {counted}", here.to(Kind.MUNICIPALITY, town.id).href)


def _row(here: Here, region: Region, by_town: Counter[str], regional: int) -> RegionRow:
    site = here.site
    towns = [town.id for town in site.published.municipalities.values() if site.region(town.region) is region]
    return RegionRow(
        name=site.label(region),
        municipalities=len(towns),
        with_cases=sum(town in by_town for town in towns),
        cases=sum(by_town[town] for town in towns),
        regional=regional,
    )
