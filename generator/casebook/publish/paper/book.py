"""The casebook as a book: all that is published, or what a course or a choice of cases needs, in one PDF."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.corpus.use import methods_used
from casebook.danish import sort_key
from casebook.problem import CasebookError
from casebook.publish.data.entries import COURSES
from casebook.publish.paper.records import case_values, method_values, picture
from casebook.publish.paper.rich import nodes, rich
from casebook.publish.paper.typesetting import typeset
from casebook.publish.paper.words import common_values
from casebook.published import PublicCase, PublicMethod
from casebook.render.citing.work import author_of
from casebook.render.elements.citations import published
from casebook.render.elements.people import people, portraits
from casebook.render.elements.tones import tone
from casebook.render.elements.voices import spoken
from casebook.render.html.page import Page
from casebook.render.reading_edition import view_of
from casebook.render.view.site import Here, SiteView, address_of

Values = dict[str, Any]
_ON_COVER = 9
_NAMES = {
    Kind.TARGET_GROUP: "several.maalgruppe",
    Kind.CHALLENGE: "several.udfordring",
    Kind.THEME: "several.tema",
    Kind.BENEFIT: "ids.benefits",
}


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of a book, and the page of the course that it is made for, if it is."""

    cases: tuple[PublicCase, ...]
    methods: tuple[PublicMethod, ...]
    course: Page | None = None


def as_of(site: SiteView, name: str) -> tuple[SiteView, str]:
    """The casebook as it was in an edition, with the courses of today, and its moment. CasebookError without one."""
    edition = next((edition for edition in site.editions if edition.name == name), None)
    if edition is None:
        raise CasebookError("Der er ingen udgave med det navn.", "Udgaverne ligger i editions/: «2027-1».")
    return replace(view_of(site, edition), articles=site.articles), f"{edition.day}T00:00:00Z"


def everything(site: SiteView) -> Contents:
    """All that is published."""
    return Contents(site.cases, site.methods)


def chosen(site: SiteView, ids: Collection[str], course: Page | None = None) -> Contents:
    """The cases and methods of some ids, and the methods that these cases use. CasebookError where one is not there."""
    if missing := set(ids) - {record.id for record in (*site.cases, *site.methods)}:
        raise CasebookError(
            f"{len(missing)} af id'erne hører ikke til nogen case eller metode, der er offentlig.",
            "Id'et er filens navn uden .yml. Kør «casebook status» for at se, hvad der er offentligt.",
        )
    cases = tuple(case for case in site.cases if case.id in ids)
    used = {use.method for case in cases for use in methods_used(case)} | set(ids)
    return Contents(cases, tuple(method for method in site.methods if method.id in used), course)


def of_course(site: SiteView, name: str) -> Contents:
    """The records that the page of a course leads to, and the page. CasebookError where there is no such course."""
    page = site.articles.get(f"{COURSES}{name}/") if name else None
    if page is None or not page.body:
        raise CasebookError("Der er intet kursus med det navn.", "Navnet er filens i content/kurser/ uden .md.")
    cases = (case.id for case in site.cases if _leads_to(page, case))
    ids = {*cases, *(method.id for method in site.methods if _leads_to(page, method))}
    return chosen(site, ids, page)


def _leads_to(page: Page, record: PublicCase | PublicMethod) -> bool:
    address = address_of(record)
    return any(f"{address}{end}" in page.body for end in ('"', "#", "ark/"))


def book(site: SiteView, contents: Contents, moment: str) -> bytes:
    """The book as a PDF, dated with the moment of a commit."""
    return typeset("book", _values(site, contents, moment), moment)


def _values(site: SiteView, contents: Contents, moment: str) -> Values:
    cases = [case_values(site, case) for case in contents.cases]
    methods = [method_values(site, method) for method in contents.methods]
    course = contents.course
    return {
        **common_values(site),
        "title": course.title if course else site.texts.name,
        "subtitle": course.description if course else site.texts.tagline,
        "publisher": author_of(site),
        "cover": _cover(site),
        "colophon": list(_colophon(site, moment)),
        "course": {"description": course.description, "text": nodes(course.body)} if course else None,
        "people": list(_people(site, contents.cases)),
        "cases": cases,
        "methods": methods,
        "voices": list(_voices(site, contents.cases)),
        "about": {"cases": site.say("cases.description"), "methods": site.say("method.list_description")},
        "names": {record["id"]: record["title"] for record in (*cases, *methods)},
        "ids": [record["id"] for record in (*cases, *methods)],
        "sources": list(_sources(site, contents)),
        "index": list(_index(site, contents)),
    }


