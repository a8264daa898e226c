"""The entrances by role: a hand-written introduction, and under it what the records have for that role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from urllib.parse import parse_qs

from casebook.danish import sort_key
from casebook.model.values import Audience
from casebook.published import PublicCase
from casebook.render.catalogue.catalogue import ADDRESS as CATALOGUE
from casebook.render.catalogue.catalogue import answering, in_words
from casebook.render.elements.cards import first_cases
from casebook.render.html.page import Page
from casebook.render.themes.role_lessons import lessons_for
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

FOLDER = "for/"
MOST_LESSONS = 6


def plan(site: SiteView) -> Iterator[PageTask]:
    """A page for each hand-written one in `content/for/`; its front matter says what is drawn from the records."""
    for address, article in site.articles.items():
        if address.startswith(FOLDER):
            yield site.task(
                address,
                "entrance",
                title=article.title,
                source=article.source,
                description=article.description,
                inputs=partial(_inputs, article),
                meta={"side": "indgang", "styles": ["entrance"]},
            )


def _inputs(article: Page, here: Here) -> Inputs:
    site, wanted = here.site, article.meta.get("raad_til")
    audience = Audience(str(wanted)) if wanted else None
    return {
        "first": first_cases(site, here, article.meta),
        "lists": _lists(site, here, article),
        "catalogue": Link(here.href(CATALOGUE), here.say("entrance.find_yourself")),
        "lead": article.description,
        "audience": audience,
        "lessons": lessons_for(here, audience, site.cases)[:MOST_LESSONS] if audience else (),
        "taught": _taught(site, here) if article.meta.get("undervisning") else (),
        "others": tuple(Link(here.href(other.address), other.title) for other in _others(site, article)),
    }


def _lists(site: SiteView, here: Here, article: Page) -> tuple[tuple[Link, str], ...]:
    """Filtered lists by what they are called, with how much is on them; empty ones are left out."""
    given = article.meta.get("lister")
    lists = given.items() if isinstance(given, Mapping) else ()
    filtered_lists = (
        (Link(f"{here.href(CATALOGUE)}?{query}", name), answering(site, asked(query))) for query, name in lists
    )
    return tuple((link, in_words(site, records)) for link, records in filtered_lists if records)


def asked(query: str) -> Mapping[str, tuple[str, ...]]:
    """The values that the query of an address asks for: «udfald=lykkedes,delvist»."""
    return {facet: tuple(",".join(values).split(",")) for facet, values in parse_qs(query).items()}


def _taught(site: SiteView, here: Here) -> tuple[tuple[int, tuple[Link, ...]], ...]:
    """The cases to teach with, by the minutes that they take."""
    cases_by_minutes: dict[int, list[PublicCase]] = {}
    for case in site.cases:
        if case.teaching and case.teaching.minutes:
            cases_by_minutes.setdefault(case.teaching.minutes, []).append(case)
    return tuple((minutes, tuple(map(here.record, cases))) for minutes, cases in sorted(cases_by_minutes.items()))


def _others(site: SiteView, article: Page) -> tuple[Page, ...]:
    others = (page for page in site.articles.values() if page.address.startswith(FOLDER) and page is not article)
    return tuple(sorted(others, key=lambda page: sort_key(page.title)))
