"""The cases: the list of them, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.model.case import Story
from casebook.model.values import Status
from casebook.published import PublicCase
from casebook.render.cards import card, tally
from casebook.render.case_facts import case_facts, changes
from casebook.render.case_parts import (
    cited,
    contents,
    figures,
    lesson_groups,
    protection,
    question_groups,
    spoken,
)
from casebook.render.figures import life_line
from casebook.render.kinship import Kinship
from casebook.render.neighbours import Order, in_order, neighbours
from casebook.render.page import Page
from casebook.render.people import Person, people, portraits
from casebook.render.related import case_kinship, related_cases
from casebook.render.site import Here, SiteView
from casebook.render.tones import tone

LIST_ADDRESS = f"{Kind.CASE}/"


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with the person it is about and the life line drawn beside it. `key` ends the ids of its parts."""

    story: Story
    person: Person
    life_line: Markup
    key: str


def pages(site: SiteView) -> Iterator[Page]:
    """The list of cases and a page for each that is published."""
    yield _list_page(site)
    kin, order = case_kinship(site), in_order(site.cases)
    for case in site.published.cases.values():
        if case.is_public:
            yield _case_page(site, kin, order, case)


def _list_page(site: SiteView) -> Page:
    here = Here(site, LIST_ADDRESS)
    return site.page(
        LIST_ADDRESS,
        "cases.html.j2",
        title="Cases",
        source=Kind.CASE.file,
        description="Menneskers vej mod arbejde, fortalt sammen med den metode, der blev brugt.",
        tally=tally(site.cases),
        cards=tuple(card(site, here, case) for case in site.cases),
        meta={"side": "liste"},
    )


def _case_page(site: SiteView, kin: Kinship[PublicCase], order: Order, case: PublicCase) -> Page:
    address = f"{LIST_ADDRESS}{case.id}/"
    here = Here(site, address)
    related = related_cases(here, kin, case)
    return site.page(
        address,
        "case.html.j2",
        title=case.title,
        source=f"{Kind.CASE.file}/{case.id}.yml",
        description=case.summary,
        case=case,
        historic=case.status is Status.HISTORIC,
        municipality=here.to(Kind.MUNICIPALITY, case.location.municipality) if case.location.municipality else None,
        place=site.place(case),
        portraits=portraits(case),
        tone=tone(site, *case.themes),
        contents=contents(case, has_related=bool(related or case.methods)),
        facts=case_facts(here, case),
        changes=changes(here, case),
        stories=_stories(site, here, case),
        figures=figures(case),
        voices=tuple(spoken(here, voice) for voice in case.voices),
        lessons=lesson_groups(case),
        questions=question_groups(case.teaching.questions) if case.teaching else (),
        methods=tuple((here.to(Kind.METHOD, use.method), use) for use in case.methods),
        related=related,
        sources=tuple(cited(here, citation) for citation in case.sources),
        protection=protection(site, case),
        neighbours=neighbours(here, order, case),
        meta={"side": "case"},
    )


def _stories(site: SiteView, here: Here, case: PublicCase) -> tuple[ToldStory, ...]:
    told = zip(case.stories, people(site, here, case), strict=True)
    return tuple(
        ToldStory(story, person, life_line(story.life_line, key=f"livslinje-{number}"), str(number))
        for number, (story, person) in enumerate(told, start=1)
    )
