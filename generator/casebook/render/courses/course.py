"""A course as its page tells of it: what it uses, for how long, who reads which part, and what is asked when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from casebook.corpus import Kind
from casebook.danish import slug
from casebook.model.front_matter import Course, CourseItem
from casebook.model.values import Moment
from casebook.published.frozen import Frozen
from casebook.render.html.address import address_of_thing, relative
from casebook.render.html.markup import plain
from casebook.render.html.page import Page
from casebook.render.html.rebase import readdressed
from casebook.render.view.site import SiteView

FOLDER = "kurser/"
AIMS, PATH, QUESTIONS = "maal", "vejen", "spoergsmaal"
# The keys of sentences: what a point is, and when something is asked.
KINDS: Mapping[Kind, str] = {
    Kind.CASE: "nouns.case",
    Kind.METHOD: "nouns.method",
    Kind.THEME: "course.theme",
}
KIND_OUTSIDE = "course.outside"
MOMENTS: Mapping[Moment, str] = {
    Moment.BEFORE: "course.before",
    Moment.DURING: "course.during",
    Moment.AFTER: "course.after",
}
_FOR_ALL = (AIMS, PATH, QUESTIONS)
_SECTION = re.compile(r'<h2\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>.*?</h2>', re.DOTALL)
_EXERCISE = re.compile(r'<h3\b[^>]*\bid="oevelse-(?P<number>\d+)"[^>]*>(?P<title>.*?)</h3>', re.DOTALL)
_TIME = re.compile(r" \((?P<minutes>\d+) minutter\)$")
_MOMENT = re.compile(r"<p><strong>(?P<name>[^<]+)</strong></p>\s*<ul>(?P<list>.*?)</ul>", re.DOTALL)
_POINT = re.compile(r"<li>(?P<text>.*?)</li>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise on a course's page: its number, what it is called, and its minutes, 0 where nobody says."""

    number: int
    title: str
    minutes: int

    @property
    def place(self) -> str:
        """The id of its heading."""
        return f"oevelse-{self.number}"


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """One thing that a course uses: a page of the site at an `address`, or one elsewhere at a `url`.

    `kind` is the key of the word for what it is. `frozen` is the address of the page in the edition that the course is
    of, where it is of one.
    """

    title: str
    kind: str
    why: str
    address: str = ""
    url: str = ""
    minutes: int = 0
    exercises: tuple[Exercise, ...] = ()
    frozen: str = ""

    @property
    def leads_to(self) -> str:
        """The address on the site that the course leads to; empty for what is elsewhere."""
        return self.frozen or self.address

    @property
    def mark(self) -> str:
        """Its name in the address of somebody who has read it: that of the page («cases/broen»), else its title."""
        return self.address.strip("/") or slug(self.title)


@dataclass(frozen=True, slots=True)
class WholeCourse:
    """A course. `sections` are the parts of its page as HTML, by the ids of their headings, in order.

    `edition` is the one that it leads to; None where it leads to the newest.
    """

    page: Page
    minutes: int
    points: tuple[CoursePoint, ...]
    sections: Mapping[str, str]
    questions: Mapping[Moment, tuple[str, ...]]
    edition: Frozen | None = None

    @property
    def id(self) -> str:
        """The last part of its address."""
        return self.page.address.removeprefix(FOLDER).strip("/")

    @property
    def aims(self) -> tuple[str, ...]:
        """The aims, as plain text."""
        return tuple(map(_words, _POINT.findall(self.sections.get(AIMS, ""))))

    @property
    def for_trainers(self) -> str:
        """The sections that only whoever leads the course reads, as HTML: programme, exercises and notes."""
        return "".join(html for name, html in self.sections.items() if name and name not in _FOR_ALL)

    @property
    def for_all(self) -> str:
        """The opening of the page, for whoever leads the course and whoever takes part, as HTML."""
        return self.sections[""]


def courses(site: SiteView) -> Iterator[WholeCourse]:
    """The courses of the site, by address: the hand-written pages whose head says what they consist of."""
    for address in sorted(site.articles):
        course = course_at(site, address)
        if course:
            yield course


