"""The pages of an edition: what stood there that day, led to among themselves, and what has changed since, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from casebook.corpus import Kind
from casebook.publish.edition import Edition
from casebook.publish.exports.editions import outputs
from casebook.published.frozen import frozen
from casebook.render.pages import editions
from casebook.render.plan import plan
from casebook.render.view.site import SiteView
from casebook.render.view.task import render
from tests.render.small_site import case, rendered, view, words, write
from tests.test_editions import DAY, NAME

WAY = f"udgaver/{NAME}/"


def site_of(root: Path, then: SiteView, *, url: str = "") -> SiteView:
    """The casebook as it is now, with an edition of what it was."""
    now = view(root)
    edition = frozen(then.published, NAME, DAY).among(now.published)
    return SiteView(now.published, site_url=url, editions=(edition,))


def pages_of(site: SiteView, *before: str) -> Mapping[str, str]:
    """Every page of the editions by its address."""
    pages = tuple(map(render, plan(site)))
    return {
        output.address.removesuffix("index.html"): output.text
        for output in outputs(Edition(site, pages, published_before=before))
    }


def said(page: str) -> str:
    """The text of a page without its tags, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.fixture
def then(casebook: Path) -> SiteView:
    """The casebook of the day that the edition is of, with a second case and a source that go later."""
    write(casebook, "cases/faergen.yml", case(id="faergen", titel="Turen over vandet", udfordringer=["modvind"]))
    return view(casebook)


def test_an_edition_has_a_front_page_and_a_page_for_each_record(casebook: Path, then: SiteView) -> None:
    pages = pages_of(site_of(casebook, then))
    below = ("", "cases/broen/", "cases/faergen/", "metoder/brobygning/")
    assert sorted(pages) == [f"{WAY}{address}" for address in below]
    for page in pages.values():
        assert '<meta name="robots" content="noindex">' in page
        assert "Udgave 2027-1 fra den 31. januar 2027" in page
        assert "<script" not in page
        assert "<button" not in page
        assert not any(tool in page for tool in ("kurser/byg/", "passer/", "sammenlign/"))


def test_the_pages_lead_to_each_other_and_else_to_the_site_of_today(casebook: Path, then: SiteView) -> None:
    page = pages_of(site_of(casebook, then))[f"{WAY}cases/broen/"]
    assert 'href="../../metoder/brobygning/"' in page
    assert 'href="../../../../metoder/brobygning/"' not in page
    assert 'href="../../../../maalgrupper/vandrere/"' in page
    assert 'href="../../../../cases/broen/">Læs den nyeste</a>' in page
    assert 'href="#kort-fortalt"' in page
    assert 'href="../../../../assets/casebook/css/casebook.css"' in page


def test_where_today_has_no_such_page_a_link_leads_to_the_edition_itself(casebook: Path, then: SiteView) -> None:
    (casebook / "cases/faergen.yml").unlink()
    write(casebook, "site_config/vocabulary/udfordringer.yml", [{"id": "medvind", "navn": "Medvind"}])
    broen = then.published.cases["broen"].model_copy(update={"challenges": ("modvind",)})
    then.published.cases["broen"] = broen  # type: ignore[index]
    page = pages_of(site_of(casebook, then))[f"{WAY}cases/broen/"]
    assert "Modvind" in said(page)
    assert 'href="../../"' in page.partition("Modvind")[0].rpartition("<a")[2]
    assert "udfordringer/modvind" not in page


def test_what_has_changed_since_is_told_in_words_and_the_text_stays(casebook: Path, then: SiteView) -> None:
    path = casebook / "cases/broen.yml"
    text = path.read_text("utf-8").replace("De bygger en bro.", "De bygger to broer.")
    path.write_text(text.replace("En opdigtet historie.", "En anden historie."), "utf-8")
    pages = pages_of(site_of(casebook, then))
    page = said(pages[f"{WAY}cases/broen/"])
    assert "2 ændringer siden: «Resumé» og «Indsats – Tekst»." in page
    assert "De bygger en bro." in page
    assert "De bygger to broer." not in page
    assert "Den er ikke ændret siden." in said(pages[f"{WAY}cases/faergen/"])
    assert "2 ændringer siden" in said(pages[WAY])


