"""The built site, served under a path of its own, and opened in a real Chromium."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import pytest

from tests.browser.serving import served
from tests.built import SITE_PATH

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

Scheme: TypeAlias = Literal["light", "dark"]

# Resolves when the fonts are there and two frames are drawn, and then the page has time: what is to follow has begun.
_AT_REST = """async () => {
  const drawn = () => new Promise(resolve => requestAnimationFrame(resolve))
  await document.fonts.ready
  await drawn()
  await drawn()
  await new Promise(resolve => requestIdleCallback(resolve, { timeout: 1000 }))
  await new Promise(resolve => setTimeout(resolve))
}"""
# A page of the same kind has the same head: a third of the time of a page that is opened.
_SHOW = """async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  document.body.replaceWith(new DOMParser().parseFromString(await answer.text(), "text/html").body);
  await document.fonts.ready;
}"""
PATIENCE = 60  # seconds until a page that asks for ever more is a fault
HEIGHT = 900
WIDTHS = (320, 768, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Visit:
    """One page that was opened, and what went wrong while it loaded and was used."""

    page: Page
    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is under way and the page, drawn and with time on its hands, asks for nothing more.

        Playwright's `networkidle` says the same after half a second in which nothing happens.
        """
        asked, end = -1, monotonic() + PATIENCE
        while self.under_way or asked != len(self.asked):
            assert monotonic() < end, [request.url for request in self.under_way]
            asked = len(self.asked)
            self.page.evaluate(_AT_REST)


class OpenPage(Protocol):
    """Opens a page of the site, given by its address from the site's front page, and closes it again."""

    def __call__(
        self, path: str, *, width: int = 1440, scheme: Scheme = "light", java_script: bool = True
    ) -> AbstractContextManager[Visit]: ...


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """Serve the site on a free port and give its origin; the site lies under SITE_PATH there."""
    with served(built_site.parent) as origin:
        yield origin


@pytest.fixture(scope="session")
def open_page(server: str, browser: Browser) -> OpenPage:
    """Give the helper that every browser test opens its pages with."""

    @contextmanager
    def visit(
        path: str, *, width: int = 1440, scheme: Scheme = "light", java_script: bool = True
    ) -> Generator[Visit, None, None]:
        with browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="da-DK",
            java_script_enabled=java_script,
        ) as context:
            opened = watched(context.new_page(), server)
            idle: Literal["load", "networkidle"] = "load" if java_script else "networkidle"
            answer = opened.page.goto(f"{server}{SITE_PATH}{path.removeprefix('/')}", wait_until=idle)
            assert answer is not None
            assert answer.ok, f"{answer.status} {answer.url}"
            if java_script:
                opened.settle()
            yield opened

    return visit


def show(page: Page, address: str) -> None:
    """Show a page in place of the one of its kind that is open, as it looks without its scripts."""
    page.evaluate(_SHOW, address)


def watched(page: Page, origin: str) -> Visit:
    """Note from now on what the page complains of and whom it asks."""
    visit = Visit(page)

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.console_errors.append(f"{message.text} ({message.location.get('url', '')})")

    def note_exception(error: Error) -> None:
        visit.console_errors.append(str(error))

    def note_request(request: Request) -> None:
        visit.asked.append(request.url)
        visit.under_way.add(request)
        if not request.url.startswith((f"{origin}/", "data:", "blob:")):
            visit.foreign_requests.append(request.url)

    def note_end(request: Request) -> None:
        visit.under_way.discard(request)

    page.on("console", note_message)
    page.on("pageerror", note_exception)
    page.on("request", note_request)
    page.on("requestfinished", note_end)
    page.on("requestfailed", note_end)
    return visit
