"""The page on risk: the editors' own words, and below them how many people a source or a project may give away.

The publisher has to decide on it. The numbers are counted when the site is built and tell of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Kind
from casebook.danish import sentence
from casebook.published.insiders import InsiderCounts, SourceCounts
from casebook.render.elements.facts import Fact
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "om/risiko/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """The hand-written page with the counts below it; none where it is not written, or held back."""
    article = site.articles.get(ADDRESS)
    if article and article.body:
        yield site.task(
            ADDRESS,
            "risk_page",
            title=article.title,
            source=article.source,
            description=article.description,
            inputs=_inputs,
            meta=article.meta,
        )


def _inputs(here: Here) -> Inputs:
    counts = here.site.published.insiders
    sources = (_of_source(here, counted, counts.enough) for counted in counts.sources)
    project = (_in_project(here.site, counts),) if counts.in_project else ()
    return {"counted": (*sources, *project)}


def _of_source(here: Here, counted: SourceCounts, enough: int) -> Fact:
    site = here.site
    lines = (
        site.say("risk_page.told", people=_people(site, counted.people), cases=_cases(site, counted.cases)),
        site.say("risk_page.alone", few=counted.few_alone, people=counted.people, enough=enough),
        site.say("risk_page.with_age", few=counted.few_with_age, people=counted.people),
        site.say("risk_page.with_all", few=counted.few_with_all, people=counted.people),
        site.say("risk_page.no_link" if site.published.sources[counted.source].url is None else "risk_page.linked"),
    )
    return Fact(here.to(Kind.SOURCE, counted.source).text, lines=lines)


def _in_project(site: SiteView, counts: InsiderCounts) -> Fact:
    lines = (
        site.say("risk_page.in_project", people=sentence(_people(site, counts.in_project))),
        site.say(
            "risk_page.among", participants=counts.participants, few=counts.few_in_project, people=counts.in_project,
            enough=counts.enough,
        ),
    )  # fmt: skip
    return Fact(site.say("risk_page.project"), lines=lines)


def _people(site: SiteView, number: int) -> str:
    return site.counted(number, "nouns.person", "nouns.people")


def _cases(site: SiteView, number: int) -> str:
    return site.counted(number, "nouns.case", "nouns.cases")
