"""The people of a case as pages show them: in broad terms, with a drawn portrait."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.danish import inside
from casebook.model.ages import ADULT
from casebook.model.story import Story
from casebook.model.values import Background
from casebook.published import PublicCase
from casebook.render.elements.tones import tone
from casebook.render.portraits.portrait import portrait
from casebook.render.view.site import Here, Link, SiteView

_OF_TODAY = re.compile(r"^(?:er )?i dag (?:er (?:han|hun) )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CasePerson:
    """A tile of the portrait mosaic."""

    portrait: Markup
    name: str
    age: str
    background: str
    line: str
    today: str
    link: Link
    place: str
    tone: int


def people(site: SiteView, here: Here, case: PublicCase) -> tuple[CasePerson, ...]:
    """One person a story."""
    several = len(case.stories) > 1
    return tuple(
        _person(site, here, case, story, f"#{story_anchor(number)}" if several else "")
        for number, story in enumerate(case.stories, start=1)
    )


def story_anchor(number: int) -> str:
    """The anchor of a story in the page of its case, by its place there (from 1)."""
    return f"historie-{number}"


def _person(site: SiteView, here: Here, case: PublicCase, story: Story, fragment: str) -> CasePerson:
    citizen, page = story.citizen, here.record(case)
    return CasePerson(
        portrait=portrait(case.id, citizen.pseudonym),
        name=citizen.pseudonym,
        age=age(site, citizen.age),
        background="" if citizen.background is Background.UNSTATED else site.label(citizen.background),
        line=story.portrait or "",
        today=at_the_end(site, case, story),
        link=Link(f"{page.href}{fragment}", page.text),
        place=site.place(case),
        tone=tone(site, *case.themes),
    )


def at_the_end(site: SiteView, case: PublicCase, story: Story) -> str:
    """«Da kilden sluttede (2014): i fleksjob.»: what is known of a person's life ends with the source, in its year.

    The source is the one that the case names first. A case without one, told by its actor, or of a later year than its
    source (which cannot know how it ended) ends in its own year.
    """
    if not story.today:
        return ""
    year = site.published.sources[case.citations[0].source].year if case.citations else case.year
    is_told_by_itself = case.is_own_experience or year < case.year
    end = site.say("states.telling_ended") if is_told_by_itself else site.say("states.source_ended")
    year = max(year, case.year)
    if story.today.startswith(end):
        return story.today.replace(end, f"{end} ({year})", 1)
    return f"{end} ({year}): {inside(_OF_TODAY.sub('', story.today))}"


def age(site: SiteView, band: str) -> str:
    """«40-49 år», with the dash that a span has in Danish; «over 60 år» for an open end; «voksen» as it is."""
    if band == ADULT:
        return band
    if band.endswith("+"):
        return site.say("people.older", years=band[:-1])
    return site.say("people.years", years=band.replace("-", "–"))


def portraits(case: PublicCase) -> tuple[Markup, ...]:
    """The portraits of a case, one a person; a case without a story has one of its own."""
    return tuple(portrait(case.id, name) for name in case.citizens or ("",))


def portrait_addresses(case: PublicCase) -> tuple[str, ...]:
    """The addresses of a case's portraits: beside its page."""
    return tuple(f"{Kind.CASE}/{case.id}/billede-{number}.svg" for number, _ in enumerate(portraits(case), start=1))
