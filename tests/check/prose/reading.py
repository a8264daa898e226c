"""Sentences as a case tells them, for tests of the rules on prose."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from casebook.bench.prose import TODAY, MarkedText, PlacedFinding, findings, quoted
from casebook.check import all_rules
from casebook.check.asked_once import is_asked_once
from casebook.check.context import CheckContext, context_of
from tests.own import own_corpus

ROOT = Path(__file__).parents[3]


@cache
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), TODAY)


def findings_in(
    text: str, *, municipality: str = "Holstebro", of_method: bool = False, pseudonym: str = "Asta", family: str = ""
) -> list[PlacedFinding]:
    """The findings in a text about Asta, or in one about a method: of the rules of a family, or of all.

    A question about what is left claims nothing.
    """
    marked = MarkedText(
        text=text,
        is_clean=False,
        marked=(),
        family="",
        group="",
        municipality=municipality,
        pseudonym=pseudonym,
        of_method=of_method,
    )
    rules = [rule for name, rule in all_rules().items() if family in {rule.family, ""} and not is_asked_once(name)]
    return findings(marked, context(), rules)


def rules_in(
    text: str, *, municipality: str = "Holstebro", of_method: bool = False, pseudonym: str = "Asta"
) -> dict[str, str]:
    """The rules that find something in a text, by name, with the words that they find first."""
    found = findings_in(text, municipality=municipality, of_method=of_method, pseudonym=pseudonym)
    written = quoted(text)[1:-1]
    return {finding.problem.rule.partition("/")[2]: written[finding.start : finding.end] for finding in reversed(found)}
