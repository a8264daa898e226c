"""Digits without end are no number of anything: they are read past, wherever they stand, and nothing breaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casebook.cli import main

DIGITS = "7" * 5000  # Python itself reads no more than 4,300
TOLD = (
    "{0} af {0} borgere kom i job.",
    "Vi var {0}, og {0} af dem kom.",
    "Fremmøde {0}/{0}, deltagere: {0}.",
    "Hun er {0} år og født i {0}, {0}-årig i maj.",
    "Han skylder {0} kr. og {0}.000,{0} kroner.",
    "Under {0} år, højst {0}, {0} pct., n = {0}.",
    "Den {0}. maj {0} kl. {0}.{0}, uge {0}, § {0}, stk. {0}.",
    "Ring {0} eller skriv til sag {0}; se s. {0}-{0}.",
    "Et tegn: &#{0}; og &#x{0};.",
    "| Hold | Antal | Andel |\n|---|---|---|\n| A | {0} | {0} % |\n| B | {0} | {0},{0} % |\n",
)


@pytest.mark.parametrize("told", TOLD, ids=range(len(TOLD)))
def test_digits_without_end_are_read_past(told: str, casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = casebook / "cases/broen.yml"
    value = json.dumps(told.format(DIGITS), ensure_ascii=False)
    case.write_text(case.read_text("utf-8").replace("tekst: De bygger en bro.", f"tekst: {value}"), "utf-8")
    code = main(["check", "--root", str(casebook), "--today", "2026-11", "--format", "json"])
    said = capsys.readouterr()
    assert (code in {0, 1}, said.err) == (True, "")
    assert DIGITS not in said.out
