"""Active content is reported at its place in a record or a register, as it is in a hand-written page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from tests.active.test_contents import ACTIVE, RESTS

RUNS = (
    ("Gå [over](JaVaScRiPt&colon;alert(1)).", 11),
    ("Gå [over](javascript:alert(1)).", 11),
    ("[^1]: <script>alert(1)</script>", 7),
    ("Et <svg/onload=alert(1)> her", 4),
    ("Et <img src=x onerror=alert(1)> her", 15),
    ("Vis [den](data:text/html,x)", 11),
    ("Den er {: onclick=x }", 11),
)
PLACES = {
    "cases/broen.yml": "tekst: De bygger en bro.",
    "methods/brobygning.yml": "formål: At komme over vandet.",
    "site_config/sources.yml": "titel: Broposten",
    "site_config/vocabulary/temaer.yml": "navn: Relation",
    "site_config/texts.yml": "navn: Casebogen",
}


def found(casebook: Path, file: str, text: str) -> list[tuple[str, str, int]]:
    """The findings when a text stands in a file, with the column counted from where the text begins."""
    path = casebook / file
    before = path.read_text("utf-8")
    key = PLACES[file].partition(": ")[0]
    assert PLACES[file] in before
    written = json.dumps(text, ensure_ascii=False)
    path.write_text(before.replace(PLACES[file], f"{key}: {written}", 1), "utf-8")
    line = next(i for i, one in enumerate(path.read_text("utf-8").splitlines(), 1) if written in one)
    start = path.read_text("utf-8").splitlines()[line - 1].index(written) + 1
    problems = load(casebook).problems
    assert {problem.place.span.start.line for problem in problems} <= {line}
    return [(one.rule, one.place.file, one.place.span.start.column - start) for one in problems]


@pytest.mark.parametrize(("text", "column"), RUNS)
def test_what_could_run_in_a_case_is_found_where_it_stands(casebook: Path, text: str, column: int) -> None:
    assert (ACTIVE, "cases/broen.yml", column) in found(casebook, "cases/broen.yml", text)


@pytest.mark.parametrize("file", PLACES)
def test_texts_of_every_record_and_register_are_read(casebook: Path, file: str) -> None:
    assert found(casebook, file, "Et <script>x</script>")[0] == (ACTIVE, file, 4)


@pytest.mark.parametrize("text", RESTS[2:])
def test_what_rests_in_a_page_rests_in_a_record(casebook: Path, text: str) -> None:
    assert ACTIVE not in {rule for rule, _, _ in found(casebook, "cases/broen.yml", text)}


def test_an_address_by_itself_is_no_text(casebook: Path) -> None:
    sources = casebook / "site_config/sources.yml"
    sources.write_text(f"{sources.read_text('utf-8')}  url: https://example.org/?src=urn:isbn:1\n", "utf-8")
    assert load(casebook).problems == ()


def test_check_and_build_name_the_same_place(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = themed / "cases/broen.yml"
    text = case.read_text("utf-8")
    case.write_text(text.replace("De bygger en bro.", "Gå [over](JaVaScRiPt&colon;alert(1))."), "utf-8")
    for command in ("check", "build"):
        assert main([command, "--root", str(themed), "--today", "2026-11"]) == 1
        said = capsys.readouterr()
        assert "cases/broen.yml:13:20" in said.out + said.err
        assert ACTIVE in said.out + said.err
    assert not (themed / "site").exists()
