"""JSON Schema of the records and register entries in the data, and of what surrounds them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from casebook.model import Municipality, Source, Term
from casebook.model.base import Part
from casebook.model.schema import schema_of
from casebook.published import PublicCase, PublicMethod

Schema = dict[str, Any]
RECORDS: Mapping[str, type[Part]] = {
    "case": PublicCase,
    "method": PublicMethod,
    "term": Term,
    "source": Source,
    "municipality": Municipality,
}
_OF: Mapping[str, str] = {  # what stands in the record of a resource's entries
    "vocabularies": "term",
    "sources": "source",
    "municipalities": "municipality",
}
_TEXT: Schema = {"type": "string"}
_PLACE: Mapping[str, Schema] = {"location": _TEXT, "url": {"type": "string", "format": "uri"}}
_OWN: Mapping[str, Mapping[str, Schema]] = {  # what entries hold beside their place
    "cases": {"data": _TEXT, "record": {"type": "object"}},
    "methods": {"data": _TEXT, "record": {"type": "object"}},
    "relations": {"from": _TEXT, "to": _TEXT, "kind": _TEXT, "text": _TEXT},
    "courses": {"title": _TEXT, "description": _TEXT},
    "vocabularies": {"vocabulary": _TEXT},
}
_NOT_ALWAYS = frozenset({"location", "url", "text", "description"})


@cache
def schemas() -> Mapping[str, Schema]:
    """By name, the schema of each kind of record. The patterns of its texts are for whoever writes one."""
    return {name: _without_patterns(schema_of(part)) for name, part in RECORDS.items()}


def _without_patterns(schema: Any) -> Any:
    if isinstance(schema, dict):
        is_pattern = isinstance(schema.get("pattern"), str)
        return {key: _without_patterns(value) for key, value in schema.items() if key != "pattern" or not is_pattern}
    return [_without_patterns(item) for item in schema] if isinstance(schema, list) else schema


def entry_schema(resource: str) -> Schema:
    """The schema of an entry in the list of a resource."""
    record = {"record": {"$ref": f"schema/{_OF[resource]}.json"}} if resource in _OF else {}
    return _object({**_PLACE, **_OWN.get(resource, {}), **record})


def record_schema(name: str) -> Schema:
    """The schema of a record with its place."""
    return _object({**_PLACE, "record": {"$ref": f"schema/{name}.json"}})


def envelope(result: Schema) -> Schema:
    """The schema of what surrounds every result."""
    return {
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "generated_at": {"type": "string", "format": "date-time"},
            "total": {"type": "integer", "minimum": 0},
            "result": result,
        },
        "required": ["version", "total", "result"],
    }


VERSION = "1.0"


def _object(properties: Mapping[str, Schema]) -> Schema:
    required = [name for name in properties if name not in _NOT_ALWAYS]
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}
