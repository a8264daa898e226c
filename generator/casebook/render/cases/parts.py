"""The parts of a case's page that are grouped or put into words: lessons, protection, contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from casebook.model.effort import Lesson
from casebook.model.values import LessonKind, Origin, PrivacyBasis
from casebook.published import PublicCase
from casebook.render.view.site import SiteView


@dataclass(frozen=True, slots=True)
class LessonGroup:
    """The lessons of one kind."""

    kind: LessonKind
    lessons: tuple[Lesson, ...]


_NAMES = {Origin.SOURCE: "protection.names_of_source", Origin.EDITORS: "protection.names_of_editors"}
_NAMES_OF_TELLERS = {**_NAMES, Origin.SOURCE: "protection.names_of_tellers"}


class CaseSection(StrEnum):
    """The sections of a case page, in their order; the value is the section's id on the page."""

    FACTS = "kort-fortalt"
    STORY = "borgerens-vej"
    EFFORT = "metoden-bag"
    VOICES = "stemmer"
    LESSONS = "laering"
    RELATED = "beslaegtet"
    TEACHING = "undervis"
    SOURCES = "kilder"


def lesson_groups(case: PublicCase) -> tuple[LessonGroup, ...]:
    """The lessons that worked, those that did not and advice, side by side; kinds without lessons are left out."""
    all_groups = (
        LessonGroup(kind, tuple(lesson for lesson in case.lessons if lesson.kind is kind)) for kind in LessonKind
    )
    return tuple(group for group in all_groups if group.lessons)


def protection(site: SiteView, case: PublicCase) -> tuple[str, ...]:
    """The protection of the people of the case, in sentences: the basis, what is public, and who looked at it."""
    privacy = case.privacy
    sentences = [f"{site.label(privacy.basis)}."]
    if privacy.basis is PrivacyBasis.CONSTRUCTED:
        sentences.append(site.say("protection.nobody_meant" if case.claims_review else "protection.nobody_vouched"))
    else:
        sentences += _of_people(site, case)
    if case.claims_review and case.reviews:
        last = max(review.month for review in case.reviews)
        roles = site.listing([review.role for review in case.reviews])
        sentences.append(site.say("protection.reviewed", month=site.sentences.when(last), roles=roles))
    return tuple(sentences)


def _of_people(site: SiteView, case: PublicCase) -> Iterator[str]:
    """The origin of the names, and the form in which age and time are given, as far as there are any."""
    if case.pseudonyms and case.privacy.names:
        yield site.say((_NAMES_OF_TELLERS if case.is_own_experience else _NAMES)[case.privacy.names])
    if any(point.after for story in case.stories for point in story.life_line):
        yield site.say("protection.ages_and_time")
    elif case.stories or any(voice.age for voice in case.voices):
        yield site.say("protection.ages")


def contents(site: SiteView, case: PublicCase, *, has_related: bool) -> tuple[tuple[CaseSection, str], ...]:
    """The sections that the page has, with their names."""
    return tuple(_contents(site, case, has_related=has_related))


def _contents(site: SiteView, case: PublicCase, *, has_related: bool) -> Iterator[tuple[CaseSection, str]]:
    yield CaseSection.FACTS, site.say("sections.in_short")
    if case.stories:
        yield CaseSection.STORY, site.say("sections.stories" if len(case.citizens) > 1 else "sections.story")
    if case.effort or case.figures:
        yield CaseSection.EFFORT, site.say("sections.effort")
    if case.voices:
        yield CaseSection.VOICES, site.say("sections.voices")
    if case.lessons:
        yield CaseSection.LESSONS, site.say("sections.lessons")
    if has_related:
        yield CaseSection.RELATED, site.say("sections.read_on")
    if case.teaching:
        yield CaseSection.TEACHING, site.say("sections.teach_case")
    yield CaseSection.SOURCES, site.say("sections.sources_and_protection")