def test_a_renamed_record_is_found_where_it_is_today(casebook: Path, then: SiteView) -> None:
    text = (casebook / "cases/broen.yml").read_text("utf-8").replace("id: broen", "id: bro\ntidligere_id: [broen]")
    (casebook / "cases/broen.yml").unlink()
    (casebook / "cases/bro.yml").write_text(text, "utf-8")
    page = pages_of(site_of(casebook, then))[f"{WAY}cases/broen/"]
    assert 'href="../../../../cases/bro/">Læs den nyeste</a>' in page


def test_what_is_not_published_any_more_leaves_a_note(casebook: Path, then: SiteView) -> None:
    (casebook / "cases/faergen.yml").write_text("id: faergen\nstatus: tilbagetrukket\n", "utf-8")
    pages = pages_of(site_of(casebook, then))
    note = pages[f"{WAY}cases/faergen/"]
    assert "Taget ud af udgaven" in note
    assert 'href="../../../../cases/faergen/">Se, hvad der er på siden i dag</a>' in note
    assert not any("Turen over vandet" in page for page in pages.values())


def test_a_link_to_a_place_on_what_was_taken_out_leads_to_the_note(casebook: Path) -> None:
    write(casebook, "cases/faergen.yml", case(id="faergen"))
    seen = case(indsats={"tekst": "Se [den anden](/cases/faergen/#kort-fortalt) og [mål](#kort-fortalt)."})
    write(casebook, "cases/broen.yml", seen)
    then = view(casebook)
    page = pages_of(site_of(casebook, then))[f"{WAY}cases/broen/"]
    assert 'href="../faergen/#kort-fortalt" rel="noopener">den anden</a>' in page
    write(casebook, "cases/faergen.yml", {"id": "faergen", "status": "tilbagetrukket"})
    edition = frozen(then.published, NAME, DAY).without({(Kind.CASE, "faergen")})
    page = pages_of(SiteView(then.published, editions=(edition,)))[f"{WAY}cases/broen/"]
    assert 'href="../faergen/" rel="noopener">den anden</a>' in page
    assert 'href="#kort-fortalt" rel="noopener">mål</a>' in page


def test_addresses_of_an_edition_that_is_not_stored_any_more_say_so(casebook: Path) -> None:
    pages = pages_of(view(casebook), "udgaver/", "udgaver/2020-1/cases/broen/", "cases/væk/")
    assert [*pages] == ["udgaver/", "udgaver/2020-1/cases/broen/"]
    assert all("Udgaven findes ikke mere" in page for page in pages.values())


def test_the_page_of_editions_lists_them_newest_first(then: SiteView) -> None:
    assert [*editions.plan(then)] == []
    newer = frozen(then.published, "2027-2", "2027-06-30")
    site = SiteView(then.published, editions=(frozen(then.published, NAME, DAY), newer))
    (page,) = rendered(editions, site)
    text = words(page)
    assert text.index("Udgave 2027-2") < text.index("Udgave 2027-1")
    assert "Som det stod den 31. januar 2027: 2 cases og 1 metode." in text


def test_who_cites_a_record_is_led_to_the_newest_edition_that_has_it(then: SiteView) -> None:
    older = frozen(then.published, NAME, DAY)
    newer = frozen(then.published, "2027-2", "2027-06-30").without({(Kind.CASE, "broen")})
    pages = {page.address: page.body for page in map(render, plan(SiteView(then.published, editions=(older, newer))))}
    assert f'href="../../{WAY}cases/broen/">Udgave 2027-1</a>' in pages["cases/broen/"]
    assert 'href="../../udgaver/2027-2/cases/faergen/">Udgave 2027-2</a>' in pages["cases/faergen/"]


def test_an_edition_says_where_it_is_when_it_is_cited(casebook: Path, then: SiteView) -> None:
    page = pages_of(site_of(casebook, then, url="https://casebook.example/"))[f"{WAY}cases/broen/"]
    assert f"https://casebook.example/{WAY}cases/broen/" in page
    assert "https://casebook.example/c/" not in page  # the short address leads to the case of today
