"""The list of methods: sorted, narrowed down, and each mark with what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenPage

SHOWN = "[data-method]:not([hidden])"
FIGURE = "td:is(.cb-glance__effect, .cb-glance__price):not([data-none])"
TWO_LINES = 48  # px below a name that may itself be of two lines
BELOW_THE_NAME = """rows => rows.map(row =>
  row.offsetHeight - row.querySelector(".cb-glance__name").getBoundingClientRect().height)"""
COLUMN = "(rows, name) => rows.map(row => Number(row.dataset[name]))"


def column(page: Page, name: str) -> list[int]:
    found: list[int] = page.locator(SHOWN).evaluate_all(COLUMN, name)
    return found


def test_methods_are_sorted_and_narrowed_down_and_the_address_says_so(open_page: OpenPage) -> None:
    with open_page("metoder/") as visit:
        page = visit.page
        every = len(column(page, "viden"))
        page.get_by_role("button", name="Sortér efter Virkning").click()
        assert page.get_by_role("columnheader", name="Virkning").get_attribute("aria-sort") == "descending"
        assert column(page, "virkning") == sorted(column(page, "virkning"), reverse=True)
        page.locator("select[name=virkning]").select_option(label="Effektmålt")
        assert set(column(page, "virkning")) == {4}
        assert page.locator(SHOWN).count() < every
        assert page.url.endswith("?virkning=4&sorter=virkning")
        assert visit.console_errors == []
    with open_page("metoder/?virkning=4&sorter=virkning") as visit:
        assert set(column(visit.page, "virkning")) == {4}


def test_a_mark_opens_its_reason_and_its_source_without_scripts(open_page: OpenPage) -> None:
    with open_page("metoder/", width=320, java_script=False) as visit:
        page = visit.page
        assert not page.get_by_label("Sortér efter").is_visible()
        behind = page.locator("#viden-ips")
        assert not behind.is_visible()
        page.get_by_role("button", name="Det ved vi om IPS").click()
        assert behind.is_visible()
        assert "60 procent" in behind.inner_text()
        assert behind.locator("dd a[href^='../kilder/']").first.is_visible()
        page.keyboard.press("Escape")
        assert not behind.is_visible()


def test_a_method_without_a_figure_is_two_lines_on_a_phone(open_page: OpenPage) -> None:
    with open_page("metoder/", width=360) as visit:
        rows = visit.page.locator(f"{SHOWN}:not(:has({FIGURE}))")
        assert max(rows.evaluate_all(BELOW_THE_NAME)) <= TWO_LINES
