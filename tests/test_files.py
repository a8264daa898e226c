"""Whatever lies in the folders, all is read, each thing that is no record is one finding, and nothing hangs."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from casebook.corpus import documents as documents_module
from casebook.problem import mask
from casebook.source import files
from tests.processes import run

PLACE = "cases/ting.yml"
Maker = Callable[[Path], object]


def checked(root: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[tuple[str, str]]]:
    """The exit code of a check, and the file and rule of each finding."""
    code = main(["check", "--root", str(root), "--format", "json"])
    out, err = capsys.readouterr()
    assert err == ""
    return code, [(one["file"], one["rule"]) for one in json.loads(out)["findings"]]


def fifo(path: Path) -> None:
    os.mkfifo(path)


def symlink(path: Path) -> None:
    path.symlink_to("broen.yml")


def dead_symlink(path: Path) -> None:
    path.symlink_to("findes-ikke.yml")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (Path.mkdir, "fil/ikke-en-fil"),
        (symlink, "fil/symbolsk-lænke"),
        (dead_symlink, "fil/symbolsk-lænke"),
        (loop, "fil/symbolsk-lænke"),
        (large, "fil/for-stor"),
    ],
)
@pytest.mark.parametrize("place", [PLACE, "methods/ting.yml"])
def test_what_is_no_record_is_one_finding(
    make: Maker, rule: str, place: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(casebook / place)
    assert checked(casebook, capsys) == (1, [(place, rule)])


@pytest.mark.parametrize(
    ("make", "rule"),
    [
        (Path.mkdir, "fil/ikke-en-fil"),
        (dead_symlink, "fil/symbolsk-lænke"),
        (large, "fil/for-stor"),
        (Path.exists, "fil/kan-ikke-læses"),  # made: nothing
        (Path.touch, "fil/tom"),
    ],
)
@pytest.mark.parametrize(
    "place",
    ["policy", "texts", "municipalities", "sources", "vocabulary/maalgrupper", "vocabulary/temaer"],
)
def test_a_register_that_cannot_be_read_is_one_finding_and_not_a_flood(
    make: Maker, rule: str, place: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"site_config/{place}.yml"
    (casebook / file).unlink()
    make(casebook / file)
    assert checked(casebook, capsys) == (1, [(file, rule)])


@pytest.mark.parametrize(
    "file",
    [
        "vocabulary/begreber.yml",  # a vocabulary that there is not
        "vocabulary/maalgruppe.yml",
        "vocabulary/temaer.yaml",
        "sentence.yml",
        "Texts.yml",
    ],
)
def test_a_register_that_nobody_reads_is_told_of_and_stops_nothing(
    file: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "site_config" / file).write_text("- id: trappe\n  navn: Trappe\n", "utf-8")
    assert checked(casebook, capsys) == (0, [(f"site_config/{file}", "fil/ingen-læser")])


def test_another_file_beside_the_registers_is_nobodys_mistake(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "site_config/soegninger.yml").write_text("- id: trappe\n", "utf-8")
    assert checked(casebook, capsys) == (0, [])


def test_a_register_of_comments_only_is_a_finding(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in ("site_config/policy.yml", "site_config/sources.yml"):
        (casebook / file).write_text("# kommer senere\n", encoding="utf-8")
    assert checked(casebook, capsys) == (
        1,
        [("site_config/policy.yml", "felter/ikke-en-post"), ("site_config/sources.yml", "felter/ikke-en-post")],
    )


def test_a_pipe_is_never_opened(casebook: Path) -> None:
    places = (PLACE, "methods/ting.yml", "site_config/vocabulary/temaer.yml")
    for place in places:
        (casebook / place).unlink(missing_ok=True)
        fifo(casebook / place)
    command = [sys.executable, "-m", "casebook", "check", "--root", str(casebook), "--format", "text"]
    ended = run(command, limit=30)
    assert ended.returncode == 1
    assert [place for place in places if f"{place}:1:1: fejl [fil/ikke-en-fil]" not in ended.stdout] == []
    assert ended.stderr == ""


def test_a_socket_is_never_opened(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(casebook)  # a socket's address must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(PLACE)
        assert checked(casebook, capsys) == (1, [(PLACE, "fil/ikke-en-fil")])


def test_a_file_that_vanishes_between_listing_and_reading_is_one_finding(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(casebook / "cases/broen.yml", casebook / PLACE)

    def listed(root: Path, folder: str) -> Iterator[str]:
        found = list(files.record_files(root, folder))
        (root / PLACE).unlink(missing_ok=True)
        yield from found

    monkeypatch.setattr(documents_module, "record_files", listed)
    assert checked(casebook, capsys) == (1, [(PLACE, "fil/kan-ikke-læses")])


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError, IsADirectoryError, OSError])
def test_a_file_that_cannot_be_opened_is_one_finding(
    error: type[OSError], casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(casebook / "cases/broen.yml", casebook / PLACE)
    really = Path.open

    def refused(path: Path, *arguments: Any, **named: Any) -> Any:
        if path.name == "ting.yml":
            raise error
        return really(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", refused)
    assert checked(casebook, capsys) == (1, [(PLACE, "fil/kan-ikke-læses")])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_finding(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(casebook / "cases/broen.yml", casebook / PLACE)
    (casebook / PLACE).chmod(0)
    assert checked(casebook, capsys) == (1, [(PLACE, "fil/kan-ikke-læses")])


@pytest.mark.parametrize("empty", [True, False])
def test_a_casebook_without_cases_is_fine(casebook: Path, empty: bool, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001
    shutil.rmtree(casebook / "cases")
    if empty:
        (casebook / "cases").mkdir()
    assert checked(casebook, capsys) == (0, [])


def test_what_an_editors_program_leaves_behind_is_left_alone(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "cases/.broen.yml.swp").write_bytes(b"\xff\0")
    assert checked(casebook, capsys) == (0, [])


@pytest.mark.parametrize(
    "name", ["Ting.yml", "ting.yaml", "ting.txt", "to ting.yml", "ting_to.yml", "æble.yml", "-.yml"]
)
def test_a_file_name_that_is_no_address_is_found(name: str, casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "cases" / name).write_text("id: ting\n", encoding="utf-8")
    code, found = checked(casebook, capsys)
    assert code == 1
    shown = {f"cases/{name}", f"cases/{mask(Path(name).stem)}.yml"}  # a name with a capital may be somebody's
    assert {file for file, rule in found if rule == "fil/filnavn"} <= shown
    assert "fil/filnavn" in {rule for _, rule in found}


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.parametrize("name", [b"l\xe6g.yml", b"linje\nskift.yml", b"\x1b[31mfarve.yml", b"a%0Ab,c.yml"])
def test_a_strange_file_name_breaks_no_report(
    name: bytes, form: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = os.fsdecode(os.fsencode(casebook / "cases") + b"/" + name)
    Path(path).write_text("id: ting\n", encoding="utf-8")
    assert main(["check", "--root", str(casebook), "--format", form]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    if form in {"json", "sarif"}:
        json.loads(out)
    if form == "github":
        assert all(line.startswith("::") for line in out.splitlines()[:-1])
    if form == "text":
        assert "\nskift" not in out
        assert "\x1b" not in out


@pytest.mark.parametrize("size", [50_000, pytest.param(500_000, marks=pytest.mark.soak)])
def test_any_length_of_nothing_is_a_handful_of_findings(
    size: int, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / PLACE).write_bytes(b"id: ting\ntitel: x" + b"\0" * size)
    code, found = checked(casebook, capsys)
    assert (code, len(found)) == (1, 1)
