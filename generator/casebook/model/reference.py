"""The fields of a record as editors meet them: what each is called, what to write, and what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from casebook.model import base
from casebook.model.base import Part
from casebook.model.schema import with_titles

Schema = Mapping[str, Any]

_KINDS: Mapping[str, str] = {
    get_args(base.Id)[1].pattern: "id",
    get_args(base.Month)[1].pattern: "måned",
    get_args(base.Date)[1].pattern: "dag, måned eller år",
    get_args(base.AgeBand)[1].pattern: "aldersspænd",
    get_args(base.Elapsed)[1].pattern: "tid siden begyndelsen",
    get_args(base.Pages)[1].pattern: "sidetal",
    get_args(base.Percentage)[1].pattern: "procent",
}
_SHORT = 300  # characters; a longer limit is not worth telling


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field: its Danish name, title and description, what is written in it, and the parts that it is made of."""

    name: str
    title: str
    description: str
    required: bool
    kind: str
    choices: tuple[str, ...] = ()
    parts: tuple[PartInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class PartInfo:
    """A group of fields that belong together, for example «Borger»."""

    title: str
    fields: tuple[FieldInfo, ...]


def describe_fields(part: type[Part]) -> tuple[FieldInfo, ...]:
    """Every field of a part of the model, in the order of the model, with the fields of its parts inside."""
    plain = part.model_json_schema(by_alias=True)
    schema = with_titles(plain, plain.get("$defs", {}))
    return tuple(_fields(schema, schema.get("$defs", {})))


def _fields(schema: Schema, definitions: Schema) -> Iterator[FieldInfo]:
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        inner = tuple(_alternatives(field, definitions))
        yield FieldInfo(
            name=name,
            title=field.get("title", ""),
            description=field.get("description", ""),
            required=name in required,
            kind=_kind(field, definitions),
            choices=tuple(choice for schema in inner for choice in _choices(schema)),
            parts=tuple(
                PartInfo(schema["title"], tuple(_fields(schema, definitions)))
                for schema in inner
                if "properties" in schema
            ),
        )


def _alternatives(field: Schema, definitions: Schema) -> Iterator[Schema]:
    """The schemas of a field's value, or of each item of a list: references followed, «nothing» left out."""
    if "$ref" in field:
        yield definitions[field["$ref"].rpartition("/")[2]]
    elif field.get("type") == "array":
        yield from _alternatives(field["items"], definitions)
    elif several := field.get("anyOf") or field.get("oneOf"):
        for alternative in several:
            yield from _alternatives(alternative, definitions)
    elif field.get("type") != "null":
        yield field


def _choices(alternative: Schema) -> tuple[str, ...]:
    return tuple(alternative.get("enum", ())) or tuple(filter(None, (alternative.get("const"),)))


def _kind(field: Schema, definitions: Schema) -> str:
    """The kind of value that a field takes: «tekst, højst 300 tegn», «liste, hvert punkt: id», «felter»."""
    kinds = dict.fromkeys(_simple_kind(alternative) for alternative in _alternatives(field, definitions))
    kind = " eller ".join(filter(None, kinds))
    return f"liste, hvert punkt: {kind}" if _is_list(field) else kind


def _is_list(field: Schema) -> bool:
    return field.get("type") == "array" or any(
        alternative.get("type") == "array" for alternative in field.get("anyOf", ())
    )


def _simple_kind(field: Schema) -> str:
    if "properties" in field:
        return "felter"
    if _choices(field):
        return "én af værdierne" if len(_choices(field)) > 1 else "værdien"
    if field.get("type") == "integer":
        return _number(field)
    if field.get("type") == "boolean":
        return "true eller false"
    longest = field.get("maxLength", _SHORT + 1)
    return _KINDS.get(field.get("pattern", ""), f"tekst, højst {longest} tegn" if longest <= _SHORT else "tekst")


def _number(field: Schema) -> str:
    low, high = field.get("minimum"), field.get("maximum")
    if low is not None and high is not None:
        return f"helt tal fra {low} til {high}"
    return "helt tal" if low is None else f"helt tal, mindst {low}"
