"""Reporter for programs: one JSON object.

Keys and values are a contract with other people's programs: they stay, whatever is renamed in Python.
"""

from __future__ import annotations

import json

from casebook.problem import Level, Problem, Related
from casebook.report.result import Result

VERSION = 1


def json_report(result: Result) -> str:
    """The records read, every finding and the counts, with keys in a fixed order."""
    report = {
        "version": VERSION,
        "records": {"cases": result.cases, "methods": result.methods},
        "findings": [_finding(problem) for problem in result.problems],
        "summary": {**{level.value: result.counts[level] for level in Level}, "undtagelser": result.exemptions},
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(problem: Problem) -> dict[str, object]:
    place, span = problem.place, problem.place.span
    return {
        "rule": problem.rule,
        "family": problem.family,
        "level": problem.level.value,
        "confidence": problem.confidence.value,
        "file": place.file,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
        "record": place.record,
        "field": place.field,
        "message": problem.message,
        "hint": problem.hint,
        "related": [_related(related) for related in problem.related],
    }


def _related(related: Related) -> dict[str, object]:
    start = related.place.span.start
    return {"file": related.place.file, "line": start.line, "column": start.column, "note": related.note}
