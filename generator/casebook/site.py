"""The whole pipeline in one function: records and hand-written pages in, the site's pages out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from casebook.check import check
from casebook.corpus import Corpus, Kind, load
from casebook.corpus.links import with_whole_links
from casebook.problem import Problem
from casebook.render.aged import marker
from casebook.render.articles import page_of
from casebook.render.data import all_files
from casebook.render.data_file import DataFile, Drawing
from casebook.render.page import Page
from casebook.render.pages import all_pages
from casebook.render.rebase import rebased_file
from casebook.render.site import SiteView
from casebook.source import Settings

NO_SETTINGS = Settings()


@dataclass(frozen=True)
class Site:
    """What came out: pages and the data beside them.

    Without pages, `blocking` says why; `held_back` are the files that a quarantine left out.
    """

    corpus: Corpus
    pages: tuple[Page, ...]
    files: tuple[DataFile | Drawing, ...] = ()
    blocking: tuple[Problem, ...] = ()
    held_back: tuple[str, ...] = ()


def build(root: Path, today: str, *, settings: Settings = NO_SETTINGS, quarantine: bool = False) -> Site:
    """All pages of the casebook at `root`, checked as of the month `today` («2026-11»).

    One blocking finding stops everything, unless `quarantine` is on: then the records at fault are left out, and the
    rest is built. A finding in a register or a hand-written page cannot be left out.
    """
    corpus = _checked(load(root), today)
    blocking = tuple(filter(corpus.blocks, corpus.problems))
    held_back = (
        tuple(sorted({problem.place.file for problem in blocking} & _record_files(corpus))) if quarantine else ()
    )
    if any(problem.place.file not in held_back for problem in blocking) or corpus.registers.texts is None:
        return Site(corpus, (), blocking=blocking)
    hand_written = {article.address: page_of(article) for article in corpus.articles}
    texts = corpus.registers.texts
    kept = _with_whole_links(corpus.without(held_back))
    view = SiteView(kept, texts, hand_written, settings.edit_base, settings.site_url, settings.statement_url)
    aged = marker(view, today)
    pages = tuple(map(aged.marked, _together(all_pages(view), hand_written)))
    return Site(corpus, pages, tuple(map(rebased_file, all_files(view))), blocking, held_back)


def _checked(corpus: Corpus, today: str) -> Corpus:
    """The corpus with what the anonymisation rules found beside its other problems."""
    return replace(corpus, problems=check(corpus, today).beside(corpus.problems))


def _with_whole_links(corpus: Corpus) -> Corpus:
    """The corpus with the links in its records' texts as addresses of the site."""
    cases = {name: with_whole_links(case) for name, case in corpus.cases.items()}
    return replace(corpus, cases=cases, methods={name: with_whole_links(one) for name, one in corpus.methods.items()})


def _record_files(corpus: Corpus) -> set[str]:
    return {document.file for kind in (Kind.CASE, Kind.METHOD) for document in corpus.documents[kind]}


def _together(generated: Iterable[Page], hand_written: Mapping[str, Page]) -> Iterator[Page]:
    """Generated pages, and the hand-written ones that no generated page has taken in as its introduction."""
    addresses = set()
    for page in generated:
        addresses.add(page.address)
        yield page
    yield from (page for address, page in hand_written.items() if address not in addresses)
