"""Findings speak in the casebook's own words, unless something is at fault in these or found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.check.context import context_of
from casebook.check.engine import wordings_in
from casebook.check.wordings import Wordings
from casebook.corpus import load

TODAY = "2026-11"
FILE = "site_config/sentences.yml"
SOUND = "rule_says:\n  direkte/telefonnummer: Et nummer!\n"
NUMBER = "Ring 22 33 44 55."


def words_of(root: Path, own: str | None) -> Wordings:
    """The words of findings in a casebook with these sentences of its own."""
    if own is not None:
        (root / FILE).write_text(own, "utf-8")
    return wordings_in(context_of(load(root), TODAY))


@pytest.mark.parametrize("own", [None, "", "sections:\n"])
def test_without_words_of_its_own_the_rules_speak(casebook: Path, own: str | None) -> None:
    assert words_of(casebook, own) == Wordings()


def test_words_of_its_own_are_those_of_findings(casebook: Path) -> None:
    assert dict(words_of(casebook, SOUND).sentences.own) == {"rule_says.direkte/telefonnummer": "Et nummer!"}
    case = casebook / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger", f"{NUMBER} De bygger"), "utf-8")
    assert [problem.message for problem in check(load(casebook), TODAY).problems] == ["Et nummer!"]


def test_words_that_the_check_has_nothing_against_are_used(casebook: Path) -> None:
    assert words_of(casebook, "rule_hints:\n  direkte/cpr-nummer: Ring til DPO.\n").sentences.own
    assert check(load(casebook), TODAY).problems == ()


@pytest.mark.parametrize(
    "other",
    [
        "  direkte/findes-ikke: Et nummer mere!\n",  # at fault
        f"  direkte/e-mail: {NUMBER}\n",  # found
        f"  direkte/findes-ikke: {NUMBER}\n",  # both
    ],
)
def test_where_one_is_at_fault_or_gives_somebody_away_none_is_used(casebook: Path, other: str) -> None:
    assert words_of(casebook, SOUND + other) == Wordings()
