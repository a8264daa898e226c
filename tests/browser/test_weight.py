"""A first visit is light, as a static host sends it (gzip on texts), and nothing moves while it arrives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Route

from tests.browser.conftest import HEIGHT
from tests.built import SITE_PATH

PATHS = ("", "cases/holstebro-gps/", "metoder/gps/", "temaer/relation/", "find/")
# What an address asks for is put in by a script: it may not push away what is already there.
ASKED = (
    "passer/?metode=gps#kommune=skive&behov-antal=ja",
    "sammenlign/?m=gps&m=ny-indsats&m=ips",
    "find/?udfald=lykkedes-ikke&q=praktik",
)
TOTAL = 150_000
SCRIPT = 30_000
SHIFT = 0.03  # 0.1 counts as good; what is left are lines that break elsewhere in the font that stands in
FONT_DELAY = 400  # milliseconds that the fonts of the second test are late: the page has long been drawn by then
NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value)))
  .observe({type: "layout-shift", buffered: true});
"""
LENT = {"→", "↗", "↘"}  # Instrument Sans has no arrows: the reader's system lends them
UNSEEN = re.compile(r"<(script|style|head)\b.*?</\1>|<[^>]+>", re.DOTALL)


@dataclass
class Arrivals:
    """The responses of a visit, by request: their size with headers, and their type."""

    kinds: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def note_request(self, event: dict[str, Any]) -> None:
        """Note a request that begins."""
        self.kinds[event["requestId"]] = f"{event.get('type')} {event['request']['url']}"

    def note_size(self, event: dict[str, Any]) -> None:
        """Note a request that has ended."""
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def bytes(self, kind: str = "") -> int:
        """All bytes of a kind, or of every kind."""
        return sum(size for request, size in self.sizes.items() if self.kinds[request].startswith(kind))

    def told(self) -> str:
        """Every request with its size, the largest first."""
        rows = sorted(((size, self.kinds[request]) for request, size in self.sizes.items()), reverse=True)
        return "\n".join(f"{size:>8} {kind}" for size, kind in rows)


@pytest.fixture(params=PATHS)
def arrivals(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Arrivals]:
    """A first visit with an empty cache."""
    with browser.new_context(viewport={"width": 1440, "height": HEIGHT}) as context:
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        noted = Arrivals()
        network.on("Network.requestWillBeSent", noted.note_request)
        network.on("Network.loadingFinished", noted.note_size)
        page.goto(f"{server}{SITE_PATH}{request.param}", wait_until="networkidle")
        yield noted


def test_a_first_visit_is_light(arrivals: Arrivals) -> None:
    assert arrivals.bytes() <= TOTAL, arrivals.told()
    assert arrivals.bytes("Script") <= SCRIPT, arrivals.told()


# The soak looks at every page at both widths, a day at each of them once.
MOVING = (*PATHS, "det-virkede-ikke/", "passer/", "sammenlign/", *ASKED)
MOVES = [
    pytest.param(path, width, marks=[] if i % 2 == j else [pytest.mark.soak])
    for i, path in enumerate(MOVING)
    for j, width in enumerate((320, 1440))
]


@pytest.mark.parametrize(("path", "width"), MOVES)
def test_nothing_moves_when_the_fonts_arrive_late(browser: Browser, server: str, path: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": HEIGHT}) as context:
        page = context.new_page()
        page.add_init_script(NOTE_SHIFTS)
        page.route("**/*.woff2", late)
        page.goto(f"{server}{SITE_PATH}{path}", wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(100)
        assert sum(page.evaluate("window.shifts")) <= SHIFT


def late(route: Route) -> None:
    """Let a font arrive after the page has been drawn."""
    answer = route.fetch()
    route.request.frame.page.wait_for_timeout(FONT_DELAY)
    route.fulfill(response=answer)


def test_the_fonts_have_every_character_of_the_pages(built_site: Path) -> None:
    texts = (unescape(UNSEEN.sub("", path.read_text("utf-8"))) for path in built_site.rglob("*.html"))
    used = {character for text in texts for character in text if character.isprintable()}
    for font in (built_site / "assets/casebook/fonts").glob("*.woff2"):
        missing = used - LENT - {chr(code) for code in TTFont(font).getBestCmap()}
        assert not missing, f"{font.name}: {''.join(sorted(missing))}; see site_config/fonts/rebuild.py"
