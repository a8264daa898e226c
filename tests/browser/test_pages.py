"""The site builds; its pages are whole without JavaScript (and on paper: `test_settings.py`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from tests.built import ROOT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage
    from tests.built import Build

CASE_ID = "holstebro-gps"
CASE = f"/cases/{CASE_ID}/"
COURSE = "/kurser/den-baerende-relation/"


def test_the_site_builds(build: Build) -> None:
    assert build.exit_code == 0, build.output


def test_a_hand_written_page_begins_as_the_others_do(open_page: OpenPage) -> None:
    with open_page(COURSE) as visit:
        page = visit.page
        assert page.locator(".cb-eyebrow").inner_text() == "Kurser"
        assert page.locator("main h1, .cb-eyebrow").first.get_attribute("class") == "cb-eyebrow"
        sections = page.locator("main h2").evaluate_all("all => all.map(one => `#${one.id}`)")
        jumps = page.get_by_role("navigation", name="På denne side").get_by_role("link")
        assert jumps.evaluate_all("all => all.map(one => one.getAttribute('href'))") == sections


def test_the_timetables_of_a_course_fit_the_window(open_page: OpenPage) -> None:
    with open_page(COURSE, width=320, scheme="light") as opened:
        wider = opened.page.evaluate(
            "[...document.querySelectorAll('.cb-scroll')].map(box => box.scrollWidth > box.clientWidth)"
        )
    assert wider
    assert not any(wider)


def test_a_case_and_its_figures_can_be_read_without_javascript(open_page: OpenPage) -> None:
    record = yaml.safe_load((ROOT / "cases" / f"{CASE_ID}.yml").read_text(encoding="utf-8"))
    with open_page(CASE, java_script=False) as visit:
        heading = visit.page.locator("h1")
        assert heading.is_visible()
        assert words(record["titel"]) == words(heading.inner_text())
        assert opening(record["historier"][0]["tekst"]) in words(visit.page.locator("main").inner_text())
        figures = visit.page.locator("main figure:has(svg)")
        assert figures.count() > 0
        for figure in figures.all():  # the life line carries two drawings, one for each width
            assert any(drawing.is_visible() for drawing in figure.locator("svg").all())


def words(text: str) -> str:
    """Reduce a text to its words, whatever lies between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def opening(text: str, count: int = 8) -> str:
    return " ".join(words(text).split()[:count])
