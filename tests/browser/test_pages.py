"""One page of each template: wide and narrow, light and dark, on paper and without JavaScript."""

from __future__ import annotations

import itertools
import re
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from tests.browser.conftest import ROOT, Build, OpenPage, Scheme, Visit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CASE_ID = "holstebro-gps"
CASE = f"/cases/{CASE_ID}/"
METHOD = "/metoder/gps/"
COURSE = "/kurser/den-baerende-relation/"
THEME = "/temaer/relation/"
PATHS = ("/", CASE, METHOD, THEME, COURSE, "/cases/", "/metoder/", "/kommuner/holstebro/", "/kilder/kl-2014/")
WIDTHS = (320, 768, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
AXE_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
NAVIGATION = "nav, [role=navigation], [role=search]"


class View(NamedTuple):
    """A page as one reader sees it."""

    path: str
    width: int
    scheme: Scheme

    def __str__(self) -> str:
        """Name the view in a test's id."""
        return f"{self.path} {self.width} {self.scheme}"


VIEWS = tuple(itertools.starmap(View, itertools.product(PATHS, WIDTHS, SCHEMES)))


@pytest.fixture(scope="module", params=VIEWS, ids=str)
def visit(request: pytest.FixtureRequest, open_page: OpenPage) -> Iterator[Visit]:
    """Open each view once; the tests of this module share it."""
    view: View = request.param
    with open_page(view.path, width=view.width, scheme=view.scheme) as opened:
        yield opened


def test_the_site_builds(build: Build) -> None:
    assert build.exit_code == 0, build.output


def test_a_page_never_scrolls_sideways(visit: Visit) -> None:
    scrolled, shown = visit.page.evaluate(
        "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"
    )
    assert scrolled <= shown, f"{scrolled} px of content in a window of {shown} px"


def test_the_timetables_of_a_course_fit_the_window(open_page: OpenPage) -> None:
    with open_page(COURSE, width=320, scheme="light") as opened:
        wider = opened.page.evaluate(
            "[...document.querySelectorAll('.cb-scroll')].map(box => box.scrollWidth > box.clientWidth)"
        )
    assert wider
    assert not any(wider)


def test_a_page_reports_no_error_to_the_console(visit: Visit) -> None:
    assert visit.console_errors == []


def test_a_page_asks_no_foreign_host_for_anything(visit: Visit) -> None:
    assert visit.foreign_requests == []


def test_axe_finds_nothing_to_object_to(visit: Visit) -> None:
    visit.page.evaluate(AXE)
    violations = visit.page.evaluate("options => axe.run(options).then(results => results.violations)", AXE_OPTIONS)
    assert not violations, "\n\n".join(map(told, violations))


def told(violation: Mapping[str, Any]) -> str:
    """Say in a few lines what axe objects to, and where."""
    head = f"{violation['id']} ({violation['impact']}): {violation['help']}\n  {violation['helpUrl']}"
    return "\n".join((head, *map(told_node, violation["nodes"])))


def told_node(node: Mapping[str, Any]) -> str:
    summary = node["failureSummary"].replace("\n", "\n      ")
    return f"  at {node['target']}\n      {node['html'][:200]}\n      {summary}"


def test_a_case_can_be_read_without_javascript(open_page: OpenPage) -> None:
    record = yaml.safe_load((ROOT / "cases" / f"{CASE_ID}.yml").read_text(encoding="utf-8"))
    with open_page(CASE, java_script=False) as visit:
        heading = visit.page.locator("h1")
        assert heading.is_visible()
        assert words(record["titel"]) == words(heading.inner_text())
        assert opening(record["historier"][0]["tekst"]) in words(visit.page.locator("main").inner_text())


def words(text: str) -> str:
    """Reduce a text to its words, whatever lies between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def opening(text: str, count: int = 8) -> str:
    return " ".join(words(text).split()[:count])


def test_a_cases_figures_show_without_javascript(open_page: OpenPage) -> None:
    with open_page(CASE, java_script=False) as visit:
        figures = visit.page.locator("main figure:has(svg)")
        assert figures.count() > 0
        for figure in figures.all():  # the life line carries two drawings, one for each width
            assert any(drawing.is_visible() for drawing in figure.locator("svg").all())


@pytest.mark.parametrize("path", [CASE, METHOD])
def test_paper_shows_the_page_and_no_navigation(open_page: OpenPage, path: str) -> None:
    with open_page(path) as visit:
        visit.page.emulate_media(media="print")
        assert visit.page.locator("h1").is_visible()
        shown = [part for part in visit.page.locator(NAVIGATION).all() if part.is_visible()]
        assert [part.evaluate("part => part.outerHTML.slice(0, 200)") for part in shown] == []
