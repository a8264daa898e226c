"""The head of every page with a keyboard and a screen reader."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import HEIGHT, OpenPage

FOCUSED = """
() => {
  const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
  return {inHead: Boolean(focused.closest("header.cb-header")), outline: style.outlineStyle !== "none",
          seen: box.width > 0 && box.height > 0, name: focused.getAttribute("aria-label") || focused.innerText.trim()};
}
"""


def test_the_head_is_walked_with_tab_focus_always_shows_and_the_skip_link_leads_past_it(open_page: OpenPage) -> None:
    with open_page("/cases/holstebro-gps/") as visit:
        page = visit.page
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.reload()
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "cb-skip"
            names = []
            while (focused := page.evaluate(FOCUSED))["inHead"]:
                assert focused["outline"], focused
                assert focused["seen"], focused
                names.append(focused["name"])
                page.keyboard.press("Tab")
            assert all(names)
            assert "Mørk visning" in names
        page.reload()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "indhold"


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
