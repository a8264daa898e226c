"""The courses: the page of whoever leads one, with the list that its head says, and a page for whoever takes part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from casebook.render.courses.course import MOMENTS, PATH, CoursePoint, WholeCourse, courses
from casebook.render.courses.path import lesson_of, package_of, participants_of, path_of
from casebook.render.elements.prints import prints_at
from casebook.render.html.rebase import readdressed
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """One thing that a course uses, as seen from a page, with what can be printed of it as it is today."""

    point: CoursePoint
    href: str
    prints: tuple[Link, ...]


def plan(site: SiteView) -> Iterator[PageTask]:
    """Two pages for each course."""
    for course in courses(site):
        page = course.page
        yield site.task(
            page.address,
            "course",
            title=page.title,
            source=page.source,
            description=page.description,
            inputs=partial(_course, course),
            meta={"styles": ["course"]},
        )
        yield site.task(
            participants_of(course),
            "course_participants",
            title=site.say("course.participants_title", title=page.title),
            source=page.source,
            description=site.say("course.participants_description", title=page.title),
            inputs=partial(_participants, course),
            meta={
                "side": "deltager",
                "styles": ["course"],
                "scripts": ["course/page"],
                "belongs_to": page.address,
                "search": {"exclude": True},
            },
        )


def _course(course: WholeCourse, here: Here) -> Inputs:
    """The page that was written, parted behind its section on the path."""
    names = list(course.sections)
    split = names.index(PATH) + 1 if PATH in names else 1
    parts = list(course.sections.values())
    return {
        "before": _html("".join(parts[:split])),
        "after": _html("".join(parts[split:])),
        "minutes": course.minutes,
        "edition": _edition(course, here),
        "points": _points(course, here),
        "package": here.href(package_of(course)) if here.site.site_url else "",
        "lesson": here.href(lesson_of(course)) if here.site.site_url else "",
        "build_on": here.href(path_of(course.page.title, course.points)),
        "participants": here.href(participants_of(course)),
    }


def _participants(course: WholeCourse, here: Here) -> Inputs:
    return {
        "course": course,
        "questions": tuple((here.say(MOMENTS[moment]), asked) for moment, asked in course.questions.items()),
        "opening": _html(readdressed(course.for_all, course.page.address, here.href)),
        "up": here.href(course.page.address),
        "edition": _edition(course, here),
        "points": _points(course, here),
    }


def _points(course: WholeCourse, here: Here) -> tuple[ShownPoint, ...]:
    return tuple(
        ShownPoint(
            point,
            here.href(point.leads_to) if point.address else point.url,
            () if point.frozen else prints_at(here, point.address),
        )
        for point in course.points
    )


def _edition(course: WholeCourse, here: Here) -> Link | None:
    """The edition that a course leads to."""
    edition = course.edition
    return Link(here.href(edition.address), here.say("editions.named", name=edition.name)) if edition else None


def _html(written: str) -> Markup:
    """A part of a hand-written page: it was cleaned as a whole."""
    return Markup(written)  # noqa: S704 - HTML from articles.py
