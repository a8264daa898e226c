"""Few people whom a neighbour works out: two numbers, all or none, a share, the rest, and somebody beside a group."""

from __future__ import annotations

from pathlib import Path

from tests.check.prose.reading import findings_in
from tests.trees import tree_of

SENTENCES = tree_of(Path(__file__).with_name("worked_out.yml"))


def is_counted(text: str, *, of_method: bool) -> bool:
    """True if a rule on numbers finds something in a text."""
    return bool(findings_in(text, of_method=of_method, family="statistik"))


def test_few_people_are_worked_out_in_what_tells_of_people() -> None:
    texts = (*SENTENCES["of_both"], *SENTENCES["of_people"])
    assert [text for text in texts if not is_counted(text, of_method=False)] == []


def test_few_people_are_worked_out_in_what_tells_of_a_method_too() -> None:
    assert [text for text in SENTENCES["of_both"] if not is_counted(text, of_method=True)] == []


def test_things_hours_norms_and_large_groups_are_left_alone_in_what_tells_of_people() -> None:
    assert [text for text in SENTENCES["none"] if is_counted(text, of_method=False)] == []


def test_things_hours_norms_and_large_groups_are_left_alone_in_what_tells_of_a_method() -> None:
    assert [text for text in SENTENCES["none"] if is_counted(text, of_method=True)] == []
