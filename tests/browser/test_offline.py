"""The copy for use without a network, opened from the disk: search, find, compare, and what cannot work there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casebook.publish.links import broken_links
from casebook.publish.offline.copying import write_copy
from tests.browser.conftest import watched

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import Visit


def opened(visit: Visit, folder: Path, address: str) -> Page:
    visit.page.goto(f"{folder.as_uri()}/{address}")
    visit.settle()
    return visit.page


def test_the_copy_works_from_a_disk_with_search_and_says_what_cannot(
    built_site: Path, tmp_path: Path, browser: Browser
) -> None:
    folder = tmp_path / "kopi"
    write_copy(folder, built_site, "En kopi.")
    assert broken_links(folder) == ()
    with browser.new_context(locale="da-DK", reduced_motion="reduce") as context:
        visit = watched(context.new_page(), "file://")
        page = opened(visit, folder, "index.html")
        page.locator(".cb-search").first.click()
        page.locator("#soegefelt").fill("hashmisbrug")
        page.locator(".cb-searchbox__status", has_text="fund").wait_for()
        page.locator(".cb-searchbox__results a").first.click()
        page.wait_for_url(re.compile(r"/kopi/[a-z].*/index\.html"))
        page = opened(visit, folder, "find/index.html?q=praktik&type=case")
        page.locator(".cb-hit__why").first.wait_for()
        page = opened(visit, folder, "sammenlign/index.html?m=gps&m=low-arousal")
        assert page.locator("[data-shown] thead th").count() == 3
        page = opened(visit, folder, "c/holstebro-gps/index.html")
        assert page.url == f"{folder.as_uri()}/cases/holstebro-gps/index.html"
        page = opened(visit, folder, "bidrag/tjek/index.html")
        assert "kopi til brug uden net" in page.locator("[data-unavailable]").inner_text()
        assert page.get_by_role("button", name="Kontrollér").count() == 0
        page = opened(visit, folder, "bidrag/ny-case/index.html")
        assert "kopi til brug uden net" in page.locator("main").inner_text()
        assert visit.console_errors == visit.foreign_requests == []
