"""The form and the check page with the real engine in Chromium: what a hurried editor writes, and what a note holds.

`test_form.py` and `test_check_text.py` ask the same of a stand-in every day; here nothing stands in.
"""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from casebook.cli.today import this_month
from casebook.door import Casebook
from casebook.structural_rules.rule import address_of
from tests.browser.axe import assert_accessible, assert_sound
from tests.browser.conftest import HEIGHT, Visit, watched
from tests.browser.keys import SECTIONS, answer, follow, shown_places, tab_to, tab_to_words, write_over
from tests.browser.serving import served
from tests.browser.test_check_text import NOTE, check
from tests.browser.test_form import (
    HURRIED,
    MENDED,
    NUMBER,
    WHOLE,
    assert_the_command_line_says_the_same,
    go,
    marked,
    part,
    put,
    saved,
    told_on_the_command_line,
    write,
)
from tests.built import ROOT, SITE_PATH
from tests.engine import packed, put_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.soak  # the engine is made and opened: half a minute before anything is asked
PATIENCE = 180_000  # milliseconds
POINTS = (NUMBER, "Ulrikke", "47", "Skovby", "to af de fem")
CHECKED = ".cb-form__now--clean, .cb-form__now--findings, .cb-form__now--oneFinding"
STYLE = "/css/casebook.css"  # written a moment ago, so the browser asks whether it is still so
SHOWN = "number => document.querySelectorAll('[data-found] li button').length >= number"
RARE = {"familie": ["enke", "flere-børn"], "baggrund": "ikke-vestlig", "køn": "kvinde", "alder": "60+"}


@pytest.fixture(scope="module")
def casebook() -> Casebook:
    """The casebook of this repository in the month that the browser goes by."""
    return Casebook.load(ROOT, today=this_month())


