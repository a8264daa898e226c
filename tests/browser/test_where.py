"""The line that follows along on a long page: it says where one is, leads on, and covers nothing that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import FORM, assert_accessible, assert_readable, fitted
from tests.browser.test_kinds import go_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import OpenPage, Visit

CASE = "cases/holstebro-gps/"
LINE = "nav.cb-where"
# The names of what has the focus below the line, going back through the page from its end.
COVERED = """() => {
  const focused = document.activeElement, line = document.querySelector("nav.cb-where");
  const { top, height } = focused.getBoundingClientRect();
  const isBelow = !line.hidden && !line.contains(focused) && height > 0 && top < line.getBoundingClientRect().bottom;
  return isBelow ? [focused.textContent] : [];
}"""


@pytest.fixture(scope="module")
def visit(open_page: OpenPage) -> Iterator[Visit]:
    """One reader with a phone."""
    with open_page(CASE, width=360) as opened:
        yield opened


def test_the_line_says_which_section_one_reads_and_leads_to_another(visit: Visit) -> None:
    page = visit.page
    assert not page.locator(LINE).is_visible()
    page.locator("#metoden-bag").evaluate("heading => heading.scrollIntoView()")
    summary = page.locator(f"{LINE} summary")
    summary.filter(has_text="Metoden bag").wait_for()
    assert page.locator(f"{LINE} [aria-current=location]").get_attribute("href") == "#metoden-bag"
    summary.focus()
    page.keyboard.press("Enter")
    assert_accessible(page, options=FORM)
    assert_readable(page)
    page.get_by_role("navigation", name="Afsnit på siden").get_by_role("link", name="Stemmer").click()
    summary.filter(has_text="Stemmer").wait_for()
    line, heading = page.locator(LINE).bounding_box(), page.locator("#stemmer").bounding_box()
    assert line
    assert heading
    assert heading["y"] >= line["height"]
    page.keyboard.press("Escape")
    assert not page.locator(f"{LINE} ul").is_visible()


def test_the_line_covers_nothing_that_has_the_focus(visit: Visit) -> None:
    page = visit.page
    go_to(visit, CASE)
    page.locator("footer a").last.focus()
    covered = []
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        covered += page.evaluate(COVERED)
    assert covered == []


def test_the_line_is_narrow_and_leaves_a_low_window_to_the_text(visit: Visit) -> None:
    page = visit.page
    go_to(visit, CASE)
    fitted(page, 320)
    page.locator("#laering").evaluate("heading => heading.scrollIntoView()")
    page.locator(LINE).wait_for()
    box = page.locator(LINE).bounding_box()
    assert box
    assert box["height"] < 60
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 × 1024 at 400 %
    assert not page.locator(LINE).is_visible()
