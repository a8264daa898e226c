"""Payloads in every text of a casebook, opened in a real browser: nothing runs, complains or asks a stranger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import Error

from tests.browser.conftest import Visit, watched
from tests.browser.serving import served
from tests.browser.test_kinds import KINDS, REDIRECTS, largest_of_each_kind
from tests.browser.test_searchbox import LINK, STATUS, field
from tests.built import SITE_PATH
from tests.hostile.listening import assert_silent
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, hostile, plant, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

EVERY_DAY = 7
ASKED = ("?m=brobygning&m=rebning", "?metode=brobygning#valg=afklar&indstilling=", "?q=", "?udfald=")
# What a payload could have changed in the page as it stands once its own scripts have run, asked of the browser itself.
LISTEN = """() => {
  const faults = [];
  const ids = new Set();
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    for (const { name, value } of element.attributes)
      if (name.startsWith("on") || name === "srcdoc") faults.push(`<${tag} ${name}=${value.slice(0, 60)}>`);
    for (const name of ["href", "src", "action", "formAction", "data"]) {
      const address = element[name]?.baseVal ?? element[name];
      if (typeof address !== "string" || !address || !URL.canParse(address)) continue;
      if (!["http:", "https:", "mailto:", "blob:"].includes(new URL(address).protocol))
        faults.push(`<${tag} ${name}=${address.slice(0, 60)}>`);
    }
    if (element.id && ids.has(element.id)) faults.push(`two elements are called ${element.id}`);
    ids.add(element.id);
    if (["IFRAME", "OBJECT", "EMBED", "BASE"].includes(element.tagName)) faults.push(`<${tag}>`);
    const isData = ["application/json", "application/ld+json"].includes(element.type);
    if (tag === "script" && !element.src && !isData) faults.push("a script of its own");
  }
  if (!document.head.querySelector('meta[http-equiv="Content-Security-Policy"]')) faults.push("no policy in the head");
  return faults;
}"""
# Whatever waits for a reader to do something gets it; where a link leads has been asked above.
TOUCH = """() => {
  addEventListener("click", event => event.preventDefault(), { capture: true });
  addEventListener("submit", event => event.preventDefault(), { capture: true });
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll("article *"))
    for (const type of ["mouseover", "mouseenter", "focus", "animationstart", "slotchange"])
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
  for (const element of document.querySelectorAll("article a[href]")) element.click();
}"""
TELL = """addEventListener("securitypolicyviolation", event =>
  console.error(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""


# A picture that is not there: `casebook build` does not put a site in place that has a dead link.
_DEAD = re.compile(r"Failed to load resource: .* 404 \(.*\) \(http://127\.0\.0\.1:[0-9]+/[a-z/-]*/[x1]\)$")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a payload in every text."""
    return planted(tmp_path_factory.mktemp("hostile"), EVERY_DAY)


def planted(folder: Path, turn: int) -> Path:
    """Build the site of one turn, and give the folder to serve."""
    plant(folder / "root", hostile(turn))
    build(folder / "root", folder / "www" / SITE_PATH.strip("/"))
    return folder / "www"


@contextmanager
def reader(browser: Browser, folder: Path) -> Iterator[tuple[Visit, str, list[str]]]:
    """Somebody who opens page after page: the visit, the site's address, and the dialogs that came up."""
    dialogs: list[str] = []
    with ExitStack() as stack:
        origin = stack.enter_context(served(folder))
        context: BrowserContext = stack.enter_context(browser.new_context(reduced_motion="reduce", locale="da-DK"))
        context.add_init_script(TELL)
        page = context.new_page()

        def note_dialog(dialog: Dialog) -> None:
            dialogs.append(f"a dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", note_dialog)
        yield watched(page, origin), f"{origin}{SITE_PATH}", dialogs


def heard(browser: Browser, folder: Path, word: str = "cbx02 alert") -> list[str]:
    """All that a reader meets who opens a page of each kind, asks what can be asked, and searches."""
    found: list[str] = []
    with reader(browser, folder) as (visit, site, dialogs):

        def met(name: str, do: Callable[[], object]) -> None:
            found.extend(f"{name}: {one}" for one in _listened(visit.page, do))
            for heard in (dialogs, visit.console_errors, visit.foreign_requests):
                found.extend(f"{name}: {one}" for one in heard if not _DEAD.match(one))
                heard.clear()

        for address in _addresses(largest_of_each_kind(folder / SITE_PATH.strip("/"))):
            met(address, partial(visit.page.goto, f"{site}{address}", wait_until="load"))
        met("the search", partial(searched, visit.page, f"{site}om/", word))
    return found


def searched(page: Page, address: str, word: str) -> None:
    """Search for what is planted, from a page that nobody has touched."""
    page.goto(address)
    page.locator(LINK).click()
    field(page).fill(word)
    page.locator(STATUS, has_text=re.compile(r"\w")).wait_for()


def _listened(page: Page, do: Callable[[], object]) -> list[str]:
    """The complaints about a page after an action, before and after a reader has touched all of it."""
    try:
        do()
        found = page.evaluate(LISTEN)
        page.evaluate(TOUCH)
        return [*found, *set(page.evaluate(LISTEN)).difference(found)]
    except Error as error:
        return [f"it leads away: {error.message}"]


def _addresses(addresses: dict[str, str]) -> Iterator[str]:
    """The pages of each kind with a payload behind each address, and those that read theirs with something to read."""
    known = payloads()
    for i, (kind, address) in enumerate(addresses.items()):
        if kind not in REDIRECTS:
            yield f"{address}#{quote(known[i % len(known)].text)}"
    for i, (page, query) in enumerate((page, query) for page in ("sammenlign/", "passer/", "find/") for query in ASKED):
        yield f"{page}{query}{quote(known[i].text)}"


def test_nothing_that_is_planted_acts_on_any_kind_of_page(browser: Browser, hostile_site: Path) -> None:
    assert_silent(heard(browser, hostile_site))


def test_the_hostile_site_has_every_kind_of_page(hostile_site: Path) -> None:
    assert sorted(largest_of_each_kind(hostile_site / SITE_PATH.strip("/"))) == sorted(KINDS)


@pytest.mark.soak
def test_the_same_site_with_harmless_words_gives_nothing_to_hear(browser: Browser, tmp_path: Path) -> None:
    write(tmp_path / "root", benign())
    build(tmp_path / "root", tmp_path / "www" / SITE_PATH.strip("/"))
    assert_silent(heard(browser, tmp_path / "www", "ord"))


@pytest.mark.soak
@pytest.mark.parametrize("turn", range(len(payloads())))
def test_nothing_acts_wherever_it_is_planted(browser: Browser, tmp_path: Path, turn: int) -> None:
    assert_silent(heard(browser, planted(tmp_path, turn)))
