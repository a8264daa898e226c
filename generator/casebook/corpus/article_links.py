"""Links of hand-written pages: where each stands, and those that are sure to lead nowhere before anything is built."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from urllib.parse import unquote, urlsplit

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.withdrawn import former_ids_in
from casebook.danish import slug
from casebook.faults import references
from casebook.problem import Place, Problem
from casebook.source import Article, address_of_page

# Sections whose pages are one for each record, entry or hand-written file: what is in none of them is not judged here.
_OF_RECORDS = (Kind.CASE, Kind.METHOD)
_OF_ENTRIES = (Kind.MUNICIPALITY, Kind.SOURCE, *(kind for kind in VOCABULARIES if kind is not Kind.BENEFIT))
_OF_ARTICLES = frozenset({"for", "kurser", "om"})
SHEET = "ark/"

_NOT_READ = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[`~]*[ \t]*$|<!--.*?-->|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s)>]+)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s>]+)"
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
    text = _NOT_READ.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), article.document.text)
    for match in _LINK.finditer(text):
        group = next(name for name in ("inline", "defined", "html") if match[name] is not None)
        if target := match[group]:
            yield WrittenLink(unescape(target), article.document.at(*match.span(group)))


def dead_links_in_articles(corpus: Corpus) -> Iterator[Problem]:
    """The links of hand-written pages to a page, or a place on a hand-written page, that is not there."""
    known = _Known(corpus)
    for article in corpus.articles:
        for link in written_links(article):
            if known.leads_nowhere(link.target, article):
                yield references.DEAD_LINK.at(link.place)


@dataclass(frozen=True)
class _Known:
    """What is known of the site's addresses without building it."""

    corpus: Corpus

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        return {article.address: article for article in self.corpus.articles}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The pages of records that are no drafts (one at fault may be put right), of entries and of articles."""
        found = set(self.articles)
        for kind in _OF_RECORDS:
            records = self.corpus.cases if kind is Kind.CASE else self.corpus.methods
            drafts = {name for name, record in records.items() if not record.is_public}
            for document in (one for one in self.corpus.documents[kind] if one.name not in drafts):
                found |= {f"{kind}/{name}/" for name in (document.name, *former_ids_in(document))}
                found.add(f"{kind}/{document.name}/{SHEET}")
        for kind in _OF_ENTRIES:
            found |= {f"{kind}/{name}/" for name in self.corpus.registers.ids(kind)}
        return frozenset(found)

    @cached_property
    def judged(self) -> frozenset[str]:
        """The sections of which every page is known."""
        readable = (kind.value for kind in _OF_ENTRIES if self.corpus.registers.is_readable(kind))
        return frozenset((*(kind.value for kind in _OF_RECORDS), *readable, *_OF_ARTICLES))

    def leads_nowhere(self, target: str, article: Article) -> bool:
        try:
            parts = urlsplit(target)
        except ValueError:  # «http://[»
            return True
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return False
        address = address_in(unquote(parts.path), article)
        return self._is_no_page(address) or bool(parts.fragment and self._is_no_place(address, unquote(parts.fragment)))

    def _is_no_page(self, address: str) -> bool:
        section, _, rest = address.partition("/")
        return bool(rest) and section in self.judged and address.endswith("/") and address not in self.addresses

    def _is_no_place(self, address: str, place: str) -> bool:
        """Whether a hand-written page, of which nothing is generated, has no place of that name."""
        article = self.articles.get(address)
        alone = article is not None and address.partition("/")[0] in {"kurser", "om", "bidrag"}
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
    given = {found["id"] or found["html"] for found in _GIVEN.finditer(article.body)}
    return frozenset((*given, *(_slug(found["text"]) for found in _HEADING.finditer(article.body))))


def _slug(heading: str) -> str:
    """A heading's id, as the pages get it."""
    bare = slug(re.sub(r"[*_`]|\{:?[^}]*\}|\]\([^)]*\)|\[", "", heading))
    folded = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", folded).strip())
