"""The catalogue in a browser: facets with counts, the address, the back button, a phone, paper, and no JavaScript."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from casebook.render.pages.catalogue import MOST_SHOWN
from tests.browser.axe import FORM, assert_accessible, assert_readable, fitted
from tests.browser.conftest import SCHEMES, WIDTHS
from tests.built import SITE_PATH

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page, Route

    from tests.browser.conftest import OpenPage

FIND = "/find/"
REFORM = f"{FIND}?maalgruppe=kontanthjaelpsmodtagere&udfordring=rusmidler&udfald=lykkedes,delvist"
CHIPS = ".cb-chip"
COUNT = ".cb-catalogue__count"


def titles(page: Page) -> list[str]:
    return page.locator(".cb-hit__title").all_inner_texts()


def ready(page: Page) -> None:
    page.locator(".cb-facet input").first.wait_for(state="attached")


def records(site: Path) -> list[dict[str, Any]]:
    """The catalogue's records, each with the values of its facets by name."""
    data = json.loads((site / "find" / "katalog.json").read_text("utf-8"))
    facets = list(data["facetter"].items())
    return [
        {
            "values": {
                facet: {ids[i] for i in places} for (facet, ids), places in zip(facets, one["vaerdier"], strict=True)
            }
        }
        for one in data["poster"]
    ]


def fitting(site: Path, **chosen: set[str]) -> int:
    """The number of records that match the chosen values, counted one by one."""
    return sum(all(one["values"][facet] & ids for facet, ids in chosen.items()) for one in records(site))


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name)


def first_is(page: Page, told: str) -> None:
    """Wait until the first hit tells of this place or year."""
    page.locator(".cb-hits > :first-child .cb-hit__eyebrow", has_text=told).wait_for()


def count_of(page: Page, facet: str, value: str) -> int:
    return int(page.locator(f'[data-facet="{facet}"] [data-vaerdi="{value}"] data').get_attribute("value") or "")


def test_facets_combine_and_every_count_is_what_one_would_get(open_page: OpenPage, built_site: Path) -> None:
    with open_page(FIND) as visit:
        page = visit.page
        ready(page)
        box(page, "Rusmidler").check()
        box(page, "Angst").check()
        box(page, "Lykkedes delvist").check()
        chosen = {"udfordring": {"rusmidler", "angst"}, "udfald": {"delvist"}}
        assert len(titles(page)) == fitting(built_site, **chosen)
        for outcome in ("lykkedes", "delvist", "lykkedes-ikke"):  # given the other facets, whatever is chosen here
            expected = fitting(built_site, **chosen | {"udfald": {outcome}})
            assert count_of(page, "udfald", outcome) == expected
        assert count_of(page, "aar", "2014") == fitting(built_site, **chosen, aar={"2014"})
        assert visit.console_errors == visit.foreign_requests == []


def test_the_address_holds_the_choice_and_the_back_button_takes_it_back(open_page: OpenPage) -> None:
    with open_page(FIND) as visit:
        page = visit.page
        ready(page)
        every = titles(page)
        box(page, "Lykkedes ikke").check()
        box(page, "Cases").check()
        assert page.url.endswith("/find/?type=case&udfald=lykkedes-ikke")
        some = titles(page)
        page.go_back()
        assert page.url.endswith("/find/?udfald=lykkedes-ikke")
        page.go_back()
        assert titles(page) == every
        assert page.locator(CHIPS).count() == 0
    with open_page(f"{FIND}?udfald=lykkedes-ikke,findes-ikke&type=case&hest=1") as visit:
        assert titles(visit.page) == some
        assert visit.page.locator(CHIPS).all_inner_texts() == ["Cases", "Lykkedes ikke"]


def test_a_term_of_today_finds_what_was_written_under_an_old_one_to_copy_and_to_print(open_page: OpenPage) -> None:
    with open_page(REFORM) as visit:
        page = visit.page
        ready(page)
        assert "ord fra før en reform" in page.locator(COUNT).inner_text()
        why = page.locator(".cb-hit", has_text="Mit Liv Mit Ansvar").first.locator(".cb-hit__why").inner_text()
        assert "Ordet her er «indsatsklare». I dag: «kontanthjælpsmodtagere»." in why
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Kopiér adressen").click()
        page.get_by_role("button", name="Kopieret").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == page.url
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.locator(CHIPS).first.is_visible()
        assert all(hit.is_visible() for hit in page.locator(".cb-hit").all())
        for part in (".cb-catalogue__rail", ".cb-catalogue__search", ".cb-catalogue__bar", ".cb-chips__clear"):
            assert not page.locator(part).is_visible()


