"""A record that does not fit the model is read by the rules as far as it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.corpus import load
from casebook.model import Case
from casebook.model.legible import legible
from casebook.source import Document
from casebook.source.compose import compose

TABLE = """\
figurer:
  - type: tabel
    titel: Efter broen
    population: 48
    kolonner: [Hvor, Antal]
    rækker:
      - navn: Arbejde
        antal: 21
      - navn: Skole
        antal: 3
      - navn: Hjemme
        antal: 24
"""


def cells(root: Path) -> list[str]:
    """The lines at which a small number of people is found."""
    problems = check(load(root), "2026-11").problems
    return [
        f"{one.place.file}:{one.place.span.start.line}"
        for one in problems
        if one.rule == "statistik/lille-celle" and one.place.span
    ]


@pytest.mark.parametrize("record", ["cases/broen.yml", "methods/brobygning.yml"])
@pytest.mark.parametrize(
    "fault", ["", "ukendt: felt\n", "år: aldrig\n", "resumé: []\n", "figurér: []\n", "titel: [1]\n"]
)
def test_a_fault_of_form_hides_no_small_number(casebook: Path, record: str, fault: str) -> None:
    file = casebook / record
    key = fault.partition(":")[0]
    kept = [line for line in file.read_text("utf-8").splitlines() if not key or not line.startswith(f"{key}:")]
    text = "\n".join((*kept, TABLE, fault))
    file.write_text(text, "utf-8")
    line = next(i for i, line in enumerate(text.splitlines(), 1) if "antal: 3" in line)
    assert cells(casebook) == [f"{record}:{line}"]


def test_a_record_that_cannot_be_read_at_all_is_none() -> None:
    assert legible(Case, compose(Document("cases/x.yml", "- en liste\n")))[0] is None


def test_the_outermost_field_of_what_is_left_out_is_named() -> None:
    text = "titel: En vej\nsted:\n  kommune: [1]\n  amt: 2\nukendt: 1\n"
    assert {"ukendt", "sted"} <= legible(Case, compose(Document("cases/x.yml", text)))[1]
