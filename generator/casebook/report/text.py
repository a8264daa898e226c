"""Reporter for people at a terminal: place, message, masked line with a marker, hint, link to the rule."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from casebook.problem import PlaceRelation, Problem
from casebook.report.result import Result, shown_name
from casebook.structural_rules.rule import page_of


def text(result: Result) -> str:
    """Every finding as a block of lines, the summary, and of several findings the one to begin with."""
    blocks = ["\n".join(_lines(problem, result.rules_url)) for problem in result.problems]
    return "\n\n".join([*blocks, "\n".join(filter(None, (result.summary, result.first)))]) + "\n"


def _lines(problem: Problem, rules_url: str) -> Iterator[str]:
    yield f"{_where(problem)}: {problem.level.value} [{problem.rule}] {problem.message}"
    yield from _frame(problem)
    yield f"    = gør:  {problem.hint}"
    others = (related for related in problem.related if related.relation is not PlaceRelation.AGAIN)
    for related in others:  # how often a word stands again is in the message
        start = related.place.span.start
        yield f"    = se:   {related.place.file}:{start.line}:{start.column}: {related.note}"
    name = problem.rule.rpartition("/")[2]
    yield f"    = læs:  {rules_url}{page_of(problem.rule)}/" if rules_url else f"    = læs:  casebook rule {name}"


def _where(problem: Problem) -> str:
    start = problem.place.span.start
    return f"{shown_name(problem.place.file)}:{start.line}:{start.column}"


def _frame(problem: Problem) -> Iterator[str]:
    """The masked line with carets under the span of the finding; nothing where the finding has no line."""
    frame, span = problem.place.frame, problem.place.span
    if frame is None or not frame.text:
        return
    number = str(span.start.line)
    left = max(0, span.start.column - frame.column)
    end = span.end.column - frame.column if span.end.line == span.start.line else len(frame.text)
    marked = frame.text[left : max(end, left + 1)] or " "
    margin = " " * len(number)
    yield f"  {margin} |"
    yield f"  {number} | {frame.text}"
    yield f"  {margin} | {' ' * _width(frame.text[:left])}{'^' * max(1, _width(marked))}"


def _width(shown: str) -> int:
    """The number of terminal cells that a text takes: East Asian wide characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1 for char in shown)
