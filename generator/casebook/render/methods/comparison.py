"""Methods side by side: the rows that they are compared on, and what a method says in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.published import PublicMethod
from casebook.render.elements.facts import Fact, links_to
from casebook.render.elements.origin import sources
from casebook.render.html.environment import macro
from casebook.render.html.markup import prose
from casebook.render.methods.experience import experiences
from casebook.render.methods.knowledge import dimensions
from casebook.render.methods.parts import MethodSection, components, requirements_by_field
from casebook.render.view.site import Here, SiteView

ADDRESS = "sammenlign/"
CHOICE = "m"  # the name of what is chosen, in the address


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One thing that methods are compared on; the name is said by its key."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together, and the key of their name. `section` is where a method's own page says more."""

    name: str
    section: MethodSection
    rows: tuple[ComparisonRow, ...]


GROUPS = (
    RowGroup(
        "sections.in_short",
        MethodSection.FACTS,
        (
            ComparisonRow("summary", "comparison.in_one_sentence"),
            ComparisonRow("type", "facts.type"),
            ComparisonRow("target_groups", "several.maalgruppe"),
            ComparisonRow("challenges", "several.udfordring"),
        ),
    ),
    RowGroup(
        "comparison.choice",
        MethodSection.CHOICE,
        (ComparisonRow("use_when", "sections.choose"), ComparisonRow("avoid_when", "sections.avoid")),
    ),
    RowGroup(
        "comparison.mechanism", MethodSection.MECHANISM, (ComparisonRow("works_because", "comparison.works_because"),)
    ),
    RowGroup(
        "sections.core",
        MethodSection.CORE,
        (ComparisonRow("keep", "sections.keep"), ComparisonRow("adapt", "sections.adapt")),
    ),
    RowGroup(
        "sections.requirements",
        MethodSection.REQUIREMENTS,
        (
            ComparisonRow("caseload", "facts.caseload"),
            ComparisonRow("duration", "facts.duration"),
            ComparisonRow("intensity", "facts.intensity"),
            ComparisonRow("staffing", "facts.staffing"),
            ComparisonRow("skills", "facts.skills"),
            ComparisonRow("partners", "facts.partners"),
            ComparisonRow("cost", "facts.cost"),
        ),
    ),
    RowGroup(
        "comparison.known",
        MethodSection.KNOWLEDGE,
        (
            ComparisonRow("known_target_group", "kinds.target_group"),
            ComparisonRow("known_method", "kinds.method"),
            ComparisonRow("known_implementation", "facts.implementation"),
            ComparisonRow("known_effect", "facts.effect"),
            ComparisonRow("known_economy", "facts.economy"),
        ),
    ),
    RowGroup(
        "sections.experience",
        MethodSection.EXPERIENCE,
        (
            ComparisonRow("cases", "comparison.cases"),
            ComparisonRow("pitfalls", "sections.pitfalls"),
        ),
    ),
    RowGroup("several.kilde", MethodSection.SOURCES, (ComparisonRow("sources", "facts.builds_on"),)),
)


def cells(site: SiteView, here: Here, method: PublicMethod) -> Mapping[str, Markup]:
    """The cell of a method in each row, as HTML; empty where it says nothing. Links are as seen from `here`."""
    return {
        "works_because": prose(method.works_because or ""),
        "cases": macro(site.sentences, "experience_lines", experiences(site, here, method)),
        **{
            f"known_{dimension.key}": macro(site.sentences, "known_level", dimension, site.label(dimension.level))
            for dimension in dimensions(method, here)
        },
        **{
            key: macro(site.sentences, "fact_value", fact) if fact else Markup()
            for key, fact in _facts(here, method).items()
        },
    }


def _facts(here: Here, method: PublicMethod) -> Mapping[str, Fact]:
    return {
        "summary": Fact("", method.summary),
        "type": Fact("", here.site.label(method.type)),
        "target_groups": Fact("", links=links_to(here, Kind.TARGET_GROUP, method.target_groups)),
        "challenges": Fact("", links=links_to(here, Kind.CHALLENGE, method.challenges)),
        "use_when": Fact("", lines=method.use_when),
        "avoid_when": Fact("", lines=method.avoid_when),
        "keep": Fact("", lines=tuple(component.name for component in components(method, adaptable=False))),
        "adapt": Fact("", lines=tuple(component.name for component in components(method, adaptable=True))),
        "pitfalls": Fact("", lines=method.pitfalls),
        "sources": Fact(
            "",
            here.say("facts.own_experience") if method.is_own_experience else "",
            links=tuple(source.link for source in sources(here, method)),
        ),
        **requirements_by_field(here.site, method),
    }
