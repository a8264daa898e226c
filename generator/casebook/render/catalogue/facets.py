"""What a record answers to when readers narrow things down: facet values with ids, names, and why they fit.

A record answers to its own terms, to the terms that came after them («indsatsklare» is found under «aktivitetsparate»),
and to the broader terms («hashmisbrug» is found under «rusmidler»). Never the other way round: not everybody who is
«aktivitetsparat» would have been «indsatsklar».
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casebook.corpus import Kind
from casebook.danish import sort_key
from casebook.model.values import KnowledgeLevel, MethodType, Region, Role
from casebook.published import PublicCase, PublicMethod
from casebook.render.methods.experience import cases_of
from casebook.render.view.site import SiteView


class Facet(StrEnum):
    """What a list can be narrowed down by; the value is what stands in addresses and in the search index."""

    TYPE = "type"
    TARGET_GROUP = "maalgruppe"
    CHALLENGE = "udfordring"
    THEME = "tema"
    METHOD = "metode"
    METHOD_TYPE = "slags"
    BENEFIT = "ydelse"
    MUNICIPALITY = "kommune"
    REGION = "region"
    OUTCOME = "udfald"
    YEAR = "aar"
    KNOWLEDGE = "viden"


FACET_NAMES: Mapping[Facet, str] = {
    Facet.TYPE: "Case eller metode",
    Facet.TARGET_GROUP: "Målgruppe",
    Facet.CHALLENGE: "Udfordring",
    Facet.THEME: "Tema",
    Facet.METHOD: "Metode",
    Facet.METHOD_TYPE: "Slags metode",
    Facet.BENEFIT: "Ydelse eller tilknytning",
    Facet.MUNICIPALITY: "Kommune",
    Facet.REGION: "Region",
    Facet.OUTCOME: "Udfald",
    Facet.YEAR: "År",
    Facet.KNOWLEDGE: "Viden om effekt",
}


class Way(StrEnum):
    """How a record comes by a value: it says so, an older term of its is called that today, or a narrower one is."""

    OWN = "egen"
    FORMER = "tidligere"
    NARROWER = "smallere"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet. Where the record does not say it itself, `through` names the term that it does say."""

    id: str
    label: str
    way: Way = Way.OWN
    through: str = ""


def facets(site: SiteView, record: PublicCase | PublicMethod) -> Mapping[Facet, tuple[FacetValue, ...]]:
    """The values of a record for every facet, in the order of `Facet`; empty where it has none.

    Closed lists stand in their own order, years falling, all else by name. A method answers to the municipalities of
    the cases that use it, unless it only lies in their background; it has no outcome and no year.
    """
    terms = {facet: _terms(site, kind, ids) for facet, kind, ids in _vocabularies(record)}
    of_its_kind = _of_case(site, record) if isinstance(record, PublicCase) else _of_method(site, record)
    found = terms | of_its_kind
    return {facet: found.get(facet, ()) for facet in Facet}


def all_values(site: SiteView) -> Mapping[Facet, tuple[FacetValue, ...]]:
    """Every value that some published record answers to, in the order of its facet."""
    order: Mapping[Facet, Callable[[FacetValue], tuple[object, ...]]] = {
        Facet.TYPE: lambda value: (_TYPES.index(value.id),),
        Facet.METHOD_TYPE: lambda value: (list(MethodType).index(MethodType(value.id)),),
        Facet.REGION: lambda value: (list(Region).index(Region(value.id)),),
        Facet.OUTCOME: lambda value: (list(site.texts.labels["Outcome"]).index(value.id),),
        Facet.YEAR: lambda value: (-int(value.id),),
        Facet.KNOWLEDGE: lambda value: (list(KnowledgeLevel).index(KnowledgeLevel(value.id)),),
    }
    found: dict[Facet, dict[str, FacetValue]] = {facet: {} for facet in Facet}
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    for record in records:
        for facet, values in facets(site, record).items():
            found[facet] |= {value.id: FacetValue(value.id, value.label) for value in values}
    return {
        facet: tuple(sorted(values.values(), key=order.get(facet, lambda value: sort_key(value.label))))
        for facet, values in found.items()
    }


_TYPES = ("case", "metode")


