"""Every internal link of a built site, hand-written or generated, must lead to a page and to a place on it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.corpus import Corpus
from casebook.corpus.links import links, whole
from casebook.danish import counted
from casebook.faults import references
from casebook.problem import CasebookError, Place, Problem, in_order, mask
from casebook.source import Document

_LINKING = frozenset({"href", "src", "poster", "data"})


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A page of the built site and what it links to in vain."""

    page: str
    target: str

    @property
    def shown(self) -> str:
        """The target as a message may show it, masked: a record's author may have written it."""
        return mask(self.target)


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
                yield BrokenLink(page, target)


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


def dead_links(site: Path, corpus: Corpus) -> tuple[Problem, ...]:
    """The internal links of a site that lead nowhere, as findings where an editor has written them.

    CasebookError where a page holds one that stands in no record.
    """
    broken = broken_links(site)
    leads = {link: whole(link.target, link.page.removesuffix("index.html")) for link in broken}
    written = {address: _places(address, corpus) for address in leads.values()}
    ours = tuple(link for link in broken if not written[leads[link]])
    if ours:
        listed = "\n".join(f"  {link.page}: {link.shown}" for link in ours)
        number = counted(len(ours), "intern lænke", "interne lænker")
        raise CasebookError(f"{number} på siden peger ikke på noget.", f"Ret på siderne her:\n{listed}")
    return in_order(problem for problems in written.values() for problem in problems)


def _places(target: str, corpus: Corpus) -> tuple[Problem, ...]:
    """Where the records hold a link that leads to an address."""
    documents = ((f"{kind}/{one.name}/", one) for kind, found in corpus.documents.items() for one in found)
    places = (place for page, document in documents for place in _in_document(target, page, document))
    return tuple(references.DEAD_LINK.at(place) for place in places)


def _in_document(address: str, page: str, document: Document) -> Iterator[Place]:
    for scalar in document.scalars:
        for link in links(scalar.value) if not scalar.is_key else ():
            if whole(link["to"], page) == address:
                yield document.within(scalar, *link.span("to"))
