"""A source's page: what it is, and everything that builds on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.danish import joined, sentence, sort_key
from casebook.model import Source
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.facts import Fact, present
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

LIST_ADDRESS = f"{Kind.SOURCE}/"
MOST_SOURCES = 100  # on a page of the list


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


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of sources and a page for each."""
    sources = sorted(site.published.sources.values(), key=lambda source: sort_key(source.title))
    unpublished = _told_by_actors(site)
    lengths = len(sources), len(unpublished)
    listed = Parts.of(LIST_ADDRESS, site.say("several.kilde"), Kind.SOURCE.file, *lengths, most=MOST_SOURCES)
    yield site.task(
        LIST_ADDRESS,
        "sources",
        title=listed.title,
        source=Kind.SOURCE.file,
        description=site.say("sources.description"),
        inputs=partial(in_part, listed, partial(_list, sources=sources, unpublished=unpublished), 1),
        meta={"side": "liste"},
    )
    yield from parts_behind(site, listed, "sources", partial(_list, sources=sources, unpublished=unpublished))
    for source in sources:
        yield from _pages_of(site, source)


def _pages_of(site: SiteView, source: Source) -> Iterator[PageTask]:
    number = len(site.published.referring_to(Kind.SOURCE, source.id))
    listed = Parts.of(f"{LIST_ADDRESS}{source.id}/", source.title, Kind.SOURCE.file, number)
    inputs = partial(_source, source=source)
    yield site.task(
        listed.address,
        "source",
        title=source.title,
        source=Kind.SOURCE.file,
        description=f"{source.publisher}, {source.year}.",
        inputs=partial(in_part, listed, inputs, 1),
    )
    yield from parts_behind(site, listed, "source", inputs)


def _list(
    here: Here, sources: Sequence[Source], unpublished: Sequence[PublicCase | PublicMethod], number: int = 1
) -> Inputs:
    lead = ("lead_with_actors" if sources else "lead_of_actors") if unpublished else "lead"
    return {
        "sources": tuple(_listed(here.site, here, source) for source in part(sources, number, MOST_SOURCES)),
        "told_by_actors": tuple(here.record(record) for record in part(unpublished, number, MOST_SOURCES)),
        "lead": here.say(f"sources.{lead}"),
    }


def _told_by_actors(site: SiteView) -> tuple[PublicCase | PublicMethod, ...]:
    """The records without a published source: cases, then methods."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    return tuple(record for record in records if record.is_own_experience)


def _listed(site: SiteView, here: Here, source: Source) -> ListedSource:
    cases = len(site.published.cases_on(Kind.SOURCE, source.id))
    methods = len(site.published.methods_on(Kind.SOURCE, source.id))
    uses = joined(
        (site.counted(cases, "nouns.case", "nouns.cases"), site.counted(methods, "nouns.method", "nouns.methods"))
    )
    return ListedSource(here.to(Kind.SOURCE, source.id), source, sentence(uses))


def _source(here: Here, source: Source, number: int = 1) -> Inputs:
    records = part(here.site.published.referring_to(Kind.SOURCE, source.id), number)
    return {
        "publication": source,
        "facts": facts(here.site, source),
        "records": tuple(_citing(here, record, source) for record in records),
        "terms": terms(here.site, here, source) if number == 1 else (),
    }


def facts(site: SiteView, source: Source) -> tuple[Fact, ...]:
    """A source as a list of facts."""
    return present(
        Fact(site.say("sources.publisher"), source.publisher),
        Fact(site.say("sources.year"), str(source.year)),
        Fact(site.say("facts.type"), sentence(source.type)),
        Fact(site.say("sources.isbn"), source.isbn or ""),
        Fact(site.say("sources.read"), links=(Link(str(source.url), str(source.url)),) if source.url else ()),
    )


def _citing(here: Here, record: PublicCase | PublicMethod, source: Source) -> Citing:
    citations = (citation for citation in record.citations if citation.source == source.id)
    cited = joined((citation.pages or "" for citation in citations), ", ").replace("-", "–")
    return Citing(
        here.record(record),
        here.say("kinds.case") if isinstance(record, PublicCase) else here.say("kinds.method"),
        here.say("sources.page", pages=cited) if cited else "",
    )


def terms(site: SiteView, here: Here, source: Source) -> tuple[Link, ...]:
    """The terms that are explained with this source."""
    links = (
        here.to(kind, term.id)
        for kind in VOCABULARIES
        for term in site.published.vocabularies[kind].values()
        if term.source == source.id
    )
    return tuple(sorted(links, key=lambda link: sort_key(link.text)))
