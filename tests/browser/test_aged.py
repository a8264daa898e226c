"""Terms that have aged: the slip comes by pointer, keyboard and finger, goes with Escape, and is text on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import UNFOLD
from tests.browser.conftest import SCHEMES, WIDTHS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage, Scheme

CASE = "/cases/rebild-naeste-skridt/"
TODAY = "i dag: kommunens beskæftigelsesindsats; brugt til den 31. januar 2026"


def parts(page: Page) -> tuple[Locator, Locator]:
    """The first term of the page that has aged, and its slip; on a phone it is folded away at first."""
    page.evaluate(UNFOLD)
    return page.locator(".cb-aged__word").first, page.locator(".cb-aged__note").first


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_slip_comes_and_goes_inside_the_window(open_page: OpenPage, width: int, scheme: Scheme) -> None:
    with open_page(CASE, width=width, scheme=scheme) as visit:
        word, slip = parts(visit.page)
        assert word.inner_text() == "Jobcentret"
        assert not slip.is_visible()
        word.hover()
        slip.wait_for(state="visible")
        box = slip.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        slip.hover()  # what comes by hover can itself be pointed at
        assert slip.is_visible()
        visit.page.keyboard.press("Escape")
        assert not slip.is_visible()


def test_the_keyboard_shows_the_slip_and_the_link_leads_to_the_term(open_page: OpenPage) -> None:
    with open_page(CASE) as visit:
        word, slip = parts(visit.page)
        word.focus()
        slip.wait_for(state="visible")
        visit.page.keyboard.press("Escape")
        assert not slip.is_visible()
        visit.page.emulate_media(media="print")
        slip.wait_for(state="visible")  # on paper the note is text
        visit.page.emulate_media(media="screen")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/begreber/#jobcenter")


def test_a_screen_reader_hears_what_the_term_is_called_today(open_page: OpenPage) -> None:
    with open_page(CASE) as visit:
        session = visit.page.context.new_cdp_session(visit.page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        link = next(
            node for node in nodes
            if node.get("role", {}).get("value") == "link"
            and node.get("name", {}).get("value") == "Jobcentret"
        )  # fmt: skip
    assert link["description"]["value"].strip(" ()").casefold() == TODAY


def test_the_first_tap_shows_the_slip_and_the_second_follows_the_link(open_page: OpenPage) -> None:
    with open_page(CASE, width=320) as visit:
        browser = visit.page.context.browser
        assert browser
        with browser.new_context(viewport={"width": 320, "height": 800}, has_touch=True, is_mobile=True) as context:
            page = context.new_page()
            page.goto(visit.page.url, wait_until="networkidle")
            word, slip = parts(page)
            word.tap()
            slip.wait_for(state="visible")
            assert page.url == visit.page.url
            word.tap()
            page.wait_for_url("**/begreber/#jobcenter")


@pytest.mark.parametrize("on_paper", [True, False], ids=["paper", "no scripts"])
def test_on_paper_and_without_scripts_the_note_stands_in_the_text(open_page: OpenPage, *, on_paper: bool) -> None:
    with open_page(CASE, width=768, java_script=on_paper) as visit:
        if on_paper:
            visit.page.emulate_media(media="print")
        told = " ".join(visit.page.locator("p:has(.cb-aged)").first.inner_text().split())
    assert f"Jobcentret ({TODAY}) giver ham straks en mentor" in told
