"""Reporters: findings as text for people, and as JSON, GitHub annotations and SARIF for programs. All are pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebook.report.github import github
from casebook.report.json import json_report
from casebook.report.result import Result
from casebook.report.sarif import sarif
from casebook.report.text import text

__all__ = ["FORMATS", "Result", "chosen"]

FORMATS: Mapping[str, Callable[[Result], str]] = {
    "text": text,
    "json": json_report,
    "github": github,
    "sarif": sarif,
}


def chosen(name: str, *, on_github: bool) -> Callable[[Result], str]:
    """The reporter of that name; «auto» is github on GitHub Actions, else text."""
    if name == "auto":
        name = "github" if on_github else "text"
    return FORMATS[name]
