"""A title belongs to one record of its kind: in a list nothing else tells two apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from casebook.problem import Level
from tests.render.small_site import case, method, write

RULE = "henvisninger/samme-titel"


def with_same_title(root: Path) -> list[tuple[str, str]]:
    """The file and the message of each finding of the rule."""
    return [(one.place.file, one.message) for one in load(root).problems if one.rule == RULE]


@pytest.mark.parametrize("title", ["Vejen over broen", " vejen  over BROEN", "Vejen over\n  broen"])
def test_two_cases_of_one_title_each_name_the_other(casebook: Path, title: str) -> None:
    write(casebook, "cases/broen.yml", case())
    write(casebook, "cases/anden.yml", case(id="anden", titel=title))
    assert with_same_title(casebook) == [
        ("cases/anden.yml", "Titlen er den samme som i «broen»."),
        ("cases/broen.yml", "Titlen er den samme som i «anden»."),
    ]


def test_a_draft_is_told_of_the_title_that_is_taken_and_stops_nothing(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case())
    write(casebook, "cases/anden.yml", case(id="anden", status="kladde"))
    assert [file for file, _ in with_same_title(casebook)] == ["cases/anden.yml"]
    assert {one.level for one in load(casebook).problems if one.rule == RULE} == {Level.ADVICE}


def test_two_drafts_to_which_nobody_has_given_a_title_are_not_told_of_each_other(casebook: Path) -> None:
    for name in ("foerste", "anden"):
        assert main(["new", "case", name, "--root", str(casebook)]) == 0
    assert with_same_title(casebook) == []


def test_a_method_may_be_called_as_a_case_is_but_not_as_another_method(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(titel="Brobygning"))
    write(casebook, "methods/brobygning.yml", method())
    assert with_same_title(casebook) == []
    write(casebook, "methods/anden.yml", method(id="anden"))
    assert [file for file, _ in with_same_title(casebook)] == ["methods/anden.yml", "methods/brobygning.yml"]
