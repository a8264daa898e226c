"""Every internal link of a built site, hand-written or generated, must lead to a page and to a place on it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.corpus import Corpus
from casebook.corpus.article_links import WrittenLink, address_in, written_links
from casebook.corpus.links import links, whole
from casebook.danish import counted
from casebook.problem import CasebookError, Place, Problem, in_order, mask
from casebook.publish.markup import Attributes, Listener, Where, listen
from casebook.source import Article, Document
from casebook.structural_rules import references

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
class Linked:
    """The links of a page, and the places on it that can be linked to."""

    targets: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)


class LinkListener(Listener):
    """Collects what a page links to, and what can be linked to on it."""

    def __init__(self) -> None:
        self.seen = Linked()

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """Note what the element links to and what it is called."""
        del tag, at
        for name, value in attributes:
            if value and name in _LINKING:
                self.seen.targets.add(value)
            elif value and name in {"id", "name"}:
                self.seen.ids.add(value)


def linked_in(html: str) -> Linked:
    """The links of a page."""
    listener = LinkListener()
    listen(html, listener)
    return listener.seen


def broken_links(site: Path, linked: Callable[[str], Linked] = linked_in) -> tuple[BrokenLink, ...]:
    """The internal links of a site that lead nowhere, sorted; those of the 404 page are absolute and left out.

    `linked` are the links in a page's HTML.
    """
    return tuple(sorted(_broken(site, linked_pages(site, linked))))


def linked_pages(site: Path, linked: Callable[[str], Linked] = linked_in) -> dict[str, Linked]:
    """The links of every page of a site by its file; the 404 page is left out."""
    return {
        path.relative_to(site).as_posix(): linked(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def targets_of(html: str) -> frozenset[str]:
    """The addresses that a page links to and loads."""
    return frozenset(linked_in(html).targets)


def _broken(site: Path, pages: Mapping[str, Linked]) -> Iterator[BrokenLink]:
    for page, seen in pages.items():
        for target in seen.targets:
            if leads_nowhere(site, pages, page, target):
                yield BrokenLink(page, target)


def leads_nowhere(site: Path, pages: Mapping[str, Linked], page: str, target: str) -> bool:
    """True if there is nothing of the site where a link of a page leads; what leads away from the site is not asked."""
    try:
        parts = urlsplit(target)
    except ValueError:  # «http://[»
        return True
    if parts.scheme or parts.netloc:
        return False
    file = _file(site, page, unquote(parts.path))
    place = unquote(parts.fragment)
    is_place = place and "=" not in place  # «#i=cases/broen» is for a script: no heading has such an id
    return file is None or bool(is_place and file in pages and place not in pages[file].ids)


def _file(site: Path, page: str, path: str) -> str | None:
    """The file of the site that a link from `page` opens; an absolute one fails where the site lies below a path."""
    if path.startswith("/"):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.endswith("/") or (site / target).is_dir():
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target if not target.startswith("..") and (site / target).is_file() else None


def dead_links(
    site: Path,
    corpus: Corpus,
    gone: Collection[str] = (),
    linked: Callable[[str], Linked] = linked_in,
    beside: Iterable[BrokenLink] = (),
) -> tuple[Problem, ...]:
    """The internal links of a site that lead nowhere, as findings where an editor has written them.

    What leads to one of the addresses that are `gone`, or below it, was right once and is left alone. CasebookError
    where a page holds a dead link that nobody has written, or one of those `beside` is.
    """
    broken = [*(link for link in broken_links(site, linked) if not _is_gone(link, gone)), *beside]
    written = {link: _places(link, corpus) for link in broken}
    ours = tuple(link for link in broken if not written[link])
    if ours:
        listed = "\n".join(f"  {link.page}: {link.shown}" for link in ours)
        number = counted(len(ours), "intern lænke", "interne lænker")
        raise CasebookError(f"{number} på siden peger ikke på noget.", f"Ret på siderne her:\n{listed}")
    return in_order(problem for problems in written.values() for problem in problems)


def _is_gone(link: BrokenLink, gone: Collection[str]) -> bool:
    """True if a link leads to what has been taken down, or below it."""
    address = _address(link)
    return any(parent == address or (parent and address.startswith(parent)) for parent in gone)


def _address(link: BrokenLink) -> str:
    """The address that a link leads to: «../../metoder/gps/#trin» to «metoder/gps/»; the front page is empty."""
    path = unquote(link.target.partition("#")[0].partition("?")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(link.page), path)).removesuffix("index.html")
    address = joined.strip("/")
    return "" if address in {"", "."} else f"{address}/"


def _places(link: BrokenLink, corpus: Corpus) -> tuple[Problem, ...]:
    """The places of links to the same address in records, or else in the hand-written page that has it."""
    target = whole(link.target, link.page.removesuffix("index.html"))
    documents = (
        (f"{kind}/{document.name}/", document) for kind, several in corpus.documents.items() for document in several
    )
    places = [place for page, document in documents for place in _in_document(target, page, document)]
    article = next((written for written in corpus.articles if f"{written.address}index.html" == link.page), None)
    if article:
        places += _in_article(link, article)
    return tuple(references.DEAD_LINK.at(place) for place in places)


def _in_article(link: BrokenLink, article: Article) -> list[Place]:
    """The places in a hand-written page of a link that leads to the same place, however it is written."""
    to = (_address(link), link.target.partition("#")[2])
    return [
        written.place
        for written in written_links(article)
        if written.target == link.target or _leads(written, article) == to
    ]


def _leads(link: WrittenLink, article: Article) -> tuple[str, str]:
    path, _, place = link.target.partition("#")
    address = address_in(unquote(path.partition("?")[0]), article)
    return f"{address.strip('/')}/".lstrip("/"), place


def _in_document(address: str, page: str, document: Document) -> Iterator[Place]:
    for scalar in document.scalars:
        for link in links(scalar.value) if not scalar.is_key else ():
            if whole(link["to"], page) == address:
                yield document.within(scalar, *link.span("to"))
