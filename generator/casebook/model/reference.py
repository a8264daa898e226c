"""The fields of a record as editors meet them: what each is called, what to write, and what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, get_args

from casebook.model import base
from casebook.model.base import Part
from casebook.source.sentences import PACKAGE, Sentences

Schema = Mapping[str, Any]

_KINDS: Mapping[str, str] = {
    get_args(base.Id)[1].pattern: "field_kinds.id",
    get_args(base.Month)[1].pattern: "field_kinds.month",
    get_args(base.Date)[1].pattern: "field_kinds.date",
    get_args(base.AgeBand)[1].pattern: "field_kinds.age_band",
    get_args(base.Elapsed)[1].pattern: "field_kinds.elapsed",
    get_args(base.Pages)[1].pattern: "field_kinds.pages",
    get_args(base.Percentage)[1].pattern: "field_kinds.percentage",
}  # by pattern, the key of what is written
_SHORT = 300  # characters; a longer limit is not worth telling


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """A field: its Danish name, title and description, what is written in it, and the parts that it is made of.

    `key` is the field's among the texts of all fields: «varighed» of a record, «borger.alder» of a part.
    """

    key: str
    name: str
    title: str
    description: str
    required: bool
    kind: str
    choices: tuple[str, ...] = ()
    parts: tuple[PartInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class PartInfo:
    """A group of fields that belong together: `title` is for readers («Kernekomponent i casen»), `id` never changes."""

    id: str
    title: str
    fields: tuple[FieldInfo, ...]


def describe_fields(part: type[Part], sentences: Sentences = PACKAGE) -> tuple[FieldInfo, ...]:
    """Every field of a part of the model, in the order of the model, with the fields of its parts inside."""
    schema = _schema(part)
    return tuple(_fields(schema, schema.get("$defs", {}), sentences))


@cache
def _schema(part: type[Part]) -> Schema:
    """The schema of a part of the model; it is half of what a small site costs, and the same for all."""
    plain: Schema = part.model_json_schema(by_alias=True)
    titled: Schema = with_titles(plain, plain.get("$defs", {}))
    return titled


def with_titles(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with the titles that pydantic leaves out, where a field is called the same as what it refers to."""
    if isinstance(schema, list):
        return [with_titles(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: with_titles(value, definitions) for key, value in schema.items()}
    if "$ref" in kept and "description" in kept:
        kept.setdefault("title", definitions[kept["$ref"].rpartition("/")[2]]["title"])
    return kept


def _fields(schema: Schema, definitions: Schema, sentences: Sentences, inside: str = "") -> Iterator[FieldInfo]:
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        inner = tuple(_alternatives(field, definitions))
        key = f"{inside}{name}"
        yield FieldInfo(
            key=key,
            name=name,
            title=sentences.worded(f"field_titles.{key}", field.get("title", "")),
            description=sentences.worded(f"field_help.{key}", field.get("description", "")),
            required=name in required,
            kind=kind_of(field, definitions, sentences),
            choices=tuple(choice for schema in inner for choice in _choices(schema)),
            parts=tuple(_part(schema, definitions, sentences) for schema in inner if "properties" in schema),
        )


def _part(schema: Schema, definitions: Schema, sentences: Sentences) -> PartInfo:
    part_id = schema["title"].lower().replace(" ", "-")
    title = sentences.worded(f"parts.{part_id}", schema["title"])
    return PartInfo(part_id, title, tuple(_fields(schema, definitions, sentences, f"{part_id}.")))


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


def kind_of(field: Schema, definitions: Schema, sentences: Sentences = PACKAGE) -> str:
    """The kind of value that a field takes: «tekst, højst 300 tegn», «liste, hvert punkt: id», «felter»."""
    kinds = dict.fromkeys(_simple_kind(alternative, sentences) for alternative in _alternatives(field, definitions))
    kind = reduce(lambda earlier, other: sentences.say("field_kinds.either", kind=earlier, other=other), kinds)
    return sentences.say("field_kinds.list", kind=kind) if _is_list(field) else kind


def _is_list(field: Schema) -> bool:
    return field.get("type") == "array" or any(
        alternative.get("type") == "array" for alternative in field.get("anyOf", ())
    )


def _simple_kind(field: Schema, sentences: Sentences) -> str:
    if "properties" in field:
        return sentences.say("field_kinds.fields")
    if _choices(field):
        return sentences.say("field_kinds.one_of" if len(_choices(field)) > 1 else "field_kinds.value")
    if field.get("type") == "integer":
        return _number(field, sentences)
    if field.get("type") == "boolean":
        return sentences.say("field_kinds.yes_or_no")
    if (pattern := field.get("pattern", "")) in _KINDS:
        return sentences.say(_KINDS[pattern])
    longest = field.get("maxLength", _SHORT + 1)
    return (
        sentences.say("field_kinds.text_of", most=longest) if longest <= _SHORT else sentences.say("field_kinds.text")
    )


def _number(field: Schema, sentences: Sentences) -> str:
    low, high = field.get("minimum"), field.get("maximum")
    if low is not None and high is not None:
        return sentences.say("field_kinds.whole_between", low=low, high=high)
    return sentences.say("field_kinds.whole") if low is None else sentences.say("field_kinds.whole_from", low=low)
