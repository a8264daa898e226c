"""The front page: the people first, then the entrances by role, the methods, what did not work, and the voices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import counted, sort_key
from casebook.model import Case, Method
from casebook.model.values import Outcome
from casebook.render.cards import Card, card, public_cases
from casebook.render.case_parts import Spoken, spoken
from casebook.render.page import Page
from casebook.render.people import Person, people
from casebook.render.site import Here, Link, SiteView

ADDRESS = ""
MOST_VOICES = 2


@dataclass(frozen=True, slots=True)
class MethodCard:
    """A method in the row of methods."""

    link: Link
    type: str
    summary: str
    count: str


@dataclass(frozen=True, slots=True)
class Entrance:
    """An entrance by role."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class Selected:
    """A voice, and the case that it is from."""

    voice: Spoken
    case: Link


def pages(site: SiteView) -> Iterator[Page]:
    """The one front page."""
    here = Here(site, ADDRESS)
    cases = public_cases(site)
    methods = sorted(
        filter(lambda one: one.is_public, site.corpus.methods.values()), key=lambda one: sort_key(one.title)
    )
    yield site.page(
        ADDRESS,
        "front.md.j2",
        title=site.texts.name,
        source="content/index.md",
        description=f"{site.texts.tagline}. Cases og metoder fra danske kommuner.",
        people=mosaic(site, here, cases),
        entrances=tuple(Entrance(Link(here.href(one.to), one.title), one.text) for one in site.texts.entrances),
        methods=tuple(_method(site, here, one) for one in methods),
        failures=failures(site, here, cases),
        voices=selected(here, cases),
        meta={"side": "forside"},
    )


def mosaic(site: SiteView, here: Here, cases: tuple[Case, ...]) -> tuple[Person, ...]:
    """Every person of the casebook, by name."""
    found = (person for case in cases for person in people(site, here, case))
    return tuple(sorted(found, key=lambda person: sort_key(person.name)))


def failures(site: SiteView, here: Here, cases: tuple[Case, ...]) -> tuple[Card, ...]:
    """The cases that did not succeed: of the same rank, and sought by those who want to learn."""
    return tuple(card(site, here, case) for case in cases if case.outcome is Outcome.FAILED)


def selected(here: Here, cases: tuple[Case, ...]) -> tuple[Selected, ...]:
    """The first voice of the first few cases that have one."""
    found = (Selected(spoken(here, case.voices[0]), here.record(case)) for case in cases if case.voices)
    return tuple(found)[:MOST_VOICES]


def _method(site: SiteView, here: Here, method: Method) -> MethodCard:
    used = len(site.corpus.cases_on(Kind.METHOD, method.id))
    return MethodCard(
        link=here.record(method),
        type=site.label(method.type),
        summary=method.summary,
        count=f"Bruges i {counted(used, 'case', 'cases')}" if used else "",
    )
