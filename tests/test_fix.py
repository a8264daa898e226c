"""`casebook check --fix`: the files asked about are fixed all or none, and remaining findings are shown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.problem import CasebookError
from casebook.source import read
from casebook.source.replacing import replace_texts

ROOT = Path(__file__).parents[1]

STORY = (
    "historier:\n  - borger: {pseudonym: Asta, alder: 45, køn: kvinde, baggrund: uoplyst}\n"
    "    tekst: Asta er 45 år. Hun kom den 3. maj 2012 og fyldte 18.\n"
)


@pytest.fixture
def draft(casebook: Path) -> Path:
    """A case, in the small casebook, with something to fix."""
    path = casebook / "cases/broen.yml"
    text = path.read_text("utf-8").replace("status: ikke-gennemgået", "status: kladde") + STORY
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    return path


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_files_are_mended_shown_and_checked_again(
    casebook: Path, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = draft.read_bytes()
    assert main(["check", "--fix", "--root", str(casebook)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "+    tekst: Asta er i fyrrerne. Hun kom om foråret og fyldte 18." not in out, (
        "18 is still to be found there"
    )
    assert "i fyrrerne" in out
    assert "Rettet: 3 steder i 1 fil." in out
    (line,) = (number for number, text in enumerate(draft.read_text("utf-8").splitlines(), 1) if "om foråret" in text)
    assert f"Et årstal er taget ud på linje {line}. " in out
    assert "1 alder eller dato" in out
    assert "advarsel [indirekte/præcis-alder]" in out
    expected = before.replace(b"alder: 45", b"alder: 40-49").replace("45 år".encode(), b"i fyrrerne")
    assert draft.read_bytes() == expected.replace(b"den 3. maj 2012", "om foråret".encode())
    assert draft.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in draft.parent.iterdir()] == ["broen.yml"]


def test_a_second_run_has_nothing_to_do(casebook: Path, draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--fix", "--root", str(casebook)])
    once = files(casebook)
    changed = draft.stat().st_mtime_ns
    capsys.readouterr()
    main(["check", "--fix", "--root", str(casebook)])
    assert files(casebook) == once
    assert draft.stat().st_mtime_ns == changed, "a file in which nothing is fixed is not written"
    assert capsys.readouterr().out.startswith("Der er intet, som kan rettes mekanisk.\n")


@pytest.mark.usefixtures("draft")
def test_only_the_files_asked_about_are_mended(casebook: Path) -> None:
    before = files(casebook)
    assert main(["check", "--fix", "--root", str(casebook), str(casebook / "methods")]) == 0
    assert files(casebook) == before


@pytest.mark.usefixtures("draft")
def test_where_others_read_along_nothing_is_mended_or_shown(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    before = files(casebook)
    assert main(["check", "--fix", "--root", str(casebook)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--fix" in err
    assert "din egen maskine" in err
    assert files(casebook) == before


@pytest.mark.usefixtures("draft")
def test_a_report_for_machines_is_not_mixed_with_the_diff(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fix", "--root", str(casebook), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["version"] == 1
    assert "i fyrrerne" in err


def test_what_still_blocks_is_1(casebook: Path, draft: Path) -> None:
    text = draft.read_text("utf-8").replace("status: kladde", "status: ikke-gennemgået")
    draft.write_text(text, encoding="utf-8")
    assert main(["check", "--fix", "--root", str(casebook)]) == 1


@pytest.mark.usefixtures("draft")
def test_a_name_in_a_files_name_is_masked_in_the_diff(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = "010203-0000"
    broen = casebook / "cases/broen.yml"
    broen.write_bytes(broen.read_bytes().replace(b"id: broen", f"id: {number}".encode()))
    broen.rename(casebook / f"cases/{number}.yml")
    main(["check", "--fix", "--root", str(casebook)])
    out, err = capsys.readouterr()
    assert "--- cases/000000-0000.yml" in out
    assert number not in out + err


def two(root: Path) -> list[Path]:
    """Two files with something to fix."""
    first, second = root / "cases/broen.yml", root / "cases/anden.yml"
    second.write_bytes(first.read_bytes().replace(b"id: broen", b"id: anden"))
    return [first, second]


@pytest.mark.usefixtures("draft")
def test_nothing_is_changed_when_a_file_cannot_be_put_in_place(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    two(casebook)
    before = files(casebook)
    replaced = Path.replace
    left = [1]

    def failing(self: Path, target: Path) -> Path:
        if self.name.startswith(".casebook-") and target.name == "broen.yml" and left:
            left.pop()
            raise OSError
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert main(["check", "--fix", "--root", str(casebook)]) == 2
    assert files(casebook) == before
    out, err = capsys.readouterr()
    assert out == ""
    assert "gør:" in err


@pytest.mark.usefixtures("draft")
def test_nothing_is_changed_when_the_disk_is_full(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two(casebook)
    before = files(casebook)
    synced: list[int] = []

    def full(number: int) -> None:
        synced.append(number)
        if len(synced) == 2:
            raise OSError

    monkeypatch.setattr("os.fsync", full)
    assert main(["check", "--fix", "--root", str(casebook)]) == 2
    assert files(casebook) == before


def test_a_file_that_was_saved_meanwhile_is_not_overwritten(casebook: Path, draft: Path) -> None:
    one, other = read(casebook, "cases/broen.yml"), read(casebook, "methods/brobygning.yml")
    draft.write_bytes(draft.read_bytes() + b"# nyt\n")
    before = files(casebook)
    with pytest.raises(CasebookError, match="ændret"):
        replace_texts(casebook, [(other, other.text + "# mere\n"), (one, one.text + "# mere\n")])
    assert files(casebook) == before


@pytest.fixture
def too_telling(tmp_path: Path) -> Path:
    """The real casebook, in which one case tells of a family too."""
    for name in ("cases", "methods", "content", "site_config"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    case = tmp_path / "cases/holstebro-gps.yml"
    field = "      baggrund: uoplyst\n"
    family = f"{field}      familie:\n        - skilt  # siden\n        - enke\n"
    told = case.read_text("utf-8").replace(field, family, 1)
    case.write_text(told.replace("Familien\n", "Ægteskabet\n", 1), "utf-8")
    return tmp_path


def test_what_fits_too_few_is_told_less_exactly_and_the_text_is_pointed_at(
    too_telling: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = "cases/holstebro-gps.yml"
    arguments = ["check", "--root", str(too_telling), "--fix", "--generalise", str(too_telling / case)]
    assert main(arguments) == 1, "the text still says it"
    out = capsys.readouterr().out
    assert "familie:" not in (too_telling / case).read_text("utf-8")
    line = next(
        i for i, row in enumerate((too_telling / case).read_text("utf-8").split("\n"), 1) if row.endswith("Ægteskabet")
    )
    assert f"Teksten siger det stadig. Skriv den lige så bredt her:\n  {case}:{line}:" in out
    assert "gteskabet" not in out


def test_generalising_alone_is_refused(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(casebook), "--generalise"]) == 2
    assert "sammen med --fix" in capsys.readouterr().err