@pytest.fixture(scope="module")
def origin(built_site: Path, casebook: Casebook, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site with the engine in it, served."""
    folder = tmp_path_factory.mktemp("whole") / SITE_PATH.strip("/")
    shutil.copytree(built_site, folder)
    put_engine(folder, packed(casebook.corpus))
    with served(folder.parent) as address:
        yield address


@contextmanager
def opened(browser: Browser, origin: str, address: str) -> Iterator[Visit]:
    """A page of the site, and its requests."""
    with browser.new_context(
        viewport={"width": 1440, "height": HEIGHT}, reduced_motion="reduce", locale="da-DK"
    ) as context:
        visit = watched(context.new_page(), origin)
        visit.page.set_default_timeout(PATIENCE)
        visit.page.goto(f"{origin}{SITE_PATH}{address}")
        yield visit


@contextmanager
def cut_off(page: Page) -> Iterator[None]:
    """The network is gone; nothing is asked for meanwhile but the style of the preview."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    yield
    assert [url for url in asked if not url.startswith(("data:", "blob:")) and not url.endswith(STYLE)] == []
    page.context.set_offline(False)


def test_a_hurried_editor_comes_from_a_slip_to_a_file_that_the_command_line_passes(
    browser: Browser, origin: str, casebook: Casebook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(browser, origin, "bidrag/ny-case/") as visit:
        page = visit.page
        go(page, "del-2")
        page.locator("textarea:visible").first.focus()
        write(page, "historie", "Hun kom hver uge.")
        page.locator(CHECKED).first.wait_for()
        with cut_off(page):
            put(page, {**WHOLE, **RARE, "historie": HURRIED})
            go(page, "del-2")
            found = part(page, "historie").locator("[data-found]")
            found.get_by_text(NUMBER).first.wait_for()
            assert [words for words in POINTS if words not in found.inner_text()] == []
            page.locator("[data-continue]:visible").click()
            page.locator("[data-summary]:visible").get_by_role("link", name=re.compile(NUMBER)).first.click()
            assert marked(page) == NUMBER
            assert_the_command_line_says_the_same(page, casebook, tmp_path, capsys)
            go(page, "del-2")
            write(page, "historie", MENDED)
            found.locator("li").first.wait_for(state="detached")
            go(page, "laes")
            page.locator("[data-generalise]").click()
            page.locator("[data-proposal]").get_by_role("button", name="Brug det").click()
            page.get_by_text("Felterne er gjort bredere").wait_for()
            page.locator('a[href="#side"]').click()
            shown = page.frame_locator(".cb-form__preview").get_by_role("heading", level=1)
            shown.wait_for()
            assert "En tur om ugen" in shown.inner_text()
            go(page, "laes")
            name, text = saved(page, "[data-download]")
        assert name == "en-tur-om-ugen.yml"
        assert NUMBER not in text
        assert not [problem for problem in casebook.with_document(f"cases/{name}", text).findings(f"cases/{name}")
                    if problem.family == "direkte"]  # fmt: skip
        assert [error for error in visit.console_errors if STYLE not in error] == visit.foreign_requests == []
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_whole_way_goes_by_keyboard_and_each_place_is_that_of_the_command_line(
    browser: Browser, origin: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(browser, origin, "bidrag/ny-case/") as visit:
        page = visit.page
        follow(page, 'a[href="#del-1"]')
        for number in range(1, SECTIONS + 1):
            answer_section(page, number, {**WHOLE, **RARE, "historie": HURRIED})
            continued(page, number + 1)
        follow(page, "[data-download]")
        assert "peger direkte på et menneske" in str(page.evaluate("document.activeElement.innerText"))
        follow(page, "[data-view=laes] .cb-form__back a")
        name, text = downloaded(page, "[data-save]")
        told = told_on_the_command_line(tmp_path, capsys, f"cases/{name}", text)
        assert len(told) > len(POINTS)
        expected = {(SITE_PATH + address_of(each["rule"]), each["line"], each["column"]) for each in told}
        page.wait_for_function(SHOWN, arg=len(expected))  # the last answers are checked while one goes on
        assert places_in_file(page, text) == expected
        follow(page, 'a[href="#del-2"]')
        tab_to(page, "textarea")
        write_over(page, MENDED)
        part(page, "historie").locator("[data-found] li").first.wait_for(state="detached")
        follow(page, "[data-view=del-2] .cb-form__back a")
        follow(page, 'a[href="#laes"]')
        follow(page, "[data-generalise]")
        page.locator("[data-proposal] button").first.wait_for()
        follow(page, "[data-proposal] .cb-button--first")
        page.get_by_text("Felterne er gjort bredere").wait_for()
        follow(page, 'a[href="#side"]')
        page.frame_locator(".cb-form__preview").get_by_role("heading", level=1).wait_for()
        follow(page, "[data-view=side] .cb-form__back a")
        assert NUMBER not in downloaded(page, "[data-download]")[1]
        page.locator("[data-view=sendt] h2:focus").wait_for()
        assert visit.console_errors == visit.foreign_requests == []


def answer_section(page: Page, number: int, answers: dict[str, Any]) -> None:
    """Answer by keyboard what a section asks, but for lines; hold what is found in a story as soon as it is there."""
    for field in page.locator(f'[data-view="del-{number}"] [data-part]').all():
        name = str(field.get_attribute("data-part"))
        given = answers.get(name)
        if given and field.is_visible() and not isinstance(given[0], dict):
            answer(page, name, given)
        if name == "historie":
            found = field.locator("[data-found]")
            found.get_by_text(NUMBER).first.wait_for()
            assert [words for words in POINTS if words not in found.inner_text()] == []
            assert_sound(page)
            follow(page, "[data-continue]")
            tab_to_words(page, "[data-summary] a", NUMBER)
            page.keyboard.press("Enter")
            assert marked(page) == NUMBER


def continued(page: Page, to: int) -> None:
    """Go on by keyboard, also where something is missing."""
    follow(page, "[data-continue]")
    if page.locator("[data-summary]:visible").count():
        follow(page, "[data-summary] > button")
    page.locator(f'[data-view="{f"del-{to}" if to <= SECTIONS else "laes"}"]').wait_for()


def downloaded(page: Page, button: str) -> tuple[str, str]:
    """The name and the text of the file that a button gives, by keyboard."""
    tab_to(page, button)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return download.value.suggested_filename, download.value.path().read_text("utf-8")


def places_in_file(page: Page, text: str) -> set[tuple[str, int, int]]:
    """Rule's page, line and column in a saved file of everything that the sections show, gone to by keyboard."""
    found = set()
    for number in range(1, SECTIONS + 1):
        follow(page, f'a[href="#del-{number}"]')
        page.locator(f"[data-view=del-{number}]").wait_for()  # the address changes first, and then what is shown
        for shown in shown_places(page):
            at = offset(text, shown["value"], start=shown["start"], end=shown["end"])
            found.add((shown["rule"], text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
        follow(page, f"[data-view=del-{number}] .cb-form__back a")
    return found


def offset(text: str, value: str, *, start: int, end: int) -> int:
    """The place of words of a field in its file: as often before them as in the field."""
    words, first_line = value[start:end], value.splitlines()[0]
    begun = re.search(rf"(: |\|\n +)(?={re.escape(first_line)})", text)
    assert begun, first_line
    at = begun.end()
    for _ in range(value[:start].count(words)):
        at = text.index(words, at) + len(words)
    return text.index(words, at)


def test_a_note_is_read_without_the_network_and_its_sure_mends_are_offered(browser: Browser, origin: str) -> None:
    with opened(browser, origin, "bidrag/tjek/") as visit:
        page = visit.page
        check(page, "Hun kom hver uge.")
        with cut_off(page):
            check(page, NOTE)
            assert "skal væk" in page.locator("#cb-found").inner_text()
            marks = [text.rstrip("0123456789").strip() for text in page.locator("mark").all_inner_texts()]
            assert {"140377-1234", "47 år", "Susanne", "Susannes", "Susanne Holm Kragelund"} <= {*marks}
            assert_accessible(page)
        assert visit.console_errors == visit.foreign_requests == []
