"""All courses as one drawing: what citizens came from, how it went on the way, what they came to, how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import joined
from casebook.model.story import Story
from casebook.model.values import Direction, KnowledgeLevel, Outcome
from casebook.published import PublicCase
from casebook.render.elements.outcomes import OUTCOMES
from casebook.render.figures.computed import Head
from casebook.render.figures.flow import Flow, FlowStage, Route
from casebook.render.view.site import Here, SiteView

FEWEST = 2
_WAYS = ("flow.setback", "flow.no_setback", "experience.untold")
_UNTOLD = len(_WAYS) - 1


@dataclass(frozen=True, slots=True)
class _Course:
    """A story of a case, or a case that tells of nobody in particular. Benefits are ids, empty where not stated."""

    case: PublicCase
    start: str = ""
    way: int = _UNTOLD
    end: str = ""


def all_courses(here: Here) -> Flow | None:
    """The courses of all cases, failures included; nothing where there are not two of them to see side by side."""
    site, courses = here.site, tuple(_courses(here.site.cases))
    if len(courses) < FEWEST:
        return None
    starts, ends = (_benefits(site, [getattr(course, side) for course in courses]) for side in ("start", "end"))
    endings = (*Outcome, None)
    together: dict[tuple[int, ...], list[PublicCase]] = {}
    for course in courses:
        groups = (starts.index(course.start), course.way, ends.index(course.end), endings.index(course.case.outcome))
        together.setdefault(groups, []).append(course.case)
    return Flow(
        title=here.say("flow.title"),
        sentence=_sentence(site, courses),
        stages=(
            FlowStage(here.say("flow.start"), _names(site, starts)),
            FlowStage(here.say("flow.way"), tuple(here.say(key) for key in _WAYS)),
            FlowStage(here.say("flow.end"), _names(site, ends)),
            FlowStage(here.say("flow.outcome"), tuple(_outcome(site, ending) for ending in endings)),
        ),
        routes=tuple(
            Route(groups, endings[groups[-1]] or "", len(cases), _heads(here, cases))
            for groups, cases in together.items()
        ),
    )


def _courses(cases: Sequence[PublicCase]) -> Iterator[_Course]:
    for case in cases:
        if not case.stories:
            yield _Course(case)
        for story in case.stories:
            yield _Course(case, story.from_benefit or "", _way(story), story.to_benefit or "")


def _way(story: Story) -> int:
    if not story.life_line:
        return _UNTOLD
    return 0 if any(point.direction is Direction.DOWN for point in story.life_line) else 1


def _benefits(site: SiteView, ids: Sequence[str]) -> list[str]:
    """The benefits that are named, in the order of the vocabulary, and last what is not stated."""
    return [*(term for term in site.published.vocabularies[Kind.BENEFIT] if term in ids), ""]


def _names(site: SiteView, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        site.name(Kind.BENEFIT, benefit) if benefit else site.label(KnowledgeLevel.UNSTATED) for benefit in ids
    )


def _outcome(site: SiteView, outcome: Outcome | None) -> str:
    return site.label(outcome) if outcome else site.label(KnowledgeLevel.UNSTATED)


def _heads(here: Here, cases: Sequence[PublicCase]) -> tuple[Head, ...]:
    return tuple(Head(case.title, here.record(case).href) for case in dict.fromkeys(cases))


def _sentence(site: SiteView, courses: Sequence[_Course]) -> str:
    """The number of courses, by outcome, of stated starts and ends, and of life lines with a setback."""
    ended = Counter(course.case.outcome for course in courses)
    parts = [f"{ended[outcome]} {site.say(words)}" for outcome, words in OUTCOMES.items() if ended[outcome]]
    ways = Counter(course.way for course in courses)
    lines = len(courses) - ways[_UNTOLD]
    counts = site.say(
        "flow.told",
        courses=len(courses),
        cases=site.counted(len(site.cases), "nouns.case", "nouns.cases"),
        outcomes=site.listing(parts),
        starts=sum(bool(course.start) for course in courses),
        ends=sum(bool(course.end) for course in courses),
    )
    setbacks = site.say("flow.setbacks", number=ways[0], lines=lines) if lines else ""
    several = site.say("flow.several") if len(courses) > len(site.cases) else ""
    return joined((counts, several, setbacks, site.say("flow.no_shares")), " ")
