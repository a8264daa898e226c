"""The log of decisions says who vouched for which text and if it counts, and repeats nothing of what they read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from tests.reviewing import reviewed

REASON = "Dagen er en helligdag og peger ikke på nogen."
EXCEPTION = f"  undtagelser:\n    - regel: præcis-dato\n      felt: indsats.tekst\n      begrundelse: {REASON}\n"


def case(root: Path) -> Path:
    return root / "cases/broen.yml"


def log(root: Path, capsys: pytest.CaptureFixture[str], today: str = "2026-11") -> Any:
    capsys.readouterr()
    assert main(["decisions", "--root", str(root), "--format", "json", "--today", today]) == 0
    return json.loads(capsys.readouterr().out)["records"]


def text(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["decisions", "--root", str(root), "--today", "2026-11"]) == 0
    return capsys.readouterr().out


@pytest.fixture
def decided(casebook: Path) -> Path:
    """A casebook with a case that makes an exception, and that two roles have vouched for."""
    before = case(casebook).read_text("utf-8").replace("De bygger en bro.", "Han kom over broen den 5. juni.")
    case(casebook).write_text(before + EXCEPTION, "utf-8")
    reviewed(casebook, "broen", "undtagelser", "ingen-er-ment")
    return casebook


def test_where_nobody_has_decided_anything_it_says_so(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert text(casebook, capsys) == "Ingen rolle har læst nogen post, og ingen post gør undtagelser.\n"
    assert log(casebook, capsys) == []


def test_each_decision_has_its_role_month_digest_and_standing(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (record,) = log(decided, capsys)
    assert (record["record"], record["file"], record["status"]) == ("broen", "cases/broen.yml", "ikke-gennemgået")
    assert [decision["role"] for decision in record["decisions"]] == ["fagredaktør", "jurist"]
    for decision in record["decisions"]:
        assert decision["digest"] == record["digest"]
        assert decision["approves"] == ["undtagelser", "ingen-er-ment"]
        assert (decision["month"], decision["standing"]) == ("2026-11", "gælder")
    assert record["exceptions"] == [{"rule": "præcis-dato", "field": "indsats.tekst", "in_force": True}]


def test_a_change_of_the_text_ends_what_was_decided(decided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case(decided).write_text(case(decided).read_text("utf-8").replace("5. juni", "6. juni"), "utf-8")
    (record,) = log(decided, capsys)
    assert {decision["standing"] for decision in record["decisions"]} == {"anden-tekst"}
    assert record["digest"] not in {decision["digest"] for decision in record["decisions"]}
    assert not record["exceptions"][0]["in_force"]
    shown = text(decided, capsys)
    assert shown.count("gælder ikke: teksten er ændret siden") == 2
    assert "gælder ikke: de roller, der skal, har ikke sagt god for den" in shown


@pytest.mark.parametrize(
    ("before", "after", "standing"),
    [
        ("rolle: jurist", "rolle: direktør", "ubesat-rolle"),
        ("anonymisering:", "skrevet_af: juristen\nanonymisering:", "forfatterens-rolle"),
        ("måned: 2026-11", "måned: 2027-01", "ikke-sket"),
    ],
)
def test_what_does_not_count_says_why(
    decided: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, standing: str
) -> None:
    case(decided).write_text(case(decided).read_text("utf-8").replace(before, after), "utf-8")
    (record,) = log(decided, capsys)
    assert standing in {decision["standing"] for decision in record["decisions"]}
    assert not record["exceptions"][0]["in_force"]


def test_nothing_of_the_text_nor_of_the_reasons_is_in_it(decided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "Bente Østergaard Madsen"
    case(decided).write_text(case(decided).read_text("utf-8").replace("rolle: jurist", f"rolle: {name}"), "utf-8")
    shown = text(decided, capsys) + json.dumps(log(decided, capsys), ensure_ascii=False)
    for private in (REASON, "5. juni", "Vejen over broen", "broposten", name):
        assert private not in shown
    assert "en rolle, der ikke står i site_config/redaktion.yml" in shown


def test_a_field_that_holds_a_number_of_somebody_is_masked(decided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = case(decided).read_text("utf-8").replace("felt: indsats.tekst", "felt: 010203-1234")
    case(decided).write_text(changed, "utf-8")
    assert "010203" not in text(decided, capsys)