def _cover(site: SiteView) -> list[str]:
    """Portraits that fill the cover, whatever the book holds; the same ones over again where there are few."""
    drawings = [picture(str(drawing)) for case in site.cases for drawing in portraits(case)]
    step = max(1, len(drawings) // _ON_COVER)
    return [drawings[place * step % len(drawings)] for place in range(_ON_COVER)] if drawings else []


def _colophon(site: SiteView, moment: str) -> Iterator[str]:
    say, register = site.say, site.published.publisher
    publisher = register.publisher.name if register and register.publisher else None
    yield say("paper.publisher", name=publisher) if publisher else say("paper.no_publisher")
    if moment:
        yield say("paper.edition", day=site.sentences.when(moment.partition("T")[0]))
    if site.site_url:
        yield say("paper.address", address=site.site_url)
    yield say("paper.about_people")
    yield say("paper.about_chosen")
    yield say("paper.about_pictures")
    if site.texts.terms_of_use:
        yield say("paper.licence", terms=site.texts.terms_of_use)
    yield say("paper.about_type")


def _people(site: SiteView, cases: Sequence[PublicCase]) -> Iterator[Values]:
    here = Here(site, "")
    for case in cases:
        for person in people(site, here, case):
            yield {
                "id": f"{Kind.CASE.file}-{case.id}",
                "portrait": picture(str(person.portrait)),
                "name": person.name,
                "age": person.age,
                "line": person.line,
                "place": person.place,
            }


def _voices(site: SiteView, cases: Sequence[PublicCase]) -> Iterator[Values]:
    """The voices by theme, in the order of the vocabulary; those without a theme come last."""
    here = Here(site, "")
    by_theme: dict[str | None, list[Values]] = {}
    for case in cases:
        for voice in case.voices:
            quotation = spoken(here, case, voice)
            by_theme.setdefault(voice.theme, []).append(
                {
                    "words": rich(quotation.words),
                    "who": quotation.who,
                    "origin": quotation.origin,
                    "title": case.title,
                    "id": f"{Kind.CASE.file}-{case.id}",
                }
            )
    for theme in (*site.published.vocabularies.get(Kind.THEME, {}), None):
        if theme in by_theme:
            name = site.name(Kind.THEME, theme) if theme else site.say("sections.voices")
            yield {"name": name, "tone": tone(site, theme), "voices": by_theme[theme]}


def _sources(site: SiteView, contents: Contents) -> Iterator[Values]:
    records = (*contents.cases, *contents.methods)
    for source in sorted(site.published.sources.values(), key=lambda source: (sort_key(source.title), source.id)):
        citing = [record for record in records if any(cited.source == source.id for cited in record.citations)]
        if citing:
            yield {
                "title": source.title,
                "published": f"{published(source)}.",
                "url": str(source.url or ""),
                "records": [f"{Kind.of(record).file}-{record.id}" for record in citing],
            }


def _index(site: SiteView, contents: Contents) -> Iterator[Values]:
    """The terms of each vocabulary that a record of the book has, with these records."""
    inside = {address_of(record) for record in contents.cases} | {address_of(record) for record in contents.methods}
    for kind in VOCABULARIES:
        entries = []
        for term in sorted(site.published.vocabularies.get(kind, {}).values(), key=lambda term: sort_key(term.name)):
            referring = site.published.referring_to(kind, term.id)
            if ids := [f"{Kind.of(record).file}-{record.id}" for record in referring if address_of(record) in inside]:
                entries.append({"name": term.name, "ids": ids})
        if entries:
            yield {"name": site.say(_NAMES[kind]), "entries": entries}
