"""Small things that axe and widths of scrolling do not see: forced colours, cut heads, fields, large screens, paper."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from tests.browser.axe import FORM, assert_accessible, assert_readable, fitted
from tests.browser.test_kinds import go_to
from tests.built import SITE_PATH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator

    from tests.browser.conftest import OpenPage, Visit

TWO_PEOPLE = "cases/stevns-relationen-er-afgoerende/"
LONG_WORDS = (
    "cases/halsnaes-arbejdsfaellesskaber/",
    "cases/vejle-branchepakker/",
    "metoder/fastholdelsesforloeb/",
    "temaer/virksomhedssamarbejde/",
)
# The words of a head that lie outside the window, and those that go on in the next line without a hyphen.
BROKEN = """() => [...document.querySelectorAll(".cb-pagehead :is(h1, .cb-lead)")].flatMap(part => {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) for (const word of walk.currentNode.textContent.matchAll(/[\\p{L}\\u00ad]+/gu)) {
    const range = document.createRange();
    range.setStart(walk.currentNode, word.index);
    range.setEnd(walk.currentNode, word.index + word[0].length);
    const boxes = [...range.getClientRects()].filter(box => box.width);
    const lines = new Set(boxes.map(box => Math.round(box.top))).size;
    const isCut = Math.max(...boxes.map(box => box.right)) > innerWidth;
    if (isCut || (lines > 1 && !word[0].includes("\\u00ad"))) found.push(word[0]);
  }
  return found;
})"""

NUMBER = re.compile(r"^\d+ / \d+(?=\r?$)", re.MULTILINE)
MARGIN = 57  # pt: the 20 mm at the foot of a page
# The room in a text that WCAG 2.2 asks a page to bear (1.4.12), with all unfolded that can be.
MORE_ROOM = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
  for (const folded of document.querySelectorAll("article details")) folded.open = true;
}"""
# Texts that leave the window or that their own box cuts; what is only read aloud and what scrolls is neither.
CUT = """() => [...document.querySelectorAll("body *")].filter(part => {
  const says = [...part.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  const apart = ".cb-unseen, .cb-hidden, .cb-skip, .cb-scroll, .cb-aged__note, svg, table";
  if (!says || part.closest(apart) || !part.checkVisibility({ visibilityProperty: true })) return false;
  const { overflowX, overflowY } = getComputedStyle(part), cuts = /hidden|clip/;
  const range = document.createRange();
  range.selectNodeContents(part);
  return [...range.getClientRects()].some(({ right, width }) => width > 1 && right > innerWidth + 1)
    || (cuts.test(overflowX) && part.scrollWidth > part.clientWidth + 1)
    || (cuts.test(overflowY) && part.scrollHeight > part.clientHeight + 1);
}).map(part => part.textContent.trim().slice(0, 60))"""


@pytest.fixture(scope="module")
def visit(open_page: OpenPage) -> Iterator[Visit]:
    """One reader who walks from page to page."""
    with open_page("om/") as opened:
        yield opened


def darkness(mark: Locator, *, width: int) -> float:
    """The share of dark pixels in the first `width` pixels of an element, as it is drawn."""
    drawn = Image.open(BytesIO(mark.screenshot())).convert("L")
    return sum(value < 128 for value in drawn.crop((0, 0, width, drawn.height)).tobytes()) / (width * drawn.height)


def test_forced_colours_leave_marks_and_meters_what_they_say(visit: Visit, request: pytest.FixtureRequest) -> None:
    page = visit.page
    go_to(visit, "cases/")
    page.emulate_media(forced_colors="active")
    request.addfinalizer(lambda: page.emulate_media(forced_colors="none"))
    shares = {
        outcome: darkness(page.locator(f".cb-outcome--{outcome}").first, width=12)
        for outcome in ("lykkedes", "delvist", "lykkedes-ikke")
    }
    assert shares["lykkedes"] > shares["delvist"] + 0.05 > shares["lykkedes-ikke"] + 0.1, shares
    go_to(visit, "metoder/brobygning/")
    bars = page.locator(".cb-known__item--4 .cb-meter, .cb-known__item--0 .cb-meter")
    full, empty = (darkness(bars.nth(place), width=40) for place in (0, bars.count() - 1))
    assert full > 2 * empty, (full, empty)


def test_no_head_is_cut_and_no_word_breaks_without_a_hyphen(visit: Visit) -> None:
    found = {}
    for address in LONG_WORDS:
        go_to(visit, address)
        for width in (320, 375):
            fitted(visit.page, width)
            found[address, width] = visit.page.evaluate(BROKEN)
    assert {place: words for place, words in found.items() if words} == {}


def test_two_people_have_headings_places_and_whole_portraits(visit: Visit) -> None:
    page = visit.page
    go_to(visit, TWO_PEOPLE)
    assert [who.split(",")[0] for who in page.locator("h3.cb-story__who").all_inner_texts()] == ["Louise", "Natacha"]
    page.set_viewport_size({"width": 2560, "height": 900})
    for portrait in page.locator(".cb-casehead .cb-portrait").all():
        box = portrait.bounding_box()
        assert box
        assert box["width"] / box["height"] < 2, box
    go_to(visit, "")
    natacha = page.get_by_role("link", name="Natacha", exact=True)
    assert (natacha.get_attribute("href") or "").endswith("#historie-2")


