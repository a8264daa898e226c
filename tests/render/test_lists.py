"""Municipalities, terms, concepts and sources: what is linked, in which order, and what stands where nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from casebook.corpus import Kind
from casebook.danish import counted, first_letter, listing, sort_key, when, whole_number
from casebook.render.html.page import Page
from casebook.render.pages import case_handout, concepts, method_handout, municipality, source, term
from casebook.render.pages import catalogue as catalogue_pages
from casebook.render.pages import method as method_pages
from casebook.render.plan import plan
from tests.render.small_site import article as written
from tests.render.small_site import case, html, method, rendered, view, words, write

TERMS = "site_config/vocabulary/maalgrupper.yml"
OLD = {"id": "stifindere", "navn": "Stifindere", "gælder_fra": "2010", "gælder_til": "2013-12", "afløst_af": "vandrere"}
NEW = {"id": "vandrere", "navn": "Vandrere", "synonymer": ["gående"], "lov": "Lov om stier"}
HOSTILE = "Vandrere <script>alert(1)</script> | {{ 7 * 7 }}"


def found(pages: Iterable[Page], address: str) -> Page:
    """The page at an address."""
    return next(page for page in pages if page.address == address)


def test_danish_sorts_ae_oe_aa_last_and_aa_as_aa() -> None:
    names = ["Årslev", "Ærø", "Aabenraa", "Zoologi", "Øster", "Allerød", "École", "Dalen", "ballerup"]
    assert sorted(names, key=sort_key) == [
        "Allerød", "ballerup", "Dalen", "École", "Zoologi", "Ærø", "Øster", "Aabenraa", "Årslev",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "letter"), [("Ærø", "Æ"), ("ørken", "Ø"), ("Aalborg", "Å"), ("Éclair", "E"), ("«17»", "#")]
)
def test_a_text_stands_under_its_danish_letter(text: str, letter: str) -> None:
    assert first_letter(text) == letter


def test_numbers_months_and_lists_are_written_in_danish() -> None:
    assert whole_number(58553) == "58.553"
    assert when("2014-01") == "januar 2014"
    assert when("2014") == "2014"
    assert when("2014-01-01") == "den 1. januar 2014"
    assert listing(["angst", "depression", "gæld"]) == "angst, depression og gæld"
    assert [counted(number, "case", "cases") for number in (0, 1, 2)] == ["ingen cases", "1 case", "2 cases"]


def test_only_a_municipality_with_a_case_has_a_page_and_a_link(casebook: Path) -> None:
    towns = [
        {"id": one, "kode": code, "navn": name, "region": "sjaelland", "indbyggere": 23000, "år": 2020}
        for one, code, name in (("stevns", "0336", "Stevns"), ("faxe", "0320", "Faxe"))
    ]
    write(casebook, "site_config/municipalities.yml", towns)
    pages = list(rendered(municipality, view(casebook)))
    assert [page.address for page in pages] == ["kommuner/", "kommuner/stevns/"]
    listed = html(pages[0])
    assert 'href="stevns/"' in listed
    assert "Faxe" in listed
    assert 'href="faxe/"' not in listed


def test_a_municipality_tells_its_population_its_cases_and_their_methods(casebook: Path) -> None:
    text = words(found(rendered(municipality, view(casebook)), "kommuner/stevns/"))
    assert "23.000 indbyggere (2020, Danmarks Statistik" in text
    assert "Vejen over broen" in text
    assert "Brobygning" in text


def test_a_case_without_a_municipality_stands_under_its_region(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(sted={"region": "nordjylland"}))
    pages = list(rendered(municipality, view(casebook)))
    assert [page.address for page in pages] == ["kommuner/"]
    region = html(pages[0]).partition('id="nordjylland"')[2]
    assert "Vejen over broen" in region.partition("<h2")[0]


def test_a_term_without_records_says_so(casebook: Path) -> None:
    page = found(rendered(term, view(casebook)), "udfordringer/modvind/")
    assert "endnu ingen cases eller metoder" in words(page)


def test_a_challenge_leads_straight_to_words_for_a_conversation(casebook: Path) -> None:
    words_for_it = {"sætninger": [{"hvornår": "Ved broen", "tekst": "Skal vi gå sammen?"}]}
    basis = {"kilde": "broposten-2014", "belæg": "Broposten siger, at man følges ad. Sætningen er redaktionens."}
    write(casebook, "methods/brobygning.yml", method(udfordringer=["modvind"], sig_sådan=basis | words_for_it))
    head = html(found(rendered(term, view(casebook)), "udfordringer/modvind/")).partition("</header>")[0]
    assert 'href="../../metoder/brobygning/#sig-saadan"' in head
    write(casebook, "methods/brobygning.yml", method(udfordringer=["modvind"]))
    head = html(found(rendered(term, view(casebook)), "udfordringer/modvind/")).partition("</header>")[0]
    assert "cb-now" not in head


def test_a_closed_term_says_what_it_is_called_today(casebook: Path) -> None:
    write(casebook, TERMS, [OLD, NEW])
    text = words(found(rendered(term, view(casebook)), "maalgrupper/stifindere/"))
    assert "I dag Vandrere" in text
    assert "fra 2010 til december 2013" in text


@pytest.mark.parametrize(
    ("month", "told", "new"),
    [
        ("2026-12", "Bruges fra 2010 til den 31. december 2026", False),
        ("2027-01", "Blev brugt fra 2010 til den 31. december 2026", True),
    ],
)
def test_a_term_is_in_use_until_its_last_day(casebook: Path, month: str, told: str, *, new: bool) -> None:
    write(casebook, TERMS, [OLD | {"gælder_til": "2026-12-31"}, NEW])
    site = view(casebook, month=month)
    text = words(found(rendered(term, site), "maalgrupper/stifindere/"))
    assert told in text
    assert ("I dag Vandrere" in text) is new
    assert ("Tidligere Stifindere" in words(found(rendered(term, site), "maalgrupper/vandrere/"))) is new
    assert ("Bruges ikke mere" in words(found(rendered(term, site), "maalgrupper/"))) is new


def test_the_present_term_names_the_old_one_and_shows_its_cases(casebook: Path) -> None:
    write(casebook, TERMS, [OLD, NEW])
    write(casebook, "cases/broen.yml", case(målgrupper=["stifindere"]))
    text = words(found(rendered(term, view(casebook)), "maalgrupper/vandrere/"))
    assert "Tidligere Stifindere" in text
    assert "Også kaldet: gående" in text
    assert "Lov Lov om stier" in text
    assert "Med ordet Stifindere" in text
    assert "Vejen over broen" in text


def test_a_term_closed_without_a_successor_says_that_nothing_came_instead(casebook: Path) -> None:
    write(casebook, TERMS, [OLD | {"afløst_af": "ingen"}, NEW])
    text = words(found(rendered(term, view(casebook)), "maalgrupper/stifindere/"))
    assert "I dag Der er ikke kommet noget i stedet." in text


def test_a_term_takes_in_its_article(casebook: Path) -> None:
    article = written("udfordringer/modvind.md", "## Når det blæser {#blaesten}\n\nDet gør det *altid*.")
    page = found(rendered(term, view(casebook, {article.address: article})), article.address)
    assert '<h2 id="blaesten">Når det blæser</h2>' in html(page)
    assert "<em>altid</em>" in html(page)


def test_every_term_stands_once_among_the_concepts_in_danish_order(casebook: Path) -> None:
    write(casebook, TERMS, [NEW, {"id": "aaloebere", "navn": "Ålløbere"}, {"id": "oerne", "navn": "Øboere"}])
    made = html(found(rendered(concepts, view(casebook)), "begreber/"))
    names = re.findall(r"<dt id=\"([^\"]+)\"", made)
    assert names == ["brohjaelp", "modvind", "relation", "vandrere", "oerne", "aaloebere"]
    assert re.findall(r"<h2 id=\"bogstav-([^\"]+)\"", made) == ["b", "m", "r", "v", "oe", "aa"]


def test_a_benefit_keeps_its_plain_anchor_and_links_lead_to_it(casebook: Path) -> None:
    write(casebook, "site_config/vocabulary/temaer.yml", [{"id": "brohjaelp", "navn": "Brohjælp som tema"}])
    site = view(casebook)
    made = html(found(rendered(concepts, site), "begreber/"))
    assert '<dt id="brohjaelp">Brohjælp <' in made
    assert '<dt id="temaer-brohjaelp"><a href="../temaer/brohjaelp/">' in made


def test_a_source_shows_what_builds_on_it_with_pages(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(kilder=[{"kilde": "broposten-2014", "sider": "4-5"}]))
    write(casebook, TERMS, [NEW | {"kilde": "broposten-2014"}])
    text = words(found(rendered(source, view(casebook)), "kilder/broposten-2014/"))
    assert "Case Vejen over broen side 4–5" in text
    assert "Metode Brobygning" in text
    assert "Begreber, som den forklarer: Vandrere" in text


def test_a_source_that_nothing_builds_on_says_so(casebook: Path) -> None:
    other = {"id": "tom", "titel": "Tom", "udgiver": "Ingen", "år": 2020, "type": "notat"}
    used = {"id": "broposten-2014", "titel": "Broposten", "udgiver": "Broen", "år": 2014, "type": "casesamling"}
    write(casebook, "site_config/sources.yml", [used, other])
    text = words(found(rendered(source, view(casebook)), "kilder/tom/"))
    assert "Endnu bygger ingen" in text
    assert "Rettigheder" not in text


def test_hostile_words_of_the_registers_stay_text(casebook: Path) -> None:
    write(casebook, TERMS, [{"id": "vandrere", "navn": HOSTILE, "synonymer": [HOSTILE], "forklaring": HOSTILE}])
    for page in (*rendered(term, view(casebook)), *rendered(concepts, view(casebook))):
        assert "<script" not in html(page)
        assert "49" not in html(page)


def test_every_address_is_ascii(casebook: Path) -> None:
    write(casebook, "methods/brobygning.yml", method(temaer=["relation"]))
    addresses = [page.address for page in plan(view(casebook))]
    assert len(set(addresses)) == len(addresses)
    wrong = [address for address in addresses if not re.fullmatch(r"([a-z0-9-]+/)*", address)]
    assert not wrong


def test_every_link_of_a_list_leads_to_a_page(casebook: Path) -> None:
    site = view(casebook)
    addresses = {page.address for page in plan(site)}
    for kind in (Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME):
        page = found(rendered(term, site), f"{kind}/")
        linked = re.findall(r"<h2><a href=\"([^\"]+)\"", html(page))
        assert linked
        assert all(f"{kind}/{link}" in addresses for link in linked)


def test_a_record_that_is_kept_as_it_was_says_so_on_every_list_and_sheet(casebook: Path) -> None:
    kinds = (catalogue_pages, case_handout, municipality, method_pages, method_handout)
    write(casebook, "cases/broen.yml", case(status="historisk"))
    write(casebook, "methods/brobygning.yml", method(status="historisk"))
    site = view(casebook)
    for kind in kinds:
        told = [words(page) for page in rendered(kind, site)]
        assert any("Historisk" in text for text in told), kind.__name__
        assert not any("Ikke gennemgået" in text for text in told), kind.__name__
