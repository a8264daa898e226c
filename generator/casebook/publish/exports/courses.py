"""Two packages of each course for Moodle and other learning platforms, and a list of them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from casebook.publish.data.cartridge import Cartridge, PackedEntry, PackedSection, html_page, link, packed, topic
from casebook.publish.data.scorm import ScormPage, lesson_file
from casebook.publish.edition import Edition
from casebook.publish.output import ARCHIVE, JSON, About, Output, json_output
from casebook.render.courses.course import MOMENTS, WholeCourse, courses
from casebook.render.courses.path import CARTRIDGES, lesson_of, package_of, participants_of
from casebook.render.html.rebase import readdressed
from casebook.render.view.site import SiteView

LIST = f"{CARTRIDGES}alle.json"
ABOUT = About("Kurser til Moodle", f"{CARTRIDGES}*", purpose="data.courses", offers={LIST: JSON})


def outputs(edition: Edition) -> Iterator[Output]:
    """The list, and the packages for each course where it is known at which address its links lead to the site."""
    site = edition.view
    every = tuple(courses(site)) if site.site_url else ()
    yield json_output(LIST, {"name": site.texts.name, "courses": [_listed(site, course) for course in every]})
    for course in every:
        yield Output(package_of(course), packed(cartridge_of(site, course)), ARCHIVE)
        yield Output(lesson_of(course), lesson_file(lesson(site, course)), ARCHIVE)


def cartridge_of(site: SiteView, course: WholeCourse) -> Cartridge:
    """The package of a course: its pages, links to what it uses, a discussion for each question."""
    page = course.page
    asked = (
        PackedSection(site.say(MOMENTS[moment]), tuple(map(topic, texts))) for moment, texts in course.questions.items()
    )
    sections = (
        PackedSection(site.say("course.about"), (html_page(page.title, _for_all(site, course)),)),
        PackedSection(site.say("course.read"), tuple(_links(site, course))),
        *asked,
        PackedSection(site.say("course.trainer"), tuple(_for_trainers(site, course))),
    )
    filled = tuple(section for section in sections if section.entries)
    return Cartridge(f"C-{course.id}", page.title, page.description, filled)


def lesson(site: SiteView, course: WholeCourse) -> ScormPage:
    """The page for those who take part: the aims, what is used, and the questions."""
    used = "\n".join(
        f'<li><a href="{escape(address)}" target="_blank" rel="noopener">{escape(title)}</a></li>'
        for title, address in _used(site, course)
    )
    asked = (_asked(site.say(MOMENTS[moment]), texts) for moment, texts in course.questions.items() if texts)
    read = f"<h2>{escape(site.say('course.read'))}</h2>\n<ol>\n{used}\n</ol>"
    body = "\n".join((_for_all(site, course), read, *asked))
    return ScormPage(
        f"S-{course.id}", course.page.title, body, site.say("course.through"), site.say("course.was_through")
    )


def _asked(when: str, texts: tuple[str, ...]) -> str:
    items = "\n".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<h2>{escape(when)}</h2>\n<ol>\n{items}\n</ol>"


def _listed(site: SiteView, course: WholeCourse) -> dict[str, object]:
    page = course.page
    return {
        "location": page.address,
        "url": site.site_url + page.address,
        "title": page.title,
        "description": page.description,
        "minutes": course.minutes,
        "package": site.site_url + package_of(course),
        "scorm": site.site_url + lesson_of(course),
    }


def _links(site: SiteView, course: WholeCourse) -> Iterator[PackedEntry]:
    for title, address in _used(site, course):
        yield link(title, address)


def _used(site: SiteView, course: WholeCourse) -> Iterator[tuple[str, str]]:
    """The title and the whole address of each thing that a course uses."""
    for point in course.points:
        yield point.title, point.url or site.site_url + point.leads_to


def _for_all(site: SiteView, course: WholeCourse) -> str:
    """The opening, the aims, and where the site shows the same."""
    address = site.site_url + participants_of(course)
    shown = f'<p><a href="{address}">{site.say("course.on_site", name=site.texts.name)}</a></p>'
    return _whole(site, course, course.for_all) + _whole(site, course, course.sections.get("maal", "")) + shown


def _for_trainers(site: SiteView, course: WholeCourse) -> Iterator[PackedEntry]:
    if course.for_trainers:
        html = _whole(site, course, course.for_trainers)
        yield html_page(site.say("course.for_trainer", title=course.page.title), html, for_trainers=True)


def _whole(site: SiteView, course: WholeCourse, html: str) -> str:
    """A part of a course's page with its links as whole addresses."""
    return readdressed(html, course.page.address, lambda address: site.site_url + address)
