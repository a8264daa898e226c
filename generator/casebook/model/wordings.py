"""The texts that the model declares and a site shows: names of facets, parts and fields, help to fields, criteria.

Each stands where it is declared and nowhere else. A casebook says it in its own words by the keys that are made here,
in groups beside those of `source/sentences/`; a new field or facet has its key by being declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from casebook.model import facets
from casebook.model.case import Case
from casebook.model.criteria import Asked, Criterion
from casebook.model.facets import Facet
from casebook.model.method import Method
from casebook.model.reference import FieldInfo, PartInfo, describe_fields
from casebook.model.walk import FieldAt, fields_of
from casebook.source.sentences import Group

KINDS = (Case, Method)


@cache
def declared() -> Mapping[str, Group]:
    """Every such text, by group and name."""
    fields = tuple(_all_fields(info for kind in KINDS for info in describe_fields(kind)))
    criteria = {at.name: at.facts.criterion for at in _declared_fields() if at.facts.criterion}
    return {
        "facets": {facet.id: facet.name for facet in _facets()},
        "facet_words": {facet.id: facet.in_sentence for facet in _facets()},
        "parts": {part.id: part.title for part in _parts(fields)},
        "field_titles": {field.key: field.title for field in fields if field.title},
        "field_help": {field.key: field.description for field in fields if field.description},
        "criteria": {field: criterion.words for field, criterion in criteria.items()},
        "asked": {asked.id: asked.words for asked in _asked(criteria.values())},
    }


def _declared_fields() -> Iterator[FieldAt]:
    return (at for kind in KINDS for at in fields_of(kind))


def _facets() -> tuple[Facet, ...]:
    """Every facet, in order: those that several speak of, and those that only one field has."""
    shared = (value for value in vars(facets).values() if isinstance(value, Facet))
    of_fields = (at.facts.facet for at in _declared_fields() if at.facts.facet)
    return tuple(sorted({*shared, *of_fields}, key=lambda facet: (facet.order, facet.id)))


def _all_fields(fields: Iterable[FieldInfo]) -> Iterator[FieldInfo]:
    for field in fields:
        yield field
        for part in field.parts:
            yield from _all_fields(part.fields)


def _parts(fields: Iterable[FieldInfo]) -> Iterator[PartInfo]:
    return (part for field in fields for part in field.parts)


def _asked(criteria: Iterable[Criterion]) -> Iterator[Asked]:
    return (criterion.only for criterion in criteria if criterion.only)
