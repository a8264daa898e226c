"""The wide pages: their matrices are reached by keyboard, and paper shows the whole of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

GAPS = "/overblik/huller/"


def test_a_matrix_scrolls_by_keyboard_with_its_names_in_place_and_paper_shows_every_row(open_page: OpenPage) -> None:
    with open_page(GAPS, width=650) as visit:
        region = visit.page.get_by_role("region", name="Målgrupper og metoder")
        region.focus()
        name, head = region.locator("tbody th[scope=row]").first, region.locator("thead th").first
        before = [part.bounding_box() for part in (name, head)]
        for _ in range(4):
            visit.page.keyboard.press("ArrowRight")
        grid = visit.page.locator(".cb-grid").first
        for _ in range(50):  # it moves smoothly; the policy of the pages lets no string be evaluated to wait for it
            if grid.evaluate("element => element.scrollLeft") > 40:
                break
            visit.page.wait_for_timeout(100)
        assert grid.evaluate("element => element.scrollLeft") > 40
        after = [part.bounding_box() for part in (name, head)]
        assert [box and box["x"] for box in after] == [box and box["x"] for box in before]
        visit.page.set_viewport_size({"width": 640, "height": 900})  # A4 between its margins, in CSS pixels
        visit.page.emulate_media(media="print")
        visit.page.evaluate("document.fonts.ready.then(() => true)")
        shown, whole, wide, room = visit.page.evaluate(
            "(grid => [grid.clientHeight, grid.scrollHeight, grid.scrollWidth, innerWidth])"
            "(document.querySelector('.cb-grid'))"
        )
        assert shown == whole
        assert wide <= room


def test_the_menu_leads_to_the_overviews(open_page: OpenPage) -> None:
    with open_page("/") as visit:
        menu = visit.page.get_by_role("navigation", name="Hovedmenu")
        assert menu.get_by_role("link", name="Overblik", exact=True).is_visible()
        menu.locator("summary", has_text="Mere under Overblik").click()
        menu.get_by_role("link", name="Det virkede ikke").click()
        assert visit.page.get_by_role("heading", level=1).inner_text() == "Det virkede ikke"


def test_the_calculator_keeps_in_the_address_what_is_typed_and_reckons_it_again(open_page: OpenPage) -> None:
    with open_page("/overblik/beregner/#sager=10") as visit:
        field = visit.page.get_by_label("Antal").first
        field.focus()
        visit.page.keyboard.type("40")
        visit.page.keyboard.press("Tab")
        visit.page.keyboard.type("6")
        result = visit.page.locator("[data-result]")
        assert "20 ÷ 10 = 2" in result.inner_text()
        visit.page.wait_for_url("**/#borgere=40&maaneder=6&sager=10")
        visit.page.reload()
        assert "20 ÷ 10 = 2" in result.inner_text()
