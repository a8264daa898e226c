"""Reporter for GitHub Actions: workflow commands that become annotations on the lines of a pull request."""

from __future__ import annotations

from casebook.problem import Level, Problem
from casebook.report.result import Result

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice"}


def github(result: Result) -> str:
    """One workflow command for each finding, then the summary as a plain line."""
    return "\n".join([*map(_command, result.problems), result.summary]) + "\n"


def _command(problem: Problem) -> str:
    span = problem.place.span
    properties = {
        "file": problem.place.file,
        "line": span.start.line,
        "col": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
        "title": f"{problem.level.value} [{problem.rule}]",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.level]} {listed}::{_data(f'{problem.message} Gør: {problem.hint}')}"


def _data(value: str) -> str:
    """Escaped as the runner's `@actions/core` does it.

    `%` first: the other escapes contain one.
    """
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
