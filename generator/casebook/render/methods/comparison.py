"""Methods side by side: the rows that they are compared on, and what a method says in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebook.corpus import Kind
from casebook.published import PublicMethod
from casebook.render.elements.citations import cited
from casebook.render.elements.facts import Fact, links_to
from casebook.render.html.environment import macro
from casebook.render.html.markup import prose
from casebook.render.methods.experience import experiences
from casebook.render.methods.knowledge import dimensions
from casebook.render.methods.parts import Section, components, requirements_by_field
from casebook.render.view.site import Here, SiteView

ADDRESS = "sammenlign/"
CHOICE = "m"  # the name of what is chosen, in the address


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that methods are compared on."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together. `section` is where a method's own page says more."""

    name: str
    section: Section
    rows: tuple[Row, ...]


GROUPS = (
    RowGroup(
        "Kort fortalt",
        Section.FACTS,
        (
            Row("summary", "I én sætning"),
            Row("type", "Type"),
            Row("target_groups", "Målgrupper"),
            Row("challenges", "Udfordringer"),
        ),
    ),
    RowGroup("Valget", Section.CHOICE, (Row("use_when", "Vælg den"), Row("avoid_when", "Vælg noget andet"))),
    RowGroup("Hvorfor den virker", Section.MECHANISM, (Row("works_because", "Virker, fordi"),)),
    RowGroup("Det, der bærer", Section.CORE, (Row("keep", "Hold fast"), Row("adapt", "Tilpas"))),
    RowGroup(
        "Hvad den kræver",
        Section.REQUIREMENTS,
        (
            Row("caseload", "Sager pr. medarbejder"),
            Row("duration", "Varighed"),
            Row("intensity", "Intensitet"),
            Row("staffing", "Bemanding"),
            Row("skills", "Kompetencer"),
            Row("partners", "Samarbejde"),
            Row("cost", "Omkostning"),
        ),
    ),
    RowGroup(
        "Hvad vi ved",
        Section.KNOWLEDGE,
        (
            Row("known_target_group", "Målgruppe"),
            Row("known_method", "Metode"),
            Row("known_implementation", "Implementering"),
            Row("known_effect", "Effekt"),
            Row("known_economy", "Økonomi"),
        ),
    ),
    RowGroup(
        "Erfaringer",
        Section.EXPERIENCE,
        (Row("cases", "Cases, også dem, hvor det ikke lykkedes"), Row("pitfalls", "Her går det tit galt")),
    ),
    RowGroup("Kilder", Section.SOURCES, (Row("sources", "Bygger på"),)),
)


def cells(site: SiteView, here: Here, method: PublicMethod) -> Mapping[str, Markup]:
    """What a method says in each row, as HTML; empty where it says nothing. Links are as seen from `here`."""
    return {
        "works_because": prose(method.works_because or ""),
        "cases": macro("experience_lines", experiences(site, here, method)),
        **{f"known_{one.key}": macro("known_level", one, site.label(one.level)) for one in dimensions(method, here)},
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
        "keep": Fact("", lines=tuple(one.name for one in components(method, adaptable=False))),
        "adapt": Fact("", lines=tuple(one.name for one in components(method, adaptable=True))),
        "pitfalls": Fact("", lines=method.pitfalls),
        "sources": Fact("", links=tuple(cited(here, one).link for one in method.sources)),
        **requirements_by_field(method),
    }
