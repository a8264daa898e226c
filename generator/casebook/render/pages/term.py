"""Target groups, challenges and themes: a list of each, and a page for each target group and challenge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from casebook.corpus import Kind
from casebook.danish import joined, sentence
from casebook.model import Term
from casebook.render.elements.entries import Entry, case_entries
from casebook.render.elements.parts import InParts, entries_of_part, further_parts
from casebook.render.elements.terms import in_order, is_closed, narrower, notes, predecessors
from casebook.render.methods.parts import MethodSection
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

TITLES: Mapping[Kind, tuple[str, str]] = {
    Kind.TARGET_GROUP: (
        "several.maalgruppe",
        "term_lists.target_groups",
    ),
    Kind.CHALLENGE: (
        "several.udfordring",
        "term_lists.challenges",
    ),
    Kind.THEME: (
        "several.tema",
        "term_lists.themes",
    ),
}


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A term on the list of its vocabulary."""

    link: Link
    explanation: str
    count: str
    closed: bool


def plan(site: SiteView) -> Iterator[PageTask]:
    """For each vocabulary with pages: its list, and a page for each term; a theme's page is of another type."""
    for kind, (title, description) in TITLES.items():
        yield site.task(
            f"{kind}/",
            "terms",
            title=site.say(title),
            source=kind.file,
            description=site.say(description),
            inputs=partial(_list, kind),
            meta={"side": "liste"},
        )
        if kind is not Kind.THEME:
            for term in site.published.vocabularies[kind].values():
                yield _term_task(site, kind, term)
                yield from further_parts(site, _listed_with(site, kind, term))


def _list(kind: Kind, here: Here) -> Inputs:
    terms = in_order(here.site.published.vocabularies[kind].values())
    return {"lead": here.say(TITLES[kind][1]), "terms": tuple(_listed(here.site, here, kind, term) for term in terms)}


def _listed(site: SiteView, here: Here, kind: Kind, term: Term) -> ListedTerm:
    return ListedTerm(
        link=here.to(kind, term.id),
        explanation=term.explanation or "",
        count=count(site, kind, term),
        closed=is_closed(site, term),
    )


def count(site: SiteView, kind: Kind, term: Term) -> str:
    """«3 cases · 1 metode»."""
    cases = len(site.published.cases_on(kind, term.id))
    methods = len(site.published.methods_on(kind, term.id))
    if not cases and not methods:
        return site.say("term_lists.nothing_yet")
    return sentence(
        joined(
            (site.counted(cases, "nouns.case", "nouns.cases"), site.counted(methods, "nouns.method", "nouns.methods"))
        )
    )


def _term_task(site: SiteView, kind: Kind, term: Term) -> PageTask:
    return site.task(
        f"{kind}/{term.id}/",
        "term",
        title=term.name,
        source=kind.file,
        description=term.explanation or site.say("term_lists.about", term=term.name),
        inputs=partial(_term, kind, term),
    )


def _listed_with(site: SiteView, kind: Kind, term: Term) -> InParts:
    return InParts.by_title(
        f"{kind}/{term.id}/",
        term.name,
        kind.file,
        cases=site.published.cases_on(kind, term.id),
        methods=site.published.methods_on(kind, term.id),
    )


def _term(kind: Kind, term: Term, here: Here) -> Inputs:
    site = here.site
    return {
        "term": term,
        "list_link": Link(here.href(f"{kind}/"), site.say(TITLES[kind][0])),
        "notes": notes(site, here, kind, term),
        "older": older(site, here, kind, term),
        "talks": tuple(_talks(kind, term, here)),
        **entries_of_part(here, _listed_with(site, kind, term)),
    }


def _talks(kind: Kind, term: Term, here: Here) -> Iterator[Link]:
    """The methods for these people that have words for a conversation, with the address of the words."""
    for method in here.site.published.methods_on(kind, term.id):
        if method.talk:
            yield Link(f"{here.record(method).href}#{MethodSection.TALK}", method.title)


def older(site: SiteView, here: Here, kind: Kind, term: Term) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Cases under a former name of the term, or under a narrower term, that do not carry the term itself."""
    own = {case.id for case in site.published.cases_on(kind, term.id)}
    groups = []
    for other in (*predecessors(site, kind, term), *narrower(site, kind, term)):
        cases = [case for case in site.published.cases_on(kind, other.id) if case.id not in own]
        if cases:
            groups.append((other.name, case_entries(site, here, cases)))
    return tuple(groups)
