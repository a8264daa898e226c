"""Tables of what is published: a row for each record and entry, a column for each field that a cell can hold.

Which fields those are follows from what is declared of them: codes, numbers, ids and names; of running texts only the
summary. A list is one cell with «|» between its values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from itertools import pairwise
from typing import Any, TypeVar, get_args

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.model import Municipality, Source, Term
from casebook.model.base import Part
from casebook.model.facts import Names, Tells
from casebook.model.walk import EACH, FieldAt, fields_of, values_at
from casebook.publish.data.entries import relations
from casebook.published import PublicCase, PublicMethod
from casebook.render.html.address import address_of_thing
from casebook.render.view.site import SiteView, address_of

FOLDER = "data/"
BETWEEN = "|"
T = TypeVar("T")
Cell = str | int | bool
_SUMMARY = ("summary",)
_RELATION = ("location", "from", "kind", "to", "text")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its name, what it is called and says, the type of its cells, and its codes with what they mean."""

    name: str
    title: str
    description: str = ""
    type: str = "string"
    codes: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table; each row has a cell for each column, «» where there is nothing."""

    name: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(site: SiteView) -> tuple[DataTable, ...]:
    """Every table of the data."""
    published = site.published
    terms = ((kind, term) for kind in VOCABULARIES for term in published.vocabularies[kind].values())
    towns = published.municipalities.values()  # the page of all is where each of them stands
    return (
        _table(site, "cases", PublicCase, ((address_of(case), case) for case in site.cases)),
        _table(site, "methods", PublicMethod, ((address_of(method), method) for method in site.methods)),
        _relations(site),
        _table(site, "vocabularies", Term, ((address_of_thing(kind, term.id), term) for kind, term in terms)),
        _table(
            site,
            "sources",
            Source,
            ((address_of_thing(Kind.SOURCE, source.id), source) for source in published.sources.values()),
        ),
        _table(site, "municipalities", Municipality, ((f"{Kind.MUNICIPALITY}/", town) for town in towns)),
    )


def _table(site: SiteView, name: str, part: type[Part], rows: Iterable[tuple[str, Part]]) -> DataTable:
    fields = tuple(_fields(part))
    columns = tuple(_column(site, field) for field in fields)
    at = _between_numbers(columns)
    cells = tuple(_with(tuple(_cell(row, field) for field in fields), address, at) for address, row in rows)
    return DataTable(name, site.say(f"api.{name}"), _with(columns, _location(site), at), cells)


def _between_numbers(columns: tuple[TableColumn, ...]) -> int:
    """The place between two columns of numbers, which side by side look like somebody's; else the first place."""
    beside = enumerate(pairwise(column.type for column in columns), start=1)
    return next((place for place, types in beside if set(types) == {"integer"}), 0)


def _with(row: tuple[T, ...], added: T, at: int) -> tuple[T, ...]:
    return (*row[:at], added, *row[at:])


def _location(site: SiteView) -> TableColumn:
    return TableColumn("location", site.say("tables.location"), site.say("tables.location_means"))


def _relations(site: SiteView) -> DataTable:
    columns = (_location(site), *(TableColumn(name, site.say(f"tables.{name}")) for name in _RELATION[1:]))
    rows = (tuple(entry.get(name, "") for name in _RELATION) for entry in relations(site))
    return DataTable("relations", site.say("api.relations"), columns, tuple(rows))


def _fields(part: type[Part]) -> Iterator[FieldAt]:
    every = fields_of(part)
    above = {field.attributes[:length] for field in every for length in range(1, len(field.attributes))}
    is_record = issubclass(part, PublicCase | PublicMethod)
    return (field for field in every if field.attributes not in above and (not is_record or _fits_a_cell(field)))


def _fits_a_cell(field: FieldAt) -> bool:
    if EACH in field.path[:-1]:
        return field.facts.refers_to is not None
    is_code = field.tells is Tells.NOTHING or field.facts.names is Names.RECORD
    return is_code or field.attributes == _SUMMARY or field.facts.refers_to is not None


def _column(site: SiteView, field: FieldAt) -> TableColumn:
    types = tuple(_types(field.annotation))
    codes = next((kind for kind in types if issubclass(kind, StrEnum)), None)
    is_single = EACH not in field.path
    kind = "boolean" if bool in types else "integer" if int in types else "string"
    return TableColumn(
        field.name,
        field.title,
        field.description,
        kind if is_single else "string",
        {code.value: site.label(code) for code in codes} if codes and codes.__name__ in site.texts.labels else None,
    )


def _types(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type):
        yield annotation
    for argument in get_args(annotation):
        yield from _types(argument)


def _cell(part: Part, field: FieldAt) -> Cell:
    values = [value for value in _flat(values_at(part, field.attributes)) if value is not None]
    if len(values) == 1 and EACH not in field.path:
        return values[0] if isinstance(values[0], bool | int) else str(values[0])
    return BETWEEN.join(dict.fromkeys(map(str, values)))


def _flat(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple | list):
            yield from _flat(value)
        else:
            yield value.value if isinstance(value, Enum) else value
