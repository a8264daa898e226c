"""The data that the page «Passer den til os?» fetches of the method that is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebook.danish import sentence
from casebook.model.case import MethodUse
from casebook.model.values import LessonKind
from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, json_output
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.origin import own_experience, sources
from casebook.render.elements.review import review_notice
from casebook.render.fit.asking import ADDRESS
from casebook.render.fit.own import own_questions
from casebook.render.html.lessons import lesson_text
from casebook.render.html.markup import plain
from casebook.render.methods.experience import tally, uses
from casebook.render.methods.knowledge import dimensions
from casebook.render.view.site import Here, SiteView, address_of, file_of

MOST_LESSONS = 2  # of a case

ABOUT = About("Metoderne på siden «Passer den til os?»", f"{ADDRESS}*.json", fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """A file for each method that has a page. All texts are plain; links are as seen from the page."""
    site = edition.view
    here = Here(site, ADDRESS)
    return (_file(site, here, method) for method in site.methods)


def _file(site: SiteView, here: Here, method: PublicMethod) -> Output:
    return json_output(
        f"{ADDRESS}{method.id}.json",
        {
            "location": address_of(method),
            "id": method.id,
            "title": method.title,
            "href": here.record(method).href,
            "summary": plain(method.summary),
            "review": review_notice(here, method),
            "questions": [
                {"id": question.id, "kind": question.kind, "text": question.text, "more": question.more}
                for question in own_questions(site, method)
            ],
            "caseload": method.requires.caseload if method.requires else None,
            "known": [
                {"name": dimension.name, "level": site.label(dimension.level)} for dimension in dimensions(method, here)
            ],
            "pitfalls": [plain(line) for line in method.pitfalls],
            "tally": tally(site, method),
            "cases": [_case(site, here, case, use) for case, use in uses(site, method)],
            "sources": [f"{source.link.text}. {source.published}." for source in sources(here, method)]
            or [own_experience(site, method)],
        },
        file_of(method),
    )


def _case(site: SiteView, here: Here, case: PublicCase, use: MethodUse) -> Mapping[str, object]:
    failed = [
        plain(lesson_text(lesson, site.sentences)) for lesson in case.lessons if lesson.kind is LessonKind.DID_NOT_WORK
    ]
    return {
        "title": case.title,
        "href": here.record(case).href,
        "place": site.place(case),
        "year": case.year,
        "municipality": case.location.municipality or "",
        "region": site.region(case.location.region) if case.location.region else "",
        "role": site.label(use.role),
        "outcome": case.outcome or "",
        "told": site.label(case.outcome) if case.outcome else sentence(site.say("outcomes.unstated")),
        "failed": failed[:MOST_LESSONS],
    }
