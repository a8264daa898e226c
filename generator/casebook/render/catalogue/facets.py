"""Facets by which readers narrow records down: values with ids, names, and why a record answers to them.

The values are those of the fields that declare a facet (`model.facets`), whatever kind of field it is; what does not
stand in a field is in `_of_case` and `_of_method`. A record answers to its own terms, to the terms that came after them
(«indsatsklare» is found under «aktivitetsparate»), and to the broader terms («hashmisbrug» is found under «rusmidler»).
Never the other way round: not everybody who is «aktivitetsparat» would have been «indsatsklar».
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from typing import Any

from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.use import methods_used
from casebook.danish import sort_key, whole_number
from casebook.model.facets import KNOWLEDGE, METHOD, MUNICIPALITY, REGION, SIZE, TYPE, Facet
from casebook.model.facts import Facts
from casebook.model.values import KnowledgeLevel, Region
from casebook.model.walk import FieldAt, fields_of, values_at
from casebook.published import PublicCase, PublicMethod, PublicRecord
from casebook.render.elements.terms import is_ending
from casebook.render.view.site import SiteView

_IN_NO_FIELD = (TYPE, METHOD, KNOWLEDGE, SIZE)
_SIZES = (25_000, 50_000, 100_000)  # inhabitants from which a municipality is of the next size
_PLACES = frozenset({MUNICIPALITY, REGION})


class Way(StrEnum):
    """Ways to a value: the record has it, or an older term that is called that today, or a narrower term."""

    OWN = "egen"
    FORMER = "tidligere"
    NARROWER = "smallere"


_DISTANCE = {way: distance for distance, way in enumerate(Way)}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet. Where the record does not say it itself, `through` names the term that it does say.

    `kind` is what it is an id of, if of anything. Values with a `rank` come in its order, all others by name.
    """

    id: str
    label: str
    way: Way = Way.OWN
    through: str = ""
    kind: Kind | None = field(default=None, compare=False)
    rank: int | None = field(default=None, compare=False)


def facets(site: SiteView, record: PublicRecord) -> Mapping[Facet, tuple[FacetValue, ...]]:
    """The values of a record for every facet, in the order of facets; empty where it has none.

    A value that is reached in several ways keeps the nearest. A method answers to the municipalities of the cases that
    use it, not of those that only mention it.
    """
    by_facet: dict[Facet, dict[str, FacetValue]] = {facet: {} for facet in all_facets(type(record))}
    for facet, value in _values(site, record):
        nearer = by_facet[facet].get(value.id)
        if nearer is None or _DISTANCE[value.way] < _DISTANCE[nearer.way]:
            by_facet[facet][value.id] = value
    return {facet: tuple(sorted(values.values(), key=_place)) for facet, values in by_facet.items()}


def all_values(site: SiteView) -> Mapping[Facet, tuple[FacetValue, ...]]:
    """Every value that some published record answers to, in the order of its facet."""
    by_facet: dict[Facet, dict[str, FacetValue]] = {}
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    for record in records:
        for facet, values in facets(site, record).items():
            of_all = {value.id: _as_own(value) for value in values}
            by_facet[facet] = by_facet.get(facet, {}) | of_all
    by_order = sorted(by_facet.items(), key=lambda item: (item[0].order, item[0].id))
    return {facet: tuple(sorted(values.values(), key=_place)) for facet, values in by_order}


def _as_own(value: FacetValue) -> FacetValue:
    return value if value.way is Way.OWN else replace(value, way=Way.OWN, through="")


@cache
def all_facets(*kinds: type[PublicRecord]) -> tuple[Facet, ...]:
    """Every facet of cases and methods, and of other kinds of them, in order."""
    declared = (facet for kind in (PublicCase, PublicMethod, *kinds) for facet, _ in _declared(kind))
    return tuple(sorted({*_IN_NO_FIELD, *declared}, key=lambda facet: (facet.order, facet.id)))


@cache
def vocabulary_facets() -> Mapping[Facet, Kind]:
    """The facets whose values are terms, in order, with their vocabularies."""
    fields = (*_declared(PublicCase), *_declared(PublicMethod))
    kinds = {facet: at.facts.refers_to for facet, at in fields}
    with_kinds = ((facet, kinds.get(facet)) for facet in all_facets())
    return {facet: kind for facet, kind in with_kinds if isinstance(kind, Kind) and kind in VOCABULARIES}


@cache
def _declared(kind: type[PublicRecord]) -> tuple[tuple[Facet, FieldAt], ...]:
    """The fields of a kind of record that declare a facet."""
    return tuple((at.facts.facet, at) for at in fields_of(kind) if at.facts.facet)


def _place(value: FacetValue) -> tuple[object, ...]:
    return sort_key(value.label) if value.rank is None else (value.rank,)


def _values(site: SiteView, record: PublicRecord) -> Iterator[tuple[Facet, FacetValue]]:
    yield from _of_fields(site, record)
    yield from _of_case(site, record) if isinstance(record, PublicCase) else _of_method(site, record)


