"""`casebook diff` tells in words what a proposal changes, and repeats nothing that may have had to go."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from casebook.corpus import Kind
from casebook.model.proposal import ChangedField, ChangedRecord, Fault, Proposal, State
from casebook.problem import Level
from casebook.proposal.answer import MARK, Answering, in_markdown
from casebook.proposal.changes import declared_fields, titles
from casebook.render.pages import check_text

FULL = Path(__file__).parent / "fuzz/casebook"  # every field of the model stands in it
CASE, METHOD = "cases/broen.yml", "methods/brobygning.yml"


@dataclass(frozen=True)
class Two:
    """A casebook as it is, and one as somebody wants it."""

    before: Path
    after: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Write something else into a file of the second."""
        path = self.after / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def two(tmp_path: Path) -> Two:
    return Two(*(Path(shutil.copytree(FULL, tmp_path / name)) for name in ("before", "after")))


def said(two: Two, capsys: pytest.CaptureFixture[str], form: str = "markdown") -> str:
    capsys.readouterr()
    assert main(["diff", str(two.before), str(two.after), "--format", form, "--today", "2026-11"]) == 0
    return capsys.readouterr().out


def in_json(two: Two, capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(said(two, capsys, "json"))


def test_two_that_are_alike_differ_in_nothing(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Der er ingen forskel" in said(two, capsys)
    assert in_json(two, capsys)["records"] == []


def test_a_number_of_a_method_is_told_as_it_was_and_as_it_is(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    two.change(METHOD, "sager_pr_medarbejder: 20", "sager_pr_medarbejder: 25")
    assert "«Sager pr. medarbejder»: 20 → 25" in said(two, capsys)


@pytest.mark.parametrize("kind", [Kind.CASE, Kind.METHOD])
def test_a_change_of_any_field_can_be_told(kind: Kind) -> None:
    for field in declared_fields(kind).values():
        assert ChangedField(name=field.name).name == field.name


def test_a_changed_summary_is_told_by_its_name(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    two.change(CASE, "resumé: ", "resumé: Nu ")
    assert "«Resumé»" in said(two, capsys)


TELLING = (
    ("alder: 40-49", "alder: 40-59", "Alder"),
    ("pseudonym: Asta", "pseudonym: Ane", "Pseudonym"),
    ("kommune: stevns", "region: sjaelland", "Kommune"),
    ("fra: brohjaelp", "fra: vandrejob", "Fra"),
    ("Det er langt, siger Asta.", "Der er langt over, siger Asta.", "Tekst"),
    ("år: 2014", "år: 2015", "År"),
)


def test_what_tells_of_a_person_is_named_and_never_quoted(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    for old, new, _ in TELLING:
        two.change(CASE, old, new)
    (record,) = in_json(two, capsys)["records"]
    assert len(record["fields"]) >= len(TELLING)
    assert all(field["before"] is None and field["after"] is None for field in record["fields"])
    answer = said(two, capsys)
    assert [title for _, _, title in TELLING if f"«{title}»" not in answer] == []
    assert [text for old, new, _ in TELLING for text in (old, new) if text in answer] == []


def test_a_record_is_new_changed_or_gone(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    two.change(CASE, "varighed: Omkring et år", "varighed: Et godt år")
    text = (two.after / "cases/faergen.yml").read_text("utf-8").replace("id: faergen", "id: pramfarten")
    (two.after / "cases/pramfarten.yml").write_text(text, "utf-8")
    (two.after / "cases/landevejen.yml").unlink()
    states = {record["id"]: record["state"] for record in in_json(two, capsys)["records"]}
    assert states == {"broen": "ændret", "landevejen": "fjernet", "pramfarten": "ny"}


def test_a_finding_has_its_line_and_its_advice(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    two.change(CASE, "målgrupper: [vandrere]", "målgrupper: [findes-ikke]")
    answer = said(two, capsys)
    assert "linje" in answer
    assert "at rette" in answer


def test_of_what_points_at_a_person_nothing_is_said_but_that_it_must_go(
    two: Two, capsys: pytest.CaptureFixture[str]
) -> None:
    two.change(CASE, "De bygger lidt ad gangen.", "Ring til Asta på 20 11 22 33.")
    answers = {form: said(two, capsys, form) for form in ("markdown", "text", "json")}
    for answer in answers.values():
        assert "telefonnummer" not in answer
        assert "20 11 22 33" not in answer
    proposal = json.loads(answers["json"])
    assert proposal["urgent"]
    assert {fault["line"] for record in proposal["records"] for fault in record["faults"] if not fault["rule"]} == {
        None
    }
    assert "linje" not in answers["markdown"]
    shown = in_markdown(Proposal.model_validate(proposal), Answering({}, 20, site="https://casebook.example/"))
    assert f"[Anonymiseringstjek](https://casebook.example/{check_text.ADDRESS})" in shown


def test_a_change_of_the_tool_is_told_for_then_the_answer_may_be_its_own(
    two: Two, capsys: pytest.CaptureFixture[str]
) -> None:
    two.change("site_config/policy.yml", "aldersspænd: 10", "aldersspænd: 20")
    assert "skrevet af forslaget selv" in said(two, capsys)


def test_a_proposal_is_read_back_as_it_was_written(
    two: Two, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    two.change(METHOD, "sager_pr_medarbejder: 20", "sager_pr_medarbejder: 25")
    (tmp_path / "forslag.json").write_text(said(two, capsys, "json"), "utf-8")
    directly = said(two, capsys)
    given = ["diff", "--read", str(tmp_path / "forslag.json"), "--root", str(two.before), "--format", "markdown"]
    assert main(given) == 0
    assert capsys.readouterr().out == directly


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"records": [{"kind": "cases", "id": "x](http://ondt.example)", "state": "ny"}]}',
        b'{"records": [{"kind": "andet", "id": "x", "state": "ny"}]}',
        b'{"faults": [{"level": "fejl", "rule": "@alle", "line": 1}]}',
        b'{"records": [{"kind": "cases", "id": "x", "state": "ny", "titel": "Skriv til os"}]}',
        b'{"faults": [{"level": "fejl", "rule": "fil/x", "line": -1}]}',
        b" " * 2_000_000,
    ],
)
def test_a_file_of_another_form_is_refused_and_not_repeated(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, hostile: bytes
) -> None:
    (tmp_path / "forslag.json").write_bytes(hostile)
    assert main(["diff", "--read", str(tmp_path / "forslag.json"), "--root", str(FULL)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "ikke en sammenligning" in captured.err
    assert "ondt" not in captured.err


def test_names_that_the_casebook_does_not_know_are_not_said() -> None:
    record = ChangedRecord.model_validate(
        {
            "kind": "cases",
            "id": "broen",
            "state": State.CHANGED,
            "fields": [{"name": "skriv-til.ondt"}],
            "faults": [{"level": "fejl", "rule": "ond/besked", "line": 1}],
        }
    )
    answer = in_markdown(
        Proposal(records=(record,), faults=(Fault(level=Level.ADVICE, rule="ond/besked"),)), Answering({}, 20)
    )
    assert answer.startswith(MARK)
    assert "ondt" not in answer
    assert "besked" not in answer


def test_without_two_folders_it_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(FULL)]) == 2
    assert "casebook diff" in capsys.readouterr().err


@pytest.mark.parametrize("kind", [Kind.CASE, Kind.METHOD])
def test_every_field_of_the_model_has_a_title(kind: Kind) -> None:
    for field in declared_fields(kind).values():
        assert titles(kind, field.name)[-1]
