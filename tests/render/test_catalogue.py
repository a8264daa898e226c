"""The catalogue: every record once, what it answers to and why, and a plain list for every value of every facet."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from casebook.publish.edition import Edition
from casebook.publish.exports import catalogue as catalogue_data
from casebook.publish.exports import portraits
from casebook.published import PublicRecord, published
from casebook.render.catalogue.catalogue import ADDRESS, catalogue_facets, in_words
from casebook.render.catalogue.facets import facets
from casebook.render.catalogue.sorting import sort_keys
from casebook.render.pages import catalogue, facet_list
from casebook.render.plan import plan
from casebook.render.view.site import Here, SiteView
from tests.own import own_corpus
from tests.render.small_site import ROOT, case, html, method, rendered, shown, view, words, write

TERMS = "site_config/vocabulary/maalgrupper.yml"
OLD = {"id": "stifindere", "navn": "Stifindere", "gælder_til": "2013-12", "afløst_af": "vandrere"}
NEW = {"id": "vandrere", "navn": "Vandrere"}


@pytest.fixture(scope="module")
def ours() -> SiteView:
    """Our own casebook."""
    corpus = own_corpus()
    assert corpus.registers.texts
    return SiteView(published(corpus, corpus.registers.texts))


@pytest.fixture
def small(casebook: Path) -> SiteView:
    """A case with an old term, and a method whose level of knowledge is no ASCII."""
    write(casebook, TERMS, [OLD, NEW])
    write(casebook, "cases/broen.yml", case(målgrupper=["stifindere"], udfald="lykkedes-ikke"))
    source = {"niveau": "effektmålt", "kilde": "broposten-2014"}
    write(casebook, "methods/brobygning.yml", method(målgrupper=["vandrere"], viden={"effekt": source}))
    return view(casebook)


def data(site: SiteView) -> Any:
    return json.loads(next(catalogue_data.outputs(Edition(site))).text)


def answered(found: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, set[str]]:
    """The values of a record, with their names in place of their numbers."""
    pairs = zip(found["facetter"].items(), record["vaerdier"], strict=True)
    return {facet: {values[place] for place in places} for (facet, values), places in pairs}


def test_every_record_is_in_the_data_once_with_what_it_answers_to(ours: SiteView) -> None:
    found = data(ours)
    records: tuple[PublicRecord, ...] = (*ours.cases, *ours.methods)
    assert len({one["location"] for one in found["poster"]}) == len(found["poster"]) == len(records)
    for record, one in zip(records, found["poster"], strict=True):
        ids = {facet.id: {value.id for value in values} for facet, values in facets(ours, record).items()}
        told = answered(found, one)
        assert {facet: len(values) for facet, values in told.items()} == {facet: len(ids[facet]) for facet in told}
        assert not [facet for facet in ids.keys() - told.keys() if ids[facet]], "a facet that nobody has is left out"


def test_every_record_says_what_it_is_put_in_order_by(ours: SiteView) -> None:
    keys = sort_keys(ours)
    records: tuple[PublicRecord, ...] = (*ours.cases, *ours.methods)
    assert sorted(one.title for one in keys.values()) == list(range(len(records)))
    stevns, rampe = keys["cases/stevns-relationen-er-afgoerende/"], keys["cases/rampe-odder-aarhus-randers/"]
    assert stevns.smallest == stevns.largest == ours.published.municipalities["stevns"].population
    assert (rampe.smallest, rampe.year) == (None, 2017)


def test_a_method_lies_where_its_cases_do_and_is_as_new_as_the_newest(ours: SiteView) -> None:
    used = [case for case in ours.cases if any(use.method == "motiverende-samtale" for use in case.methods)]
    shared = sort_keys(ours)["metoder/motiverende-samtale/"]
    assert shared.year == max(case.year for case in used) > min(case.year for case in used)
    assert shared.smallest is not None
    assert shared.largest is not None
    assert shared.smallest < shared.largest


def test_the_page_counts_as_many_as_its_data_holds(ours: SiteView) -> None:
    found = data(ours)
    for facet in catalogue_facets(ours, Here(ours, ADDRESS)):
        for value in facet.values:
            records = [one for one in found["poster"] if value.id in answered(found, one)[facet.id]]
            assert len(records) == value.count > 0


def test_an_old_term_answers_to_the_one_of_today_and_says_so(small: SiteView) -> None:
    found = data(small)
    told = found["poster"][0]
    assert answered(found, told)["maalgruppe"] == {"stifindere", "vandrere"}
    place = found["facetter"]["maalgruppe"].index("vandrere")
    why = "Ordet her er «stifindere». I dag: «vandrere»."
    assert told["gennem"] == [{"facet": "maalgruppe", "vaerdi": place, "vej": "tidligere", "ord": why}]


def test_what_stands_in_addresses_is_ascii(ours: SiteView, small: SiteView) -> None:
    assert "effektmaalt" in data(small)["facetter"]["viden"]
    assert all(value.isascii() for site in (ours, small) for ids in data(site)["facetter"].values() for value in ids)
    assert all(page.address.isascii() for page in rendered(facet_list, small))


def test_the_cards_of_the_data_are_those_of_the_page(ours: SiteView) -> None:
    page = next(rendered(catalogue, ours)).body
    assert all(one["kort"] in page for one in data(ours)["poster"][: catalogue.MOST_SHOWN])


def test_every_value_leads_to_a_plain_list_that_is_there(ours: SiteView) -> None:
    addresses = {page.address for page in plan(ours)}
    for facet in catalogue_facets(ours, Here(ours, "")):
        assert {value.page.href for value in facet.values} <= addresses


def values_with_pages(site: SiteView) -> Iterator[tuple[str, str, str]]:
    for page in rendered(facet_list, site):
        _, facet, *value = page.address.strip("/").split("/")
        if value:
            yield facet, value[0], html(page)


def test_a_plain_list_holds_those_that_answer_to_its_value_and_no_others(small: SiteView) -> None:
    listed = {
        (facet, value): set(re.findall(r"<h3><a[^>]*>([^<]+)", text)) for facet, value, text in values_with_pages(small)
    }
    assert listed == {
        ("region", "sjaelland"): {"Vejen over broen", "Brobygning"},
        ("indbyggere", "under-25000"): {"Vejen over broen", "Brobygning"},
        ("udfald", "lykkedes-ikke"): {"Vejen over broen"},
        ("aar", "2014"): {"Vejen over broen"},
        ("slags", "forloeb"): {"Brobygning"},
        ("viden", "effektmaalt"): {"Brobygning"},
    }


def test_the_count_is_in_words(small: SiteView) -> None:
    assert "1 case og 1 metode" in words(next(rendered(catalogue, small)))
    assert in_words(small, small.cases) == "1 case"
    assert in_words(small, ()) == "ingen cases eller metoder"


def test_a_title_never_becomes_markup(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(titel="Bro <b>bygning</b> {{ 7 * 7 }}"))
    kept = "Bro &lt;b&gt;bygning&lt;/b&gt; {{ 7 * 7 }}"
    site = view(casebook)
    assert kept in shown(data(site)["poster"][-1]["kort"])
    assert kept in shown(html(next(rendered(catalogue, site))))


def test_a_portrait_stands_alone_as_a_picture(ours: SiteView) -> None:
    pictures = list(portraits.outputs(Edition(ours)))
    assert len(pictures) >= len(ours.cases)
    tags = {ET.fromstring(one.text).tag for one in pictures}  # noqa: S314 - we have drawn it ourselves
    assert tags == {"{http://www.w3.org/2000/svg}svg"}


def test_every_picture_of_the_catalogue_is_there(ours: SiteView) -> None:
    made = {one.address for one in portraits.outputs(Edition(ours))}
    theme = ROOT / "generator/casebook/theme"
    for address in re.findall(r'<img src="\.\./([^"]+)"', next(rendered(catalogue, ours)).body):
        assert address in made or (theme / address).is_file()
