"""The cases: the list of them, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.corpus.use import methods_mentioned, methods_used
from casebook.model.facets import CHALLENGE, METHOD, MUNICIPALITY, TARGET_GROUP, THEME
from casebook.model.story import Story
from casebook.model.values import Status
from casebook.published import PublicCase
from casebook.render.cases.facts import case_facts, changes
from casebook.render.cases.parts import contents, lesson_groups, protection
from casebook.render.cases.rests import case_rests, told
from casebook.render.citing.box import cited_as, head_of_work
from casebook.render.elements.blanks import blanks
from casebook.render.elements.cards import card, tally
from casebook.render.elements.drawings import figures
from casebook.render.elements.editions import in_newest_edition
from casebook.render.elements.embed import embed_of, head_of_embed
from casebook.render.elements.neighbours import Order, in_order, neighbours
from casebook.render.elements.origin import own_experience, rights, sources
from casebook.render.elements.outcomes import selection
from casebook.render.elements.parts import InParts, further_parts, links_to_parts, part
from casebook.render.elements.people import CasePerson, people, portraits
from casebook.render.elements.prints import prints
from casebook.render.elements.questions import question_groups
from casebook.render.elements.review import not_indexed, review_notice
from casebook.render.elements.short import short_address
from casebook.render.elements.tones import tone
from casebook.render.elements.voices import spoken
from casebook.render.figures import life_line
from casebook.render.html.opening import Beginning
from casebook.render.similarity.related import case_similarity, related_cases
from casebook.render.similarity.similarity import SimilarityIndex
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

LIST_ADDRESS = f"{Kind.CASE}/"
_FIND_BY = {
    "maalgrupper/": TARGET_GROUP,
    "udfordringer/": CHALLENGE,
    "temaer/": THEME,
    "metoder/": METHOD,
    "kommuner/": MUNICIPALITY,
}


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with the person it is about and the life line drawn beside it. `key` ends the ids of its parts."""

    story: Story
    text: Beginning
    person: CasePerson
    life_line: Markup
    key: str


@dataclass(frozen=True)
class OtherCases:
    """The other cases: what they have in common, and their order. Worked out once, when the first page asks."""

    site: SiteView

    @cached_property
    def similar(self) -> SimilarityIndex[PublicCase]:
        """By case, the cases that share something with it."""
        return case_similarity(self.site)

    @cached_property
    def order(self) -> Order:
        """By case, the one before it and the one after it."""
        return in_order(self.site.cases)


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of cases and a page for each that is published."""
    yield site.task(
        LIST_ADDRESS,
        "cases",
        title=site.say("several.case"),
        source=Kind.CASE.file,
        description=site.say("cases.description"),
        inputs=_list,
        meta={"side": "liste"},
    )
    yield from further_parts(site, _all_cases(site))
    beside = OtherCases(site)
    for case in site.published.cases.values():
        if case.is_public:
            yield site.task(
                f"{LIST_ADDRESS}{case.id}/",
                "case",
                title=case.title,
                source=f"{Kind.CASE.file}/{case.id}.yml",
                description=case.summary,
                inputs=partial(_case, beside, case),
                meta={
                    "side": "case",
                    "scripts": ["copying"],
                    **head_of_work(site, case),
                    **head_of_embed(case),
                    **not_indexed(case),
                },
            )


def _all_cases(site: SiteView) -> InParts:
    return InParts(LIST_ADDRESS, site.say("several.case"), Kind.CASE.file, site.cases)


def _list(here: Here) -> Inputs:
    cases = here.site.cases
    return {
        "find_by": tuple(Link(here.href(to), facet.said_inside(here.site.sentences)) for to, facet in _FIND_BY.items()),
        "tally": tally(here.site, cases),
        "selection": selection(here.site, cases),
        "cards": tuple(card(here.site, here, case) for case in part(cases, 1)),
        "parts": links_to_parts(here, _all_cases(here.site)),
    }


def _case(beside: OtherCases, case: PublicCase, here: Here) -> Inputs:
    related, municipality = related_cases(here, beside.similar, case), case.location.municipality
    uses = (*methods_used(case), *methods_mentioned(case))
    others = len(related.alike) + len(related.counterparts)
    return {
        "case": case,
        "historic": case.status is Status.HISTORIC,
        "unreviewed": review_notice(here, case),
        "municipality": here.to(Kind.MUNICIPALITY, municipality) if municipality else None,
        "place": here.site.place(case),
        "portraits": portraits(case),
        "tone": tone(here.site, *case.themes),
        "contents": contents(here.site, case, has_related=bool(related or case.methods)),
        "facts": case_facts(here, case),
        "changes": changes(here, case),
        "stories": _stories(here, case),
        "blanks": blanks(here.site, case),
        "figures": figures(here.site, case),
        "voices": tuple(spoken(here, case, voice) for voice in case.voices),
        "lessons": lesson_groups(case),
        "questions": question_groups(case.teaching.questions) if case.teaching else (),
        "methods": tuple((here.to(Kind.METHOD, use.method), use) for use in uses),
        "related": related,
        "rests": case_rests(here.site, case, methods=len(uses), related=others),
        "sources": sources(here, case),
        "own_experience": own_experience(here.site, case),
        "rights": rights(here.site, case),
        "protection": protection(here.site, case),
        "cited_as": cited_as(here, case),
        "frozen": in_newest_edition(here, case),
        "neighbours": neighbours(here, beside.order, case),
        "embed": embed_of(case),
        "prints": prints(here.site, case),
        "short": short_address(here.site, case),
    }


def _stories(here: Here, case: PublicCase) -> tuple[ToldStory, ...]:
    stories_with_people = zip(case.stories, people(here.site, here, case), strict=True)
    return tuple(
        ToldStory(
            story,
            told(case, story),
            person,
            life_line(story.life_line, here.site.sentences, key=f"livslinje-{number}"),
            str(number),
        )
        for number, (story, person) in enumerate(stories_with_people, start=1)
    )
