"""Payloads in every text of a casebook, and what a browser makes of the pages that are built of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from tests.hostile.ground import read_by_the_theme
from tests.hostile.listening import Heard, assert_silent, files, foreign, pages
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, errors, hostile, plant, positions, write

EVERY_DAY = (0,)  # with some thousand positions each payload stands in many at a time


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Heard]:
    """The pages of the same casebook with harmless words."""
    root = tmp_path_factory.mktemp("harmless")
    write(root, benign())
    site = build(root, root / "site")
    assert list(files(site)) == []
    return pages(site)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebook with the payloads of every day; nothing is written into it."""
    return plant(tmp_path_factory.mktemp("planted"), hostile(*EVERY_DAY)).root


def heard(root: Path, destination: Path, twins: dict[str, Heard]) -> list[str]:
    """All that is wrong with the site of a casebook of payloads."""
    site = build(root, destination)
    built = pages(site)
    faults = [f"{name}: {fault}" for name, page in built.items() for fault in page.faults]
    return [*faults, *foreign(built, twins), *files(site)]


def test_the_harmless_pages_have_nothing_of_what_is_listened_for(twins: dict[str, Heard]) -> None:
    assert [f"{name}: {fault}" for name, page in twins.items() for fault in page.faults] == []


def test_no_payload_becomes_part_of_a_page(planted: Path, tmp_path: Path, twins: dict[str, Heard]) -> None:
    assert_silent(heard(planted, tmp_path / "site", twins))


@pytest.mark.soak
@pytest.mark.parametrize("turn", sorted({*range(len(payloads()))} - {*EVERY_DAY}))
def test_no_payload_becomes_part_of_a_page_in_any_position(tmp_path: Path, twins: dict[str, Heard], turn: int) -> None:
    assert_silent(heard(plant(tmp_path, hostile(turn)).root, tmp_path / "site", twins))


def test_every_payload_is_planted_every_day_in_most_positions_it_can_take() -> None:
    marks = {payload.mark for turn in EVERY_DAY for payload in hostile(turn).values()}
    assert marks == {payload.mark for payload in payloads()}
    assert len(positions()) > 10 * len(payloads())


def test_the_checks_stop_such_a_casebook_in_words(
    planted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(planted)]) == 1
    assert main(["build", "--root", str(planted), "--site-dir", str(tmp_path / "site")]) == 1
    assert not (tmp_path / "site").exists()
    assert "Traceback" not in "".join(capsys.readouterr())


def test_what_the_theme_reads_of_front_matter_is_not_an_authors_to_write(tmp_path: Path) -> None:
    write(tmp_path, benign())
    page, fields = tmp_path / "content/om/metode.md", sorted(read_by_the_theme())
    lines = "".join(f"{field}: x\n" for field in fields)
    page.write_text(page.read_text("utf-8").replace("---\n", f"---\n{lines}", 1), "utf-8")
    refused = [(problem.place.file, problem.place.span.start.line) for problem in errors(tmp_path)]
    assert refused == [("content/om/metode.md", line) for line, _ in enumerate(fields, 2)]
