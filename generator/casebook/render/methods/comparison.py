"""Methods side by side: the rows that they are compared on, and what a method says in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.published import PublicMethod
from casebook.render.elements.facts import Fact, links_to
from casebook.render.elements.origin import OWN, sources
from casebook.render.html.environment import macro
from casebook.render.html.markup import prose
from casebook.render.methods.experience import experiences
from casebook.render.methods.knowledge import dimensions
from casebook.render.methods.parts import MethodSection, components, requirements_by_field
from casebook.render.view.site import Here, SiteView
from casebook.source.sentences import say

ADDRESS = "sammenlign/"
CHOICE = "m"  # the name of what is chosen, in the address


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One thing that methods are compared on."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together. `section` is where a method's own page says more."""

    name: str
    section: MethodSection
    rows: tuple[ComparisonRow, ...]


GROUPS = (
    RowGroup(
        say("sections.in_short"),
        MethodSection.FACTS,
        (
            ComparisonRow("summary", "I én sætning"),
            ComparisonRow("type", say("facts.type")),
            ComparisonRow("target_groups", say("several.maalgruppe")),
            ComparisonRow("challenges", say("several.udfordring")),
        ),
    ),
    RowGroup(
        "Valget",
        MethodSection.CHOICE,
        (ComparisonRow("use_when", say("sections.choose")), ComparisonRow("avoid_when", say("sections.avoid"))),
    ),
    RowGroup("Hvorfor den virker", MethodSection.MECHANISM, (ComparisonRow("works_because", "Virker, fordi"),)),
    RowGroup(
        say("sections.core"),
        MethodSection.CORE,
        (ComparisonRow("keep", say("sections.keep")), ComparisonRow("adapt", say("sections.adapt"))),
    ),
    RowGroup(
        say("sections.requirements"),
        MethodSection.REQUIREMENTS,
        (
            ComparisonRow("caseload", say("facts.caseload")),
            ComparisonRow("duration", say("facts.duration")),
            ComparisonRow("intensity", say("facts.intensity")),
            ComparisonRow("staffing", say("facts.staffing")),
            ComparisonRow("skills", say("facts.skills")),
            ComparisonRow("partners", say("facts.partners")),
            ComparisonRow("cost", say("facts.cost")),
        ),
    ),
    RowGroup(
        "Hvad vi ved ifølge kilderne",
        MethodSection.KNOWLEDGE,
        (
            ComparisonRow("known_target_group", say("kinds.target_group")),
            ComparisonRow("known_method", say("kinds.method")),
            ComparisonRow("known_implementation", say("facts.implementation")),
            ComparisonRow("known_effect", say("facts.effect")),
            ComparisonRow("known_economy", say("facts.economy")),
        ),
    ),
    RowGroup(
        say("sections.experience"),
        MethodSection.EXPERIENCE,
        (
            ComparisonRow("cases", "Cases, også dem, hvor det ikke lykkedes"),
            ComparisonRow("pitfalls", say("sections.pitfalls")),
        ),
    ),
    RowGroup(say("several.kilde"), MethodSection.SOURCES, (ComparisonRow("sources", say("facts.builds_on")),)),
)


def cells(site: SiteView, here: Here, method: PublicMethod) -> Mapping[str, Markup]:
    """The cell of a method in each row, as HTML; empty where it says nothing. Links are as seen from `here`."""
    return {
        "works_because": prose(method.works_because or ""),
        "cases": macro("experience_lines", experiences(site, here, method)),
        **{
            f"known_{dimension.key}": macro("known_level", dimension, site.label(dimension.level))
            for dimension in dimensions(method, here)
        },
        **{key: macro("fact_value", fact) if fact else Markup() for key, fact in _facts(here, method).items()},
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
            OWN if method.is_own_experience else "",
            links=tuple(source.link for source in sources(here, method)),
        ),
        **requirements_by_field(method),
    }
