"""Reporter for code scanning: SARIF 2.1.0 (OASIS), with relative URIs.

Without snippets: a snippet would upload the very text that the finding is about.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from casebook import __version__
from casebook.problem import Level, Place, Problem
from casebook.report.result import Result
from casebook.structural_rules.rule import page_of

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(result: Result) -> str:
    """One run with the rules that were broken and one result for each finding."""
    rules = sorted({problem.rule for problem in result.problems})
    driver = {
        "name": "casebook",
        "semanticVersion": __version__,
        "rules": [_rule(rule, result.rules_url) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules) for problem in result.problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, rules_url: str) -> dict[str, object]:
    return {"id": rule, **({"helpUri": f"{rules_url}{page_of(rule)}/"} if rules_url else {})}


def _result(problem: Problem, rules: list[str]) -> dict[str, object]:
    return {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.message} Gør: {problem.hint}"},
        "locations": [{"physicalLocation": _location(problem.place)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _location(related.place), "message": {"text": related.note}}
            for number, related in enumerate(problem.related)
        ],
    }


def _location(place: Place) -> dict[str, object]:
    span = place.span
    region = {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }
    return {"artifactLocation": {"uri": quote(place.file.encode(errors="surrogateescape"))}, "region": region}
