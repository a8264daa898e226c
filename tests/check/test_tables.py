"""Tables in records: where a finding stands, what it says to do, and what it keeps to itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.corpus import load
from casebook.problem import Confidence, Level, Problem

GIVEN_BACK = """\
figurer:
  - type: tabel
    titel: Efter broen
    population: 48
    kolonner: [Hvor, Antal]
    rækker:
      - navn: Arbejde
        antal: 21
      - navn: Skole
        antal: "<5"
      - navn: Hjemme
        antal: 24
"""


def problems(root: Path, *, figures: str = "", record: str = "cases/broen.yml", policy: str = "") -> list[Problem]:
    """The findings of the rules about numbers in a record with some figures."""
    file = root / record
    file.write_text(file.read_text("utf-8") + figures, encoding="utf-8")
    settings = root / "site_config/policy.yml"
    settings.write_text(settings.read_text("utf-8") + policy, encoding="utf-8")
    return [one for one in check(load(root), "2026-11").problems if one.family == "statistik"]


def marked(root: Path, problem: Problem) -> str:
    """The text of the file that a finding points at."""
    line = (root / problem.place.file).read_text("utf-8").splitlines()[problem.place.span.start.line - 1]
    return line[problem.place.span.start.column - 1 : problem.place.span.end.column - 1]


def line_of(root: Path, record: str, text: str) -> int:
    lines = (root / record).read_text("utf-8").splitlines()
    return next(i for i, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize("record", ["cases/broen.yml", "methods/brobygning.yml"])
def test_a_number_that_is_given_back_is_found_in_cases_and_methods(casebook: Path, record: str) -> None:
    (found,) = problems(casebook, figures=GIVEN_BACK, record=record)
    assert (found.rule, found.level, found.confidence) == ("statistik/afledt-celle", Level.ERROR, Confidence.HIGH)
    assert found.place.file == record
    assert marked(casebook, found) == '"<5"'


def test_the_advice_names_the_line_of_the_cheapest_further_number_and_no_number(casebook: Path) -> None:
    (found,) = problems(casebook, figures=GIVEN_BACK)
    line = line_of(casebook, "cases/broen.yml", "antal: 21")
    assert f"skjult» i stedet for det, der står i linje {line} (tegn 16)" in found.hint
    assert "overlapper" in found.hint
    assert not any(number in repr(found).replace(f"linje {line}", "") for number in ("21", "24", " 3 ", "48"))


def test_what_the_advice_says_is_enough(casebook: Path) -> None:
    assert problems(casebook, figures=GIVEN_BACK.replace("antal: 21", "antal: skjult")) == []


def test_the_policy_says_how_small_is_small_and_how_wide_is_wide(casebook: Path) -> None:
    two = GIVEN_BACK.replace("antal: 24", 'antal: "<5"').replace("population: 48", "population: 27")  # 2-4 each
    assert problems(casebook, figures=two) == []
    narrow = problems(casebook, policy="mindste_interval: 4\n")
    assert {one.rule for one in narrow} == {"statistik/afledt-celle"}


def test_a_count_below_the_policys_own_limit_is_found(casebook: Path) -> None:
    found = problems(casebook, figures=GIVEN_BACK.replace('"<5"', "7"), policy="mindste_celle: 10\n")
    assert [(one.rule, marked(casebook, one)) for one in found] == [("statistik/lille-celle", "7")]


def test_a_small_share_in_the_text_is_a_warning_and_may_be_excepted(casebook: Path) -> None:
    case = casebook / "cases/broen.yml"
    case.write_text(
        case.read_text("utf-8").replace("De bygger en bro.", "To ud af de syv bygger en bro."), encoding="utf-8"
    )
    (found,) = problems(casebook)
    assert (found.rule, found.level, found.confidence) == ("statistik/lille-andel", Level.WARNING, Confidence.LOW)
    assert marked(casebook, found) == "To ud af de syv"


def test_a_row_with_too_many_or_too_few_numbers_is_a_fault_of_form(casebook: Path) -> None:
    uneven = GIVEN_BACK.replace("        antal: 24\n", "        antal: 24\n        flere: [5]\n")
    problems(casebook, figures=uneven)
    found = [one for one in load(casebook).problems if one.rule == "felter/rækkens-bredde"]
    assert len(found) == 3  # no heading for the second number, and two rows without one


BOX = """\
figurer:
  - type: boks
    titel: Tallene
    tekst: |
      | Udfald | Antal |
      |---|---|
      | Job | 24 |
      | Skole | <5 |
      | I alt | 27 |
"""
OF_TWO_AGES = """\
figurer:
  - type: tabel
    titel: Deltagere 18-64 år
    population: 64
    kolonner: [Hvor, Antal]
    rækker:
      - navn: Arbejde
        antal: 41
      - navn: Hjemme
        antal: 23
  - type: boks
    titel: Tallene
    tekst: |
      Deltagere 18-63 år

      | Hvor | Antal |
      |---|---|
      | Arbejde | 40 |
      | Hjemme | 23 |
"""


def test_a_table_in_a_box_is_read_as_one_among_the_figures(casebook: Path) -> None:
    (found,) = problems(casebook, figures=BOX)
    assert (found.rule, found.level) == ("statistik/tabel-i-tekst", Level.WARNING)
    assert marked(casebook, found) == "<5"


def test_a_table_in_a_text_is_held_against_those_of_the_figures(casebook: Path) -> None:
    (found,) = problems(casebook, figures=OF_TWO_AGES)
    assert (found.rule, marked(casebook, found)) == ("statistik/tabel-i-tekst", "40")


def test_a_total_in_another_text_of_the_record_is_a_warning_and_one_in_the_note_an_error(casebook: Path) -> None:
    two = GIVEN_BACK.replace("      - navn: Hjemme\n        antal: 24\n", "").replace("48", "90")
    assert problems(casebook, figures=two + "    note: Resten er ikke talt med.\n") == []
    case = casebook / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger en bro.", "De 23 deltagere bygger en bro."), "utf-8")
    (guessed,) = problems(casebook)
    assert (guessed.rule, guessed.level, guessed.confidence) == (
        "statistik/afledt-celle",
        Level.WARNING,
        Confidence.LOW,
    )
    case.write_text(case.read_text("utf-8").replace("Resten er ikke talt med.", "Tilsammen 23."), "utf-8")
    (stated,) = problems(casebook)
    assert (stated.rule, stated.level) == ("statistik/afledt-celle", Level.ERROR)
