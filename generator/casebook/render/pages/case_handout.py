"""A sheet of A4 for each case: what a team needs on the table when it talks about the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from casebook.corpus import Kind
from casebook.danish import joined
from casebook.model.effort import Lesson
from casebook.model.story import Story, TurningPoint
from casebook.model.values import Direction, LessonKind
from casebook.published import PublicCase
from casebook.render.cases.facts import case_facts, changes
from casebook.render.elements.handout import (
    HANDOUT,
    HANDOUT_META,
    Excerpt,
    fact_lines,
    lines_within,
    opening,
    setting,
    within,
)
from casebook.render.elements.origin import own_experience, rights, sources
from casebook.render.elements.people import CasePerson, people, portraits
from casebook.render.elements.review import review_mark
from casebook.render.elements.short import short_address
from casebook.render.elements.tones import tone
from casebook.render.figures.life_line import WORDS
from casebook.render.figures.wording import elapsed_label
from casebook.render.html.lessons import lesson_text
from casebook.render.view.site import Here, SiteView, address_of
from casebook.render.view.task import Inputs, PageTask

_ROOM = 396_000  # measured in Chromium on every record
_LEFT_OUT = ("several.tema", "facts.words_of_today")
_STORY, _GOALS = 720, 240
_EFFORT = (560, 500, 0)  # where there is no story, one, several
_LESSONS = (560, 330, 240)
_ARROWS = {Direction.UP: "↗", Direction.LEVEL: "→", Direction.DOWN: "↘"}


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A turning point as a line of text; the arrow is read aloud as `word`."""

    arrow: str
    word: str
    when: str
    event: str


@dataclass(frozen=True, slots=True)
class ShortStory:
    """A story in short: its lead, how it begins, its turning points."""

    person: CasePerson
    lead: str
    begins: Excerpt
    turns: tuple[TurnLine, ...]


@dataclass(frozen=True, slots=True)
class Lessons:
    """The lessons of one kind that there is room for, and how many there are."""

    kind: LessonKind
    shown: tuple[Lesson, ...]
    more: int


def plan(site: SiteView) -> Iterator[PageTask]:
    """A sheet for every case that has a page."""
    for case in site.cases:
        yield site.task(
            address_of(case) + HANDOUT,
            "case_handout",
            title=case.title,
            source=f"{Kind.CASE.file}/{case.id}.yml",
            description=site.say("sheets.described", title=case.title),
            inputs=partial(_handout, case),
            meta={**HANDOUT_META, "belongs_to": address_of(case)},
        )


def _handout(case: PublicCase, here: Here) -> Inputs:
    return {
        "case": case,
        "record": here.record(case),
        "short": short_address(here.site, case),
        "place": joined((here.site.place(case), review_mark(here.site, case))),
        "portraits": portraits(case),
        "tone": tone(here.site, *case.themes),
        "changes": changes(here, case),
        "sources": sources(here, case),
        "own_experience": own_experience(here.site, case),
        "rights": rights(here.site, case),
        **_contents(here, case),
    }


def _contents(here: Here, case: PublicCase) -> Inputs:
    """The contents that there is room for, and the type in which they fill the sheet."""
    story_count = min(len(case.stories), 2)
    facts = [fact for fact in case_facts(here, case) if fact.name not in map(here.say, _LEFT_OUT)]
    stories = _stories(here, case)
    lessons = _lessons(here.site, case, _LESSONS[story_count])
    effort = opening(case.effort.text, _EFFORT[story_count]) if case.effort else Excerpt("", cut=False)
    goals = lines_within(case.effort.goals, _GOALS) if case.effort else ()
    texts = (
        (case.outcome and case.outcome_reason) or "",
        *(line for fact in facts for line in fact_lines(fact)),
        *(text for story in stories for text in _texts(story)),
        *_texts_of_effort(case, effort, goals),
        *(lesson_text(lesson, here.site.sentences) for group in lessons for lesson in group.shown),
    )
    return {
        "facts": tuple((fact.name, fact_lines(fact)) for fact in facts),
        "stories": stories,
        "effort": effort,
        "goals": goals,
        "lessons": lessons,
        "setting": setting(case.title, case.summary, texts, headings=2 + 2 * len(stories) + len(lessons), room=_ROOM),
    }


def _texts(story: ShortStory) -> Iterator[str]:
    yield from (story.lead, story.begins.text, story.person.today)
    yield from (f"{turn.when}{turn.event}" for turn in story.turns)


def _texts_of_effort(case: PublicCase, shown: Excerpt, goals: tuple[str, ...]) -> Iterator[str]:
    if case.effort:
        yield from (case.effort.lead or "", shown.text, *goals, case.effort.works_because or "")


def _stories(here: Here, case: PublicCase) -> tuple[ShortStory, ...]:
    stories_with_people = zip(case.stories, people(here.site, here, case), strict=True)
    return tuple(_story(here.site, story, person, _STORY // len(case.stories)) for story, person in stories_with_people)


def _story(site: SiteView, story: Story, person: CasePerson, most: int) -> ShortStory:
    lead = story.lead or ""
    return ShortStory(
        person, lead, opening(story.text, most - len(lead)), tuple(_turn(site, point) for point in story.life_line)
    )


def _turn(site: SiteView, point: TurningPoint) -> TurnLine:
    when = elapsed_label(point.after, site.sentences) if point.after else ""
    return TurnLine(_ARROWS[point.direction], site.say(WORDS[point.direction]), when, point.event)


def _lessons(site: SiteView, case: PublicCase, most: int) -> tuple[Lessons, ...]:
    lessons_by_kind = ((kind, [lesson for lesson in case.lessons if lesson.kind is kind]) for kind in LessonKind)
    return tuple(_shown(site, kind, lessons, most) for kind, lessons in lessons_by_kind if lessons)


def _shown(site: SiteView, kind: LessonKind, lessons: list[Lesson], most: int) -> Lessons:
    shown = within(lessons, most, length=lambda lesson: len(lesson_text(lesson, site.sentences)))
    return Lessons(kind, shown, len(lessons) - len(shown))
