"""Failures: the cases that did not succeed, what others learned the hard way, and where methods go wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from casebook.corpus import Kind
from casebook.danish import joined, sentence
from casebook.model.effort import Lesson
from casebook.model.values import LessonKind, Outcome
from casebook.published import PublicCase
from casebook.render.elements.cards import Card, card
from casebook.render.elements.facts import links_to
from casebook.render.elements.outcomes import outcomes
from casebook.render.elements.terms import in_order
from casebook.render.similarity.related import RelatedCase, case_similarity, related_cases
from casebook.render.themes.role_lessons import LearntLesson, speaks_of
from casebook.render.view.site import Here, Link, SiteView

MOST, MOST_OF_ONE, MOST_PITFALLS = 24, 8, 50  # no list of the page grows with the casebook


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that did not succeed: what went wrong, what one could have done, and where it went better."""

    link: Link
    key: str
    place: str
    summary: str
    reason: str
    challenges: tuple[Link, ...]
    wrong: tuple[Lesson, ...]
    otherwise: tuple[str, ...]
    advice: tuple[Lesson, ...]
    better: tuple[RelatedCase, ...]


@dataclass(frozen=True, slots=True)
class ThemeFailures:
    """Failures in cases about a theme, whatever came of them in the end."""

    theme: Link | None
    key: str
    lessons: tuple[LearntLesson, ...]


@dataclass(frozen=True, slots=True)
class ChallengeFailures:
    """A challenge with the first of the cases that did not succeed, the number of them all, and how many did."""

    challenge: Link
    failed: tuple[Link, ...]
    number: int
    better: str


@dataclass(frozen=True, slots=True)
class Pitfalls:
    """The first pitfall of a method, and how many more there are."""

    method: Link
    first: str
    more: str


def failures(here: Here) -> tuple[Failure, ...]:
    """The first cases that did not succeed, by title; the list by outcome has them all."""
    index = case_similarity(here.site)
    failed = islice((case for case in here.site.cases if case.outcome is Outcome.FAILED), MOST)
    return tuple(_failure(here, case, related_cases(here, index, case).counterparts) for case in failed)


def _failure(here: Here, case: PublicCase, better: tuple[RelatedCase, ...]) -> Failure:
    return Failure(
        link=here.record(case),
        key=case.id,
        place=joined((here.site.place(case), str(case.year))),
        summary=case.summary,
        reason=case.outcome_reason or "",
        challenges=links_to(here, Kind.CHALLENGE, case.challenges),
        wrong=_lessons(case, LessonKind.DID_NOT_WORK),
        otherwise=tuple(_otherwise(case)),
        advice=_lessons(case, LessonKind.ADVICE),
        better=better,
    )


def _lessons(case: PublicCase, kind: LessonKind) -> tuple[Lesson, ...]:
    return tuple(lesson for lesson in case.lessons if lesson.kind is kind)


def _otherwise(case: PublicCase) -> Iterator[str]:
    """The course that the case would have taken otherwise, or could have, as it tells it."""
    if case.effort and case.effort.otherwise:
        yield case.effort.otherwise
    yield from (story.otherwise for story in case.stories if story.otherwise)


def partly(here: Here) -> tuple[Card, ...]:
    """The first cases that succeeded in part."""
    in_part = (case for case in here.site.cases if case.outcome is Outcome.PARTLY)
    return tuple(card(here.site, here, case) for case in islice(in_part, MOST))


def by_theme(here: Here) -> tuple[ThemeFailures, ...]:
    """The first of what did not work in any case, each once, under the theme of its case that it speaks of."""
    site = here.site
    lessons_by_theme: dict[str, list[LearntLesson]] = defaultdict(list)
    for case in site.cases:
        for lesson in _lessons(case, LessonKind.DID_NOT_WORK):
            lessons_by_theme[_theme_of(site, case, lesson)].append(LearntLesson(lesson, here.record(case)))
    themes = in_order(site.published.vocabularies[Kind.THEME].values())
    theme_ids = [theme.id for theme in themes if theme.id in lessons_by_theme]
    named = tuple(
        ThemeFailures(
            here.to(Kind.THEME, theme_id), f"tema-{theme_id}", tuple(lessons_by_theme[theme_id][:MOST_OF_ONE])
        )
        for theme_id in theme_ids
    )
    return (
        (*named, ThemeFailures(None, "uden-tema", tuple(lessons_by_theme[""][:MOST_OF_ONE])))
        if "" in lessons_by_theme
        else named
    )


def _theme_of(site: SiteView, case: PublicCase, lesson: Lesson) -> str:
    """The first theme of the case whose words the lesson uses; where it uses none, the case's first; else nothing."""
    terms = site.published.vocabularies[Kind.THEME]
    spoken = (theme for theme in case.themes if speaks_of(terms[theme], lesson))
    return next(spoken, next(iter(case.themes), ""))


def by_challenge(here: Here) -> tuple[ChallengeFailures, ...]:
    """The challenges of cases that did not succeed, those with most of them first."""
    site = here.site
    with_failures = [
        (challenge, cases)
        for challenge in in_order(site.published.vocabularies[Kind.CHALLENGE].values())
        if (cases := site.published.cases_on(Kind.CHALLENGE, challenge.id))
        and any(case.outcome is Outcome.FAILED for case in cases)
    ]
    entries = [_against(here, here.to(Kind.CHALLENGE, challenge.id), cases) for challenge, cases in with_failures]
    return tuple(sorted(entries, key=lambda entry: -entry.number))


def _against(here: Here, challenge: Link, cases: tuple[PublicCase, ...]) -> ChallengeFailures:
    failed = [case for case in cases if case.outcome is Outcome.FAILED]
    links = tuple(here.record(case) for case in failed[:MOST_OF_ONE])
    return ChallengeFailures(challenge, links, len(failed), _better(here.site, cases))


def _better(site: SiteView, cases: tuple[PublicCase, ...]) -> str:
    """«4 lykkedes og 1 lykkedes delvist»; nothing where none did."""
    return outcomes(site, [case for case in cases if case.outcome in {Outcome.SUCCEEDED, Outcome.PARTLY}])


def pitfalls(here: Here) -> tuple[Pitfalls, ...]:
    """The pitfalls of the methods, method by method; those that do not say are left out."""
    return tuple(
        Pitfalls(here.record(method), method.pitfalls[0], _more(here.site, len(method.pitfalls) - 1))
        for method in islice((method for method in here.site.methods if method.pitfalls), MOST_PITFALLS)
    )


def _more(site: SiteView, number: int) -> str:
    return (
        site.say("failures.more_pitfalls", pitfalls=site.counted(number, "nouns.pitfall", "nouns.pitfalls"))
        if number
        else ""
    )


def tally(site: SiteView) -> str:
    """«5 af 21 cases lykkedes ikke. 18 cases fortæller om noget, der ikke virkede.»."""
    failed = sum(case.outcome is Outcome.FAILED for case in site.cases)
    telling = [case for case in site.cases if _lessons(case, LessonKind.DID_NOT_WORK)]
    lessons = sum(len(_lessons(case, LessonKind.DID_NOT_WORK)) for case in telling)
    whole = site.counted(len(site.cases), "nouns.case", "nouns.cases")
    return site.say(
        "failures.tally",
        failed=failed or site.say("failures.none"),
        cases=whole,
        telling=sentence(site.counted(len(telling), "nouns.case", "nouns.cases")),
        times=site.counted(lessons, "nouns.time", "nouns.times"),
    )