def _vocabularies(record: PublicCase | PublicMethod) -> Iterator[tuple[Facet, Kind, tuple[str, ...]]]:
    yield Facet.TARGET_GROUP, Kind.TARGET_GROUP, record.target_groups
    yield Facet.CHALLENGE, Kind.CHALLENGE, record.challenges
    yield Facet.THEME, Kind.THEME, record.themes
    stories = record.stories if isinstance(record, PublicCase) else ()
    ends = (end for story in stories for end in (story.from_benefit, story.to_benefit))
    yield Facet.BENEFIT, Kind.BENEFIT, tuple(end for end in ends if end)


def _terms(site: SiteView, kind: Kind, ids: Iterable[str]) -> tuple[FacetValue, ...]:
    """The terms themselves, and those that they lead to; a value that is reached in several ways keeps the nearest."""
    found: dict[str, FacetValue] = {}
    for term_id in ids:
        for value in _reached(site, kind, term_id):
            if value.id not in found or _rank(value) < _rank(found[value.id]):
                found[value.id] = value
    return tuple(sorted(found.values(), key=lambda value: sort_key(value.label)))


def _rank(value: FacetValue) -> int:
    return tuple(Way).index(value.way)


def _reached(site: SiteView, kind: Kind, term_id: str) -> Iterator[FacetValue]:
    """A term, its successors and its broader terms, and theirs, each once."""
    terms = site.published.vocabularies[kind]
    through = terms[term_id].name
    waiting, seen = [(term_id, Way.OWN)], {term_id}
    while waiting:
        reached, way = waiting.pop(0)
        term = terms[reached]
        yield FacetValue(term.id, term.name, way, "" if way is Way.OWN else through)
        narrower = Way.NARROWER if way is Way.OWN else way
        for target, how in ((term.successor, Way.FORMER), (term.broader, narrower)):
            if target and target in terms and target not in seen:
                seen.add(target)
                waiting.append((target, how))


def _of_case(site: SiteView, case: PublicCase) -> dict[Facet, tuple[FacetValue, ...]]:
    places = _places(site, (case,))
    outcome = (FacetValue(case.outcome, site.label(case.outcome)),) if case.outcome else ()
    return {
        Facet.TYPE: (FacetValue("case", "Case"),),
        Facet.METHOD: _methods(site, (use.method for use in case.methods if use.role is not Role.BACKDROP)),
        Facet.OUTCOME: outcome,
        Facet.YEAR: (FacetValue(str(case.year), str(case.year)),),
        **places,
    }


def _of_method(site: SiteView, method: PublicMethod) -> dict[Facet, tuple[FacetValue, ...]]:
    effect = method.knowledge.effect if method.knowledge else None
    level = effect.level if effect else KnowledgeLevel.UNSTATED
    return {
        Facet.TYPE: (FacetValue("metode", "Metode"),),
        Facet.METHOD: (FacetValue(method.id, method.title),),
        Facet.METHOD_TYPE: (FacetValue(method.type, site.label(method.type)),),
        Facet.KNOWLEDGE: (FacetValue(level, site.label(level)),),
        **_places(site, (case for case in cases_of(site, method) if _carries(case, method))),
    }


def _carries(case: PublicCase, method: PublicMethod) -> bool:
    return any(use.method == method.id and use.role is not Role.BACKDROP for use in case.methods)


def _methods(site: SiteView, ids: Iterable[str]) -> tuple[FacetValue, ...]:
    values = (FacetValue(one, site.name(Kind.METHOD, one)) for one in dict.fromkeys(ids))
    return tuple(sorted(values, key=lambda value: sort_key(value.label)))


def _places(site: SiteView, cases: Iterable[PublicCase]) -> dict[Facet, tuple[FacetValue, ...]]:
    """The municipalities of some cases, and the regions: of the municipality, or the one that a case names itself."""
    locations = [case.location for case in cases]
    registered = site.published.municipalities
    municipalities = {one.municipality: registered[one.municipality] for one in locations if one.municipality}
    named_regions = {location.region for location in locations if location.region}
    regions = named_regions | {one.region for one in municipalities.values()}
    named = sorted(municipalities.values(), key=lambda one: sort_key(one.name))
    return {
        Facet.MUNICIPALITY: tuple(FacetValue(one.id, one.name) for one in named),
        Facet.REGION: tuple(FacetValue(one, site.label(one)) for one in Region if one in regions),
    }
