"""Words in a JSON Schema for editors' programs: help, messages, snippets, and where the ids to choose among are.

The keywords are those of the YAML language server, which VS Code's extension for YAML runs; others pass them over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from casebook.model.base import PATTERN_HINTS, REFERS_TO
from casebook.model.reference import Schema, kind_of

IDS = "ids"  # the schema that holds the ids of a casebook's own registers, beside those of the model
_FIRST_LETTERS = str.maketrans({"}": None, "$": None, "|": None, ",": None})  # they mean something in a placeholder


def with_help(schema: dict[str, Any], in_record: Iterable[str] = ()) -> dict[str, Any]:
    """The schema with help, messages and snippets in it; `in_record` names the fields that a new record begins with."""
    definitions = schema.get("$defs", {})
    helped: dict[str, Any] = _helped(schema, definitions)
    for name, part in helped.get("$defs", {}).items():
        if part.get("required"):
            part["defaultSnippets"] = [_snippet(definitions[name], part["required"], definitions)]
    if wanted := tuple(in_record):
        helped["defaultSnippets"] = [_snippet(schema, wanted, definitions)]
    return helped


def _helped(schema: Any, definitions: Schema) -> Any:
    if isinstance(schema, list):
        return [_helped(inner, definitions) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    helped = {
        name: _helped(inner, definitions) for name, inner in schema.items() if (name, inner) != ("default", None)
    }  # «nothing» is no proposal
    kind = helped.pop(REFERS_TO, None)
    if hint := PATTERN_HINTS.get(helped.get("pattern", "")):
        helped["patternErrorMessage"] = hint
    if isinstance(helped.get("properties"), dict):
        for name, field in schema["properties"].items():
            if "title" in field and "description" in field:
                words = f"**{field['title']}** ({kind_of(field, definitions)})\n\n{field['description']}"
                helped["properties"][name]["markdownDescription"] = words
    return _choosing(helped, kind) if kind else helped


def _choosing(field: dict[str, Any], kind: str) -> dict[str, Any]:
    """A field of ids with those of a register to choose among. None is refused: only the check knows what is there."""
    if "anyOf" in field:
        return {**field, "anyOf": [choice for inner in field["anyOf"] for choice in _with_choices(inner, kind)]}
    if "items" in field:
        return {**field, "items": {"anyOf": list(_with_choices(field["items"], kind))}}
    about = {name: words for name, words in field.items() if name in {"title", "description", "markdownDescription"}}
    plain = {name: value for name, value in field.items() if name not in about}
    return {**about, "anyOf": list(_with_choices(plain, kind))}


def _with_choices(schema: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    if "pattern" in schema:
        yield {"$ref": f"{IDS}.json#/$defs/{kind}"}
    yield schema


def _snippet(part: Schema, names: Iterable[str], definitions: Schema) -> dict[str, Any]:
    """A snippet of the fields that must be there, with a place to type in each."""
    return {
        "label": part["title"],
        "description": "Felterne, der skal være der.",
        "body": _body(part, names, definitions, count(1)),
    }


def _body(part: Schema, names: Iterable[str], definitions: Schema, places: Iterator[int]) -> dict[str, Any]:
    return {name: _value(part["properties"][name], definitions, places) for name in names}


def _value(field: Schema, definitions: Schema, places: Iterator[int]) -> Any:
    inner = field
    if "$ref" in field:
        inner = definitions[field["$ref"].rpartition("/")[2]]
    if "properties" in inner:
        return _body(inner, inner.get("required", ()), definitions, places)
    if inner.get("type") == "array":
        return [_value({"title": field.get("title", ""), **inner["items"]}, definitions, places)]
    if "anyOf" in inner:
        return _value({"title": field.get("title", ""), **inner["anyOf"][0]}, definitions, places)
    return inner["const"] if "const" in inner else _place(inner, field, places)


def _place(inner: Schema, field: Schema, places: Iterator[int]) -> str:
    """A place to type in, with what is to be written, or with what there is to choose."""
    if "enum" in inner:
        return f"${{{next(places)}|{','.join(inner['enum'])}|}}"
    return f"${{{next(places)}:{str(field.get('title', '')).translate(_FIRST_LETTERS)}}}"


def ids_schema(ids_by_kind: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The schema of ids: by kind, each id with what it stands for."""
    return {"$defs": {kind: _choices(ids) for kind, ids in ids_by_kind.items()}}


def _choices(ids: Mapping[str, str]) -> dict[str, Any]:
    if not ids:
        return {"type": "string"}
    words = list(ids.values())
    hint = next(iter(PATTERN_HINTS.values()))
    return {"enum": list(ids), "markdownEnumDescriptions": words, "enumDescriptions": words, "errorMessage": hint}
