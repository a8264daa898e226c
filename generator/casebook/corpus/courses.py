"""Courses: the head of a page agrees with the exercises and the programme that stand on it, and leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import Kind
from casebook.corpus.references import Reference, dead
from casebook.danish import listing
from casebook.model import FrontMatter, parse
from casebook.model.front_matter import Course, CourseItem
from casebook.problem import Problem
from casebook.source import Article, Document, Path
from casebook.structural_rules import courses as faults
from casebook.structural_rules import references

NEWEST = "nyeste"  # the course is of no edition
PARTICIPANTS = "deltager/"  # below a course, the page for whoever takes part
_TO: Mapping[str, Kind] = {"case": Kind.CASE, "metode": Kind.METHOD, "tema": Kind.THEME}
_EXERCISE = re.compile(
    r"^### .+?(?: \((?P<minutes>[0-9]{1,4}) minutter\))? \{: #oevelse-(?P<number>[0-9]{1,4}) \}$", re.MULTILINE
)
_DAY = re.compile(r"^### [^\n]+ \{: #dag-[0-9]+ \}$(?P<text>.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\|[^|\n]*\| *(?P<minutes>[0-9]{1,4}) *\|", re.MULTILINE)


def check_courses(corpus: Corpus, articles: Iterable[Article], editions: Collection[str] = ()) -> Iterator[Problem]:
    """All that the heads of some pages say of courses and that the casebook or the page itself does not bear out.

    `editions` are the names of those that are stored.
    """
    for article in articles:
        course = course_of(article)
        if article.front and course:
            yield from _references(corpus, article.front, course)
            yield from _agreement(article, article.front, course)
            if course.edition and course.edition not in {NEWEST, *editions}:
                place = article.front.place(("kursus", "udgave"))
                yield faults.NO_EDITION.at(place, editions=listing([NEWEST, *editions], "eller"))


def course_of(article: Article) -> Course | None:
    """The course that a page's head describes; None where it describes none or is at fault."""
    if article.front is None or "kursus" not in article.meta or article.problems:
        return None
    head, problems = parse(FrontMatter, article.front)
    return None if head is None or problems else head.course


def exercises_on(article: Article) -> dict[int, int]:
    """The exercises that have a heading on a page: their minutes by their number, 0 where the heading says none."""
    return {int(head["number"]): int(head["minutes"] or 0) for head in _EXERCISE.finditer(article.body)}


def programme_on(article: Article) -> int:
    """The minutes of all days in the programme of a page; 0 where it has none."""
    return sum(int(row["minutes"]) for day in _DAY.finditer(article.body) for row in _ROW.finditer(day["text"]))


def _references(corpus: Corpus, front: Document, course: Course) -> Iterator[Problem]:
    """The items that lead to nothing, or to something that is not published."""
    known_ids = {
        kind: frozenset(document.name for document in corpus.documents[kind]) for kind in (Kind.CASE, Kind.METHOD)
    }
    known_ids[Kind.THEME] = corpus.registers.ids(Kind.THEME)
    for number, point in enumerate(course.path):
        for name, (kind, target) in _targets(point).items():
            reference = Reference(front, _at(number, name), kind, target)
            if problem := dead(reference, known_ids) or _not_published(corpus, reference):
                yield problem


def _targets(point: CourseItem) -> dict[str, tuple[Kind, str]]:
    """By the name of the field, the kind and the id of what an item refers to."""
    given = {"case": point.case, "metode": point.method, "tema": point.theme}
    return {name: (_TO[name], target) for name, target in given.items() if target}


def _not_published(corpus: Corpus, reference: Reference) -> Problem | None:
    place = reference.document.place(reference.path)
    if any(tombstone.kind is reference.to and tombstone.id == reference.id for tombstone in corpus.withdrawn):
        return references.TO_WITHDRAWN.at(place, kind=reference.to.one_of_it)
    records = {Kind.CASE: corpus.cases, Kind.METHOD: corpus.methods}.get(reference.to, {})
    record = records.get(reference.id)
    if record is None or record.is_public:  # what cannot be read has its own finding
        return None
    return references.NOT_PUBLISHED.at(place, kind=reference.to.one_of_it)


def _agreement(article: Article, front: Document, course: Course) -> Iterator[Problem]:
    """The places at which the head of a page says something else than the page."""
    exercises, programme = exercises_on(article), programme_on(article)
    if programme and programme != course.minutes:
        yield faults.OTHER_MINUTES.at(front.place(("kursus", "minutter")), found=programme)
    for number, point in enumerate(course.path):
        if len([*_targets(point), *filter(None, [point.external])]) != 1 or bool(point.title) != bool(point.external):
            yield faults.ONE_THING.at(front.place(_at(number)))
        for place, exercise in enumerate(point.exercises):
            if exercise not in exercises:
                yield faults.NO_EXERCISE.at(front.place((*_at(number, "oevelser"), place)))
        together = sum(exercises.get(exercise, 0) for exercise in point.exercises)
        if point.minutes and together and point.minutes != together:
            yield faults.OTHER_MINUTES.at(front.place(_at(number, "minutter")), found=together)


def _at(number: int, *rest: str) -> Path:
    return ("kursus", "vejen", number, *rest)
