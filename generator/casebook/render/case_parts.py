"""The parts of a record's page that are grouped or put into words: lessons, questions, sources, protection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.danish import listing, when
from casebook.model import Source
from casebook.model.case import Lesson, Voice
from casebook.model.shared import Citation, Question
from casebook.model.values import LessonKind, Moment, PrivacyBasis
from casebook.published import PublicCase, PublicMethod
from casebook.render.figures import draw
from casebook.render.people import age
from casebook.render.site import Here, Link, SiteView
from casebook.render.tones import tone


@dataclass(frozen=True, slots=True)
class LessonGroup:
    """The lessons of one kind."""

    kind: LessonKind
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one moment."""

    moment: Moment
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice as a panel shows it."""

    words: str
    who: str
    theme: Link | None
    tone: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with its pages."""

    link: Link
    published: str
    pages: str


class Section(StrEnum):
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
    """What worked, what did not and advice, side by side; kinds without lessons are left out."""
    found = (LessonGroup(kind, tuple(one for one in case.lessons if one.kind is kind)) for kind in LessonKind)
    return tuple(group for group in found if group.lessons)


def question_groups(questions: tuple[Question, ...]) -> tuple[QuestionGroup, ...]:
    """The questions before, during and after reading; moments without questions are left out."""
    found = (QuestionGroup(moment, tuple(one for one in questions if one.when is moment)) for moment in Moment)
    return tuple(group for group in found if group.questions)


def figures(record: PublicCase | PublicMethod) -> tuple[Markup, ...]:
    """The figures as HTML, each under a key of its own."""
    return tuple(draw(figure, key=f"figur-{number}") for number, figure in enumerate(record.figures, start=1))


def spoken(here: Here, voice: Voice) -> Spoken:
    """A voice with its speaker and theme."""
    site = here.site
    return Spoken(
        words=voice.words,
        who=f"{voice.pseudonym}, {age(voice.age)}" if voice.age else voice.pseudonym,
        theme=here.to(Kind.THEME, voice.theme) if voice.theme else None,
        tone=tone(site, voice.theme),
    )


def cited(here: Here, citation: Citation) -> Cited:
    """«Titel», udgiver og år, s. 4–5."""
    source = here.site.published.sources[citation.source]
    pages = f"s.\N{NO-BREAK SPACE}{citation.pages.replace('-', '–')}" if citation.pages else ""
    return Cited(here.to(Kind.SOURCE, source.id), published(source), pages)


def published(source: Source) -> str:
    """«KL, 2014»."""
    return f"{source.publisher}, {source.year}"


def protection(site: SiteView, case: PublicCase) -> tuple[str, ...]:
    """How the people of the case are protected, in sentences: the basis, what is told, and who looked at it."""
    privacy = case.privacy
    sentences = [f"{site.label(privacy.basis)}."]
    if privacy.basis is not PrivacyBasis.CONSTRUCTED:
        sentences.append("Navne er opdigtede, alder står som spænd, og tiden er regnet fra forløbets begyndelse.")
    if privacy.reviewers or privacy.reviewed:
        by = f" af {listing(privacy.reviewers)}" if privacy.reviewers else ""
        month = f" i {when(privacy.reviewed)}" if privacy.reviewed else ""
        sentences.append(f"Anonymiseringen er gennemgået{month}{by}.")
    return tuple(sentences)


def contents(case: PublicCase, *, has_related: bool) -> tuple[tuple[Section, str], ...]:
    """The sections that the page has, with their names."""
    return tuple(_contents(case, has_related=has_related))


def _contents(case: PublicCase, *, has_related: bool) -> Iterator[tuple[Section, str]]:
    yield Section.FACTS, "Kort fortalt"
    if case.stories:
        yield Section.STORY, "Borgernes veje" if len(case.stories) > 1 else "Borgerens vej"
    if case.effort or case.figures:
        yield Section.EFFORT, "Metoden bag"
    if case.voices:
        yield Section.VOICES, "Stemmer"
    if case.lessons:
        yield Section.LESSONS, "Det kan andre bruge"
    if has_related:
        yield Section.RELATED, "Læs videre"
    if case.teaching:
        yield Section.TEACHING, "Undervis i casen"
    yield Section.SOURCES, "Kilder og anonymisering"
