"""Links of hand-written pages: where each stands, and those that are sure to lead nowhere before anything is built."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from casebook.corpus.addresses import Addresses
from casebook.corpus.corpus import Corpus
from casebook.corpus.links import DEFINED, without_code
from casebook.danish import slug
from casebook.problem import Place, Problem
from casebook.source import Article, address_of_page
from casebook.structural_rules import references

_LINK = re.compile(
    rf"(?<!\\)\]\(\s*<?(?P<inline>[^\s)>]+)|{DEFINED}(?P<defined>[^\s>]+)"
    r"|\b(?:href|src)=(?P<quote>[\"'])(?P<html>[^\"'\n]*)(?P=quote)",
    re.MULTILINE,
)
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<text>.+?)[ \t#]*$", re.MULTILINE)
_GIVEN = re.compile(r"\{:?[^}\n]*#(?P<id>[\w-]+)[^}\n]*\}|\b(?:id|name)=[\"'](?P<html>[^\"'\n]+)")


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link as it is written in a hand-written page, and where."""

    target: str
    place: Place


def written_links(article: Article) -> Iterator[WrittenLink]:
    """Every link of a page, in the order of the file; what stands in code or a comment is none."""
    text = without_code(article.document.text)
    for match in _LINK.finditer(text):
        group = next(name for name in ("inline", "defined", "html") if match[name] is not None)
        if target := match[group]:
            yield WrittenLink(unescape(target), article.document.at(*match.span(group)))


def dead_links_in_articles(corpus: Corpus, articles: Iterable[Article]) -> Iterator[Problem]:
    """The links of some hand-written pages to a page, or a place on a hand-written page, that is not there."""
    addresses = Addresses(corpus)
    for article in articles:
        for link in written_links(article):
            if _leads_nowhere(link, article, addresses):
                yield references.DEAD_LINK.at(link.place)


def _leads_nowhere(link: WrittenLink, article: Article, addresses: Addresses) -> bool:
    try:
        parts = urlsplit(link.target)
    except ValueError:  # «http://[»
        return True
    if parts.scheme or parts.netloc:
        return False
    if parts.path.startswith("/"):  # dead where the site lies below a path
        return True
    address, place = address_in(unquote(parts.path), article), unquote(parts.fragment)
    return addresses.is_missing(address) or bool(place and _is_no_place(addresses.articles.get(address), place))


def _is_no_place(article: Article | None, place: str) -> bool:
    """True if a hand-written page, of which nothing is generated, has no place of that name."""
    alone = article is not None and article.address.partition("/")[0] in {"kurser", "om", "bidrag"}
    return alone and article is not None and place not in _places_of(article)


def address_in(path: str, article: Article) -> str:
    """The address that a link leads to: to a Markdown file from the file, to anything else from the page."""
    if not path:
        return article.address
    file = article.document.file.partition("/")[2]
    if path.endswith(".md"):
        return address_of_page(posixpath.normpath(posixpath.join(posixpath.dirname(file), path)))
    joined = posixpath.normpath(posixpath.join(article.address, path)).removesuffix("index.html").strip("/")
    is_file = "." in joined.rpartition("/")[2]
    return joined if is_file else f"{joined}/".removeprefix("./")


def _places_of(article: Article) -> frozenset[str]:
    """The ids on a hand-written page: those that are given, and those that its headings have by themselves."""
    given = {match["id"] or match["html"] for match in _GIVEN.finditer(article.body)}
    return frozenset((*given, *(_slug(match["text"]) for match in _HEADING.finditer(article.body))))


def _slug(heading: str) -> str:
    """A heading's id, as the pages get it."""
    bare = slug(re.sub(r"[*_`]|\{:?[^}]*\}|\]\([^)]*\)|\[", "", heading))
    folded = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", folded).strip())
