"""The check in the browser, answered by this process: pages behave as with the real one, without fetching it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from casebook.browser import answer

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

    from casebook.door import Casebook

BYTES = 9_000_000
_OFFERED = f"export const engineOffered = () => ({{ bytes: {BYTES} }});"
_OPENED = """export const openEngine = async ({ progress }) => {
  progress(3e6, 9e6);
  const ask = async (request) => JSON.parse(await window.casebookAsk(JSON.stringify(request)));
  return { ask, close: () => undefined };
};"""
_FAILING = 'export const openEngine = () => Promise.reject(new Error("not there"));'
_NONE = "export const engineOffered = () => null; export const openEngine = () => Promise.reject(new Error());"
JAVASCRIPT = "text/javascript"


def stand_in(page: Page | BrowserContext, casebook: Casebook) -> list[dict[str, Any]]:
    """Answer what the page asks of the check; the requests, as they come in."""
    asked: list[dict[str, Any]] = []

    def ask(request: str) -> str:
        asked.append(json.loads(request))
        return json.dumps(answer(casebook, asked[-1]))

    page.expose_function("casebookAsk", ask)
    _serve(page, f"{_OFFERED}\n{_OPENED}")
    return asked


def failing(page: Page | BrowserContext) -> None:
    """Let the check be offered, and not come."""
    _serve(page, f"{_OFFERED}\n{_FAILING}")


def without(page: Page | BrowserContext) -> None:
    """Let the browser be one that cannot run the check."""
    _serve(page, _NONE)


def _serve(page: Page | BrowserContext, script: str) -> None:
    def fulfil(route: Route) -> None:
        route.fulfill(content_type=JAVASCRIPT, body=script)

    page.route("**/js/engine/engine.js", fulfil)
