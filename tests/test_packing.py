"""`casebook build --pack`: the public part of the casebook in one file beside the site, or no file at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.door import Casebook
from casebook.publish.opening import opened
from casebook.publish.output import Output, media_type_of
from tests.conftest import SOUND

CASE = "cases/broen.yml"
TOO_FEW = b"4-70317"


def build(root: Path, pack: Path) -> int:
    return main(["build", "--root", str(root), "--today", "2026-11", "--pack", str(pack)])


@pytest.mark.usefixtures("unscanned")
def test_a_build_packs_the_same_bytes_every_time_and_none_of_them_into_the_site(themed: Path, tmp_path: Path) -> None:
    few = f"indsats:\n  deltagere:\n    antal: {TOO_FEW.decode()}\n"
    (themed / CASE).write_text(SOUND[CASE].replace("indsats:\n", few), "utf-8")
    first, second = tmp_path / "out/first.json", tmp_path / "out/second.json"
    assert [build(themed, first), build(themed, second)] == [0, 0]
    assert first.read_bytes() == second.read_bytes()
    assert Casebook.packed(first.read_bytes(), today="2026-11").findings(CASE) == ()
    built = [path for path in (themed / "site").rglob("*") if path.is_file()]
    assert not [path for path in built if "kvintilla" in path.read_text("utf-8", "replace")]
    held = [Output(path.name, path.read_bytes(), media_type_of(path.name)) for path in (*built, first)]
    assert not [one.address for one in opened(held).files if TOO_FEW in one.content]


def test_where_nothing_is_put_in_place_no_packed_casebook_is_left(themed: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack.json"
    pack.write_text('{"version": 1, "old": true}', "utf-8")
    (themed / CASE).write_text(SOUND[CASE].replace("brobygning", "findes-ikke"), "utf-8")
    assert build(themed, pack) == 1
    assert not pack.exists()


@pytest.mark.parametrize("name", ["cases/broen.yml", "cases"])
def test_what_is_no_packed_casebook_is_not_written_over(
    name: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (casebook / CASE).read_bytes()
    assert build(casebook, casebook / name) == 2
    assert "--pack" in capsys.readouterr().err
    assert (casebook / CASE).read_bytes() == before
    assert not (casebook / "site").exists()
