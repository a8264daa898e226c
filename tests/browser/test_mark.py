"""The mark of what is known of a method: on cards, in lists, in the search and side by side, it opens its reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import assert_accessible
from tests.browser.test_searchbox import ask

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import OpenPage

MARK = "a.cb-reasons:visible"
PLACES = ("", "temaer/fastholdelse/", "find/?type=metode", "sammenlign/?m=ips&m=gps")


def opened(page: Page, mark: Locator) -> Locator:
    """The sheet behind a mark, opened with a click."""
    mark.click()
    sheet = page.get_by_role("dialog", name="Det ved vi om")
    sheet.wait_for()
    return sheet


@pytest.mark.parametrize("path", PLACES)
def test_each_mark_opens_its_reasons_and_sources_and_closes_again(open_page: OpenPage, path: str) -> None:
    with open_page(path, width=320) as visit:
        page, mark = visit.page, visit.page.locator(MARK).first
        sheet = opened(page, mark)
        assert sheet.locator("dt").count() == 5
        assert max(len(reason) for reason in sheet.locator("dd").all_inner_texts()) > 20
        for link in sheet.locator("a").all():
            assert page.request.get(link.evaluate("link => link.href")).ok
        page.keyboard.press("Escape")
        assert not sheet.is_visible()
        assert mark.evaluate("mark => mark === document.activeElement")
        assert visit.console_errors == []


def test_a_mark_in_the_search_box_opens_in_front_of_it(open_page: OpenPage) -> None:
    with open_page("metoder/", width=360) as visit:
        page = visit.page
        ask(page, "IPS")
        sheet = opened(page, page.locator(f".cb-searchbox {MARK}").first)
        assert "60 procent" in sheet.inner_text()
        assert_accessible(page)
        sheet.get_by_role("button", name="Luk").click()
        assert not sheet.is_visible()
        assert page.get_by_role("dialog", name="Søg på siden").is_visible()


def test_without_scripts_a_mark_leads_to_the_reasons_on_the_page_of_its_method(open_page: OpenPage) -> None:
    with open_page("", java_script=False) as visit:
        visit.page.locator(MARK).first.click()
        assert visit.page.url.endswith("#viden")
        assert visit.page.get_by_role("heading", name="Hvad ved vi?").is_visible()


@pytest.mark.parametrize("path", ["", "find/?type=metode"])
def test_a_mark_says_in_words_what_it_draws(open_page: OpenPage, path: str) -> None:
    with open_page(path) as visit:
        marks = visit.page.locator(MARK)
        assert marks.count() > 4
        for name in marks.all_inner_texts():
            assert name.count("Det ved vi") == 2
            assert "effekt" in name


def test_a_mark_is_drawn_in_the_colour_of_text_where_colours_are_forced(open_page: OpenPage) -> None:
    with open_page("") as visit:
        page = visit.page
        page.emulate_media(forced_colors="active", color_scheme="dark")
        page.evaluate("document.documentElement.dataset.scheme = 'light'")
        colours = "name => getComputedStyle(document.querySelector(name)).color"
        assert page.evaluate(colours, ".cb-five") == page.evaluate(colours, "body")
