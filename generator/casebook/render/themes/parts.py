"""The parts of a theme's page that are drawn from the records: voices, methods, kindred themes, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.corpus.use import methods_used
from casebook.danish import sentence, sort_key
from casebook.model import Term
from casebook.model.story import Voice
from casebook.model.values import MethodType
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.citations import Cited, published
from casebook.render.elements.facts import Fact, present
from casebook.render.elements.parts import MOST
from casebook.render.elements.voices import Spoken, spoken
from casebook.render.portraits.portrait import portrait
from casebook.render.view.site import Here, Link, SiteView

MOST_KINDRED = 4
MOST_IN_FULL = 6
MOST_VOICES, MOST_VOICES_OF_MANY, MOST_SOURCES = 12, 6, 16


class ThemeSection(StrEnum):
    """The sections of a theme's page that are drawn from the records; the value is the section's id on the page."""

    VOICES = "stemmer"
    LESSONS = "laering"
    CASES = "cases"
    METHODS = "metoder"
    KINDRED = "beslaegtet"
    SOURCES = "kilder"


NAMES = {
    ThemeSection.VOICES: "sections.voices",
    ThemeSection.LESSONS: "sections.lessons_by_role",
    ThemeSection.CASES: "several.case",
    ThemeSection.METHODS: "several.metode",
    ThemeSection.KINDRED: "sections.kindred_themes",
    ThemeSection.SOURCES: "several.kilde",
}


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """A voice on the theme, with the case that it is from and the portrait that the speaker has there."""

    voice: Spoken
    case: Link
    portrait: Markup


@dataclass(frozen=True, slots=True)
class KindredTheme:
    """Another theme, and how much the two have in common."""

    link: Link
    explanation: str
    shared: str


def voices_on(site: SiteView, here: Here, term: Term) -> tuple[SpokenOf, ...]:
    """The first voices that speak of the theme, case by case; fewer where the cases alone fill the page."""
    cases = site.published.cases_on(Kind.THEME, term.id)
    most = MOST_VOICES if len(cases) <= MOST else MOST_VOICES_OF_MANY
    voices = ((case, voice) for case in cases for voice in case.voices if voice.theme == term.id)
    return tuple(_spoken_of(here, case, voice) for case, voice in islice(voices, most))


def _spoken_of(here: Here, case: PublicCase, voice: Voice) -> SpokenOf:
    return SpokenOf(spoken(here, case, voice), here.record(case), portrait(case.id, voice.pseudonym))


def methods_for(site: SiteView, term: Term, cases: tuple[PublicCase, ...]) -> tuple[PublicMethod, ...]:
    """The methods that carry the theme, or, where none does, those that its cases build on."""
    named = site.published.methods_on(Kind.THEME, term.id)
    used = {use.method for case in cases for use in methods_used(case)}
    return named or tuple(method for method in site.methods if method.id in used)


def by_type(site: SiteView, here: Here, methods: Sequence[PublicMethod]) -> tuple[Fact, ...]:
    """Many methods as links by type; nothing where they are few enough to be shown with what they are."""
    if len(methods) <= MOST_IN_FULL:
        return ()
    ordered = sorted(methods, key=lambda method: sort_key(method.title))
    links = {kind: tuple(here.record(method) for method in ordered if method.type is kind) for kind in MethodType}
    return present(*(Fact(site.label(kind), links=linked) for kind, linked in links.items()))


def kindred(site: SiteView, here: Here, term: Term) -> tuple[KindredTheme, ...]:
    """The few themes that share most cases and methods with this one."""
    others = (other for other in site.published.vocabularies[Kind.THEME].values() if other.id != term.id)
    sharing = [(shared, other) for other in others if (shared := _shared(site, term, other))]
    sharing.sort(key=lambda pair: (-len(pair[0]), sort_key(pair[1].name)))
    return tuple(_kindred(here, other, shared) for shared, other in sharing[:MOST_KINDRED])


def _shared(site: SiteView, term: Term, other: Term) -> list[PublicCase | PublicMethod]:
    theirs = {record.id for record in site.published.referring_to(Kind.THEME, other.id)}
    return [record for record in site.published.referring_to(Kind.THEME, term.id) if record.id in theirs]


def _kindred(here: Here, other: Term, shared: list[PublicCase | PublicMethod]) -> KindredTheme:
    cases = sum(isinstance(record, PublicCase) for record in shared)
    methods = len(shared) - cases
    counts = [here.site.counted(cases, "nouns.case", "nouns.cases")] if cases else []
    counts += [here.site.counted(methods, "nouns.method", "nouns.methods")] if methods else []
    in_common = sentence(here.say("theme.in_common", records=here.site.listing(counts)))
    return KindredTheme(here.to(Kind.THEME, other.id), other.explanation or "", in_common)


def sources_of(here: Here, term: Term, cases: tuple[PublicCase, ...]) -> tuple[Cited, ...]:
    """The sources of the theme and its cases, each once, by title; many are the first, and a link to all.

    The pages stand with the cases.
    """
    ids = {citation.source for case in cases for citation in case.citations} | ({term.source} if term.source else set())
    sources = here.site.published.sources
    citations = (
        Cited(here.to(Kind.SOURCE, source_id), published(sources[source_id]), "")
        for source_id in sorted(ids)  # a set has no order, and two sources may have one title
        if source_id in sources
    )
    by_title = sorted(citations, key=lambda source: sort_key(source.link.text))
    all_of_them = Cited(Link(here.href(f"{Kind.SOURCE}/"), here.say("theme.all_sources")), "", "")
    return (*by_title[:MOST_SOURCES], *([all_of_them] if len(by_title) > MOST_SOURCES else []))


def contents(site: SiteView, **parts: object) -> tuple[tuple[ThemeSection, str], ...]:
    """The sections that have something in them, with their names; the parts go by the sections' English names."""
    return tuple(_contents(site, parts))


def _contents(site: SiteView, parts: dict[str, object]) -> Iterator[tuple[ThemeSection, str]]:
    for section in ThemeSection:
        if parts.get(section.name.lower()):
            yield section, site.say(NAMES[section])
