"""Measures of layout: the length of lines, and the life line beside the whole of its story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.conftest import HEIGHT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage, Visit

BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
# Characters a line, over the paragraphs of at least four lines; a last line is half full on average.
CHARACTERS_A_LINE = """selector => {
  const told = [...document.querySelectorAll(selector)].map(paragraph => ({
    characters: paragraph.textContent.length,
    lines: Math.round(paragraph.clientHeight / parseFloat(getComputedStyle(paragraph).lineHeight)),
  })).filter(paragraph => paragraph.lines >= 4);
  const sum = name => told.reduce((all, one) => all + one[name], 0);
  return sum("characters") / (sum("lines") - told.length / 2);
}"""


def test_a_case_has_lines_that_are_easy_to_read_and_the_life_line_beside_the_whole_story(open_page: OpenPage) -> None:
    with open_page("cases/holstebro-gps/", width=1440) as visit:
        assert_easy_to_read(visit, ".cb-story__text p")
        assert_easy_to_read(visit, ".cb-effort > p")
        story = visit.page.locator(".cb-story").first.bounding_box()
        line = visit.page.locator(".cb-told .cb-figure--livslinje").first.bounding_box()
        assert story is not None
        assert line is not None
        assert line["x"] >= story["x"] + story["width"]
        assert abs((line["y"] + line["height"]) - (story["y"] + story["height"])) < 60


def test_a_method_has_lines_that_are_easy_to_read_and_days_of_one_width(open_page: OpenPage) -> None:
    with open_page("metoder/gps/", width=1440) as visit:
        assert_easy_to_read(visit, ".cb-mechanism p")
        visit.page.set_viewport_size({"width": 1100, "height": HEIGHT})
        days = visit.page.locator(".cb-week tbody tr")
        widest = days.evaluate_all(
            "days => days.map(day => Math.max(...[...day.cells].map(cell => cell.getBoundingClientRect().width)))"
        )
        assert max(widest) - min(widest) < 1, "a word makes a day wider than the others"


def assert_easy_to_read(visit: Visit, texts: str) -> None:
    """Hold that the lines of texts are of the length that is easy to read."""
    assert 60 <= visit.page.evaluate(CHARACTERS_A_LINE, texts) <= 70, texts


def test_the_numbers_of_a_web_are_seen_where_colours_are_forced(open_page: OpenPage) -> None:
    with open_page("metoder/progressionsmaaling/") as visit:
        visit.page.emulate_media(forced_colors="active")
        drawn = visit.page.locator(".cb-web__areas > li").first.evaluate(
            "(area) => { const { forcedColorAdjust, color, backgroundColor } = getComputedStyle(area, '::before');"
            " return [forcedColorAdjust, color, backgroundColor]; }"
        )
        assert drawn == ["none", WHITE, BLACK]
