"""The parts of a method page that are put together from several fields: facts, requirements, contents."""

from __future__ import annotations

from enum import StrEnum

from casebook.corpus import Kind
from casebook.model.method import Component, Requirements
from casebook.model.values import Status
from casebook.published import PublicMethod
from casebook.render.elements.facts import Fact, links_to, present
from casebook.render.view.site import Here, Link, SiteView

CALCULATOR = "overblik/beregner/"


class MethodSection(StrEnum):
    """The sections of a method page, in their order; the value is the section's id on the page."""

    FACTS = "kort-fortalt"
    CHOICE = "hvornaar"
    MECHANISM = "virker-fordi"
    ORIGIN = "baggrund"
    TALK = "sig-saadan"
    PRACTICE = "saadan-goer-i"
    CORE = "kernen"
    REQUIREMENTS = "kraever"
    KNOWLEDGE = "viden"
    EXPERIENCE = "erfaringer"
    VOICES = "stemmer"
    TEACHING = "undervis"
    RELATED = "relaterede"
    SOURCES = "kilder"


def byline(here: Here, method: PublicMethod) -> tuple[Fact, ...]:
    """The authors of the method, and how far it has come."""
    sources = dict.fromkeys(citation.source for citation in method.citations)
    return present(
        Fact(here.say("titles.status"), "" if method.status is Status.PUBLISHED else here.site.label(method.status)),
        Fact(
            here.say("facts.builds_on"),
            here.say("facts.own_experience") if method.is_own_experience else "",
            links=links_to(here, Kind.SOURCE, sources),
        ),
    )


def facts(here: Here, method: PublicMethod) -> tuple[Fact, ...]:
    """«Kort fortalt»."""
    return present(
        Fact(here.say("facts.type"), here.site.label(method.type)),
        Fact(here.say("facts.also_called"), ", ".join(method.aliases)),
        Fact(here.say("several.maalgruppe"), links=links_to(here, Kind.TARGET_GROUP, method.target_groups)),
        Fact(here.say("several.udfordring"), links=links_to(here, Kind.CHALLENGE, method.challenges)),
        Fact(here.say("several.tema"), links=links_to(here, Kind.THEME, method.themes)),
    )


def requirements(site: SiteView, method: PublicMethod) -> tuple[Fact, ...]:
    """The resources that the method takes, as far as the sources say."""
    return present(*requirements_by_field(site, method).values())


def requirements_by_field(site: SiteView, method: PublicMethod) -> dict[str, Fact]:
    """The same by the name of its field; a fact without content where the method does not say."""
    needs = method.requires or Requirements()
    return {
        "caseload": Fact(site.say("facts.caseload"), str(needs.caseload or "")),
        "duration": Fact(site.say("facts.duration"), needs.duration or ""),
        "intensity": Fact(site.say("facts.intensity"), needs.intensity or ""),
        "staffing": Fact(site.say("facts.staffing"), needs.staffing or ""),
        "skills": Fact(site.say("facts.skills"), lines=needs.skills),
        "partners": Fact(site.say("facts.partners"), lines=needs.partners),
        "cost": Fact(site.say("facts.cost"), needs.cost or ""),
    }


def calculator_link(here: Here, method: PublicMethod) -> Link:
    """A link to the calculator, with the method's caseload filled in where it states one."""
    caseload = method.requires.caseload if method.requires else None
    return Link(
        f"{here.href(CALCULATOR)}#sager={caseload}" if caseload else here.href(CALCULATOR), here.say("method.reckon")
    )


def components(method: PublicMethod, *, adaptable: bool) -> tuple[Component, ...]:
    """The core components that may be adapted, or those that must be kept."""
    return tuple(component for component in method.components if component.adaptable is adaptable)


def contents(
    site: SiteView, method: PublicMethod, *, has_voices: bool, has_relations: bool
) -> tuple[tuple[MethodSection, str], ...]:
    """The sections that the page has, with their names."""
    sections = (
        (MethodSection.FACTS, "sections.in_short", True),
        (MethodSection.CHOICE, "sections.choice", method.use_when or method.avoid_when),
        (MethodSection.MECHANISM, "sections.mechanism", method.works_because),
        (MethodSection.ORIGIN, "sections.origin", method.origin),
        (MethodSection.TALK, "talk.title", method.talk),
        (
            MethodSection.PRACTICE,
            "sections.practice",
            method.steps or method.figures or method.practice or method.pitfalls,
        ),
        (MethodSection.CORE, "sections.core", method.components),
        (MethodSection.REQUIREMENTS, "sections.requirements", requirements(site, method)),
        (MethodSection.KNOWLEDGE, "sections.knowledge", True),
        (MethodSection.EXPERIENCE, "sections.experience", True),
        (MethodSection.VOICES, "sections.voices", has_voices),
        (MethodSection.TEACHING, "sections.teach_method", method.teaching),
        (MethodSection.RELATED, "sections.related", has_relations),
        (MethodSection.SOURCES, "several.kilde", True),
    )
    return tuple((section, site.say(name)) for section, name, is_there in sections if is_there)
