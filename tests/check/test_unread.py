"""A file that cannot be read: its own fault comes first, what it declares still counts, nothing direct is held back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import Kind
from casebook.door import Casebook
from casebook.source import Document
from casebook.source.broken import written
from tests.conftest import sound_casebook

ROOT = Path(__file__).parents[2]
BREAKS = {
    "a colon in the title": ("titel: Vejen", "titel: Vejen: en vej"),
    "a quote that is not closed": ("resumé: En opdigtet historie.", 'resumé: "En opdigtet historie.'),
    "a bracket that is not closed": ("målgrupper: [vandrere]", "målgrupper: [vandrere"),
    "a tab": ("  kommune: stevns", "\tkommune: stevns"),
}
STORY = """\
historier:
  - borger:
      pseudonym: Grethe
      alder: 40-49
    tekst: |
      Grethe gik over broen. Det var Grethes idé, og Grethe gik i Brobygning med Brohuset Trampolin i Stevns.
  - borger: {pseudonym: Morten, alder: 50-59}
    tekst: Morten ventede. Mortens ben var trætte.
aktør:
  type: leverandør
  navn: Brohuset Trampolin
"""


CASE = "cases/broen.yml"


@pytest.fixture
def told(casebook: Path) -> Path:
    """The small casebook with the real word lists, and a case that tells of two people."""
    return tell(casebook)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """The same casebook, whose lists are read once for whoever changes nothing but the case."""
    return Casebook.load(tell(sound_casebook(tmp_path_factory.mktemp("told"))), today="2026-11")


def tell(casebook: Path) -> Path:
    """Give a small casebook the real word lists, and a case that tells of two people."""
    for file in (ROOT / "site_config/wordlists").glob("*.txt"):
        (casebook / "site_config/wordlists" / file.name).write_bytes(file.read_bytes())
    case = casebook / "cases/broen.yml"
    text = case.read_text("utf-8").replace("kilder:\n", f"{STORY}kilder:\n", 1)
    case.write_text(text.replace("indsats:\n  tekst: De bygger en bro.\n", ""), "utf-8")
    return casebook


def found(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The rules of what is found, in the order of the report."""
    main(["check", "--root", str(root), "--today", "2026-11", "--format", "json"])
    return [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]]


def found_in(casebook: Casebook, text: str) -> list[str]:
    """The rules of what is found where the case has this text, in the order of the report."""
    return [one.rule for one in casebook.with_document(CASE, text).check(lambda _: True).problems]


def text_of(casebook: Casebook) -> str:
    """The text of the case."""
    (document,) = casebook.corpus.documents[Kind.CASE]
    return document.text


def test_the_case_is_sound_while_it_can_be_read(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(told, capsys) == []


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS.keys())
def test_one_fault_of_form_gives_one_finding(broken: tuple[str, str], read_once: Casebook) -> None:
    rules = found_in(read_once, text_of(read_once).replace(*broken))
    assert len(rules) == 1
    assert rules[0].startswith("yaml/")


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS.keys())
def test_what_points_directly_at_a_person_is_never_held_back(broken: tuple[str, str], read_once: Casebook) -> None:
    text = text_of(read_once).replace("Morten ventede.", "Morten ventede på Bente Knudsen og Kurt, 010203-0000.")
    rules = found_in(read_once, text.replace(*broken))
    assert rules[0].startswith("yaml/")
    assert {"direkte/fuldt-navn", "direkte/personnavn", "direkte/cpr-nummer"} <= set(rules)


def test_the_fault_of_form_comes_before_what_stands_in_other_files(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = told / "site_config/vocabulary/maalgrupper.yml"
    terms.write_text('- id: vandrere\n  navn: "Vandrere\n', "utf-8")
    case = told / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("Morten ventede.", "Han bor hos Kurt."), "utf-8")
    rules = found(told, capsys)
    assert rules[0] == "yaml/syntaks"
    assert "direkte/personnavn" in rules


def test_a_method_whose_title_cannot_be_read_by_yaml_keeps_its_name_in_other_records(
    told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    method = told / "methods/brobygning.yml"
    text = method.read_text("utf-8").replace("resumé: En", 'resumé: "En')
    method.write_text(text.replace("titel: Brobygning", "titel: Svalebro"), "utf-8")
    case = told / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("gik i Brobygning", "gik i Svalebro"), "utf-8")
    assert found(told, capsys) == ["yaml/syntaks"]


def test_what_is_held_back_is_counted_with_its_reason(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms = told / "site_config/vocabulary/maalgrupper.yml"
    terms.write_text("- id: vandrere\n  navn: Vandrere\n- id: fjeldfolk\n  navn: Fjeldstierne\n", "utf-8")
    case = told / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("Morten ventede.", "Morten går med Fjeldstierne."), "utf-8")
    assert found(told, capsys) == []
    terms.write_text(terms.read_text("utf-8").replace("navn: Vandrere", 'navn: "Vandrere'), "utf-8")
    assert found(told, capsys) == ["yaml/syntaks"]
    main(["check", "--root", str(told), "--today", "2026-11", "--format", "text"])
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.search(r"1 fund er holdt tilbage: .* Ret den først\.$", last)


@pytest.mark.parametrize("kind", ["case", "metode"])
def test_a_new_record_that_cannot_be_read_is_one_finding_whatever_its_template_explains(
    kind: str, told: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", kind, "en-ny-sti", "--root", str(told)]) == 0
    capsys.readouterr()
    new = told / ("cases" if kind == "case" else "methods") / "en-ny-sti.yml"
    new.write_text(new.read_text("utf-8").replace("titel: Skriv", "titel: Skriv: en"), "utf-8")
    assert found(told, capsys) == ["yaml/syntaks"]


@pytest.mark.parametrize(
    "text",
    [
        "pseudonym: Morten",
        "  - pseudonym: Morten",
        "      pseudonym: 'Morten'  # opdigtet",
        '"pseudonym": "Morten"',
        "{alder: 40-49, pseudonym: Morten, køn: mand}",
        "- {pseudonym: Morten}",
    ],
)
def test_a_value_is_read_from_its_line(text: str) -> None:
    assert written(Document("cases/x.yml", f'titel: "ikke lukket\n{text}\n'), "pseudonym") == ("Morten",)


def test_a_value_is_read_below_its_key_only() -> None:
    text = "trin:\n  - navn: Et\naktør:\n  type: leverandør\n  navn: Brohuset\nnavn: To\n"
    assert written(Document("cases/x.yml", text), "navn", below="aktør") == ("Brohuset",)
