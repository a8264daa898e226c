"""A reader's settings: twice the size, larger letters only, forced colours, less motion; and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPage

FITS = "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"
PAGES = ("/", "/cases/holstebro-gps/", "/metoder/gps/", "/find/", "/temaer/relation/")
LARGER_LETTERS = "html => { html.style.fontSize = `${2 * parseFloat(getComputedStyle(html).fontSize)}px`; }"
# Boxes that hide what they have no room for (not what only a screen reader is to have), and text beyond the window.
CUT_OFF = """() => [...document.querySelectorAll("body :not(main)")].filter((box) => {
  const style = getComputedStyle(box), hides = (axis) => ["hidden", "clip"].includes(style[`overflow${axis}`]);
  if (!box.checkVisibility() || box.clientWidth < 3 || !box.innerText?.trim()) return false;
  const wide = box.scrollWidth > box.clientWidth + 1, high = box.scrollHeight > box.clientHeight + 1;
  const beyond = box.matches("main :is(h1, h2, h3, p, dt, dd)") && !box.closest("[role=region], svg")
    && box.getBoundingClientRect().right > innerWidth + 1;
  return (hides("X") && wide) || (hides("Y") && high) || beyond;
}).map((box) => `${box.className || box.localName}: ${box.innerText.slice(0, 60)}`)"""
# Backgrounds are gone where colours are forced: buttons need an edge, and so do marks that are drawn with a background.
EDGELESS = """() => {
  const drawn = (style) => style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
  const edged = (style) => style.forcedColorAdjust === "none" || style.outlineStyle !== "none"
    || ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0);
  const marks = [...document.querySelectorAll("main figure i, main figure span:empty, main .cb-outcome")]
    .flatMap((mark) => [null, "::before", "::after"].map((part) => [mark, getComputedStyle(mark, part), part]))
    .filter(([mark, style, part]) => part ? style.content !== "none" : !mark.innerText?.trim())
    .filter(([, style]) => parseFloat(style.width) > 0 && drawn(style));
  const buttons = [...document.querySelectorAll(".cb-button, .cb-chip")].map((one) => [one, getComputedStyle(one), ""]);
  return [...marks, ...buttons].filter(([one, style]) => one.checkVisibility() && !edged(style))
    .map(([one, , part]) => `${one.className || one.localName}${part ?? ""}`);
}"""
# Also none that is too short to be seen: where all properties change by and by, a script measures the size before last.
MOVING = """() => [...document.querySelectorAll("*")].filter((part) => {
  const { transitionDuration, animationDuration } = getComputedStyle(part);
  return `${transitionDuration},${animationDuration}`.split(",").some((time) => parseFloat(time) > 0);
}).map((part) => part.className || part.localName)"""
HEAD_AND_MENUS = "header.cb-header, nav, [role=navigation], [role=search], .cb-footer nav"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_follows_what_its_reader_has_set(open_page: OpenPage, path: str) -> None:
    with open_page(path, width=720) as visit:  # a window of 1440 at twice the size
        page = visit.page
        assert page.evaluate(FITS)
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate(MOVING) == []
        page.emulate_media(forced_colors="active")
        assert page.evaluate(EDGELESS) == []
        page.emulate_media(forced_colors="none", media="print")
        assert page.locator("h1").first.is_visible()
        shown = [part for part in page.locator(HEAD_AND_MENUS).all() if part.is_visible()]
        assert [part.evaluate("part => part.outerHTML.slice(0, 200)") for part in shown] == []
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1440, "height": 900})
        page.locator("html").evaluate(LARGER_LETTERS)
        assert page.evaluate(FITS)
        assert page.evaluate(CUT_OFF) == []
