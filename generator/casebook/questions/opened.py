"""A record's tree as answers to the questions, and what of it no question asks for: the way back from a draft."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from casebook.questions.draft import ALREADY_PUBLISHED
from casebook.questions.form import FormPart, QuestionForm, Shape
from casebook.questions.writing import clean
from casebook.source import Tree

Answer = str | list[str] | list[dict[str, str]]
KEPT = "kept"  # of a line of an answer: JSON of what else stands in it


@dataclass(frozen=True, slots=True)
class Opened:
    """The answers by the names of parts, and the rest of the record as a tree: together they say all that it says."""

    answers: Mapping[str, Answer]
    kept: Mapping[str, Tree]


def opened(tree: Mapping[str, Tree], form: QuestionForm) -> Opened:
    """The answers that a record gives. What does not fit an option or a shape is kept, and is nobody's answer."""
    answers: dict[str, Answer] = {}
    kept: dict[str, Tree] = deepcopy(dict(tree))
    is_published = _at(tree, ("anonymisering", "grundlag")) == ALREADY_PUBLISHED
    is_draft = tree.get("status") in {None, form.fixed["status"]}
    for part in form.parts():
        steps = tuple((part.instead if part.is_elsewhere(answers) else part.path).split("."))
        if not steps[0] or (steps[0] == "kilder" and not is_published):
            continue
        answer = _answer(part, _at(kept, steps))
        if answer:
            _take(kept, steps)
        if answer and not (is_draft and answer == part.placeholder):
            answers[part.name] = answer
    for path in form.fixed:
        if _at(kept, tuple(path.split("."))) == form.fixed[path]:
            _take(kept, tuple(path.split(".")))
    if kept.get("kilder") == "egen-erfaring":
        del kept["kilder"]
    return Opened(answers, {name: value for name, value in kept.items() if value not in ({}, [], None)})


def _answer(part: FormPart, value: Tree) -> Answer | None:
    if part.shape is Shape.ROWS:
        rows = [_row(part, row) for row in value] if isinstance(value, list) else []
        return [row for row in rows if row] if all(rows) and rows else None
    if part.shape is Shape.MANY_OF:
        ids = value if isinstance(value, list) else []
        chosen = [str(each) for each in ids if not part.options or part.option(each)]
        return chosen if chosen and len(chosen) == len(ids) else None
    if part.shape is Shape.ONE_OF:
        return _option(part, value)
    return clean(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _option(part: FormPart, value: Tree) -> str | None:
    """The option that writes a value; of several that write a region, the region itself."""
    fitting = [each for each in part.options if value == (dict(each.writes) if each.writes else each.value)]
    for option in sorted(
        fitting, key=lambda each: bool(each.writes) and each.value not in (each.writes or {}).values()
    ):
        return option.value
    return value if isinstance(value, str) and not part.options else None


def _row(part: FormPart, row: Tree) -> dict[str, str] | None:
    """A line by column; None where it does not have the form of one."""
    if not isinstance(row, dict):
        text = [column for column in part.columns if not column.path]
        return {text[0].name: str(row)} if text and isinstance(row, str) else None
    cells: dict[str, str] = {}
    rest = dict(row)
    for column in part.columns:
        answer = _answer(column, rest.get(column.path)) if column.path in rest else None
        if isinstance(answer, str):
            cells[column.name] = answer
            del rest[column.path]
    return cells | ({KEPT: json.dumps(rest, ensure_ascii=False)} if rest else {}) if cells else None


def _at(tree: Tree | Mapping[str, Tree], steps: Sequence[str]) -> Tree:
    here: Tree = tree if isinstance(tree, dict) else dict(tree) if isinstance(tree, Mapping) else tree
    for step in steps:
        if isinstance(here, list):
            here = here[int(step)] if step.isdigit() and int(step) < len(here) else None
        else:
            here = here.get(step) if isinstance(here, dict) else None
    return here


def _take(tree: dict[str, Tree], steps: Sequence[str]) -> None:
    """Take a value out, and what it stood in where that is empty then; a place in a list stays if others follow."""
    holders = [_at(tree, steps[:depth]) for depth in range(len(steps))]
    for holder, step in zip(reversed(holders), reversed(steps), strict=True):
        if isinstance(holder, dict):
            del holder[step]
            if holder:
                return
        elif isinstance(holder, list):
            if len(holder) > 1 or holder[int(step)]:
                return
            holder.clear()
