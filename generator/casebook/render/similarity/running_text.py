"""The prose of a record without its names, numbers and closed values: similarity between records is measured on it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from casebook.model.base import Part
from casebook.model.facts import Tells
from casebook.model.walk import facts_of
from casebook.published import PublicCase, PublicMethod


def running_text(record: PublicCase | PublicMethod) -> str:
    """The texts of all fields that are declared `compared`, one after the other."""
    compared = (name for name, facts in facts_of(type(record)).items() if facts.compared)
    return "\n".join(text for name in compared for text in _texts(getattr(record, name)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Part):
        for name, facts in facts_of(type(value)).items():
            if facts.tells is not Tells.NOTHING:
                yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
