"""Tasks of people who have never seen the site, done from the front page with real clicks on what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

PHONE_AND_DESK = (360, 1440)


def enter(page: Page, role: str) -> None:
    """Choose an entrance, which stands in the first view."""
    entrance = page.locator("article").get_by_role("link", name=role, exact=True)
    box = entrance.bounding_box()
    assert box
    assert box["y"] < page.evaluate("innerHeight")
    entrance.click()


@pytest.mark.parametrize("width", PHONE_AND_DESK)
def test_a_caseworker_has_something_to_say_to_an_angry_citizen_in_two_clicks(open_page: OpenPage, width: int) -> None:
    with open_page("", width=width) as visit:
        page = visit.page
        enter(page, "Jeg arbejder med borgere")
        page.get_by_role("link", name="når nogen bliver vred").click()
        words = page.locator("#sig-saadan ~ :is(.cb-minutes, .cb-phrases)").first
        words.wait_for()
        page.wait_for_load_state()
        visit.settle()
        box = words.bounding_box()
        assert box
        assert 0 <= box["y"] < page.evaluate("innerHeight")


@pytest.mark.parametrize("width", PHONE_AND_DESK)
def test_a_citizen_finds_out_who_stands_behind_the_site_in_two_clicks(open_page: OpenPage, width: int) -> None:
    with open_page("", width=width) as visit:
        page = visit.page
        enter(page, "Jeg er borger")
        page.locator("article a[href*='kontakt']").first.click()
        assert page.url.endswith("om/kontakt/")


@pytest.mark.parametrize("width", PHONE_AND_DESK)
def test_somebody_with_a_course_to_tell_of_writes_in_two_clicks(open_page: OpenPage, width: int) -> None:
    with open_page("", width=width) as visit:
        page = visit.page
        enter(page, "Jeg vil bidrage")
        page.locator("article a[href*='ny-case']").first.click()
        page.locator("form textarea:visible").first.wait_for()
