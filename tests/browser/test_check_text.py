"""«Anonymiseringstjek» in a real browser: what is found is marked, both ways, and nothing typed leaves the page.

The engine is stood in for by one that asks this very process, so that what the page does is what is looked at.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casebook.browser import answer
from casebook.cli import main
from tests.browser.axe import assert_accessible, assert_sound
from tests.browser.conftest import HEIGHT, SCHEMES, WIDTHS, Scheme, Visit, watched
from tests.browser.serving import served
from tests.conftest import themed_casebook
from tests.few_rules import few_rules
from tests.own import own_casebook
from tests.unchecked import unscanned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

ADDRESS = "bidrag/tjek/"
ASKING = "**/spoergsmaal"  # where the stand-in asks; nobody else does
ENGINE = """
export const engineOffered = () => ({ bytes: 9_000_000 });
export async function openEngine({ progress }) {
  progress(3_000_000, 9_000_000);
  progress(9_000_000, 9_000_000);
  const ask = async (request) => {
    const given = await fetch("/spoergsmaal", { method: "POST", body: JSON.stringify(request) });
    if (!given.ok) throw new Error("the stand-in has stopped");
    return given.json();
  };
  return { ask, close() {} };
}
"""
NONE = "export const engineOffered = () => null; export const openEngine = () => Promise.reject(new Error('none'));"
ENGINES = {"no engine": NONE, "no scripts": None}
NOTE = (
    "Journalnotat 12.03.2024\n\nSusanne Holm Kragelund, 47 år, CPR 140377-1234 🙂, møder til samtale.\n"
    "Susanne fortæller, at Susannes mor er syg. To af de fem er i job.\n\n" + "Hun vil gerne videre. " * 60
)


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the small casebook in our theme, and give the address of its front page."""
    root = themed_casebook(tmp_path_factory.mktemp("tjek"))
    with few_rules(), unscanned():
        assert main(["build", "--root", str(root)]) == 0
    with served(root / "site") as origin:
        yield f"{origin}/"


@contextmanager
def opened(
    browser: Browser, site: str, *, width: int = 1440, scheme: Scheme = "light", engine: str | None = ENGINE
) -> Iterator[Visit]:
    """Open the page with an engine of this text; without any scripts where it is None."""
    with browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,
        reduced_motion="reduce",
        java_script_enabled=engine is not None,
        accept_downloads=True,
    ) as context:
        visit = watched(context.new_page(), site.rstrip("/"))
        given = {"status": 200, "content_type": "text/javascript", "body": engine or ""}
        visit.page.route("**/js/engine/engine.js", lambda route: route.fulfill(**given))
        visit.page.route(ASKING, _answered)
        visit.page.goto(f"{site}{ADDRESS}")
        if engine:
            visit.settle()
        yield visit


def _answered(route: Route) -> None:
    route.fulfill(json=answer(own_casebook(), json.loads(route.request.post_data or "{}")))


def check(page: Page, text: str) -> None:
    """Paste a text and have it checked."""
    page.get_by_label("Tekst", exact=True).fill(text)
    page.get_by_role("button", name="Kontrollér", exact=True).click()
    page.locator("#cb-found:focus").wait_for()


