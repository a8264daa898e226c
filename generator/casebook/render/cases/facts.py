"""«Kort fortalt»: the facts of a case, and what a term of its time is called today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.corpus.references import NO_SUCCESSOR
from casebook.corpus.use import methods_mentioned, methods_used
from casebook.danish import inside
from casebook.model import Case
from casebook.model.story import Story
from casebook.model.values import Role
from casebook.model.walk import facet_of
from casebook.published import PublicCase
from casebook.render.elements.facts import Fact, links_to, present
from casebook.render.elements.terms import is_ending, successor
from casebook.render.view.site import Here, Link, SiteView


@dataclass(frozen=True, slots=True)
class BenefitChange:
    """From what to what a person came. `who` is told only where the case tells of several people."""

    who: str
    start: Link | None
    end: Link | None


def case_facts(here: Here, case: PublicCase) -> tuple[Fact, ...]:
    """The facts in the order of the double page; what is not told is left out."""
    return present(
        Fact(_called(here, "målgrupper"), links=links_to(here, Kind.TARGET_GROUP, case.target_groups)),
        Fact(here.say("several.udfordring"), links=links_to(here, Kind.CHALLENGE, case.challenges)),
        Fact(here.say("several.tema"), links=links_to(here, Kind.THEME, case.themes)),
        Fact(here.say("kinds.method"), links=links_to(here, Kind.METHOD, (use.method for use in methods_used(case)))),
        Fact(
            here.site.label(Role.BACKDROP),
            links=links_to(here, Kind.METHOD, (use.method for use in methods_mentioned(case))),
        ),
        Fact(here.say("case.actor"), _actor(here.site, case)),
        Fact(here.say("facts.duration"), case.duration or ""),
        Fact(here.say("facts.participants"), participants(here.site, case)),
        Fact(here.say("facts.words_of_today"), lines=tuple(_todays_names(here.site, case))),
    )


def _called(here: Here, field: str) -> str:
    """The name of the facet that a field of a case declares, as the site says it."""
    return facet_of(Case, field).said(here.site.sentences)


def changes(here: Here, case: PublicCase) -> tuple[BenefitChange, ...]:
    """From what to what, for each story that tells at least one end; what two stories of a person share, once."""
    several = len(case.citizens) > 1
    every_change = (
        BenefitChange(
            who=story.citizen.pseudonym if several else "",
            start=_benefit(here, story.from_benefit),
            end=_benefit(here, story.to_benefit),
        )
        for story in case.stories
        if story.from_benefit or story.to_benefit
    )
    return tuple(dict.fromkeys(every_change))


def _benefit(here: Here, benefit: str | None) -> Link | None:
    return here.to(Kind.BENEFIT, benefit) if benefit else None


def _actor(site: SiteView, case: PublicCase) -> str:
    if not case.actor:
        return ""
    name, kind = case.actor.name, site.label(case.actor.type)
    return name if kind.casefold() in name.casefold() else f"{name} ({inside(kind)})"


def participants(site: SiteView, case: PublicCase) -> str:
    """The number of people who took part, where it is published."""
    counted = case.effort and case.effort.participants
    if not counted:
        return ""
    return site.say("facts.participants_in", count=counted.count, year=counted.year) if counted.year else counted.count


def _todays_names(site: SiteView, case: PublicCase) -> Iterator[str]:
    """«Matchgruppe 2 hedder i dag aktivitetsparate», for each term that has aged."""
    for kind, term_id in dict.fromkeys(_aging_terms(case)):
        term = site.published.term(kind, term_id)
        if today := successor(site, kind, term):
            yield site.say("case.called_today", term=term.name, today=inside(today.name))
        elif term.successor == NO_SUCCESSOR and not is_ending(site, term):
            yield site.say("case.gone", term=term.name)


def _aging_terms(case: PublicCase) -> Iterator[tuple[Kind, str]]:
    yield from ((Kind.TARGET_GROUP, term_id) for term_id in case.target_groups)
    yield from ((Kind.CHALLENGE, term_id) for term_id in case.challenges)
    yield from ((Kind.BENEFIT, term_id) for story in case.stories for term_id in _benefits(story))


def _benefits(story: Story) -> tuple[str, ...]:
    return tuple(filter(None, (story.from_benefit, story.to_benefit)))
