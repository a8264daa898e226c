"""One page of every kind: axe, no scrolling sideways, nothing foreign, no error; narrow and wide, light and dark.

A tablet's width is held to its room here, and to everything by `make soak`.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

from casebook.render.pages import withdrawn
from tests.browser.axe import EVERYTHING, WHOLE, assert_accessible, assert_readable, assert_sound, fitted
from tests.browser.conftest import SCHEMES, WIDTHS
from tests.built import SITE_PATH
from tests.render.small_site import case, html, rendered, view, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.conftest import OpenPage, Visit

# Of the pages that a line fits first, the largest is opened.
KINDS = (
    "",
    "404.html",
    "begreber/",
    "bidrag/",
    "bidrag/felter/",
    "bidrag/id/",
    "bidrag/ny-case/",
    "bidrag/ny-metode/",
    "bidrag/ret/",
    "bidrag/regler/",
    "bidrag/regler/*/",
    "bidrag/samtykke/",
    "bidrag/status/",
    "bidrag/tjek/",
    "bidrag/undtagelser/",
    "bidrag/*/",
    "c/*/",
    "cases/",
    "cases/*/ark/",
    "cases/*/",
    "data/",
    "det-virkede-ikke/",
    "embed/c/*/",
    "embed/m/*/",
    "find/",
    "find/*/*/",
    "find/*/",
    "for/*/",
    "kilder/",
    "kilder/*/",
    "kommuner/",
    "kommuner/*/",
    "kurser/",
    "kurser/byg/",
    "kurser/*/deltager/",
    "kurser/*/",
    "maalgrupper/",
    "maalgrupper/*/",
    "om/databeskyttelse/",
    "om/kontakt/",
    "m/*/",
    "metoder/",
    "metoder/*/ark/",
    "metoder/*/",
    "om/",
    "om/*/",
    "overblik/",
    "overblik/beregner/",
    "overblik/huller/",
    "overblik/virkemidler/",
    "passer/",
    "sammenlign/",
    "temaer/",
    "temaer/*/",
    "udfordringer/",
    "udfordringer/*/",
    "was/",
)
REDIRECTS = {"was/", "c/*/", "m/*/"}  # it is gone before anybody could look at it
NO_HEAD_AND_FOOT = {
    "exclude": [[".cb-header"], [".cb-footer"]]
}  # the same everywhere; the front page is seen with them


def largest_of_each_kind(site: Path) -> dict[str, str]:
    """The address of the largest page of each kind; a page of no kind is a kind of its own."""
    files = sorted(site.rglob("*.html"), key=lambda file: (file.stat().st_size, file))
    found = {}
    for file in files:
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        found[next((kind for kind in KINDS if fnmatchcase(address, kind)), address)] = address
    return found


@pytest.fixture(scope="module")
def addresses(built_site: Path) -> dict[str, str]:
    """The pages that are opened."""
    return largest_of_each_kind(built_site)


@pytest.fixture(scope="module")
def visit(open_page: OpenPage) -> Iterator[Visit]:
    """One reader who walks from page to page: what they share is fetched once."""
    with open_page("om/") as opened:
        yield opened


@pytest.fixture(autouse=True)
def forget(visit: Visit) -> None:
    """Clear the errors and requests of the page before, which are not this page's fault."""
    visit.console_errors.clear()
    visit.foreign_requests.clear()


def test_every_page_is_of_a_kind_that_is_looked_at(addresses: dict[str, str]) -> None:
    differ = sorted(addresses.keys() ^ set(KINDS))
    assert not differ, f"add what is new to KINDS, and take out what no page fits: {differ}"
    assert len(set(KINDS)) == len(KINDS)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in REDIRECTS])
def test_a_page_of_each_kind_is_sound(visit: Visit, addresses: dict[str, str], kind: str) -> None:
    go_to(visit, addresses[kind])
    assert_sound(visit.page, context=NO_HEAD_AND_FOOT if kind else WHOLE)
    assert visit.console_errors == visit.foreign_requests == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in REDIRECTS])
def test_a_page_of_each_kind_is_sound_in_every_element(visit: Visit, addresses: dict[str, str], kind: str) -> None:
    go_to(visit, addresses[kind])
    for scheme in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            fitted(visit.page, width)
            assert_accessible(visit.page, options=EVERYTHING)


def go_to(visit: Visit, address: str) -> None:
    """Walk on to a page, in the light, and wait until it is at rest."""
    visit.page.emulate_media(color_scheme="light")
    answer = visit.page.goto(f"{visit.page.url.partition(SITE_PATH)[0]}{SITE_PATH}{address}")
    assert answer is not None
    assert answer.ok
    visit.settle()


def test_what_leads_on_and_what_is_left_of_a_withdrawn_record_are_sound(
    visit: Visit, built_site: Path, casebook: Path, addresses: dict[str, str]
) -> None:
    write(casebook, "cases/broen.yml", case(status="tilbagetrukket"))
    left = next(rendered(withdrawn, view(casebook)))
    page = visit.page
    page.evaluate("left => { document.querySelector('article').innerHTML = left }", html(left))
    assert_sound(page, context=NO_HEAD_AND_FOOT)
    for redirect in REDIRECTS:
        text = (built_site / addresses[redirect] / "index.html").read_text("utf-8")
        page.set_content(re.sub(r"<(script|noscript)\b.*?</\1>", "", text, flags=re.DOTALL))
        assert_sound(page)


@pytest.mark.parametrize(
    "pale",
    [
        "<p style='color: #ccc'>En bleg tekst</p>",
        "<p style='background: #666'>En tekst på grå grund</p>",
        "<p style='font-size: 12px; color: #888'>En lille tekst</p>",
        "<p>En tekst med <a href='#' style='text-decoration: none; color: #222'>et link</a></p>",
    ],
)
def test_a_text_that_is_hard_to_read_is_found_after_others_of_its_kind(visit: Visit, pale: str) -> None:
    page = visit.page
    link = "<p>Med <a href='#' style='color: #00c'>et link</a></p>"
    sound = f"<p>En tekst</p><p style='font-size: 24px; color: #888'>En stor tekst</p>{link}"
    whole = f"<!doctype html><html lang=da><title>En side</title><body style='background: #fff; color: #000'>{sound}"
    page.set_content(whole)
    for _ in range(2):
        assert_readable(page)
    page.set_content(whole + pale)
    with pytest.raises(AssertionError, match=r"(color-contrast|link-in-text-block) "):
        assert_readable(page)
