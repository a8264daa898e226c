"""The short address of a record: it leads on for ever, and paper shows it; and the link to each place on a page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.corpus import load
from casebook.corpus.addresses import Addresses
from casebook.render.html.page import Page
from casebook.render.pages import case as cases
from casebook.render.pages import case_handout, method_handout, redirect
from casebook.render.pages import method as methods
from tests.render.small_site import PageType, case, method, rendered, view, write

SITE_URL = "https://casebook.example/"
SHORT: dict[PageType, str] = {
    cases: "c/broen/",
    case_handout: "c/broen/",
    methods: "m/brobygning/",
    method_handout: "m/brobygning/",
}


def test_it_leads_to_the_page_under_every_id_that_the_record_has_had(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(tidligere_id=["vejen"]))
    pages = {page.address: page for page in rendered(redirect, view(casebook))}
    led = {address: pages[address].meta["til"] for address in ("c/broen/", "c/vejen/", "m/brobygning/")}
    assert led == {
        "c/broen/": "../../cases/broen/",
        "c/vejen/": "../../cases/broen/",
        "m/brobygning/": "../../metoder/brobygning/",
    }
    assert "cases/vejen/" in pages
    assert {page.meta["template"] for page in pages.values()} == {redirect.TEMPLATE}  # which says noindex


def test_an_editor_may_link_to_it(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(tidligere_id=["bro-1"]))
    addresses = Addresses(load(casebook))
    asked = ("c/broen/", "m/brobygning/", "m/bro-1/", "c/brobygning/", "m/broen/", "c/broen/ark/", "x/broen/")
    assert [address for address in asked if addresses.is_missing(address)] == list(asked[3:])


@pytest.mark.parametrize("kind", SHORT, ids=lambda kind: kind.__name__.rpartition(".")[2])
def test_paper_shows_it_in_letters_and_as_a_code(casebook: Path, kind: PageType) -> None:
    write(casebook, "cases/broen.yml", case())
    site = view(casebook)
    shown = [page for page in rendered(kind, replace(site, site_url=SITE_URL)) if page.address.count("/") > 1]
    assert shown
    for page in shown:
        assert f"{SITE_URL}{SHORT[kind]}" in page.body
        (code,) = re.findall(r'<span role="img" aria-label="QR-kode[^"]*"><svg.*?</svg></span>', page.body)
        assert code.count("<path") == 2  # the paper, and what is printed on it
    assert not [page for page in rendered(kind, site) if "cb-qr" in page.body]  # nobody has said where the site is


def test_each_heading_that_can_be_linked_to_has_a_link_to_itself() -> None:
    body = (
        '<h2 id="vej">Borgerens <i>vej</i></h2>\n<p>Hun går.</p>\n<h3>Uden sted</h3>\n<h3 class="x" id="trin">Trin</h3>'
    )
    page = Page("cases/broen/", "Broen", body, "cases/broen.yml", permalink='Link til "afsnittet"')
    links = re.findall(r'<a class="cb-permalink" href="#(\w+)" aria-label="Link til &quot;afsnittet&quot;"', page.shown)
    assert links == ["vej", "trin"]
    assert re.sub(r' <a class="cb-permalink".*?</a>', "", page.shown) == body
    assert [heading.text for heading in page.contents] == ["Borgerens vej", "Trin"]
    assert page.shown in page.text
    assert replace(page, permalink="").shown == body


def test_a_page_for_reading_has_them_and_a_tool_has_not(casebook: Path) -> None:
    from casebook.render.pages import compare  # noqa: PLC0415

    write(casebook, "cases/broen.yml", case())
    site = view(casebook)
    assert all(
        "cb-permalink" in page.shown for page in rendered(methods, site) if page.address == "metoder/brobygning/"
    )
    assert not any("cb-permalink" in page.shown for page in (*rendered(compare, site), *rendered(redirect, site)))
