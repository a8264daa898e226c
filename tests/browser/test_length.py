"""The length of pages on a phone: what is long is folded away there, and nobody misses it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import show
from tests.browser.test_kinds import go_to
from tests.built import SITE_PATH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage, Visit

PHONE = 360
LONGEST = 9_000  # px, of a case, a method or a theme on a phone
CASE = "cases/stevns-relationen-er-afgoerende/"
IN_A_REST = "laeringsmaal"  # a place within the teaching, which a phone folds away
HEIGHT = "document.fonts.ready.then(() => document.documentElement.scrollHeight)"
# Of what is folded on a phone: how much there is, how much of it can be seen, and how many buttons.
SEEN = """() => {
  const seen = selector => [...document.querySelectorAll(selector)].filter(part => part.checkVisibility()).length;
  const parts = ".cb-rest > :not(summary, .cb-known__question)";
  return [document.querySelectorAll(parts).length, seen(parts), seen(".cb-rest > summary")];
}"""


@pytest.fixture(scope="module")
def visit(open_page: OpenPage) -> Iterator[Visit]:
    """One reader with a phone, who walks from page to page."""
    with open_page("om/", width=PHONE) as opened:
        yield opened


def test_no_case_is_long_on_a_phone(visit: Visit, built_site: Path, server: str) -> None:
    cases = sorted(page.parent.name for page in (built_site / "cases").glob("*/index.html"))
    assert cases
    go_to(visit, CASE)
    heights = {}
    for case in cases:
        show(visit.page, f"{server}{SITE_PATH}cases/{case}/")
        heights[case] = visit.page.evaluate(HEIGHT)
    assert {case: height for case, height in heights.items() if height > LONGEST} == {}


@pytest.mark.parametrize("kind", ["metoder", "temaer", "maalgrupper", "udfordringer"])
def test_no_method_and_no_term_is_long_on_a_phone(visit: Visit, built_site: Path, server: str, kind: str) -> None:
    names = sorted(page.parent.name for page in (built_site / kind).glob("*/index.html"))
    assert names
    go_to(visit, f"{kind}/{names[0]}/")
    heights = {}
    for name in names:
        show(visit.page, f"{server}{SITE_PATH}{kind}/{name}/")
        heights[name] = visit.page.evaluate(HEIGHT)
    assert {name: height for name, height in heights.items() if height > LONGEST} == {}


def test_the_list_of_what_did_not_work_is_no_longer_than_a_case(visit: Visit) -> None:
    go_to(visit, "det-virkede-ikke/")
    assert visit.page.evaluate(HEIGHT) <= LONGEST


def test_steps_are_numbered_on_where_the_rest_of_them_is_folded(open_page: OpenPage) -> None:
    with open_page("metoder/motiverende-samtale/#saadan-goer-i", width=PHONE) as opened:
        page = opened.page
        page.locator(".cb-stair summary").click()
        lists = page.locator(".cb-stair ol")
        shown, total = lists.first.locator("li").count(), page.locator(".cb-stair li").count()
        assert int(lists.last.get_attribute("start") or 0) == shown + 1
        tree = page.locator(".cb-stair").aria_snapshot()
        assert total > shown, tree


def test_what_is_folded_on_a_phone_is_there_on_wide_windows_and_on_paper(open_page: OpenPage) -> None:
    with open_page(CASE, width=PHONE, java_script=False) as opened:
        page = opened.page
        parts, seen, buttons = page.evaluate(SEEN)
        assert seen == 0
        assert 0 < buttons <= parts
        page.emulate_media(media="print")
        assert page.evaluate(SEEN) == [parts, parts, 0]
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 768, "height": 900})
        assert page.evaluate(SEEN) == [parts, parts, 0]


@pytest.mark.parametrize("java_script", [True, False])
def test_a_link_into_what_is_folded_unfolds_it(open_page: OpenPage, *, java_script: bool) -> None:
    with open_page(f"{CASE}#{IN_A_REST}", width=PHONE, java_script=java_script) as opened:
        assert_in_view(opened.page, IN_A_REST)


def test_what_is_folded_is_opened_with_the_keyboard(visit: Visit) -> None:
    go_to(visit, CASE)
    place = visit.page.locator(f"#{IN_A_REST}")
    assert not place.is_visible()
    visit.page.locator("summary", has_text="læringsmål").focus()
    visit.page.keyboard.press("Enter")
    assert place.is_visible()


def assert_in_view(page: Page, place: str) -> None:
    """Hold that an element can be seen in the window."""
    box = page.locator(f"#{place}").bounding_box()
    assert box
    assert 0 <= box["y"] <= page.evaluate("innerHeight")