def _of_fields(
    site: SiteView, record: PublicRecord, only: Collection[Facet] = ()
) -> Iterator[tuple[Facet, FacetValue]]:
    """The values that the fields of a record declare, of all facets or of some only."""
    for facet, at in _declared(type(record)):
        for value in values_at(record, at.attributes) if not only or facet in only else ():
            for single in value if isinstance(value, tuple) else (value,):
                yield from ((facet, facet_value) for facet_value in _of_value(site, at.facts, facet, single))


def _of_value(site: SiteView, facts: Facts, facet: Facet, value: Any) -> Iterable[FacetValue]:
    """The facet values of one value of a field: terms and other things by their names, all else as it is written."""
    if value is None:
        return ()
    if isinstance(facts.refers_to, Kind):
        is_term = facts.refers_to in VOCABULARIES
        return _reached(site, facts.refers_to, value) if is_term else (_named(site, facts.refers_to, value),)
    if isinstance(value, StrEnum):
        return (_closed(site, value),)
    if isinstance(value, bool):
        yes, no = FacetValue("ja", site.say("find.yes"), rank=0), FacetValue("nej", site.say("find.no"), rank=1)
        return (yes if value else no,)
    if isinstance(value, int):
        return (FacetValue(str(value), str(value), rank=-value if facet.falling else value),)
    return (FacetValue(str(value), str(value)),)


def _closed(site: SiteView, value: StrEnum) -> FacetValue:
    value = site.region(value) if isinstance(value, Region) else value
    return FacetValue(value, site.label(value), rank=_ranks(type(value))[value])


@cache
def _ranks(closed: type[StrEnum]) -> Mapping[str, int]:
    return {value: rank for rank, value in enumerate(closed)}


def _named(site: SiteView, kind: Kind, target: str) -> FacetValue:
    return FacetValue(target, site.name(kind, target), kind=kind)


def _reached(site: SiteView, kind: Kind, term_id: str) -> Iterator[FacetValue]:
    """A term, its successors and its broader terms, and theirs, each once."""
    terms = site.published.vocabularies[kind]
    through = terms[term_id].name
    waiting, seen = [(term_id, Way.OWN)], {term_id}
    while waiting:
        reached, way = waiting.pop(0)
        term = terms[reached]
        yield FacetValue(term.id, term.name, way, "" if way is Way.OWN else through, kind)
        narrower = Way.NARROWER if way is Way.OWN else way
        today = None if is_ending(site, term) else term.successor
        for target, how in ((today, Way.FORMER), (term.broader, narrower)):
            if target and target in terms and target not in seen:
                seen.add(target)
                waiting.append((target, how))


def _of_case(site: SiteView, case: PublicCase) -> Iterator[tuple[Facet, FacetValue]]:
    """A case answers to the methods that it uses, and to the region of its municipality."""
    yield TYPE, FacetValue("case", site.say("kinds.case"), rank=0)
    for use in methods_used(case):
        yield METHOD, _named(site, Kind.METHOD, use.method)
    yield from _around(site, case)


def size_value(site: SiteView, population: int) -> FacetValue:
    """The size of a municipality by the number of its inhabitants."""
    rank = sum(population >= step for step in _SIZES)
    smallest, largest = (0, *_SIZES)[rank], (*_SIZES, 0)[rank]
    if not smallest:
        return FacetValue(f"under-{largest}", site.say("find.size_below", number=whole_number(largest)), rank=rank)
    if not largest:
        return FacetValue(f"fra-{smallest}", site.say("find.size_above", number=whole_number(smallest)), rank=rank)
    span = site.say("find.size_between", smallest=whole_number(smallest), largest=whole_number(largest - 1))
    return FacetValue(f"{smallest}-{largest - 1}", span, rank=rank)


def _around(site: SiteView, case: PublicCase) -> Iterator[tuple[Facet, FacetValue]]:
    """The region of a case's municipality, and its size: what it is like turns on that more than on where it is."""
    if case.location.municipality:
        municipality = site.published.municipalities[case.location.municipality]
        yield REGION, _closed(site, municipality.region)
        yield SIZE, size_value(site, municipality.population)


def _of_method(site: SiteView, method: PublicMethod) -> Iterator[tuple[Facet, FacetValue]]:
    """A method answers to itself, to what is known of its effect, and to where the cases are that use it."""
    yield TYPE, FacetValue("metode", site.say("kinds.method"), rank=1)
    yield METHOD, _named(site, Kind.METHOD, method.id)
    effect = method.knowledge.effect if method.knowledge else None
    yield KNOWLEDGE, _closed(site, effect.level if effect else KnowledgeLevel.UNSTATED)
    for case in site.published.cases_using(method.id):
        yield from _of_fields(site, case, only=_PLACES)
        yield from _around(site, case)
