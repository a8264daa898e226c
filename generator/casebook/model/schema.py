"""JSON Schema with Danish titles and descriptions, for editors that understand it (VS Code with the YAML extension)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from casebook.model.base import Part
from casebook.model.case import Case
from casebook.model.editing import with_help
from casebook.model.method import Method
from casebook.model.policy import Policy, PopulationGroup
from casebook.model.publisher import Publisher
from casebook.model.reference import with_titles
from casebook.model.registers import Municipality, PublicName, RegionInLaw, Source, Term, Texts
from casebook.model.values import Status
from casebook.model.walk import fields_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: dict[str, Any] = {
    "case": Case,
    "method": Method,
    "vocabulary": tuple[Term, ...],
    "municipalities": tuple[Municipality, ...],
    "names": tuple[PublicName, ...],
    "regions": tuple[RegionInLaw, ...],
    "sources": tuple[Source, ...],
    "policy": Policy,
    "population": tuple[PopulationGroup, ...],
    "texts": Texts,
    "redaktion": Publisher,
}

_STATUS = "status"
_RECORDS: Mapping[str, type[Part]] = {"case": Case, "method": Method}


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its name («case», «vocabulary» …)."""
    by_name = {name: {"$schema": DIALECT, **_schema(shape)} for name, shape in _SHAPES.items()}
    return {
        name: _by_status(schema, _RECORDS[name]) if name in _RECORDS else with_help(schema)
        for name, schema in by_name.items()
    }


def schema_of(part: type[Part]) -> dict[str, object]:
    """The schema of a part as it is published: complete, whatever its status."""
    return {"$schema": DIALECT, **_schema(part)}


def _by_status(schema: dict[str, Any], record: type[Part]) -> dict[str, object]:
    """The schema of a record: withdrawn it has no more than its id, and a draft may lack what it needs in public."""
    filled = [field.name for field in fields_of(record) if field.facts.filled_when_public]
    helped = with_help(
        schema, [name for name in schema["properties"] if name in {*schema["required"], *filled, _STATUS}]
    )
    kept = {name: value for name, value in helped.items() if name != "required"}
    withdrawn = {"properties": {_STATUS: {"const": Status.WITHDRAWN.value}}, "required": [_STATUS]}
    draft = {"properties": {_STATUS: {"const": Status.DRAFT.value}}}
    needed = {"required": schema["required"], "if": draft, "else": {"required": filled}}
    return {**kept, "if": withdrawn, "then": {"required": ["id"]}, "else": needed}


def _schema(shape: Any) -> dict[str, object]:
    schema = TypeAdapter(shape).json_schema(by_alias=True)
    danish: dict[str, object] = _with_danish_only(with_titles(schema, schema.get("$defs", {})))
    return danish


def _with_danish_only(schema: Any) -> Any:
    """The schema without what pydantic takes from English docstrings: the descriptions of the closed lists."""
    if isinstance(schema, list):
        return [_with_danish_only(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _with_danish_only(value) for key, value in schema.items()}
    if "enum" in kept and kept.get("type") == "string":
        kept.pop("description", None)
        kept.pop("title", None)
    return kept
