"""The search box: opened from anywhere, walked with the keyboard, fetched only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import FORM, assert_accessible, assert_readable, fitted
from tests.browser.conftest import SCHEMES, WIDTHS
from tests.browser.test_pages import CASE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage

LINK = ".cb-search"
STATUS = ".cb-searchbox__status"


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Søg i cases, metoder, temaer og kurser")


def ask(page: Page, query: str) -> None:
    """Open the box with its link, ask, and wait for the answer."""
    page.locator(LINK).click()
    field(page).fill(query)
    page.locator(STATUS, has_text="fund").wait_for()


def ask_again(page: Page, query: str) -> None:
    """Ask for something else in the open box, and wait for a list of its own."""
    field(page).fill("xyzzyqq")
    page.locator(STATUS, has_text="Vi fandt intet").wait_for()
    field(page).fill(query)
    page.locator(STATUS, has_text="bedste fund").wait_for()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.localName"))


def test_the_box_fetches_when_it_is_asked_counts_groups_gives_reasons_and_mends(open_page: OpenPage) -> None:
    with open_page("/") as visit:
        page = visit.page
        fetched = "performance.getEntriesByType('resource').map(one => one.name)"
        before = [name for name in page.evaluate(fetched) if "search" in name or "soegning" in name]
        assert [name.rpartition("/")[2] for name in before] == ["opener.js"]
        ask(page, "praktik")
        assert any("soegning" in name for name in page.evaluate(fetched))
        shown = page.locator(".cb-searchbox__results li").count()
        assert page.locator(STATUS).inner_text() == f"De {shown} bedste fund."
        ask_again(page, "hash")
        assert {"Cases", "Metoder"} <= set(page.locator(".cb-searchbox h2").all_inner_texts())
        assert page.get_by_role("list", name="Cases").get_by_role("link").count() > 0
        first = page.locator(".cb-searchbox li").first
        assert first.locator(".cb-searchbox__excerpt mark").count() > 0
        assert first.locator(".cb-searchbox__why").inner_text().startswith("Passer, fordi ")
        field(page).fill("depresion")
        page.get_by_role("button", name="depression").click()
        page.locator(".cb-searchbox__meant:empty").wait_for(state="attached")
        assert field(page).input_value() == "depression"
        field(page).fill("xyzzyqq")
        page.locator(STATUS, has_text="Vi fandt intet om «xyzzyqq».").wait_for()
        assert visit.console_errors == visit.foreign_requests == []


def test_the_keyboard_opens_it_walks_through_what_was_found_and_closes_it(open_page: OpenPage) -> None:
    with open_page(CASE) as visit:
        page = visit.page
        page.locator(".cb-wordmark").focus()
        page.keyboard.press("/")
        field(page).wait_for()
        page.keyboard.type("mentor")
        page.locator(STATUS, has_text="fund").wait_for()
        links = page.locator(".cb-searchbox li a").all_inner_texts()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert focused(page) == links[1]
        page.keyboard.press("ArrowUp")
        assert focused(page) == links[0]
        page.keyboard.press("o")
        assert field(page).input_value() == "mentoro"
        page.keyboard.press("Escape")
        assert not page.get_by_role("dialog").is_visible()
        assert page.evaluate("document.activeElement.className") == "cb-wordmark"
        page.keyboard.press("Control+k")
        field(page).wait_for()
        for _ in range(40):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )


def test_everything_found_can_be_seen_in_the_catalogue(open_page: OpenPage) -> None:
    with open_page(CASE) as visit:
        page = visit.page
        ask(page, "alkohol og angst")
        page.get_by_role("link", name="Se alle i kataloget").click()
        page.locator(".cb-chip", has_text="«alkohol og angst»").wait_for()
        assert page.url.endswith("/find/?q=alkohol+og+angst")
        assert page.locator(".cb-hit__why", has_text="Passer, fordi").count() > 0
        page.get_by_role("checkbox", name="Metoder").check()
        assert page.url.endswith("/find/?type=metode&q=alkohol+og+angst")


def test_the_key_can_be_turned_off(open_page: OpenPage) -> None:
    with open_page("/") as visit:
        page = visit.page
        page.keyboard.press("/")
        page.get_by_label("Åbn med tasten").uncheck()
        page.keyboard.press("Escape")
        page.reload()
        page.keyboard.press("/")
        assert page.get_by_role("dialog").count() == 0


# The day asks axe at the narrowest and the widest, the soak at every width.
@pytest.mark.parametrize("looked_at", [{min(WIDTHS), max(WIDTHS)}, pytest.param({*WIDTHS}, marks=pytest.mark.soak)])
def test_the_open_box_fits_the_window_and_axe_finds_nothing(open_page: OpenPage, looked_at: set[int]) -> None:
    with open_page("/") as visit:
        page = visit.page
        ask(page, "depresion")
        for width in WIDTHS:
            fitted(page, width)
            box = page.get_by_role("dialog").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert page.evaluate("document.querySelector('.cb-searchbox__body').scrollWidth <= innerWidth")
            if width in looked_at:
                assert_accessible(page, options=FORM)
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    assert_readable(page)


def test_without_javascript_the_search_is_a_link_to_the_catalogue(open_page: OpenPage) -> None:
    with open_page("/", java_script=False, width=320) as visit:
        visit.page.locator(LINK).click()
        assert visit.page.url.endswith("/find/")
