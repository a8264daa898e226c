"""Every internal link of a built site, hand-written or generated, must lead to a page and to a place on it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.problem import mask

_LINKING = frozenset({"href", "src", "poster", "data"})


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A page of the built site and what it links to in vain, masked: a record's author may have written it."""

    page: str
    target: str


@dataclass(slots=True)
class _Seen:
    """What a page links to, and the places on it that can be linked to."""

    targets: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = _Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element links to and what it is called."""
        del tag
        for name, value in attrs:
            if value and name in _LINKING:
                self.seen.targets.add(value)
            elif value and name in {"id", "name"}:
                self.seen.ids.add(value)


def broken_links(site: Path) -> tuple[BrokenLink, ...]:
    """The internal links of a site that lead nowhere, sorted; those of the 404 page are absolute and left out."""
    pages = {
        path.relative_to(site).as_posix(): _read(path)
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }
    return tuple(sorted(_broken(site, pages)))


def _read(path: Path) -> _Seen:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.seen


def _broken(site: Path, pages: dict[str, _Seen]) -> Iterator[BrokenLink]:
    for page, seen in pages.items():
        for target in seen.targets:
            if _leads_nowhere(site, pages, page, target):
                yield BrokenLink(page, mask(target))


def _leads_nowhere(site: Path, pages: dict[str, _Seen], page: str, target: str) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:  # «http://[»
        return True
    if parts.scheme or parts.netloc:
        return False
    file = _file(site, page, unquote(parts.path))
    place = unquote(parts.fragment)
    return file is None or bool(place and file in pages and place not in pages[file].ids)


def _file(site: Path, page: str, path: str) -> str | None:
    """The file of the site that a link from `page` opens; an absolute one fails where the site lies below a path."""
    if path.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.endswith("/") or (site / target).is_dir():
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target if not target.startswith("..") and (site / target).is_file() else None
