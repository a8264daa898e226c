"""Fields of the model as questions ask of them: found by their path, called as the casebook calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from casebook.model import Case, Method
from casebook.model.reference import FieldInfo, describe_fields
from casebook.source.sentences import Sentences


@cache
def fields_of_cases() -> Mapping[str, FieldInfo]:
    """Every field of a case by its path without places in lists: «historier.borger.alder»."""
    return dict(_below(describe_fields(Case), ""))


@cache
def fields_of_methods() -> Mapping[str, FieldInfo]:
    """Every field of a method by its path without places in lists: «trin.navn»."""
    return dict(_below(describe_fields(Method), ""))


def titled(field: FieldInfo, sentences: Sentences) -> str:
    """The title of a field, in the casebook's own words where it has some."""
    return sentences.worded(f"field_titles.{field.key}", field.title)


def helped(field: FieldInfo, sentences: Sentences) -> str:
    """The help to a field, in the casebook's own words where it has some."""
    return sentences.worded(f"field_help.{field.key}", field.description)


def _below(fields: Iterable[FieldInfo], above: str) -> Iterator[tuple[str, FieldInfo]]:
    for info in fields:
        yield f"{above}{info.name}", info
        for part in info.parts:
            yield from _below(part.fields, f"{above}{info.name}.")
