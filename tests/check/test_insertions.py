"""Inserted identifiers are found wherever they are put, and no report repeats them. The bench runs more."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from casebook.bench import insertions
from casebook.bench.insertions.corpus import Inserted
from casebook.cli import main
from casebook.cli.commands import check as command
from casebook.cli.findings import findings_in

ROOT = Path(__file__).parents[2]
EACH_DAY, IN_SOAK = 100, 1000
MEASURED, *OTHERS = "json", "text", "github", "sarif"
NAMES = "fuldt navn"
RECALL = 0.995


@pytest.fixture(scope="module", params=[EACH_DAY, pytest.param(IN_SOAK, marks=pytest.mark.soak)])
def put_in(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[tuple[Inserted, ...], Mapping[str, str]]:
    """The inserted identifiers, and the report in each format: the command's own, of one and the same check.

    Each day ten of every kind, in every case of ours; in the soak a hundred. They stand in cases: only those are read.
    """
    scratch = tmp_path_factory.mktemp("indsat")
    inserted = insertions.prepare(ROOT, scratch, request.param)
    checked = cache(lambda root, today: findings_in(root, today, {one.file for one in inserted}.__contains__))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "findings_in", lambda root, today, _, **_options: checked(root, today))
        return inserted, {name: reported_by_command(scratch, name) for name in insertions.FORMATS}


def reported_by_command(root: Path, name: str) -> str:
    """The output of `casebook check` in one of the formats."""
    written = StringIO()
    with redirect_stdout(written), redirect_stderr(written):
        main(["check", "--root", str(root), "--format", name])
    return written.getvalue()


@pytest.mark.parametrize("name", [MEASURED, *(pytest.param(name, marks=pytest.mark.soak) for name in OTHERS)])
def test_the_measurement_reads_what_the_command_writes(name: str, casebook: Path) -> None:
    """Each day of the format that is measured, of the others in the soak: to the command a format is one word."""
    assert name in insertions.FORMATS
    case = casebook / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger", "Ring 22 33 44 55. De bygger"), "utf-8")
    written = insertions.report(casebook, name)
    assert "direkte/telefonnummer" in written
    assert written == reported_by_command(casebook, name)


def test_at_least_995_of_1000_direct_identifiers_are_found(
    put_in: tuple[tuple[Inserted, ...], Mapping[str, str]],
) -> None:
    inserted, reports = put_in
    found = set(insertions.hits(inserted, reports["json"]))
    sought = [one for one in inserted if one.kind != NAMES]
    missed = [(one.kind, one.value) for one in sought if one not in found]
    assert len(missed) <= (1 - RECALL) * len(sought), missed


@pytest.mark.parametrize("name", insertions.FORMATS)
def test_no_report_repeats_what_was_put_in(name: str, put_in: tuple[tuple[Inserted, ...], Mapping[str, str]]) -> None:
    inserted, reports = put_in
    assert [one.kind for one in inserted if insertions.repeated(one, reports[name])] == []
