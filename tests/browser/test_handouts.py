"""Every record on one sheet of A4: nothing falls off it, and it is a page of its own on the screen too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import show
from tests.built import SITE_URL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPage

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")
# What reaches beyond the sheet's own edges, or beyond the columns' lower edge, is lost on paper.
LOST = """() => {
  const sheet = document.querySelector(".cb-handout").getBoundingClientRect();
  const foot = document.querySelector(".cb-handout__foot").getBoundingClientRect();
  const parts = [...document.querySelectorAll(".cb-handout__columns :is(p, li, dt, dd, h2)")];
  return parts.filter((part) => {
    const place = part.getBoundingClientRect();
    return place.right > sheet.right + 1 || place.bottom > foot.top + 1;
  }).map((part) => part.textContent.slice(0, 60));
}"""


def handouts(site: Path, kind: str) -> list[str]:
    return sorted(f"{kind}/{page.parents[1].name}/ark/" for page in site.glob(f"{kind}/*/ark/index.html"))


@pytest.mark.parametrize("kind", ["cases", "metoder"])
def test_every_record_fits_one_sheet(open_page: OpenPage, built_site: Path, kind: str) -> None:
    addresses = handouts(built_site, kind)
    records = [page for page in built_site.glob(f"{kind}/*/index.html") if "cb-colophon" in page.read_text("utf-8")]
    assert len(addresses) == len(records) > 0
    with open_page(addresses[0], width=794) as visit:
        root = visit.page.url.removesuffix(addresses[0])
        visit.page.emulate_media(media="print")
        for address in addresses:
            show(visit.page, root + address)
            assert visit.page.evaluate(LOST) == [], address
            pdf = visit.page.pdf(prefer_css_page_size=True, print_background=True)
            assert len(PAGE_OF_PDF.findall(pdf)) == 1, address


def test_search_engines_are_led_to_the_record_and_not_to_its_sheet(built_site: Path) -> None:
    for address in (*handouts(built_site, "cases"), *handouts(built_site, "metoder")):
        page = (built_site / address / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page, address
        assert f'<link rel="canonical" href="{SITE_URL}{address.removesuffix("ark/")}">' in page, address
    listed = set(re.findall("<loc>(.*?)</loc>", (built_site / "sitemap.xml").read_text("utf-8")))
    pages = {file.relative_to(built_site).as_posix() for file in built_site.rglob("index.html")}
    kept = {page for page in pages if "/ark/" not in page and not is_kept_from_search_engines(built_site / page)}
    assert listed == {SITE_URL + page.removesuffix("index.html") for page in kept} - {f"{SITE_URL}was/"}
    assert not [address for address in listed if re.search("/cases/.", address)], "nobody has reviewed a case of ours"


def is_kept_from_search_engines(page: Path) -> bool:
    return '<meta name="robots" content="noindex">' in page.read_text("utf-8")


@pytest.mark.parametrize("width", [320, 1440])
def test_a_sheet_can_be_read_on_a_screen(open_page: OpenPage, width: int) -> None:
    with open_page("cases/holstebro-gps/ark/", width=width, scheme="dark") as visit:
        scrolled, shown = visit.page.evaluate(
            "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"
        )
        assert scrolled <= shown
        assert visit.page.locator(".cb-handout").evaluate("sheet => getComputedStyle(sheet).colorScheme") == "light"
        assert visit.page.get_by_role("link", name="Tilbage til casen").is_visible()
