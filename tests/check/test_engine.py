"""The engine: where findings stand, who is spared, what logs may show."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from casebook.check import all_rules, check
from casebook.cli import main
from casebook.corpus import load
from casebook.problem import Level, Problem

TODAY = "2026-11"
NUMBER = "010203-0000"
POPULATION = Path(__file__).parents[1] / "fuzz/casebook/site_config/population"


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
    name = level.partition(":")[0]
    assert said.place.field == ("niveauer" if rule == "undtagelser/niveau-uden-regel" else f"niveauer.{name}")
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


@pytest.mark.parametrize("policy", ["", "aldersspænd: mange\nniveauer:\n  præcis-alder: fejl\n"])
def test_a_casebook_without_a_policy_that_can_be_read_is_checked(casebook: Path, policy: str) -> None:
    change(casebook, "De bygger en bro.", "Han er 45 år gammel.")
    (casebook / "site_config/policy.yml").write_text(policy, encoding="utf-8")
    assert found(casebook)["indirekte/præcis-alder"].level is Level.WARNING


@pytest.mark.parametrize(
    ("rule", "field", "fault", "line"),
    [
        ("findes-ikke", "resumé", "undtagelser/regel-findes-ikke", "- regel:"),
        ("cpr-nummer", "resumé", "undtagelser/kan-ikke-undtages", "- regel:"),
        ("samtykke-mangler", "anonymisering", "undtagelser/fejl-kan-ikke-undtages", "- regel:"),
        ("præcis-alder", "stemmer.3.tekst", "undtagelser/felt-findes-ikke", "felt:"),
        ("præcis-alder", "resumé", "undtagelser/ubrugt-undtagelse", "- regel:"),
    ],
)
def test_an_exception_that_is_wrong_is_told_at_the_line_to_put_right(
    casebook: Path, rule: str, field: str, fault: str, line: str
) -> None:
    reason = "Afvejet og besluttet af to roller."
    exemption = f"  undtagelser:\n    - regel: {rule}\n      felt: {field}\n      begrundelse: {reason}\n"
    change(casebook, "  grundlag: konstrueret\n", f"  grundlag: samtykke\n{exemption}")
    place = found(casebook)[fault].place
    shown = (casebook / "cases/broen.yml").read_text("utf-8").splitlines()[place.span.start.line - 1]
    assert shown.strip().startswith(line)
    pointed = shown[place.span.start.column - 1 : place.span.end.column - 1]
    assert pointed == {"undtagelser/felt-findes-ikke": field, "undtagelser/ubrugt-undtagelse": f"regel: {rule}"}.get(
        fault, rule
    )


def test_a_consent_has_run_out_in_the_month_of_the_check(casebook: Path) -> None:
    consent = "  samtykke: {reference: S-12, udløber: 2026-10}\n"
    change(casebook, "  grundlag: konstrueret\n", f"  grundlag: samtykke\n{consent}")
    corpus = load(casebook)
    assert "proces/samtykke-udløbet" in {problem.rule for problem in check(corpus, TODAY).problems}
    assert "proces/samtykke-udløbet" not in {problem.rule for problem in check(corpus, "2026-09").problems}


@pytest.mark.parametrize(
    ("wanted", "rule"),
    [
        ("cases/broen.yml", "direkte/cpr-nummer"),
        ("content/billeder/bro.png", "medier/billedmetadata"),
        ("site_config/policy.yml", "undtagelser/niveau-uden-regel"),
    ],
)
def test_of_a_record_a_picture_and_the_policy_only_what_is_asked_for_is_told(
    casebook: Path, wanted: str, rule: str
) -> None:
    change(casebook, "De bygger en bro.", f"De bygger {NUMBER} en bro.")
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  ingen-regel: fejl\n", encoding="utf-8")
    (casebook / "content/billeder").mkdir(parents=True)
    hidden = PngInfo()
    hidden.add_text("Author", "En")
    Image.new("RGB", (8, 8)).save(casebook / "content/billeder/bro.png", pnginfo=hidden)
    everything = {problem.rule for problem in check(load(casebook), TODAY).problems}
    assert {"direkte/cpr-nummer", "medier/billedmetadata", "undtagelser/niveau-uden-regel"} <= everything
    only = {problem.rule for problem in check(load(casebook), TODAY, lambda file: file == wanted).problems}
    assert only == {rule}


def twins(root: Path, other: str) -> None:
    """A case in which Kvintilla is 40-49, and beside it a file in which another of the same place is older."""
    shutil.copytree(POPULATION, root / "site_config/population")
    case = root / "cases/broen.yml"
    text = case.read_text("utf-8").replace("indsats:\n  tekst: De bygger en bro.\n", "")
    text = text.replace("grundlag: konstrueret", "grundlag: allerede-publiceret")
    story = "historier:\n  - borger: {pseudonym: Kvintilla, alder: 40-49}\n    tekst: Hun gik.\n"
    case.write_text(text + story, "utf-8")
    older = (text + story).replace("40-49", "50-59").replace("id: broen", f"id: {other}")
    (root / f"cases/{other}.yml").write_text(older.replace("titel: Vejen over broen", "titel: Vejen"), "utf-8")


def test_a_finding_about_two_records_stands_in_the_one_asked_for_and_leads_to_the_other(casebook: Path) -> None:
    twins(casebook, "baaden")
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  pseudonym-genbrug: fejl\n", encoding="utf-8")
    checked = check(load(casebook), TODAY, lambda file: file == "cases/broen.yml")
    (problem,) = (problem for problem in checked.problems if problem.rule == "korpus/pseudonym-genbrug")
    assert (problem.place.file, problem.place.field) == ("cases/broen.yml", "historier.0.borger.pseudonym")
    assert problem.level is Level.ERROR
    assert [other.place.file for other in problem.related] == ["cases/baaden.yml"]
    assert checked.shown == {}


def test_the_name_of_the_other_file_is_masked_where_it_points_at_somebody(casebook: Path) -> None:
    twins(casebook, NUMBER)
    checked = check(load(casebook), TODAY, lambda file: file == "cases/broen.yml")
    (problem,) = (problem for problem in checked.problems if problem.rule == "korpus/pseudonym-genbrug")
    assert [other.place.file for other in problem.related] == ["cases/000000-0000.yml"]
    assert checked.shown == {f"cases/{NUMBER}.yml": "cases/000000-0000.yml"}


def test_the_name_of_a_record_that_a_message_proposes_is_masked(casebook: Path) -> None:
    """«Mente du …»: nobody has asked for the record itself."""
    method = (casebook / "methods/brobygning.yml").read_text("utf-8").replace("id: brobygning", f"id: {NUMBER}")
    (casebook / f"methods/{NUMBER}.yml").write_text(method.replace("titel: Brobygning", "titel: Færge"), "utf-8")
    change(casebook, "metode: brobygning", "metode: 010203-0001")
    corpus = load(casebook)
    assert any(f"«{NUMBER}»" in problem.message for problem in corpus.problems)
    checked = check(corpus, TODAY, lambda file: file == "cases/broen.yml")
    assert checked.shown == {f"methods/{NUMBER}.yml": "methods/000000-0000.yml"}
    assert NUMBER not in repr(checked.beside(corpus.problems))


def test_an_id_is_read_where_it_is_given_and_not_where_it_is_used(casebook: Path) -> None:
    method = casebook / "methods/brobygning.yml"
    text = method.read_text("utf-8").replace("id: brobygning", f"id: {NUMBER}")
    method.rename(casebook / f"methods/{NUMBER}.yml").write_text(text, "utf-8")
    change(casebook, "metode: brobygning", f"metode: {NUMBER}")
    numbers = [problem for problem in check(load(casebook), TODAY).problems if problem.rule == "direkte/cpr-nummer"]
    assert {problem.place.file for problem in numbers} == {"methods/000000-0000.yml"}
    assert "id" in {problem.place.field for problem in numbers}


def test_a_record_that_does_not_fit_the_model_is_read_as_far_as_it_can_be(casebook: Path) -> None:
    change(casebook, "  grundlag: konstrueret\n", "  grundlag: samtykke\n")
    change(casebook, "år: 2014", "år: mange")
    assert "proces/samtykke-mangler" in found(casebook)
