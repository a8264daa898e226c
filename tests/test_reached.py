"""Whoever begins on the front page can go to every page of the site from link to link; a page that cannot is lost."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.publish.markup import Attributes, Listener, Where, listen

# Pages that nobody is to come to by a link, each with the reason.
UNLINKED = {"404.html": "a host shows it in place of what is not there"}
SHORT = ("c/", "m/")  # short addresses are for paper: a code or a line of print leads there
WAYS = {"a": "href", "form": "action"}
ELSEWHERE = re.compile(r"[a-z]+:|//|#")


class WayListener(Listener):
    """Collects where a reader can go on to from a page: the targets of its links and forms."""

    def __init__(self) -> None:
        self.targets: set[str] = set()

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """Note where the element leads, if a reader can follow it."""
        del at
        self.targets |= {value for name, value in attributes if value and name == WAYS.get(tag)}


def pages_from(site: Path, page: str) -> set[str]:
    """The files of the pages that a page of the site leads to."""
    ways = WayListener()
    listen((site / page).read_text("utf-8"), ways)
    inside = (unquote(urlsplit(target).path) for target in ways.targets if not ELSEWHERE.match(target))
    files = (path if path.endswith(".html") else f"{path}/index.html" for path in inside if path)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(page), file)) for file in files}


def reached(site: Path) -> set[str]:
    """The files of the pages that links lead to from the front page on, itself included."""
    found, waiting = {"index.html"}, ["index.html"]
    while waiting:
        new = {page for page in pages_from(site, waiting.pop()) if (site / page).is_file()} - found
        found |= new
        waiting += new
    return found


def test_every_page_can_be_reached_from_the_front_page(built_site: Path) -> None:
    pages = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    on_paper = {page for page in pages if page.startswith(SHORT)}
    assert on_paper
    assert pages - on_paper - reached(built_site) == UNLINKED.keys()


def test_a_page_that_only_links_to_itself_or_to_its_like_is_lost(tmp_path: Path) -> None:
    for page, html in {
        "index.html": '<a href="om/">om</a><form action="find/"></form><link href="hemmelig/">',
        "om/index.html": '<a href="./">om</a><a href="../om/kontakt/#hvem">hvem</a><a href="https://example.org/x/">x</a>',
        "om/kontakt/index.html": '<a href="../../index.html">hjem</a><a href="vaek/">væk</a>',
        "find/index.html": "",
        "hemmelig/index.html": '<a href="./">hemmelig</a><a href="to/">to</a>',
        "hemmelig/to/index.html": '<a href="../">hemmelig</a>',
    }.items():
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text(html, "utf-8")
    assert reached(tmp_path) == {"index.html", "om/index.html", "om/kontakt/index.html", "find/index.html"}
