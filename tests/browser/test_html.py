"""Every page is HTML as the standard has it, and says what a reader who cannot see it needs.

The parser knows the form of HTML, not which attribute belongs where: that the Nu HTML checker knows (`make audit`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.browser.test_kinds import largest_of_each_kind

Complaints: TypeAlias = Iterator[str]
REFERRING = ("aria-controls", "aria-describedby", "aria-labelledby", "for", "headers")
FIELDS = "input", "select", "textarea"
UNNAMED = {"hidden", "submit", "reset", "button"}


def texts(element: Element) -> str:
    """The text of an element, with the labels and alternative texts inside it."""
    named = (part.get("aria-label") or part.get("alt") or "" for part in element.iter())
    return "".join((*element.itertext(), *named)).strip()


def ids_are_used_twice(page: Element) -> Complaints:
    yield from (name for name, count in Counter(part.get("id") for part in page.iter()).items() if name and count > 1)


def references_lead_nowhere(page: Element) -> Complaints:
    ids = {part.get("id") for part in page.iter()}
    for part in page.iter():
        for name in REFERRING:
            yield from (f"{name}={target}" for target in (part.get(name) or "").split() if target not in ids)


def headings_leave_a_level_out(page: Element) -> Complaints:
    levels = [int(part.tag[1]) for part in page.iter() if re.fullmatch(r"h[1-6]", str(part.tag))]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    yield from (
        f"h{below} after h{above}" for above, below in zip([0, *levels], levels, strict=False) if below > above + 1
    )


def pictures_say_nothing(page: Element) -> Complaints:
    yield from (part.get("src") or "" for part in page.iter("img") if part.get("alt") is None)


def fields_have_no_name(page: Element) -> Complaints:
    labelled = {part.get("for") for part in page.iter("label")}
    wrapped = {field for label in page.iter("label") for field in label.iter()}
    for tag in FIELDS:
        for part in page.iter(tag):
            named = (
                part.get("aria-label") or part.get("aria-labelledby") or part.get("id") in labelled or part in wrapped
            )
            if not named and part.get("type") not in UNNAMED:
                yield f"{tag} {part.get('name') or part.get('id')}"


def controls_have_no_name(page: Element) -> Complaints:
    for tag in ("a", "button", "summary"):
        yield from (
            f"{tag} {part.attrib}" for part in page.iter(tag) if not texts(part) and not part.get("aria-labelledby")
        )


def tables_have_no_headings(page: Element) -> Complaints:
    yield from (texts(table)[:60] for table in page.iter("table") if table.find(".//th") is None)


def the_page_does_not_say_what_it_is(page: Element) -> Complaints:
    if page.get("lang") != "da":
        yield "lang"
    if not (page.findtext("head/title") or "").strip():
        yield "title"


CHECKS: tuple[Callable[[Element], Complaints], ...] = (
    ids_are_used_twice,
    references_lead_nowhere,
    headings_leave_a_level_out,
    pictures_say_nothing,
    fields_have_no_name,
    controls_have_no_name,
    tables_have_no_headings,
    the_page_does_not_say_what_it_is,
)


EACH_DAY = 8


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def some_pages(site: Path) -> list[Path]:
    """The largest page of each kind, and every eighth of all."""
    largest = largest_of_each_kind(site).values()
    paths = (
        site / address / "index.html" if address.endswith("/") or not address else site / address for address in largest
    )
    return sorted({*paths, *pages(site)[::EACH_DAY]})


def complaints(path: Path) -> Complaints:
    """The parser's own errors, then ours."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(path.read_text("utf-8"))
    for (line, column), error, details in parser.errors:
        yield f"{line}:{column} {error} {details}"
    for check in CHECKS:
        yield from (f"{check.__name__.replace('_', ' ')}: {one}" for one in check(page))


@pytest.mark.parametrize("pages_of", [some_pages, pytest.param(pages, marks=pytest.mark.soak)])
def test_every_page_is_valid_and_complete(built_site: Path, pages_of: Callable[[Path], list[Path]]) -> None:
    """Each day pages of every kind, in the soak all: those of a kind have one template."""
    found = {path.relative_to(built_site).as_posix(): "\n  ".join(complaints(path)) for path in pages_of(built_site)}
    objections = {page: complaint for page, complaint in found.items() if complaint}
    assert not objections, "\n".join(f"{page}\n  {complaint}" for page, complaint in list(objections.items())[:20])


@pytest.mark.parametrize(
    "broken",
    [
        "<p id=a><p id=a>",
        "<label for=nothing>a</label>",
        "<h3>a</h3>",
        "<img src=a.png>",
        "<input name=a>",
        "<button><svg></svg></button>",
        "<table><tr><td>1</td></tr></table>",
        "<b><i></b></i>",
    ],
)
def test_what_is_wrong_is_found(tmp_path: Path, broken: str) -> None:
    page = tmp_path / "page.html"
    whole = "<!doctype html><html lang=da><head><title>a</title></head><body><h1>a</h1>{}</body></html>"
    page.write_text(whole.format("<h2>b</h2>"), "utf-8")
    assert not list(complaints(page))
    page.write_text(whole.format(broken), "utf-8")
    assert list(complaints(page))
