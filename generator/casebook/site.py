"""The whole pipeline in one function: records and hand-written pages in, the site's pages out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from casebook.check import Checked, check
from casebook.check.proces.samtykke_udloebet import RULE as CONSENT
from casebook.check.wordings import Wordings
from casebook.corpus import Corpus, Kind, load
from casebook.corpus.kinds import RECORDS
from casebook.corpus.menu import unknown_in_menu
from casebook.corpus.withdrawn import Tombstone, former_ids_in
from casebook.model import Case, Method
from casebook.model.values import Status
from casebook.problem import Problem
from casebook.published import Published, published
from casebook.published.insiders import insider_counts
from casebook.published.stored import stored_editions
from casebook.render.elements.handout import HANDOUT
from casebook.render.html.articles import page_of
from casebook.render.html.drafts import marked
from casebook.render.html.markup import forget
from casebook.render.html.page import Page
from casebook.render.plan import held_back_page, pages_of, plan
from casebook.render.view.site import SiteView
from casebook.render.view.task import render
from casebook.source import Document, Settings, address_of_page
from casebook.source.addresses import Registered, read_addresses
from casebook.source.editions import EDITIONS
from casebook.source.sentences import Sentences

NO_SETTINGS = Settings()
R = TypeVar("R", Case, Method)


@dataclass(frozen=True)
class Site:
    """A built casebook: pages, and the view that they and all else on the site are made from.

    Without pages, `blocking` says why. `held_back` are the files that were left out: in a quarantine all that are at
    fault, and always the `expired`, cases whose consent has run out, of which a note is left as of a withdrawn case.
    `drafts` are the files of the drafts that it shows: a site with any is for its writer, and is never put in place.
    `wordings` are the words of what is found in it.
    """

    corpus: Corpus
    pages: tuple[Page, ...]
    blocking: tuple[Problem, ...] = ()
    held_back: tuple[str, ...] = ()
    expired: tuple[Tombstone, ...] = ()
    masked: Mapping[str, str] = field(default_factory=dict)
    view: SiteView | None = None
    registry: tuple[Registered, ...] = ()
    drafts: frozenset[str] = frozenset()
    wordings: Wordings = field(default_factory=Wordings)

    def shown(self, file: str) -> str:
        """A file's name as a message may show it: masked where it holds a hit itself."""
        return self.masked.get(file, file)

    @property
    def taken_down(self) -> tuple[Tombstone, ...]:
        """The records of which nothing but a note may be online."""
        return (*self.corpus.withdrawn, *self.expired)

    @property
    def gone(self) -> frozenset[str]:
        """The addresses at which, and below which, a link may end in a note or on the page for what is not there."""
        down = (address for tombstone in (*self.taken_down, *self._held_back()) for address in tombstone.everywhere)
        return frozenset((*down, *map(self.address_of, self.held_back)))

    def _held_back(self) -> Iterator[Tombstone]:
        """The records that were held back, with the ids that they had before."""
        for kind in RECORDS:
            for document in self.corpus.documents[kind]:
                if document.file in self.held_back:
                    yield Tombstone(kind, document.name, former_ids_in(document))

    @property
    def publisher(self) -> str:
        """The name of who answers for the casebook; empty where nobody has said."""
        register = self.corpus.registers.publisher
        return (register.publisher.name or "") if register and register.publisher else ""

    @property
    def sentences(self) -> Sentences:
        """The sentences of the site: those of the package, and the casebook's own."""
        return self.corpus.registers.sentences

    @property
    def can_be_asked(self) -> bool:
        """True if it is said who publishes the casebook, and how to reach them."""
        register = self.corpus.registers.publisher
        return bool(register and register.can_be_asked)

    @staticmethod
    def address_of(file: str) -> str:
        """The address at which a file of a record, a hand-written page or a picture is on the site."""
        folder, _, name = file.partition("/")
        kind = next((record_kind for record_kind in RECORDS if record_kind.file == folder), None)
        if kind:
            return f"{kind}/{name.removesuffix('.yml')}/"
        return address_of_page(file) if file.endswith(".md") else name


def build(  # noqa: PLR0913 - one for each thing that a site may be made with or without
    root: Path, today: str, *, settings: Settings = NO_SETTINGS,
    quarantine: bool = False, drafts: bool = False, paper: bool = False,
) -> Site:  # fmt: skip
    """All pages of the casebook at `root`, checked as of the month `today` («2026-11»).

    One blocking finding stops everything, unless `quarantine` is on: then records and hand-written pages at fault are
    left out, and the rest is built. A finding in a register cannot be left out. What is wrong with a withdrawn record
    stops nothing, nor does a consent that has run out: then the case is taken down.
    With `drafts` it shows them too, and every page says that it is for its writer only; for `paper` it has no pages.
    """
    corpus, checked = _checked(load(root), today, settings, (stored := stored_editions(root)).broken)
    masked = checked.shown
    real = {shown: file for file, shown in masked.items()}

    def file_of(problem: Problem) -> str:
        return real.get(problem.place.file, problem.place.file)

    blocking = tuple(filter(corpus.blocks, corpus.problems))
    faults = [problem for problem in blocking if not corpus.is_withdrawn(file_of(problem))]
    expired = tuple(_expired(corpus, {file_of(problem) for problem in faults if problem.rule == CONSENT.rule}))
    down = {tombstone.file for tombstone in expired}
    at_fault = {file_of(problem) for problem in faults} - down
    held_back = at_fault & _may_be_held_back(corpus) if quarantine else set()
    left_out = tuple(sorted(held_back | down))
    site = Site(corpus, (), blocking, left_out, expired, masked, wordings=checked.wordings)
    texts = corpus.registers.texts
    if texts is None or at_fault - held_back:
        return replace(site, held_back=())
    shown = _drafts(corpus) if drafts else frozenset()
    public = published(_as_published(corpus, shown), texts, site.held_back, site.taken_down)
    public = replace(public, insiders=insider_counts(corpus, today, public.cases))
    view = replace(_view(site, public, settings, today), editions=stored.among(public))
    registry = read_addresses(root)
    if paper:
        return replace(site, view=view, registry=registry)
    pages = pages_of(view, (registered.address for registered in registry))
    if drafts:
        pages = tuple(marked(page, public.sentences, is_draft=page.source in shown) for page in pages)
    return replace(site, view=view, pages=pages, registry=registry, drafts=shown)


