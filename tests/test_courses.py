"""A course keeps its word: the minutes add up, and every case and method that it names is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest

from casebook.corpus import Corpus
from casebook.corpus.courses import course_of
from casebook.source import Article, articles
from tests.own import own_corpus

ROOT = Path(__file__).parents[1]
WRITTEN = tuple(article for article in articles(ROOT) if article.address.startswith("kurser/"))
INDEX = next(article for article in WRITTEN if article.address == "kurser/")
COURSES = tuple(article for article in WRITTEN if article is not INDEX)

HOUR = 60
HEADING = re.compile(
    r"^(?P<level>#{2,3}) (?P<title>.+?)(?: \((?P<time>[^()]+)\))? \{: #(?P<id>[a-z0-9-]+) \}$", re.MULTILINE
)
TIME = re.compile(r"(?:(?P<days>\d+) × )?(?:(?P<hours>\d+) timer?)?(?: og )?(?:(?P<minutes>\d+) minutter)?")
ROW = re.compile(r"^\| (?P<hour>\d+)\.(?P<minute>\d\d) \| (?P<minutes>\d+) \| (?P<what>.+) \|$", re.MULTILINE)
EXERCISE = re.compile(r"\[(?P<title>Øvelse [^\]]+)\]\(#(?P<id>oevelse-\d+)\)")
STEP = re.compile(r"^\d+\. \*\*(?P<minutes>\d+) min\.\*\* ", re.MULTILINE)
SECTIONS = (
    *("kort", "maal", "vejen", "forberedelse", "program"),
    *("spoergsmaal", "underviser", "skaevt", "opfoelgning"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the time that it promises in minutes (0 for none), and what stands below it."""

    id: str
    title: str
    minutes: int
    text: str


def minutes(said: str) -> int:
    """«2 × 3 timer» -> 360, «3 timer og 30 minutter» -> 210."""
    found = TIME.match(said)
    assert found, said
    days, hours, rest = (int(found[name] or 0) for name in ("days", "hours", "minutes"))
    return (days or 1) * (hours * HOUR + rest)


def sections(course: Article) -> dict[str, Section]:
    """The sections of a course by id, each up to the next heading."""
    heads = list(HEADING.finditer(course.body))
    ends = [*(head.start() for head in heads[1:]), len(course.body)]
    found = (
        Section(head["id"], head["title"], minutes(head["time"] or ""), course.body[head.end() : end])
        for head, end in zip(heads, ends, strict=True)
    )
    return {section.id: section for section in found}


def timetables(course: Article) -> list[Section]:
    """The sections that hold a timetable."""
    return [section for section in sections(course).values() if ROW.search(section.text)]


def exercises(course: Article) -> dict[str, Section]:
    """The exercises of a course by id."""
    return {name: section for name, section in sections(course).items() if section.title.startswith("Øvelse ")}


each_course = pytest.mark.parametrize("course", COURSES, ids=lambda course: course.document.file)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The casebook itself."""
    return own_corpus()


def test_there_are_courses_to_hold() -> None:
    assert {course.address.split("/")[1] for course in COURSES} == {
        "den-baerende-relation",
        "fra-praktik-til-loennede-timer",
        "samtalen-der-flytter",
    }


@each_course
def test_every_timetable_lasts_as_long_as_its_heading_promises(course: Article) -> None:
    lasts = {table.title: sum(int(row["minutes"]) for row in ROW.finditer(table.text)) for table in timetables(course)}
    assert lasts == {table.title: table.minutes for table in timetables(course)}


@each_course
def test_every_row_begins_when_the_one_before_has_ended(course: Article) -> None:
    for table in timetables(course):
        rows = list(ROW.finditer(table.text))
        begins = [int(row["hour"]) * HOUR + int(row["minute"]) for row in rows]
        assert begins == list(accumulate((int(row["minutes"]) for row in rows[:-1]), initial=0)), table.title


@each_course
def test_no_row_of_a_timetable_is_left_out_of_the_sum(course: Article) -> None:
    rows = [line for line in course.body.splitlines() if line.startswith("|")]
    heads = [line for line in rows if line in {"| Fra | Min. | Hvad |", "|---|---|---|"}]
    assert len(ROW.findall(course.body)) == len(rows) - len(heads)


@each_course
def test_the_days_together_last_as_long_as_the_course_says(course: Article) -> None:
    days = sum(table.minutes for table in timetables(course) if table.id.startswith("dag-"))
    stated = re.search(r"\*\*Tid:\*\* (?P<time>[^,\n]+)", course.body)
    assert stated
    head = course_of(course)
    assert head
    assert minutes(stated["time"]) == days == head.minutes


@each_course
def test_the_list_of_courses_and_the_description_promise_the_same_time(course: Article) -> None:
    stated = re.search(r"\*\*Tid:\*\* (?P<time>[^,\n]+)", course.body)
    assert stated
    entry = re.search(
        rf"\[{course.meta['title']}\]\({Path(course.document.file).name}\)\*\* – (?P<time>[^.]+)\.", INDEX.body
    )
    assert entry
    assert entry["time"] == stated["time"]
    assert f"på {stated['time']} " in str(course.meta["description"])


@each_course
def test_every_exercise_has_its_place_in_the_programme_for_its_own_minutes(course: Article) -> None:
    planned = {
        name["id"]: (name["title"], int(row["minutes"]))
        for row in ROW.finditer(course.body)
        if (name := EXERCISE.search(row["what"]))
    }
    assert planned == {one.id: (one.title, one.minutes) for one in exercises(course).values()}


@each_course
def test_the_steps_of_an_exercise_take_the_time_that_it_has(course: Article) -> None:
    taken = {
        one.title: sum(int(step["minutes"]) for step in STEP.finditer(one.text)) for one in exercises(course).values()
    }
    assert taken == {one.title: one.minutes for one in exercises(course).values()}


@each_course
def test_it_uses_cases_and_methods(course: Article) -> None:
    head = course_of(course)
    assert head
    assert {bool(point.case) for point in head.path} == {bool(point.method) for point in head.path} == {True, False}


@each_course
def test_every_title_that_it_quotes_in_the_preparation_lies_on_its_path(course: Article, corpus: Corpus) -> None:
    head = course_of(course)
    assert head
    used = {corpus.cases[point.case].title for point in head.path if point.case}
    used |= {corpus.methods[point.method].title for point in head.path if point.method}
    quoted = re.findall(r"«([^»]+)»", sections(course)["forberedelse"].text)
    assert [title for title in quoted if title not in used] == []


@each_course
def test_a_trainer_finds_every_part_of_a_course(course: Article) -> None:
    parts = sections(course)
    assert [name for name in SECTIONS if name not in parts] == []
    assert "4–6 uger" in parts["opfoelgning"].title
    assert all(f"**{when}**" in parts["spoergsmaal"].text for when in ("Før", "Under", "Efter"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [("2 × 3 timer", 360), ("3 timer og 30 minutter", 210), ("1 time", 60), ("45 minutter", 45), ("", 0)],
)
def test_a_promised_time_is_read_as_a_reader_reads_it(said: str, expected: int) -> None:
    assert minutes(said) == expected
