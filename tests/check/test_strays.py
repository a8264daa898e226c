"""Files where records belong are read, whatever they are called and however they were saved, beside their fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.cli.findings import findings_in
from casebook.corpus import load
from tests.conftest import SOUND

TOLD = "Hun er 45 år og blev sygemeldt den 3. maj. To af de tre deltagere kom i job. Ring til hende på 22 33 44 55."
STORY = f"""\
historier:
  - borger:
      pseudonym: Morten
      alder: 40-49
      køn: kvinde
      baggrund: uoplyst
    tekst: {TOLD}
"""
RECORD = SOUND["cases/broen.yml"].replace("id: broen", "id: ny").replace("over broen", "gennem skoven") + STORY
METHOD = SOUND["methods/brobygning.yml"].replace("brobygning", "ny").replace("Brobygning", "Skovgang")
IN_CASE = {"direkte/telefonnummer", "indirekte/præcis-alder", "indirekte/præcis-dato", "statistik/lille-andel"}
IN_METHOD = IN_CASE - {"indirekte/præcis-alder", "indirekte/præcis-dato"}


def rules_in(root: Path, file: str) -> set[str]:
    """The rules that find something in a file, as `casebook check` does."""
    return {problem.rule for problem in findings_in(root, "2026-11", file.__eq__).shown}


def put(root: Path, file: str, data: bytes) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_bytes(data)


@pytest.mark.parametrize(
    ("file", "encoding", "fault"),
    [
        ("cases/ny.yaml", "utf-8", "fil/filnavn"),
        ("cases/ny.YML", "utf-8", "fil/filnavn"),
        ("cases/under/ny.yml", "utf-8", "fil/undermappe"),
        ("cases/under/under/broen.yaml", "utf-8", "fil/undermappe"),
        ("cases/ny.yml", "latin-1", "fil/tegnkodning"),
        ("cases/ny.yml", "utf-16", "fil/tegnkodning"),
        ("cases/ny.yaml", "latin-1", "fil/tegnkodning"),
    ],
)
def test_a_record_is_read_by_all_rules_wherever_it_lies(casebook: Path, file: str, encoding: str, fault: str) -> None:
    put(casebook, file, RECORD.encode(encoding))
    assert rules_in(casebook, file) >= {fault, *IN_CASE}


@pytest.mark.parametrize("hidden", ["\0", "\x1b", "\u202e"])
def test_a_record_with_an_invisible_sign_is_read_by_all_rules(casebook: Path, hidden: str) -> None:
    put(casebook, "cases/ny.yml", RECORD.replace("Ring til", f"Ring{hidden} til").encode())
    assert rules_in(casebook, "cases/ny.yml") >= {"fil/styretegn", *IN_CASE}


@pytest.mark.parametrize("file", ["noter.txt", "noter", "noter.md", "under/noter.csv"])
@pytest.mark.parametrize(("folder", "encoding"), [("cases", "utf-8"), ("methods", "latin-1")])
def test_a_note_among_the_records_is_read(casebook: Path, folder: str, file: str, encoding: str) -> None:
    put(casebook, f"{folder}/{file}", TOLD.encode(encoding))
    fault = "fil/undermappe" if "/" in file else "fil/filnavn"
    assert rules_in(casebook, f"{folder}/{file}") == {fault, *IN_CASE}


def test_a_method_in_the_wrong_place_is_read_as_one_and_its_name_is_known(casebook: Path) -> None:
    put(casebook, "methods/ny.yaml", f"{METHOD}beskrivelse: |\n  {TOLD}\n".encode())
    put(casebook, "cases/ny.yml", RECORD.replace(TOLD, "Han kom med til Skovgang.").encode())
    assert rules_in(casebook, "methods/ny.yaml") >= IN_METHOD
    assert "egennavne/uerklæret-egennavn" not in rules_in(casebook, "cases/ny.yml")


def test_nothing_that_lies_in_the_wrong_place_is_a_record(casebook: Path) -> None:
    for file in ("cases/under/broen.yml", "cases/broen.yaml", "cases/skov.yaml"):
        put(casebook, file, RECORD.encode())
    put(casebook, "cases/under/væk.yml", b"id: broen\nstatus: trukket-tilbage\n")
    corpus = load(casebook)
    assert set(corpus.cases) == {"broen"}
    assert corpus.cases["broen"].title == "Vejen over broen"
    assert not corpus.withdrawn


def test_a_record_that_lies_in_the_wrong_place_is_still_one_that_can_be_meant(casebook: Path) -> None:
    (casebook / "methods/brobygning.yml").rename(casebook / "methods/brobygning.yaml")
    problems = load(casebook).problems
    assert [(problem.place.file, problem.rule) for problem in problems] == [("methods/brobygning.yaml", "fil/filnavn")]


def test_a_link_to_elsewhere_is_not_followed(casebook: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    put(elsewhere, "ny.yml", RECORD.encode())
    (casebook / "cases/under").symlink_to(elsewhere)
    files = {
        (problem.place.file, problem.rule)
        for problem in check(load(casebook), "2026-11").beside(load(casebook).problems)
    }
    assert files == {("cases/under", "fil/symbolsk-lænke")}
