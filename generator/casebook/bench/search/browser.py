"""Runs queries in a real Chromium: on our site by `search()`, on Material's by its own search box."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.problem import CasebookError

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

NEEDS = "Målingen sker i en rigtig browser. Kør «make test» én gang; den henter Chromium og det, der styrer den."
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
SEARCH = """async ([module, queries]) => {
  const { search } = await import(module);
  const found = {};
  const address = ({ url }) => new URL(url).pathname + new URL(url).hash;
  for (const query of queries) found[query] = (await search(query)).map(address);
  return found;
}"""
_ZIPPED = (".js", ".json", ".css", ".html")  # what a host sends compressed; the rest is compressed already
_MODULE = "/assets/casebook/js/search.js"
_SOME = "arbejde"  # a word that is found on any casebook
_BOX, _HIT = '[data-md-component="search-query"]', ".md-search-result__link"
_PATIENCE = 150  # milliseconds that Material's list must stay as it is
_TRIES = 60  # searches in vain until it has read its index


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Log nothing."""


@contextmanager
def opened(site: Path) -> Iterator[tuple[Page, str]]:
    """A browser page, and the address at which the site is served. CasebookError if there is no browser."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - no part of what is installed to build the site
    except ImportError:
        executable = None
    if executable is None:
        raise CasebookError("Der mangler en browser at måle i.", NEEDS)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as http, sync_playwright() as play:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        browser = play.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser.new_page(), f"http://127.0.0.1:{http.server_port}"
        finally:
            browser.close()
            http.shutdown()


def ours(site: Path, queries: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The results of our search for each query, as addresses relative to the front page."""
    with opened(site) as (page, origin):
        page.goto(f"{origin}/om/licens/")
        results: dict[str, list[str]] = page.evaluate(SEARCH, [_MODULE, list(queries)])
    return {query: [address.removeprefix("/") for address in addresses] for query, addresses in results.items()}


def first_search(site: Path, query: str) -> int:
    """The bytes that a reader's first search fetches, without the page itself."""
    with opened(site) as (page, origin):
        page.goto(f"{origin}/om/licens/", wait_until="networkidle")
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - a method takes no mark of its own
        page.evaluate(SEARCH, [_MODULE, [query]])
        page.wait_for_load_state("networkidle")
        return sum(map(_sent, answers))


def _sent(answer: Response) -> int:
    """The bytes of an answer, compressed as a host compresses them."""
    body = answer.body()
    return len(gzip.compress(body)) if answer.url.endswith(_ZIPPED) else len(body)


def materials(site: Path, queries: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The results of Material's search for each query, from its search box: it has no function to call."""
    with opened(site) as (page, origin):
        page.goto(f"{origin}/om/licens/", wait_until="networkidle")
        page.focus(_BOX)
        for _ in range(_TRIES):
            if _typed(page, _SOME, origin):  # until then it has not read its index
                break
        return {query: _typed(page, query, origin) for query in queries}


def _typed(page: Page, query: str, origin: str) -> list[str]:
    page.fill(_BOX, "")
    page.wait_for_timeout(_PATIENCE)
    page.fill(_BOX, query)
    page.press(_BOX, "End")  # it listens for keys
    page.wait_for_timeout(_PATIENCE)
    before = -1
    while (listed := page.locator(_HIT).count()) != before:
        before = listed
        page.wait_for_timeout(_PATIENCE)
    links: list[str] = page.eval_on_selector_all(_HIT, "links => links.map((link) => link.href)")
    return [link.removeprefix(f"{origin}/").partition("?")[0] for link in links]
