"""The ends of texts that YAML takes for a comment, so that no page shows them: «Vejen til job #2».

A comment that is meant as one has two blanks in front of its sign or one behind it, or stands by a value that is no
text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from casebook.model import Case, Method
from casebook.model.base import closed_lists
from casebook.model.walk import fields_of
from casebook.problem import Problem
from casebook.source import Document, Scalar
from casebook.source.syntax import SWALLOWED
from casebook.structural_rules import yaml


def check_swallowed(document: Document) -> Iterator[Problem]:
    """The ends that the texts of a record, a register or a page's head have lost."""
    for start, end in swallowed(document):
        yield yaml.SWALLOWED.at(document.at(start, end))


def swallowed(document: Document) -> Iterator[tuple[int, int]]:
    """The span of each comment that is likely to be the end of the text before it."""
    if document.tree is None or "#" not in document.text:
        return
    for scalar in document.scalars:
        match = SWALLOWED.match(document.text, scalar.end) if _is_text(scalar) else None
        if match:
            yield match.span("it")


def _is_text(scalar: Scalar) -> bool:
    """True if a value without quotes is free text, or was to be; its field may be one of a register."""
    if scalar.is_key or scalar.style or scalar.value in _closed_values() or scalar.value.isdigit():
        return False
    name = next((step for step in reversed(scalar.path) if isinstance(step, str)), "")
    return name not in _of_fixed_form()


@cache
def _closed_values() -> frozenset[str]:
    return frozenset(("true", "false", *(value for values in closed_lists().values() for value in values)))


@cache
def _of_fixed_form() -> frozenset[str]:
    """The fields in which something of a fixed form stands, wherever they are: an id, a month, an age."""
    every = [(field.name.rpartition(".")[2], field) for part in (Case, Method) for field in fields_of(part)]
    fixed = {name for name, field in every if field.patterns or field.facts.refers_to}
    return frozenset(fixed - {name for name, field in every if not (field.patterns or field.facts.refers_to)})
