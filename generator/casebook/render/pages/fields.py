"""The fields of a case and a method: what an editor can write, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casebook.danish import slug
from casebook.model import Case, Method
from casebook.model.reference import FieldInfo, PartInfo, describe_fields
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask
from casebook.source.sentences import Sentences

ADDRESS = "bidrag/felter/"


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of one part. `where` says which fields hold such a part."""

    id: str
    title: str
    where: str
    fields: tuple[FieldInfo, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A kind of record, its own fields, and the parts that they are made of."""

    id: str
    title: str
    fields: tuple[FieldInfo, ...]
    parts: tuple[Table, ...]


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of all fields."""
    yield site.task(
        ADDRESS,
        "fields",
        title=site.say("titles.fields"),
        source="generator/casebook/model",
        description=site.say("fields.description"),
        inputs=_inputs,
        meta={"side": "liste"},
    )


def _inputs(here: Here) -> Inputs:
    return {"chapters": chapters(here.site)}


def chapters(site: SiteView) -> tuple[Chapter, ...]:
    """Case and method; a part that both have stands in the first."""
    case, method = (_required_first(describe_fields(kind, site.sentences)) for kind in (Case, Method))
    in_case = tables(case, site.sentences)
    shared = {table.id for table in in_case}
    only_method = tuple(table for table in tables(method, site.sentences) if table.id not in shared)
    return Chapter("case", site.say("fields.of_case"), case, in_case), Chapter(
        "metode", site.say("fields.of_method"), method, only_method
    )


def _required_first(fields: tuple[FieldInfo, ...]) -> tuple[FieldInfo, ...]:
    return tuple(sorted(fields, key=lambda field: not field.required))


def tables(fields: Sequence[FieldInfo], sentences: Sentences) -> tuple[Table, ...]:
    """Every part inside the fields, once, in the order they are met."""
    met: dict[str, tuple[PartInfo, list[str]]] = {}
    _collect(fields, (), met)
    return tuple(
        Table(part_id(part), part.title, sentences.listing(names), part.fields) for part, names in met.values()
    )


def _collect(fields: Sequence[FieldInfo], path: tuple[str, ...], met: dict[str, tuple[PartInfo, list[str]]]) -> None:
    for field in fields:
        here = (*path, field.name)
        for part in field.parts:
            names = met.setdefault(part.id, (part, []))[1]
            names.append(" → ".join(here))
            _collect(part.fields, here, met)


def part_id(part: PartInfo) -> str:
    """The anchor of a part."""
    return f"del-{slug(part.id)}"
