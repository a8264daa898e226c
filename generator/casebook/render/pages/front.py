"""The front page: the people first, then the entrances by role, the methods, what did not work, and the voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from casebook.danish import sort_key
from casebook.model.story import Voice
from casebook.model.values import Outcome, VoiceOrigin
from casebook.published import PublicMethod
from casebook.render.catalogue.catalogue import ADDRESS as CATALOGUE
from casebook.render.catalogue.catalogue import in_words
from casebook.render.elements.cards import Card, card, first_cases
from casebook.render.elements.outcomes import outcomes, selection
from casebook.render.elements.people import CasePerson, people
from casebook.render.figures.flow import in_short
from casebook.render.methods.cards import method_card
from casebook.render.methods.experience import Heard, heard
from casebook.render.overview.courses import all_courses
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = ""
MOST_VOICES = 2
MOST_METHODS = 8
MOST_PEOPLE, MOST_FAILURES = 50, 8


@dataclass(frozen=True, slots=True)
class EntranceLink:
    """An entrance by role."""

    link: Link
    text: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one front page."""
    yield site.task(
        ADDRESS,
        "front",
        title=site.texts.name,
        source="content/index.md",
        description=site.texts.description or site.texts.tagline,
        inputs=_inputs,
        meta={"side": "forside", "styles": ["figures/flow"]},
    )


def _inputs(here: Here) -> Inputs:
    site = here.site
    flow = all_courses(here)
    return {
        "flow": in_short(flow, site.sentences, href=here.href("overblik/#forloeb")) if flow else "",
        "people": mosaic(site, here)[:MOST_PEOPLE],
        "all_cases": Link(here.href("cases/"), site.say("find.all_cases")),
        "entrances": tuple(
            EntranceLink(Link(here.href(entrance.to), entrance.title), entrance.text)
            for entrance in site.texts.entrances
        ),
        "methods": tuple(method_card(site, here, method) for method in _most_used(site)),
        "all_methods": Link(here.href("metoder/"), _all_of(site, len(site.methods))),
        "failures": failures(site, here),
        "selection": selection(site, site.cases),
        "voices": selected(site, here),
        "checks": site.checks,
        "search": Link(here.href(CATALOGUE), site.say("frame.search_label")),
        "tally": _tally(site),
        "first": first_cases(site, here, site.articles[ADDRESS].meta if ADDRESS in site.articles else {}),
    }


def _tally(site: SiteView) -> str:
    """«21 cases og 43 metoder. Af casene er 9 lykkedes og 4 lykkedes ikke.»: what is here, failures included."""
    counts = in_words(site, (*site.cases, *site.methods))
    ends = outcomes(site, site.cases)
    return site.say("front.counts_and_outcomes", counts=counts, outcomes=ends) if ends else f"{counts}."


def mosaic(site: SiteView, here: Here) -> tuple[CasePerson, ...]:
    """Every person of the casebook, by name, as the first of their stories in a case shows them."""
    by_case = (people(site, here, case) for case in site.cases)
    all_people = (person for stories in by_case for person in _each_once(stories))
    return tuple(sorted(all_people, key=lambda person: sort_key(person.name)))


def _each_once(stories: Iterable[CasePerson]) -> Iterable[CasePerson]:
    first = dict[str, CasePerson]()
    for person in stories:
        first.setdefault(person.name, person)
    return first.values()


def failures(site: SiteView, here: Here) -> tuple[Card, ...]:
    """The first cases that did not succeed: of the same rank, and sought by those who want to learn."""
    failed = (case for case in site.cases if case.outcome is Outcome.FAILED)
    return tuple(card(site, here, case) for case in islice(failed, MOST_FAILURES))


def selected(site: SiteView, here: Here) -> tuple[Heard, ...]:
    """One voice of each of the first few cases that have any; those of citizens who were interviewed come first."""
    first = [(case, min(case.voices, key=_told_by_others)) for case in site.cases if case.voices]
    chosen = sorted(first, key=lambda pair: _told_by_others(pair[1]))[:MOST_VOICES]
    return tuple(heard(here, case, voice) for case, voice in chosen)


def _told_by_others(voice: Voice) -> bool:
    return voice.origin is VoiceOrigin.NARRATION


def _all_of(site: SiteView, methods: int) -> str:
    return site.say("front.all_methods", number=methods) if methods > 1 else site.say("front.list_of_methods")


def _most_used(site: SiteView) -> tuple[PublicMethod, ...]:
    """The methods that most cases use, in alphabetical order as on their own page."""
    chosen = sorted(site.methods, key=lambda method: -len(site.published.cases_using(method.id)))[:MOST_METHODS]
    return tuple(method for method in site.methods if method in chosen)
