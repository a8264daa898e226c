"""The parts of a case's page that a phone folds away, and how much of a story stands there before."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.story import Story
from casebook.published import PublicCase
from casebook.render.elements.rests import rest, rest_of_teaching
from casebook.render.html.markup import prose
from casebook.render.html.opening import Beginning, opening
from casebook.render.view.site import SiteView

_OPENING = 120  # words of the stories, shared between them
_LONG = 150  # words of an effort; a shorter one without drawings is not folded


@dataclass(frozen=True, slots=True)
class CaseRests:
    """The words on the buttons. No words: nothing is folded."""

    effort: str
    related: str
    teaching: str


def case_rests(site: SiteView, case: PublicCase, *, methods: int, related: int) -> CaseRests:
    """The words for what the case has."""
    return CaseRests(
        effort=_effort(site, case),
        related=rest(site, {"method/methods": methods, "case/cases": related}),
        teaching=rest_of_teaching(site, case.teaching),
    )


def told(case: PublicCase, story: Story) -> Beginning:
    """A story's text as a phone shows it. Where there are several, what introduces each is enough of it."""
    words = 0 if story.lead and len(case.stories) > 1 else _OPENING // len(case.stories)
    return opening(prose(story.text), words)


def _effort(site: SiteView, case: PublicCase) -> str:
    is_long = case.effort is not None and len(case.effort.text.split()) > _LONG
    if not (is_long or case.figures):
        return ""
    return rest(site, {"figure/figures": len(case.figures)}, *([site.say("rest.effort")] if case.effort else []))
