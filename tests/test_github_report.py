"""A finding as an annotation on GitHub: nothing in it can end the command early or begin another."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.problem import Level, Place, Problem
from casebook.report.github import github
from casebook.report.result import Result

# No half of a pair, and no line break but those that the runner knows.
CHARACTERS = st.characters(codec="utf-8", exclude_characters="\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")


def annotation(message: str, file: str = "cases/x.yml") -> str:
    problem = Problem("indirekte/x", Level.ERROR, Place(file), message, "Skriv det om.")
    return github(Result((problem,), 1, 0, "")).splitlines()[0]


def unescaped(value: str) -> str:
    """The text as the runner reads it."""
    for escape, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        value = value.replace(escape, char)
    return value


@pytest.mark.parametrize(("text", "written"), [("60 % af", "60 %25 af"), ("%0A", "%250A"), ("a\r\nb", "a%0D%0Ab")])
def test_a_percent_sign_is_escaped_before_what_is_written_with_one(text: str, written: str) -> None:
    assert f"::{written} Gør:" in annotation(text)


@given(st.text(CHARACTERS))
def test_the_runner_reads_what_was_meant(text: str) -> None:
    match = COMMAND.fullmatch(annotation(text))
    assert match
    assert unescaped(match[3]) == f"{text} Gør: Skriv det om."


@given(st.text("abc:,%.", min_size=1))
def test_a_file_of_any_name_stays_one_property(name: str) -> None:
    match = COMMAND.fullmatch(annotation("Noget.", f"cases/{name}"))
    assert match
    properties = dict(pair.split("=", 1) for pair in match[2].split(","))
    assert unescaped(properties["file"]) == f"cases/{name}"
    assert set(properties) == {"file", "line", "col", "endLine", "endColumn", "title"}
