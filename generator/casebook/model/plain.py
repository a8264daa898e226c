"""A part of the model as the plain tree that it can be read from again: Danish keys, and nothing that is not public."""

from __future__ import annotations

from enum import Enum

from casebook.model.base import Part
from casebook.model.walk import facts_of
from casebook.source import Tree


def plain(value: object) -> Tree:
    """The value as a tree. Fields that are not public, and those that say no more than their default, are left out."""
    if isinstance(value, Part):
        return _fields(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return plain(value.value)
    return value if isinstance(value, int) or value is None else str(value)


def _fields(part: Part) -> dict[str, Tree]:
    facts = facts_of(type(part))
    public = {
        field.alias or name: getattr(part, name)
        for name, field in type(part).model_fields.items()
        if facts[name].public and (field.is_required() or getattr(part, name) != field.get_default())
    }
    return {name: plain(value) for name, value in public.items()}
