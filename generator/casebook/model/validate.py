"""A tree against the model: an object, or a problem for each thing that is wrong, at its place and in Danish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from casebook.model.base import Part
from casebook.model.errors import describe, is_echo, unknown_key
from casebook.problem import Problem
from casebook.source import Document, Path, Tree
from casebook.structural_rules import fields
from casebook.structural_rules import yaml as yaml_faults

P = TypeVar("P", bound=Part)

_FIELDS = "Begynd med felter som «id: …» og «titel: …», hvert på sin linje. «casebook new» laver en skabelon."
_ENTRIES = "Begynd hver post med «- », og skriv felterne under hinanden. Er der ingen endnu, så skriv [] på en linje."


def parse(part: type[P], document: Document) -> tuple[P | None, tuple[Problem, ...]]:
    """The document as a `part`, or None and why not."""
    if not isinstance(document.tree, dict):
        return None, (fields.NOT_A_RECORD.at(document.place(), expected="felter, men noget andet", how=_FIELDS),)
    return _validated(part, document, ())


def parse_list(part: type[P], document: Document) -> tuple[tuple[P, ...], tuple[Problem, ...]]:
    """The document as a list of `part`; what is wrong with one of them does not hide the others."""
    if not isinstance(document.tree, list):
        expected = "en liste, hvor hver post begynder med «- »"
        return (), (fields.NOT_A_RECORD.at(document.place(), expected=expected, how=_ENTRIES),)
    results = [_validated(part, document, (i,)) for i in range(len(document.tree))]
    return tuple(entry for entry, _ in results if entry), tuple(
        problem for _, problems in results for problem in problems
    )


def _validated(part: type[P], document: Document, path: Path) -> tuple[P | None, tuple[Problem, ...]]:
    tree = document.tree[path[0]] if path and isinstance(document.tree, list) else document.tree  # type: ignore[index]
    slips = tuple(yaml_faults.FLOW.at(unknown_key(part, document, slip)) for slip in _flow_slips(document, path, tree))
    try:
        return part.model_validate(_filled(tree)), slips
    except ValidationError as error:
        errors = error.errors(include_input=False, include_url=False)
        problems_of_model = [describe(part, document, path, error) for error in errors if not is_echo(error, errors)]
        slipped = {problem.place.span for problem in slips}
        return None, (*slips, *(problem for problem in problems_of_model if problem.place.span not in slipped))


def _filled(tree: Tree) -> Any:
    """The tree without its empty fields: a name with nothing behind it is a field that is not there."""
    if isinstance(tree, Mapping):
        return {key: _filled(value) for key, value in tree.items() if value is not None}
    if isinstance(tree, list):
        return [_filled(value) for value in tree]
    return tree


def _flow_slips(document: Document, path: Path, tree: Tree) -> Iterator[Path]:
    """The keys without a value that a comma in `{tekst: Vent, så kom}` makes of the rest of the sentence."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            inner = (*path, key)
            if value is None and document.entries[path].flow and " " in key:
                yield inner
            yield from _flow_slips(document, inner, value)
    elif isinstance(tree, list):
        for i, value in enumerate(tree):
            yield from _flow_slips(document, (*path, i), value)
