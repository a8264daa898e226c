"""The fields that differ between two texts of a record, by the names that the model gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from casebook.corpus import Kind
from casebook.model import Case, Method
from casebook.model.facts import Tells
from casebook.model.proposal import ChangedField
from casebook.model.walk import EACH, FieldAt, declared_path, fields_of
from casebook.source import Document

_PARTS: Mapping[Kind, type[Case | Method]] = {Kind.CASE: Case, Kind.METHOD: Method}
_TOLD = re.compile(r"[a-zæøå0-9+-]{1,60}")
_NUMBER = re.compile(r"[0-9]{1,9}")
# The fields of a case that tell of the work and of nobody: of all others, what stood there may be what had to go.
_OF_THE_WORK = frozenset({"metoder", "indsats"})
_COUNTS = "figurer"  # as may a number of a table, in a method too
_STATUS = "status"


def changed_fields(kind: Kind, before: Document | None, after: Document | None) -> Iterator[ChangedField]:
    """The known fields whose values differ, in the order of the model. What the model does not know is a finding."""
    old, new = _values(before), _values(after)
    for path, field in declared_fields(kind).items():
        here, there = old.get(path, []), new.get(path, [])
        if here != there:
            is_quoted = before and after and _may_be_quoted(kind, field, [*here, *there])
            yield ChangedField(
                name=field.name, before=_one(here) if is_quoted else None, after=_one(there) if is_quoted else None
            )


@cache
def declared_fields(kind: Kind) -> Mapping[tuple[str, ...], FieldAt]:
    """Every field of a kind of record by its path, without the «*» of a list at its end."""
    return {_bare(field.path): field for field in fields_of(_PARTS[kind])}


def titles(kind: Kind, name: str) -> tuple[str, ...]:
    """The titles of a field and of those around it, outermost first; empty where the model has no such field."""
    by_name = {field.name: field.title for field in declared_fields(kind).values()}
    steps = name.split(".")
    names = (".".join(steps[: i + 1]) for i in range(len(steps)))
    return tuple(by_name[step] for step in names) if name in by_name else ()


def _values(document: Document | None) -> Mapping[tuple[str, ...], list[str]]:
    """The scalars of a record by the path of their field, in the order of the file."""
    values: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for scalar in document.scalars if document else ():
        if not scalar.is_key:
            values[_bare(declared_path(scalar.path))].append(scalar.value)
    return values


def _bare(path: tuple[str, ...]) -> tuple[str, ...]:
    return path[:-1] if path and path[-1] == EACH else path


def _may_be_quoted(kind: Kind, field: FieldAt, values: list[str]) -> bool:
    """True if the values may be told: codes and numbers, public, and of no person."""
    if field.name == _STATUS:
        return True
    is_of_nobody = field.path[0] in _OF_THE_WORK if kind is Kind.CASE else field.path[0] != _COUNTS
    is_short = all((_TOLD if field.tells is Tells.NOTHING else _NUMBER).fullmatch(value) for value in values)
    return field.facts.public and is_of_nobody and is_short


def _one(values: list[str]) -> str | None:
    return values[0] if len(values) == 1 else None