def test_a_matrix_is_a_list_on_a_phone(visit: Visit) -> None:
    page = visit.page
    go_to(visit, "overblik/virkemidler/")
    fitted(page, 320)
    cells = page.locator(".cb-grid td:visible")
    assert cells.count() > 0
    assert all(": " in words for words in cells.all_inner_texts()[:10])
    assert page.evaluate(
        "[...document.querySelectorAll('.cb-grid')].every(grid => grid.scrollWidth <= grid.clientWidth)"
    )


def test_the_catalogue_leads_past_its_filters(visit: Visit) -> None:
    page = visit.page
    go_to(visit, "find/")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til listen"
    assert_accessible(page, options=FORM)
    assert_readable(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.cb-catalogue__results'))")


def test_a_field_looks_like_one_and_has_room_for_letters_of_twice_the_size(visit: Visit) -> None:
    go_to(visit, "find/")
    assert_fits_with_large_letters(visit)
    field = visit.page.locator(".cb-catalogue__field")
    sides = ("Top", "Right", "Bottom", "Left")
    assert "0px" not in [field.evaluate(f"field => getComputedStyle(field).border{side}Width") for side in sides]


def test_a_page_that_is_not_there_can_be_searched_from(visit: Visit) -> None:
    visit.page.goto(f"{visit.page.url.partition(SITE_PATH)[0]}{SITE_PATH}404.html")
    form = visit.page.get_by_role("search")
    assert (form.get_attribute("action") or "").endswith("/find/")
    assert form.get_by_role("searchbox").get_attribute("name") == "q"


def assert_fits_with_large_letters(visit: Visit) -> None:
    """Hold that letters of two and a half times the size need no sideways scrolling."""
    visit.page.set_viewport_size({"width": 640, "height": 900})
    visit.page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 640
    visit.page.evaluate("document.documentElement.style.fontSize = ''")


def test_the_first_view_has_search_roles_counts_and_a_case(visit: Visit) -> None:
    go_to(visit, "")
    for width, height in ((360, 800), (1440, 900)):
        visit.page.set_viewport_size({"width": width, "height": height})
        roles = visit.page.locator(".cb-roles li")
        assert roles.count() == 5
        for part in (visit.page.get_by_role("search").first, visit.page.locator(".cb-hero__counts"), roles.last,
                     visit.page.locator(".cb-strong .cb-outcome")):  # fmt: skip
            box = part.bounding_box()
            assert box
            assert box["y"] + box["height"] <= height, width


@pytest.mark.parametrize(
    "address", ["", TWO_PEOPLE, "metoder/ips/", "det-virkede-ikke/", "kurser/den-baerende-relation/"]
)
def test_text_of_twice_the_size_or_with_more_room_in_it_is_not_cut(visit: Visit, address: str) -> None:
    go_to(visit, address)
    assert_fits_with_large_letters(visit)
    visit.page.set_viewport_size({"width": 320, "height": 900})
    visit.page.evaluate(MORE_ROOM)
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert visit.page.evaluate(CUT) == []


@pytest.mark.parametrize("address", [TWO_PEOPLE, "cases/holstebro-gps/", "metoder/low-arousal/"])
def test_paper_has_numbered_pages_and_leaves_no_heading_behind(visit: Visit, address: str) -> None:
    go_to(visit, address)
    headings = visit.page.locator("article :is(h2, h3, h4, dt, .cb-figure__kind)").all_text_contents()
    ends = {"".join(heading.removesuffix(" ¶").split()).casefold() for heading in headings}
    pages = printed(visit)
    assert [NUMBER.findall(page.get_text_range()) for page in pages] == [
        [f"{number} / {len(pages)}"] for number in range(1, len(pages) + 1)
    ]
    assert [line for line in map(lowest, pages) if line.casefold() in ends] == []


def test_a_sheet_has_no_number(visit: Visit) -> None:
    go_to(visit, f"{TWO_PEOPLE}ark/")
    assert [NUMBER.findall(page.get_text_range()) for page in printed(visit)] == [[]]


def printed(visit: Visit) -> list[Any]:
    """The text of each page that paper has, as PDFium reads it."""
    return [page.get_textpage() for page in pypdfium2.PdfDocument(visit.page.pdf(prefer_css_page_size=True))]


def lowest(page: Any) -> str:
    """The line that stands lowest on a page, above the margin that has its number, without its spaces."""
    boxes = [page.get_rect(place) for place in range(page.count_rects())]
    bottom, top = min((bottom, top) for _, bottom, _, top in boxes if bottom > MARGIN)
    text: str = page.get_text_bounded(bottom=bottom - 1, top=top + 1)
    return "".join(text.split())
