"""The head of every page with a keyboard and a screen reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

FOCUSED = """
() => {
  const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
  return {inHead: Boolean(focused.closest("header.cb-header")), outline: style.outlineStyle !== "none",
          seen: box.width > 0 && box.height > 0, name: focused.getAttribute("aria-label") || focused.innerText.trim()};
}
"""


@pytest.mark.parametrize("width", [320, 1440])
def test_the_head_is_walked_with_tab_and_focus_always_shows(open_page: OpenPage, width: int) -> None:
    with open_page("/cases/holstebro-gps/", width=width) as visit:
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.className") == "cb-skip"
        names = []
        while (focused := visit.page.evaluate(FOCUSED))["inHead"]:
            assert focused["outline"], focused
            assert focused["seen"], focused
            names.append(focused["name"])
            visit.page.keyboard.press("Tab")
        assert all(names)
        assert "Mørk visning" in names


def test_the_skip_link_leads_past_the_head(open_page: OpenPage) -> None:
    with open_page("/cases/holstebro-gps/") as visit:
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == "indhold"


def test_the_scheme_is_one_button_whose_choice_stays(open_page: OpenPage) -> None:
    with open_page("/", scheme="light") as visit:
        button = visit.page.get_by_role("button", name="Mørk visning")
        assert button.get_attribute("aria-pressed") == "false"
        button.press("Space")
        assert (button.get_attribute("aria-pressed"), scheme_of(visit.page)) == ("true", "dark")
        visit.page.reload()
        assert (button.get_attribute("aria-pressed"), scheme_of(visit.page)) == ("true", "dark")
        button.press("Enter")
        assert scheme_of(visit.page) == "light dark"


def scheme_of(page: Page) -> str:
    """The colour scheme that the browser computes for the page."""
    return str(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
