"""The link in a heading: a button that copies it where scripts run, and a link where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

PAGE = "metoder/gps/"
BUTTONS = "main :is(h2, h3)[id] > button.cb-permalink"


def test_each_heading_has_a_button_that_copies_its_address_and_says_so_and_none_on_paper(open_page: OpenPage) -> None:
    with open_page(PAGE) as visit:
        page = visit.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        headings = page.locator("main :is(h2, h3)[id]").count()
        assert page.locator(BUTTONS).count() == headings > 3
        assert page.locator("a.cb-permalink").count() == 0
        button = page.locator(BUTTONS).nth(1)
        place = button.evaluate("button => button.parentElement.id")
        assert button.get_attribute("aria-label") == "Kopiér link til afsnittet"
        button.focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Linket er kopieret.").wait_for(state="attached")
        assert page.evaluate("navigator.clipboard.readText()") == page.url == f"{page.url.partition('#')[0]}#{place}"
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.locator(BUTTONS).first.click()
        page.get_by_role("status").filter(has_text="øverst i browseren").wait_for(state="attached")
        first = page.locator(BUTTONS).first.evaluate("button => button.parentElement.id")
        assert page.url.endswith(f"#{first}"), "what cannot be copied stands in the address"
        short = page.locator(".cb-shortlink")
        assert not short.is_visible()
        page.emulate_media(media="print")
        assert short.is_visible()
        box = short.locator("svg").bounding_box()
        assert box is not None
        assert box["width"] == box["height"] > 75  # 22 mm at 96 to the inch
        assert "/m/gps/" in short.inner_text()
        assert not page.locator(".cb-permalink").first.is_visible()
        assert visit.console_errors == []


def test_without_scripts_it_is_a_link_to_the_place(open_page: OpenPage) -> None:
    with open_page(PAGE, java_script=False) as visit:
        link = visit.page.locator("main h2[id] > a.cb-permalink").first
        place = link.get_attribute("href")
        assert place
        link.click()
        assert visit.page.url.endswith(place)
        assert visit.page.get_by_role("link", name="Link til afsnittet").count() > 3
