"""The legible part of a record that does not fit the model: it without the fields that are at fault.

It is read by the rules alone, beside the findings on its form: one unknown key must not hide a figure of three people.
Nothing is ever published of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import ValidationError

from casebook.model.base import Part
from casebook.source import Document

P = TypeVar("P", bound=Part)

_MOST = 20  # rounds: each may bring to light what the one before hid
_MISSING = "missing"
_INSTEAD = {"titel": "Uden titel", "resumé": "Uden resumé", "status": "ikke-gennemgået", "år": 2000}


def legible(part: type[P], document: Document) -> tuple[P | None, frozenset[str]]:
    """The record as far as it can be read, None where too little can, and the outermost fields that lack something."""
    if not isinstance(document.tree, dict):
        return None, frozenset()
    tree: Any = _without_nothing(deepcopy(dict(document.tree)))
    tree["id"] = document.name
    without: set[str] = set()
    for _ in range(_MOST):
        try:
            return part.model_validate(tree), frozenset(without)
        except ValidationError as error:
            faults = error.errors(include_input=False, include_url=False, include_context=False)
            paths = sorted({_path(tree, fault["loc"], fault["type"]) for fault in faults}, key=_depth, reverse=True)
        without.update(str(path[0]) for path in paths if path)
        for path in paths:
            if not _leave_out(tree, path):
                return None, frozenset(without)
    return None, frozenset(without)


def _depth(path: tuple[str | int, ...]) -> tuple[int, tuple[str, ...]]:
    """Deep ones last, and of a list the last item first to go."""
    return len(path), tuple(f"{step:09}" if isinstance(step, int) else step for step in path)


def _without_nothing(tree: Any) -> Any:
    """The tree without its empty fields, as the model reads it."""
    if isinstance(tree, dict):
        return {key: _without_nothing(value) for key, value in tree.items() if value is not None}
    return [_without_nothing(value) for value in tree] if isinstance(tree, list) else tree


def _path(tree: Any, where: Sequence[str | int], kind: str) -> tuple[str | int, ...]:
    """The path of what has to go: the value at fault, or what lacks a field."""
    path: list[str | int] = []
    for step in where:
        inner = isinstance(tree, dict) and step in tree
        if not (inner or (isinstance(tree, list) and isinstance(step, int) and step < len(tree))):
            break
        path.append(step)
        tree = tree[step]
    if kind == _MISSING and not path and where:
        return (where[0],)
    return tuple(path)


def _leave_out(tree: Any, path: Sequence[str | int]) -> bool:
    """Take a value out of the tree; False where nothing can be put in its place."""
    if not path:
        return False
    *outer, last = path
    for step in outer:
        tree = tree[step]
    if not outer and last not in tree:  # a field that a record must have
        tree[last] = _INSTEAD.get(str(last))
        return tree[last] is not None
    if isinstance(tree, dict):
        tree.pop(last, None)
    elif isinstance(tree, list) and isinstance(last, int):
        del tree[last : last + 1]
    return True
