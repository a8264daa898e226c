"""A source's fingerprint finds what was copied and gives nothing of the source away."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.cli import main
from casebook.corpus import load
from casebook.problem import Level
from casebook.source.fingerprints import FOLDER, fingerprint

SOURCE = "Vandreren går over broen hver morgen, og hver aften går han tilbage igen med sin ost og sit brød."
COPIED = "  tekst: Vandreren går over broen hver morgen, og hver aften sover han.\n"
RULE = "proces/ordret-kilde"


@pytest.fixture
def copied(casebook: Path, tmp_path: Path) -> Path:
    """A casebook with a fingerprint of its source, and a case that has copied from it."""
    text = tmp_path / "kilde.txt"
    text.write_text(SOURCE.replace("morgen", "mor-\ngen"), "utf-8")
    assert main(["fingerprint", str(text), "--source", "broposten-2014", "--root", str(casebook)]) == 0
    case = casebook / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("  tekst: De bygger en bro.\n", COPIED), "utf-8")
    return casebook


def found(root: Path) -> list[tuple[str, int, int, Level]]:
    """The places and levels of the rule's findings."""
    problems = check(load(root), "2026-11").problems
    return [
        (p.place.file, p.place.span.start.line, p.place.span.start.column, p.level) for p in problems if p.rule == RULE
    ]


def test_a_copied_sentence_is_found_where_it_begins(copied: Path) -> None:
    assert found(copied) == [("cases/broen.yml", 13, 10, Level.ERROR)]


def test_in_a_draft_it_is_a_warning(copied: Path) -> None:
    case = copied / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("status: ikke-gennemgået", "status: kladde"), "utf-8")
    assert [level for *_, level in found(copied)] == [Level.WARNING]


@pytest.mark.parametrize("basis", ["tilladelse", "licens"])
def test_with_permission_it_may_stand(copied: Path, basis: str) -> None:
    case = copied / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("egne-ord", basis), "utf-8")
    assert found(copied) == []


def test_no_word_of_the_source_can_be_read_in_its_fingerprint() -> None:
    made = fingerprint("broposten-2014", SOURCE)
    head, hashes = made.splitlines()[:3], made.splitlines()[3:]
    assert head == ["# kilde: broposten-2014", "# ord i hvert stykke: 6", f"# antal stykker: {len(hashes)}"]
    assert hashes == sorted(hashes)
    assert all(len(one) == 16 and set(one) <= set("0123456789abcdef") for one in hashes)


def test_a_source_that_is_not_in_the_register_is_refused(
    casebook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "kilde.txt"
    text.write_text(SOURCE, "utf-8")
    assert main(["fingerprint", str(text), "--source", "ukendt", "--root", str(casebook)]) == 2
    assert "Der er ingen kilde med det id." in capsys.readouterr().err
    assert not (casebook / FOLDER).exists()


@pytest.mark.parametrize("text", ["", " \n\n", "kun fem ord i alt"])
def test_a_file_with_nothing_in_it_does_not_take_the_place_of_a_fingerprint(
    casebook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    file, made = tmp_path / "kilde.txt", casebook / FOLDER / "broposten-2014.txt"
    file.write_text(SOURCE, "utf-8")
    assert main(["fingerprint", str(file), "--source", "broposten-2014", "--root", str(casebook)]) == 0
    before = made.read_bytes()
    file.write_text(text, "utf-8")
    assert main(["fingerprint", str(file), "--source", "broposten-2014", "--root", str(casebook)]) == 2
    assert "Intet er ændret." in capsys.readouterr().err
    assert made.read_bytes() == before
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_every_source_of_the_casebook_has_its_fingerprint() -> None:
    registers = load(Path(__file__).parents[2]).registers
    assert registers.sources.keys() == registers.fingerprints.keys()