def course_at(site: SiteView, address: str) -> WholeCourse | None:
    """The course at an address; None where there is none, or where it is held back."""
    page = site.articles.get(address)
    if page is None or not page.body or not address.startswith(FOLDER) or "kursus" not in page.meta:
        return None
    course = Course.model_validate(page.meta["kursus"])
    edition = next((held for held in site.editions if held.name == course.edition), None)
    sections = sections_of(_pinned(site, page, edition))
    exercises = exercises_of(page.body)
    points = tuple(_frozen(site, point, edition) for item in course.path if (point := _point(site, item, exercises)))
    return WholeCourse(page, course.minutes, points, sections, _questions(sections.get(QUESTIONS, "")), edition)


def _frozen(site: SiteView, point: CoursePoint, edition: Frozen | None) -> CoursePoint:
    """The point with its page in the edition, where that has it."""
    return replace(point, frozen=_page_in(edition, site, point.address)) if edition and point.address else point


def _page_in(edition: Frozen, site: SiteView, address: str) -> str:
    """The page that a record has in an edition, by its address today or before, under the id that it had then."""
    section, _, name = address.strip("/").partition("/")
    records = (record for record in (*site.cases, *site.methods) if Kind.of(record).value == section)
    ids = next((ids for record in records if name in (ids := (record.id, *record.former_ids))), ())
    return next((page for record_id in ids if (page := edition.page_of(f"{section}/{record_id}/"))), "")


def _pinned(site: SiteView, page: Page, edition: Frozen | None) -> str:
    """The body of a course's page with the links to records that the edition holds leading there."""

    def leads(address: str) -> str:
        path, mark, place = address.partition("#")
        held = _page_in(edition, site, path) if edition else ""
        return relative(f"{held or path}{mark}{place}", page.address)

    return readdressed(page.body, page.address, leads) if edition else page.body


def sections_of(html: str) -> dict[str, str]:
    """The parts of a page, each from its heading to the next, by the heading's id; what stands before them by «»."""
    heads = list(_SECTION.finditer(html))
    starts = [0, *(head.start() for head in heads)]
    ends = [*(head.start() for head in heads), len(html)]
    names = ["", *(head["id"] for head in heads)]
    return {name: html[start:end] for name, start, end in zip(names, starts, ends, strict=True)}


def exercises_of(html: str) -> dict[int, Exercise]:
    """The exercises of a page by their number."""
    return {exercise.number: exercise for exercise in map(_exercise, _EXERCISE.finditer(html))}


def _exercise(heading: re.Match[str]) -> Exercise:
    title = _words(heading["title"])
    time = _TIME.search(title)
    return Exercise(int(heading["number"]), _TIME.sub("", title), int(time["minutes"]) if time else 0)


def _point(site: SiteView, item: CourseItem, exercises: Mapping[int, Exercise]) -> CoursePoint | None:
    """The item as it is shown; None where the record that it names is not published any more."""
    used = tuple(exercises[number] for number in item.exercises if number in exercises)
    minutes = item.minutes or sum(exercise.minutes for exercise in used)
    why = plain(item.why)
    if item.external:
        return CoursePoint(item.title or "", KIND_OUTSIDE, why, url=str(item.external), minutes=minutes, exercises=used)
    kind, target = _target(item)
    here = {Kind.CASE: site.published.cases, Kind.METHOD: site.published.methods}.get(
        kind, site.published.vocabularies.get(kind, {})
    )
    name = _current(site, kind, target)
    if name not in here:
        return None
    address = address_of_thing(kind, name)
    return CoursePoint(site.name(kind, name), KINDS[kind], why, address, "", minutes, used)


def _target(item: CourseItem) -> tuple[Kind, str]:
    if item.case:
        return Kind.CASE, item.case
    return (Kind.METHOD, item.method) if item.method else (Kind.THEME, item.theme or "")


def _current(site: SiteView, kind: Kind, target: str) -> str:
    """The id that a record has today."""
    records = {Kind.CASE: site.cases, Kind.METHOD: site.methods}.get(kind, ())
    return next((record.id for record in records if target in record.former_ids), target)


def _questions(html: str) -> dict[Moment, tuple[str, ...]]:
    """The questions before, during and after, as plain text."""
    lists = {_words(match["name"]).lower(): _POINT.findall(match["list"]) for match in _MOMENT.finditer(html)}
    return {moment: tuple(map(_words, lists[moment])) for moment in Moment if moment in lists}


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
