"""Few people whom a neighbour works out: two numbers, all or none, a share, the rest, and somebody beside a group."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.check.prose.reading import findings_in

SENTENCES = yaml.safe_load(Path(__file__).with_name("worked_out.yml").read_text("utf-8"))


def is_counted(text: str, *, of_method: bool) -> bool:
    """True if a rule on numbers finds something in a text."""
    problems = findings_in(text, of_method=of_method)
    return any(finding.problem.rule.startswith("statistik/") for finding in problems)


@pytest.mark.parametrize("text", [*SENTENCES["of_both"], *SENTENCES["of_people"]])
def test_few_people_are_worked_out_in_what_tells_of_people(text: str) -> None:
    assert is_counted(text, of_method=False)


@pytest.mark.parametrize("text", SENTENCES["of_both"])
def test_few_people_are_worked_out_in_what_tells_of_a_method_too(text: str) -> None:
    assert is_counted(text, of_method=True)


@pytest.mark.parametrize("text", SENTENCES["none"])
def test_things_hours_norms_and_large_groups_are_left_alone(text: str) -> None:
    assert not is_counted(text, of_method=False)
    assert not is_counted(text, of_method=True)
