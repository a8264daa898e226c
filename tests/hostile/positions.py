"""Every place where the model lets an editor write freely, taken from the model itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import Url

from casebook.model.base import Part

Path: TypeAlias = "tuple[str | int, ...]"
Fixed: TypeAlias = "Mapping[tuple[str, str], Any]"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a text: the field that it is, and how it may be written."""

    owner: str
    field: str
    address: bool = False
    many_lines: bool = False
    shortest: int = 1

    @property
    def name(self) -> str:
        """The field as a report names it: «Story.text»."""
        return f"{self.owner}.{self.field}"


# Where a pattern stands there is no free text; one of these fits each.
_FITTING = (
    "et-id",
    "2026-11",
    "2014",
    "40-49",
    "40-44",
    "2,5 %",
    "1,5 gange",
    "3 mdr",
    "12,5",
    "0336",
    "4-5",
    "/metoder/",
    "historier.0",
    "abcdefghijklmnop",
    "post@broen.dk",
)
_ROWS = 2  # of every list
_ONE_LINE = 300  # characters; a longer text may have several lines


class Shape:
    """Trees in which every field of the model stands, with a slot wherever text can be written.

    `fixed` says what stands in fields that cannot be filled at random (references, statuses), by class and attribute.
    """

    def __init__(self, fixed: Fixed) -> None:
        self.fixed = fixed
        self.turn = 0

    def of(self, part: type[BaseModel]) -> dict[str, Any]:
        """A whole part."""
        return {
            field.alias or name: value
            for name, field in part.model_fields.items()
            if (value := self._field(part, name, field)) is not None
        }

    def _field(self, part: type[BaseModel], name: str, field: FieldInfo) -> Any:
        for owner in part.__mro__:
            if (owner.__name__, name) in self.fixed:
                return self.fixed[owner.__name__, name]
        return self._value(field.annotation, field.metadata, Slot(part.__name__, name))

    def _value(self, kind: Any, rules: list[Any], slot: Slot) -> Any:  # noqa: C901, PLR0911 - one line a kind
        origin, inner = get_origin(kind), [one for one in get_args(kind) if one is not NoneType]
        if origin is Annotated:
            return self._value(inner[0], [*inner[1:], *rules], slot)
        if origin in {Union, UnionType}:
            return self._value(inner[0], rules, slot)
        if origin is tuple:
            return self._several(inner[0], slot)
        if origin is dict:
            return {self._key(inner[0]): self._value(inner[1], [], slot)}
        if origin is Literal:
            return inner[0]
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.of(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self._next(list(kind)).value
        if kind is bool:
            return self._next([True, False])
        if kind is int:
            return max(_limit(rules, "ge", 3), 3)
        if kind is Url:
            return replace(slot, address=True)
        assert kind is str, kind
        pattern = _limit(rules, "pattern", "")
        if pattern:
            return next(one for one in _FITTING if re.search(pattern, one))
        longest, shortest = (_limit(rules, name, 1) for name in ("max_length", "min_length"))
        return replace(slot, many_lines=longest > _ONE_LINE, shortest=shortest)

    def _several(self, kind: Any, slot: Slot) -> list[Any]:
        """Two of what a list holds, or one of each kind."""
        inner = get_args(kind)[0] if get_origin(kind) is Annotated else kind
        kinds = get_args(inner) if get_origin(inner) in {Union, UnionType} else [kind] * _ROWS
        return [self._value(one, [], slot) for one in kinds]

    def _key(self, kind: Any) -> Any:
        value = self._value(kind, [], Slot("", ""))
        return "præcis-alder" if isinstance(value, Slot) else value

    def _next(self, values: list[Any]) -> Any:
        self.turn += 1
        return values[self.turn % len(values)]


def _limit(rules: list[Any], name: str, otherwise: Any) -> Any:
    """The value of one limit in the constraints of a field."""
    found = [value for rule in rules if (value := getattr(rule, name, None)) is not None]
    for rule in rules:
        if isinstance(rule, FieldInfo):
            found += [value for one in rule.metadata if (value := getattr(one, name, None)) is not None]
    return found[-1] if found else otherwise


def slots(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Slot]]:
    """Every slot of a tree with its path."""
    if isinstance(tree, Slot):
        yield path, tree
    elif isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from slots(value, (*path, key))
    elif isinstance(tree, list):
        for i, value in enumerate(tree):
            yield from slots(value, (*path, i))


def text_fields(part: type[Part]) -> frozenset[str]:
    """The fields of the model that hold free text, asked of pydantic's schema rather than of the walk above."""
    schema = part.model_json_schema(by_alias=False)
    found = set()
    for name, one in {part.__name__: schema, **schema.get("$defs", {})}.items():
        for field, rules in one.get("properties", {}).items():
            if any(_is_free(text) for text in _texts(rules)):
                found.add(f"{name}.{field}")
    return frozenset(found)


def _texts(rules: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(rules, Mapping):
        if rules.get("type") == "string":
            yield rules
        for key, value in rules.items():
            if key in {"items", "anyOf", "oneOf", "additionalProperties"}:
                yield from _texts(value)
    elif isinstance(rules, list):
        for one in rules:
            yield from _texts(one)


def _is_free(text: Mapping[str, Any]) -> bool:
    return not {"pattern", "enum", "const"} & text.keys()
