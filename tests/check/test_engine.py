"""The engine: where findings stand, who is spared, what logs may show."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import all_rules, check
from casebook.cli import main
from casebook.corpus import load
from casebook.problem import Level, Problem

TODAY = "2026-11"
NUMBER = "010203-0000"


def found(root: Path) -> dict[str, Problem]:
    """The rules' findings in a casebook by rule."""
    return {problem.rule: problem for problem in check(load(root), TODAY).problems}


def change(root: Path, before: str, after: str) -> None:
    """Replace a piece of the small casebook's one case."""
    case = root / "cases/broen.yml"
    text = case.read_text("utf-8")
    assert before in text
    case.write_text(text.replace(before, after), encoding="utf-8")


def test_the_small_casebook_is_sound(casebook: Path) -> None:
    assert {problem.rule for problem in check(load(casebook), TODAY).problems if problem.level is Level.ERROR} == set()


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("De bygger en bro.", f"De bygger {NUMBER} en bro.", "  tekst: De bygger"),
        ("titel: Vejen", f"# {NUMBER}\ntitel: Vejen", "# "),
        ("år: 2014", f'"{NUMBER}": ukendt\når: 2014', '"'),
        ("titel: Vejen", f"titel: &x {NUMBER} Vejen", "titel"),
        ("indsats:\n", f"indsats: [\n  {NUMBER}\n", "  "),
    ],
)
def test_a_number_is_found_in_values_comments_keys_and_broken_yaml(
    casebook: Path, before: str, after: str, line: str
) -> None:
    change(casebook, before, after)
    place = found(casebook)["direkte/cpr-nummer"].place
    text = (casebook / "cases/broen.yml").read_text("utf-8").splitlines()
    shown = text[place.span.start.line - 1]
    assert shown.startswith(line)
    assert shown[place.span.start.column - 1 : place.span.end.column - 1] == NUMBER


def test_a_number_in_a_files_name_is_found_and_masked(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "cases/broen.yml").rename(casebook / f"cases/{NUMBER}.yml")
    change_id = (casebook / f"cases/{NUMBER}.yml").read_text("utf-8").replace("id: broen", f"id: {NUMBER}")
    (casebook / f"cases/{NUMBER}.yml").write_text(change_id, encoding="utf-8")
    for form in ("text", "json", "github", "sarif"):
        assert main(["check", "--root", str(casebook), "--format", form]) == 1
        assert NUMBER not in capsys.readouterr().out


def test_public_logs_show_no_frame_of_a_direct_identifier(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(casebook, "De bygger en bro.", f"De bygger {NUMBER} en bro.")
    main(["check", "--root", str(casebook), "--format", "text"])
    assert "000000-0000" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    main(["check", "--root", str(casebook), "--format", "text"])
    assert "000000-0000" not in capsys.readouterr().out


def test_a_direct_identifier_stops_the_build_and_nothing_is_repeated(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(casebook, "De bygger en bro.", f"De bygger {NUMBER} en bro.")
    assert main(["build", "--root", str(casebook)]) == 1
    shown = capsys.readouterr()
    assert "direkte/cpr-nummer" in shown.err
    assert NUMBER not in shown.out + shown.err
    assert not (casebook / "site").exists()


def test_policy_may_not_lower_what_points_directly_at_a_person(casebook: Path) -> None:
    change(casebook, "De bygger en bro.", f"De bygger {NUMBER} en bro.")
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  cpr-nummer: råd\n", encoding="utf-8")
    assert found(casebook)["direkte/cpr-nummer"].level is Level.ERROR


@pytest.mark.parametrize(
    ("level", "rule"),
    [
        ("lille-celle: advarsel", "undtagelser/niveau-kan-ikke-sænkes"),
        ("præcis-alder: råd", "undtagelser/niveau-kan-ikke-sænkes"),
        ("cpr-nummer: råd", "undtagelser/niveau-kan-ikke-sænkes"),
        ("samtykke-mangler: advarsel", "undtagelser/niveau-kan-ikke-sænkes"),
        ("ingen-regel: fejl", "undtagelser/niveau-uden-regel"),
    ],
)
def test_a_policy_that_lowers_a_level_is_told_so(casebook: Path, level: str, rule: str) -> None:
    change(casebook, "De bygger en bro.", "Han er 45 år gammel.")
    before = {name: problem.level for name, problem in found(casebook).items()}
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + f"niveauer:\n  {level}\n", encoding="utf-8")
    problems = found(casebook)
    said = problems.pop(rule)
    assert said.level is Level.ERROR
    assert (said.place.file, said.place.span.start.line) == ("site_config/policy.yml", 5)
    assert {name: problem.level for name, problem in problems.items()} == before


def test_a_policy_may_raise_a_level(casebook: Path) -> None:
    change(casebook, "De bygger en bro.", "Han er 45 år gammel.")
    assert found(casebook)["indirekte/præcis-alder"].level is Level.WARNING
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  præcis-alder: fejl\n", encoding="utf-8")
    assert found(casebook)["indirekte/præcis-alder"].level is Level.ERROR


def test_findings_are_shown_for_the_files_asked_for_only(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(casebook, "De bygger en bro.", f"De bygger {NUMBER} en bro.")
    assert main(["check", "--root", str(casebook), str(casebook / "methods")]) == 0
    assert "cpr-nummer" not in capsys.readouterr().out


def test_a_rule_is_found_by_lying_in_its_folder() -> None:
    assert "direkte/cpr-nummer" in all_rules()
    assert all(name == rule.rule for name, rule in all_rules().items())


def test_a_name_in_a_file_name_is_masked_in_faults_of_form_too(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "cases/broen.yml").rename(casebook / "cases/010203-0000.yml")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "[henvisninger/id-og-filnavn]" in out
    assert "010203-0000" not in out


def test_a_fault_of_form_does_not_make_every_name_of_the_record_somebodys(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = casebook / "cases/broen.yml"
    story = "historier:\n  - borger:\n      pseudonym: Asta\n      alder: 45\n"
    told = f"{story}    tekst: Siden går Asta over broen i Stevns.\n"
    case.write_text(case.read_text("utf-8") + told, "utf-8")
    assert main(["check", "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "fejl [felter/" in out
    assert "personnavn" not in out
    assert "egennavn" not in out
    assert "by-eller-bydel" not in out
