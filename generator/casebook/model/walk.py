"""All fields of a part of the model with their facts, down to the last: what other modules derive their lists from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from casebook.model.base import Part
from casebook.model.facets import Facet
from casebook.model.facts import NOTHING_SAID, Facts, Names, Tells

EACH = "*"  # in a path: each item of a list


class FieldAt(NamedTuple):
    """A field by its Danish path («historier», «*», «fra»), its own facts, and the subject that it tells of.

    `attributes` lead to it in the code. `patterns` are the regular expressions that its texts must fit, `title` is what
    editors and readers know it by, `description` what it says, and `annotation` its type.
    """

    path: tuple[str, ...]
    attributes: tuple[str, ...]
    facts: Facts
    tells: Tells
    patterns: frozenset[str] = frozenset()
    title: str = ""
    description: str = ""
    annotation: Any = None

    @property
    def name(self) -> str:
        """The path as editors see it: «historier.fra»."""
        return ".".join(step for step in self.path if step != EACH)


def declared_path(path: Iterable[str | int]) -> tuple[str, ...]:
    """The path of a place in a file as the model has it: each number of an item is «*»."""
    return tuple(EACH if isinstance(step, int) else step for step in path)


@cache
def facts_of(part: type[Part]) -> Mapping[str, Facts]:
    """The facts of a part's own fields, by attribute."""
    return {name: _facts(field.metadata) for name, field in part.model_fields.items()}


@cache
def fields_of(part: type[Part]) -> tuple[FieldAt, ...]:
    """Every field of a part and of the parts in it, in the order of the model; a list's items are below «*»."""
    return tuple(_below(part, (), (), Tells.PERSON))


def naming_fields(part: type[Part], *owners: Names) -> tuple[FieldAt, ...]:
    """The fields that hold a name of such an owner, in the order of the model."""
    return tuple(field for field in fields_of(part) if field.facts.names in owners)


def facet_of(part: type[Part], name: str) -> Facet:
    """The facet that a field declares, by the field's name as editors see it: «målgrupper», «indsats.varighed»."""
    return next(field.facts.facet for field in fields_of(part) if field.name == name and field.facts.facet)


def values_at(part: Part, attributes: Sequence[str]) -> Iterator[Any]:
    """The values of a field, one for each place that it has in a part; None also where what would hold it is not there.

    The value of a list is the whole list.
    """
    name, *below = attributes
    if name not in type(part).model_fields:  # one of several parts that may stand there, and not the one that has it
        return
    value = getattr(part, name)
    if not below:
        yield value
        return
    for inner in value if isinstance(value, tuple) else (value,):
        yield from values_at(inner, below) if isinstance(inner, Part) else (None,)


def _below(part: type[Part], path: tuple[str, ...], attributes: tuple[str, ...], inherited: Tells) -> Iterator[FieldAt]:
    for name, field in part.model_fields.items():
        facts = _facts(field.metadata)
        tells = facts.tells or inherited
        here = (*path, field.alias or name)
        patterns = frozenset(_patterns((field.annotation, *field.metadata)))
        is_list = (EACH,) * _is_list(field.annotation)
        words = field.title or here[-1], field.description or ""
        yield FieldAt(here + is_list, (*attributes, name), facts, tells, patterns, *words, field.annotation)
        for inner, is_item in _kinds(field.annotation):
            yield from _below(inner, here + (EACH,) * is_item, (*attributes, name), tells)


def _facts(metadata: Iterable[object]) -> Facts:
    return next((facts for facts in metadata if isinstance(facts, Facts)), NOTHING_SAID)


def _patterns(annotations: Iterable[Any]) -> Iterator[str]:
    for annotation in annotations:
        pattern = getattr(annotation, "pattern", None)
        if isinstance(pattern, str):
            yield pattern
        yield from _patterns((*get_args(annotation), *getattr(annotation, "__metadata__", ())))


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(argument) for argument in get_args(annotation)[:1])


def _kinds(annotation: Any, *, is_item: bool = False) -> Iterator[tuple[type[Part], bool]]:
    """The parts that an annotation admits, and whether they are items of a list."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation, is_item
    arguments = get_args(annotation)
    for argument in arguments[:1] if get_origin(annotation) is Annotated else arguments:
        yield from _kinds(argument, is_item=is_item or get_origin(annotation) is tuple)