def page_of_record(
    corpus: Corpus, file: str, today: str, settings: Settings = NO_SETTINGS, *, sheet: bool = False
) -> Page | None:
    """The page of a record as it would be if it were published now; None where it cannot be laid out.

    With `sheet` it is the record's sheet of A4. Nothing is asked of the rules. Other files whose form is at fault are
    held back as in a quarantine.
    """
    at_fault = {problem.place.file for problem in corpus.problems if corpus.blocks(problem)}
    alone = _published_too(corpus, file)
    texts = corpus.registers.texts
    if alone is None or texts is None or file in at_fault or at_fault - _may_be_held_back(corpus):
        return None
    site = Site(alone, (), held_back=tuple(sorted(at_fault)))
    view = _view(site, published(alone, texts, site.held_back, site.taken_down), settings, today)
    address = Site.address_of(file) + (HANDOUT if sheet else "")
    try:
        return next((render(task) for task in plan(view) if task.address == address), None)
    finally:
        forget()  # a draft is laid out


def _public(record: R) -> R:
    """The record as it is on the site; a draft as one that nobody has reviewed."""
    return record if record.is_public else record.model_copy(update={"status": Status.UNREVIEWED})


def _published_too(corpus: Corpus, file: str) -> Corpus | None:
    """The corpus in which the record of a file is published; None where the file holds no record that can be read."""
    return _as_published(corpus, {file}) if file in _files(corpus) else None


def _as_published(corpus: Corpus, files: Collection[str]) -> Corpus:
    """The corpus in which the records of some files are published, for their writer to see; else the very same one."""
    if not files:
        return corpus
    cases, methods = _public_in(files, Kind.CASE, corpus.cases), _public_in(files, Kind.METHOD, corpus.methods)
    return replace(corpus, cases=cases, methods=methods, memo=corpus.memo.changed())


def _public_in(files: Collection[str], kind: Kind, records: Mapping[str, R]) -> Mapping[str, R]:
    return {name: _public(record) if f"{kind.file}/{name}.yml" in files else record for name, record in records.items()}


def _drafts(corpus: Corpus) -> frozenset[str]:
    """The files of the drafts that can be read."""
    return frozenset(file for file, record in _files(corpus).items() if record.status is Status.DRAFT)


def _files(corpus: Corpus) -> Mapping[str, Case | Method]:
    """The records that can be read, by file."""
    cases = {f"{Kind.CASE.file}/{name}.yml": case for name, case in corpus.cases.items()}
    return {**cases, **{f"{Kind.METHOD.file}/{name}.yml": method for name, method in corpus.methods.items()}}


def _checked(corpus: Corpus, today: str, settings: Settings, others: Iterable[Problem] = ()) -> tuple[Corpus, Checked]:
    """The corpus with what the rules found beside its other problems and some more, and how findings may be shown."""
    checked = check(corpus, today)
    structural = (*corpus.problems, *settings.problems, *others)
    problems = checked.beside((*structural, *unknown_in_menu(corpus.registers, settings)))
    return replace(corpus, problems=problems), checked


def _expired(corpus: Corpus, files: Iterable[str]) -> Iterator[Tombstone]:
    """The cases in some files as withdrawn."""
    for file in sorted(files):
        case = corpus.cases.get(Document(file).name)
        if case:
            yield Tombstone(Kind.CASE, case.id, case.former_ids)


def _view(site: Site, public: Published, settings: Settings, today: str) -> SiteView:
    """The published casebook as its pages see it."""
    return SiteView(
        public,
        {
            article.address: held_back_page(article.address, article.document.file, public.sentences)
            if article.document.file in site.held_back
            else page_of(article, checks=settings.checks)
            for article in site.corpus.articles
        },
        settings.edit_base,
        settings.site_url,
        settings.statement_url,
        today,
        settings.checks,
        settings.downloads,
    )


def _may_be_held_back(corpus: Corpus) -> set[str]:
    """The files that a site can do without for a while: records, strays, hand-written pages and pictures."""
    records = (document for kind in RECORDS for document in corpus.documents[kind])
    pages = (*(page.document for page in corpus.articles), *(page.document for page in corpus.pictures))
    records_too = (stray for stray in corpus.strays if not stray.file.startswith("content/"))  # that would be published
    beside = (*pages, *records_too)
    editions = (problem.place.file for problem in corpus.problems if problem.place.file.startswith(EDITIONS))
    return {*(document.file for document in (*records, *beside)), *editions}
