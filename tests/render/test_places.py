"""The map of municipalities: each of the register has its square, and what it says is what the cases say."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from casebook.publish.reading import Reading
from casebook.render.figures.denmark import COLUMNS, spots
from casebook.render.overview.places import places_of_cases
from casebook.render.view.site import Here, SiteView
from casebook.source import Settings
from tests.own import own_corpus
from tests.render.small_site import case, view, write

if TYPE_CHECKING:
    from pathlib import Path

TOWNS = [
    {"id": one, "kode": code, "navn": name, "region": region, "indbyggere": 23000, "år": 2020}
    for one, code, name, region in (
        ("faxe", "0320", "Faxe", "sjaelland"),
        ("hvidovre", "0167", "Hvidovre", "hovedstaden"),
        ("stevns", "0336", "Stevns", "sjaelland"),
        ("vallensbaek", "0187", "Vallensbæk", "hovedstaden"),
        ("ishoej", "0183", "Ishøj", "hovedstaden"),
        ("greve", "0253", "Greve", "sjaelland"),
    )
]


def drawn(site: SiteView) -> str:
    return str(places_of_cases(Here(site, "kommuner/")))


def sentence(html: str) -> str:
    return html.partition('id="kort-saetning">')[2].partition("</p>")[0]


def test_every_municipality_of_the_register_has_one_square_and_letters_of_its_own() -> None:
    towns = own_corpus().registers.municipalities.values()
    assert Counter(town.code for town in towns) == Counter(spots().keys())
    assert len({spot.short for spot in spots().values()}) == len(spots())
    for town in towns:
        letters = iter(town.name.casefold())  # in the order of the name, so that it is known by them
        assert all(letter in letters for letter in spots()[town.code].short.casefold()), town.name


def test_the_scan_of_the_site_takes_no_letters_for_somebody() -> None:
    reading = Reading(own_corpus(), Settings(), "2026-01")
    letters = [spot.short for spot in spots().values()]
    assert [short for short in letters if reading.caught(short, None, "", prose=True)] == []


def test_no_square_lies_on_another_and_all_are_within_the_columns_of_a_phone() -> None:
    places = spots().values()
    assert not [(a, b) for a, b in combinations(places, 2) if abs(a.x - b.x) < 1 and abs(a.y - b.y) < 1]
    assert all(0 <= spot.x <= COLUMNS - 1 for spot in places)


def test_north_is_up_and_west_is_left() -> None:
    at = spots()
    hjoerring, aabenraa, esbjerg, odense, koebenhavn = (at[code] for code in ("0860", "0580", "0561", "0461", "0101"))
    assert hjoerring.y < odense.y < aabenraa.y + 1
    assert esbjerg.x < odense.x < koebenhavn.x < at["0400"].x + 1


def test_a_municipality_with_cases_is_a_link_that_says_how_many_and_the_others_are_none(casebook: Path) -> None:
    write(casebook, "site_config/municipalities.yml", TOWNS)
    write(casebook, "cases/aaen.yml", case(id="aaen", titel="Over åen"))
    html = drawn(view(casebook))
    assert re.findall(r'<a class="cb-tiles__told" href="(.*?)" aria-label="(.*?)">', html) == [
        ("stevns/", "Stevns: 2 cases")
    ]
    assert html.count('<g class="cb-tiles__untold"><title>') == len(TOWNS) - 1
    assert sentence(html) == (
        "1 af 6 kommuner har fortalt, i 2 cases. "
        "Det siger ikke, at der sker mindre i de andre, kun at ingen har fortalt os om dem endnu."
    )


def test_a_line_runs_where_two_regions_meet_and_nowhere_else(casebook: Path) -> None:
    write(casebook, "site_config/municipalities.yml", TOWNS)
    [border] = re.findall(r'<path class="cb-tiles__border" d="(.*?)" aria-hidden', drawn(view(casebook)))
    ishoej, greve = spots()["0183"], spots()["0253"]
    assert (greve.x, greve.y) == (ishoej.x, ishoej.y + 1)
    assert border == f"M{ishoej.x * 40:g} {greve.y * 40:g}H{ishoej.x * 40 + 40:g}"


def test_cases_that_name_no_municipality_are_counted_and_told_to_be_missing_from_the_map(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(sted={"region": "sjaelland"}))
    write(casebook, "cases/alle.yml", case(id="alle", titel="Overalt", sted={"landsdækkende": True}))
    html = drawn(view(casebook))
    assert sentence(html).startswith("Ingen kommune har fortalt endnu. 2 cases mere er ikke på kortet")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html)
    assert cells == ["0 af 1", "0", "1", "–", "1", "–"]


def test_there_is_no_map_where_a_municipality_has_no_place_on_it(casebook: Path) -> None:
    write(casebook, "site_config/municipalities.yml", [{**TOWNS[0], "kode": "0999"}, TOWNS[2]])
    assert drawn(view(casebook)) == ""
