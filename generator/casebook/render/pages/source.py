"""A source's page: what it is, and everything that builds on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.danish import counted, joined, sentence, sort_key
from casebook.model import Source
from casebook.published import PublicCase, PublicMethod
from casebook.render.facts import Fact, present
from casebook.render.page import Page
from casebook.render.site import Here, Link, SiteView

LIST_ADDRESS = f"{Kind.SOURCE}/"


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source on the list of sources."""

    link: Link
    source: Source
    count: str


@dataclass(frozen=True, slots=True)
class Citing:
    """A record that builds on the source. `pages` is «side 4-5», or empty where the record names none."""

    link: Link
    kind: str
    pages: str


def pages(site: SiteView) -> Iterator[Page]:
    """The list of sources and a page for each."""
    sources = sorted(site.published.sources.values(), key=lambda source: sort_key(source.title))
    here = Here(site, LIST_ADDRESS)
    yield site.page(
        LIST_ADDRESS,
        "sources.html.j2",
        title="Kilder",
        source=Kind.SOURCE.file,
        description="De udgivelser, som cases og metoder bygger på.",
        sources=tuple(_listed(site, here, source) for source in sources),
        meta={"side": "liste"},
    )
    for source in sources:
        yield _page(site, source)


def _listed(site: SiteView, here: Here, source: Source) -> ListedSource:
    cases = len(site.published.cases_on(Kind.SOURCE, source.id))
    methods = len(site.published.methods_on(Kind.SOURCE, source.id))
    found = joined((counted(cases, "case", "cases"), counted(methods, "metode", "metoder")))
    return ListedSource(here.to(Kind.SOURCE, source.id), source, sentence(found))


def _page(site: SiteView, source: Source) -> Page:
    address = f"{LIST_ADDRESS}{source.id}/"
    here = Here(site, address)
    return site.page(
        address,
        "source.html.j2",
        title=source.title,
        source=Kind.SOURCE.file,
        description=f"{source.publisher}, {source.year}.",
        publication=source,
        facts=facts(source),
        records=tuple(_citing(here, record, source) for record in site.published.referring_to(Kind.SOURCE, source.id)),
        terms=terms(site, here, source),
    )


def facts(source: Source) -> tuple[Fact, ...]:
    """What a source is, in a list of facts."""
    return present(
        Fact("Udgiver", source.publisher),
        Fact("År", str(source.year)),
        Fact("Type", sentence(source.type)),
        Fact("ISBN", source.isbn or ""),
        Fact("Læs den", links=(Link(str(source.url), str(source.url)),) if source.url else ()),
    )


def _citing(here: Here, record: PublicCase | PublicMethod, source: Source) -> Citing:
    cited = joined((one.pages or "" for one in record.sources if one.source == source.id), ", ").replace("-", "–")
    return Citing(
        here.record(record), "Case" if isinstance(record, PublicCase) else "Metode", f"side {cited}" if cited else ""
    )


def terms(site: SiteView, here: Here, source: Source) -> tuple[Link, ...]:
    """The terms that are explained with this source."""
    found = (
        here.to(kind, term.id)
        for kind in VOCABULARIES
        for term in site.published.vocabularies[kind].values()
        if term.source == source.id
    )
    return tuple(sorted(found, key=lambda link: sort_key(link.text)))