def test_what_is_found_is_listed_once_a_word_and_marked_both_ways(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        page = visit.page
        check(page, NOTE)
        assert "skal væk" in page.locator("#cb-found").inner_text()
        row = page.locator(".cb-todo__words li", has_text="«Susanne»")
        assert "2 gange" in row.inner_text()
        marks = page.locator("[data-marked-text] mark")
        shown = [text.rstrip("0123456789") for text in marks.all_inner_texts()]
        assert {"140377-1234", "47 år", "Susanne", "Susannes", "Susanne Holm Kragelund"} <= {*map(str.strip, shown)}
        for link in page.locator(".cb-todo__where a, .cb-mark a").all():
            assert page.locator(str(link.get_attribute("href"))).count() == 1
        assert not visit.foreign_requests
        assert not visit.console_errors


def test_the_copy_has_what_is_sure_and_can_be_saved_and_checked(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        page = visit.page
        check(page, NOTE)
        copy = page.locator("[data-mended-text]").inner_text()
        assert "NN, i fyrrerne, CPR [udeladt] 🙂, møder" in copy
        with page.expect_download() as download:
            page.get_by_role("button", name="Gem som fil").click()
        assert Path(download.value.path()).read_text("utf-8").strip() == copy.strip()
        page.get_by_role("button", name="Kontrollér kopien").click()
        page.wait_for_function("!document.querySelector('#cb-found').textContent.includes('skal væk')")
        assert "140377" not in page.get_by_label("Tekst", exact=True).input_value()


def test_nothing_is_asked_for_while_one_types_and_nothing_is_kept(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        page = visit.page
        before = len(visit.asked)
        box = page.get_by_label("Tekst", exact=True)
        box.press_sequentially("Susanne Holm er 47 år.")
        assert len(visit.asked) == before
        assert box.get_attribute("spellcheck") == "false"
        check(page, NOTE)
        assert [url for url in visit.asked[before:] if not url.endswith("/spoergsmaal")] == []
        kept = page.evaluate("[localStorage.length, sessionStorage.length]")
        assert kept == [0, 0]
        assert page.evaluate("document.cookie + location.hash + location.search") == ""
        page.get_by_role("button", name="Ryd").click()
        assert box.input_value() == ""
        assert "Susanne" not in str(page.evaluate("document.body.textContent"))


def test_a_file_is_read_without_being_sent(browser: Browser, small_site: str, tmp_path: Path) -> None:
    mail = tmp_path / "besked.eml"
    mail.write_bytes(b"From: Bente Skovmose <b@eksempelpost.dk>\r\nSubject: =?utf-8?q?Bes=C3=B8g?=\r\n\r\nHej\r\n")
    with opened(browser, small_site) as visit:
        page = visit.page
        page.get_by_label("Eller vælg en fil").set_input_files(mail)
        assert "besked.eml er valgt" in page.locator("[data-told]").inner_text()
        page.get_by_role("button", name="Kontrollér", exact=True).click()
        page.locator("#cb-found:focus").wait_for()
        assert "Emne: Besøg" in page.get_by_label("Tekst", exact=True).input_value()


def test_all_of_it_can_be_done_with_the_keyboard(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        page = visit.page
        page.get_by_label("Tekst", exact=True).focus()
        page.keyboard.insert_text("Susanne Holm er 47 år.")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.locator("#cb-found:focus").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector(':target')?.tagName") == "MARK"


def test_an_empty_text_is_asked_for_and_no_engine_is_fetched(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        page = visit.page
        page.get_by_role("button", name="Kontrollér", exact=True).click()
        assert "Sæt en tekst ind" in page.locator("[data-told]").inner_text()
        assert page.evaluate("document.activeElement.id") == "cb-text"


def test_a_check_that_fails_says_so_once_and_keeps_the_text(browser: Browser, small_site: str) -> None:
    with opened(
        browser, small_site, engine=ENGINE.replace("progress(3", "throw new Error('offline'); progress(3")
    ) as visit:
        page = visit.page
        page.get_by_label("Tekst", exact=True).fill("Hej")
        page.get_by_role("button", name="Kontrollér", exact=True).click()
        failed = page.get_by_role("alert")
        failed.get_by_role("button", name="Prøv igen").wait_for()
        assert "intet er sendt" in failed.inner_text()
        assert page.get_by_label("Tekst", exact=True).input_value() == "Hej"
        assert_accessible(page)


@pytest.mark.parametrize("how", ENGINES)
def test_without_the_check_there_is_the_list_to_go_through(browser: Browser, small_site: str, how: str) -> None:
    with opened(browser, small_site, engine=ENGINES[how]) as visit:
        page = visit.page
        assert page.get_by_role("button", name="Kontrollér", exact=True).count() == 0
        notice = "noscript .cb-notice" if how == "no scripts" else "[data-unavailable]"
        assert page.locator(notice).is_visible()
        assert page.locator(".cb-lookfor dt").count() > 0


def test_it_is_sound(browser: Browser, small_site: str) -> None:
    with opened(browser, small_site) as visit:
        check(visit.page, NOTE)
        assert_sound(visit.page)


@pytest.mark.soak
@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_accessible_and_fits_at_every_width(browser: Browser, small_site: str, width: int) -> None:
    for scheme in SCHEMES:
        with opened(browser, small_site, width=width, scheme=scheme) as visit:
            check(visit.page, NOTE)
            assert_accessible(visit.page)
            assert_fits(visit.page)


def assert_fits(page: Page) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{wide} px too wide"
