"""Addresses of what belongs to a course, and of somebody's own path: all of that stands behind its «#»."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from casebook.corpus.courses import PARTICIPANTS
from casebook.render.courses.course import CoursePoint, WholeCourse

ADDRESS = "kurser/byg/"
CARTRIDGES = "pakker/"
ITEM, TITLE = "i", "t"  # as `js/path/address.js` reads them


def package_of(course: WholeCourse) -> str:
    """The address of a course's package for learning platforms."""
    return f"{CARTRIDGES}{course.id.replace('/', '-')}.imscc"


def lesson_of(course: WholeCourse) -> str:
    """The address of a course's page as a package of SCORM 1.2."""
    return f"{CARTRIDGES}{course.id.replace('/', '-')}-scorm.zip"


def participants_of(course: WholeCourse) -> str:
    """The address of the page for whoever takes part."""
    return course.page.address + PARTICIPANTS


def path_of(title: str, points: Iterable[CoursePoint]) -> str:
    """The address of a path with these points: each its page, its minutes, and why it is there as the note."""
    records = [point for point in points if point.address.partition("/")[0] in {"cases", "metoder"}]
    items = [(ITEM, f"{point.address.strip('/')},{point.minutes or ''},,{point.why}") for point in records]
    return f"{ADDRESS}#{urlencode([(TITLE, title), *items], quote_via=quote)}"