def test_the_list_can_be_put_in_another_order_that_stands_in_the_address(open_page: OpenPage, built_site: Path) -> None:
    rows = json.loads((built_site / "find" / "katalog.json").read_text("utf-8"))["poster"]
    newest = max(one["orden"][1] for one in rows if one["orden"][1])
    with open_page(f"{FIND}?type=case&sorter=smaa") as visit:
        page = visit.page
        ready(page)
        order = page.get_by_label("Sortér efter")
        first_is(page, "Stevns")
        assert order.input_value() == "smaa"
        order.select_option("nyeste")
        page.wait_for_url("**/find/?type=case&sorter=nyeste")
        first_is(page, str(newest))
        page.get_by_role("button", name="Ryd alt").click()
        page.wait_for_url("**/find/?sorter=nyeste")
        page.go_back()
        page.go_back()
        page.wait_for_url("**/find/?type=case&sorter=smaa")
        first_is(page, "Stevns")
        assert order.input_value() == "smaa"


def test_methods_are_narrowed_down_by_their_kind_and_by_nothing_that_none_has(
    open_page: OpenPage, built_site: Path
) -> None:
    with open_page(f"{FIND}?type=metode&slags=samtalemetode") as visit:
        ready(visit.page)
        assert box(visit.page, "Lykkedes ikke").is_disabled()
        assert len(titles(visit.page)) == fitting(built_site, slags={"samtalemetode"}) > 0
        assert all("Samtalemetode" in text for text in visit.page.locator(".cb-hit__eyebrow").all_inner_texts())
    assert (built_site / "find" / "slags" / "samtalemetode" / "index.html").is_file()


def test_the_keyboard_alone_chooses_takes_back_and_never_loses_its_place(open_page: OpenPage) -> None:
    with open_page(FIND) as visit:
        page = visit.page
        ready(page)
        box(page, "Lykkedes delvist").focus()
        page.keyboard.press("Space")
        assert box(page, "Lykkedes delvist").evaluate("box => box === document.activeElement && box.checked")
        page.locator(CHIPS).focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "katalog-fund"
        page.locator(".cb-facet__more").first.focus()
        page.keyboard.press("Enter")
        assert page.locator('[data-facet="maalgruppe"] li:visible').count() > 8
        page.locator("summary", has_text="Region").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "region"


# The day asks axe at the narrowest and the widest, the soak at every width.
@pytest.mark.parametrize("looked_at", [{min(WIDTHS), max(WIDTHS)}, pytest.param({*WIDTHS}, marks=pytest.mark.soak)])
def test_the_catalogue_fits_the_window_and_axe_finds_nothing(open_page: OpenPage, looked_at: set[int]) -> None:
    with open_page(REFORM) as visit:
        page = visit.page
        ready(page)
        for width in sorted(WIDTHS, reverse=True):
            fitted(page, width)
            if width < 960 and not page.locator("dialog").is_visible():
                page.locator(".cb-catalogue__open").click()
            fitted(page, width)
            for scheme in SCHEMES if width in looked_at else ():
                page.emulate_media(color_scheme=scheme)
                assert_readable(page)
            if width in looked_at:
                assert_accessible(page, options=FORM)


def test_on_a_phone_the_facets_are_a_sheet_that_gives_the_focus_back(open_page: OpenPage) -> None:
    with open_page(FIND, width=320) as visit:
        page = visit.page
        ready(page)
        button = page.locator(".cb-catalogue__open")
        button.click()
        box(page, "Lykkedes ikke").check()
        page.locator(".cb-sheet__done", has_text=re.compile(r"^Vis \d+ cases$")).click()
        assert button.evaluate("button => button === document.activeElement")
        assert button.inner_text() == "Afgræns (1)"
        button.click()
        page.keyboard.press("Escape")
        assert not page.locator("dialog").is_visible()


def test_without_javascript_the_page_shows_the_first_and_plain_lists_have_the_rest(open_page: OpenPage) -> None:
    with open_page(FIND, java_script=False) as visit:
        page = visit.page
        total = sum(map(int, re.findall(r"\d+", page.locator(COUNT).inner_text())))
        assert len(titles(page)) == min(total, MOST_SHOWN)
        if total > MOST_SHOWN:
            told = page.locator("p.cb-unscripted", has_text=f"Siden viser de første {MOST_SHOWN}.")
            assert told.is_visible()
            assert [link.inner_text() for link in told.get_by_role("link").all()] == ["cases", "metoder"]
        assert not page.locator(".cb-scripted").first.is_visible()
        page.locator("summary", has_text="Region").click()
        page.get_by_role("link", name="Region Midtjylland").click()
        assert page.url.endswith("/find/region/midtjylland/")
        assert page.locator(".cb-entry").count() > 0


def test_while_what_an_address_asks_for_is_on_its_way_the_page_says_so(browser: Browser, server: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        held: list[Route] = []
        page.route("**/katalog.json", lambda route: held.append(route))  # noqa: PLW0108 - it needs a function
        page.goto(f"{server}{SITE_PATH}find/?udfald=lykkedes-ikke", wait_until="load")
        waiting = page.get_by_text("Finder det, du har valgt")
        assert waiting.is_visible()
        page.wait_for_timeout(100)
        held[0].continue_()
        page.locator(CHIPS).first.wait_for()
        assert not waiting.is_visible()
