"""The lessons of several cases, gathered by the role that they speak to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from casebook.danish import sort_key
from casebook.language.inflection import beginning
from casebook.language.tokens import RUN
from casebook.model import Term
from casebook.model.effort import Lesson
from casebook.model.values import Audience, LessonKind
from casebook.published import PublicCase
from casebook.render.view.site import Here, Link

SHOWN = 3
MANY, MOST_OF_MANY = 50, 9  # where so many cases have a theme, no role gets more lessons than that
_SHORTEST = 5  # letters; shorter words would be found everywhere


@dataclass(frozen=True, slots=True)
class LearntLesson:
    """A lesson, with the case that it is from."""

    lesson: Lesson
    case: Link


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """The lessons for one role: the few that stand on the page, and the next ones, folded away under them."""

    audience: Audience
    shown: tuple[LearntLesson, ...]
    folded: tuple[LearntLesson, ...]


def lessons_by_role(here: Here, term: Term, cases: Iterable[PublicCase]) -> tuple[RoleGroup, ...]:
    """The lessons of cases that carry a theme, nearest to the theme first; roles without lessons are left out.

    What worked, what did not and advice take turns, so that the first few lessons of a role show all three.
    """
    with_theme = tuple(cases)
    nearest = _nearest_first(term, with_theme)
    most = MOST_OF_MANY if len(with_theme) > MANY else None
    groups = (_group(here, nearest, audience, most) for audience in Audience)
    return tuple(group for group in groups if group.shown)


def lessons_for(here: Here, audience: Audience, cases: Iterable[PublicCase]) -> tuple[LearntLesson, ...]:
    """All lessons for one role, the kinds in turns; no case comes a second time before the others have come."""
    turn: dict[str, Iterator[int]] = defaultdict(count)
    pairs = [(case, lesson) for case in cases for lesson in case.lessons if lesson.audience is audience]
    rounds = sorted(pairs, key=lambda pair: next(turn[pair[0].id]))
    return tuple(LearntLesson(lesson, here.record(case)) for case, lesson in _in_turns(rounds))


def _group(here: Here, nearest: Iterable[tuple[PublicCase, Lesson]], audience: Audience, most: int | None) -> RoleGroup:
    pairs = ((case, lesson) for case, lesson in nearest if lesson.audience is audience)
    lessons = [LearntLesson(lesson, here.record(case)) for case, lesson in _in_turns(pairs)]
    return RoleGroup(audience, tuple(lessons[:SHOWN]), tuple(lessons[SHOWN:most]))


def _nearest_first(term: Term, cases: Iterable[PublicCase]) -> list[tuple[PublicCase, Lesson]]:
    """Lessons that use the theme's own words, then those of cases that name the theme early; by title after that."""
    words = _words(term)
    pairs = [(case, lesson) for case in cases if term.id in case.themes for lesson in case.lessons]
    pairs.sort(
        key=lambda pair: (not _speaks_of(words, pair[1]), pair[0].themes.index(term.id), sort_key(pair[0].title)),
    )
    return pairs


def speaks_of(term: Term, lesson: Lesson) -> bool:
    """True if a lesson uses the theme's own words."""
    return _speaks_of(_words(term), lesson)


def _words(term: Term) -> tuple[str, ...]:
    """The beginnings of the words that the theme is known by, short ones left out: they would be found everywhere."""
    return tuple(beginning(word) for name in (term.name, *term.synonyms) for word in _split(name))


def _speaks_of(words: tuple[str, ...], lesson: Lesson) -> bool:
    return any(word.startswith(words) for word in _split(lesson.text))


def _split(text: str) -> list[str]:
    return [word for word in RUN.findall(text.casefold()) if len(word) >= _SHORTEST]


def _in_turns(lessons: Iterable[tuple[PublicCase, Lesson]]) -> Iterator[tuple[PublicCase, Lesson]]:
    """One lesson of each kind, then the next of each, and so on."""
    turn: dict[LessonKind, Iterator[int]] = defaultdict(count)
    kinds = tuple(LessonKind)
    numbered = [(next(turn[lesson.kind]), kinds.index(lesson.kind), case, lesson) for case, lesson in lessons]
    numbered.sort(key=lambda entry: entry[:2])
    return ((case, lesson) for _, _, case, lesson in numbered)
