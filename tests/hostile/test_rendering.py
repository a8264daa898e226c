"""Payloads in every text of a casebook, and what a browser makes of the pages that are built of it.

Each day `test_sentences.py` plants them, beside payloads in the sentences.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.ground import read_by_the_theme
from tests.hostile.listening import Heard, assert_silent, files, foreign, pages
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, errors, hostile, plant, positions, write

EVERY_DAY = 0  # with some thousand positions each payload stands in many at a time


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Heard]:
    """The pages of the same casebook with harmless words."""
    root = tmp_path_factory.mktemp("harmless")
    write(root, benign())
    site = build(root, root / "site")
    assert list(files(site)) == []
    return pages(site)


def heard(root: Path, destination: Path, twins: dict[str, Heard]) -> list[str]:
    """All that is wrong with the site of a casebook of payloads."""
    site = build(root, destination)
    built = pages(site)
    faults = [f"{name}: {fault}" for name, page in built.items() for fault in page.faults]
    return [*faults, *foreign(built, twins), *files(site)]


@pytest.mark.soak
@pytest.mark.parametrize("turn", range(len(payloads())))
def test_no_payload_becomes_part_of_a_page_in_any_position(tmp_path: Path, twins: dict[str, Heard], turn: int) -> None:
    assert_silent(heard(plant(tmp_path, hostile(turn)).root, tmp_path / "site", twins))


def test_every_payload_is_planted_every_day_in_most_positions_it_can_take() -> None:
    marks = {payload.mark for payload in hostile(EVERY_DAY).values()}
    assert marks == {payload.mark for payload in payloads()}
    assert len(positions()) > 10 * len(payloads())


def test_what_the_theme_reads_of_front_matter_is_not_an_authors_to_write(tmp_path: Path) -> None:
    write(tmp_path, benign())
    page, fields = tmp_path / "content/om/metode.md", sorted(read_by_the_theme())
    lines = "".join(f"{field}: x\n" for field in fields)
    page.write_text(page.read_text("utf-8").replace("---\n", f"---\n{lines}", 1), "utf-8")
    refused = [(problem.place.file, problem.place.span.start.line) for problem in errors(tmp_path)]
    assert refused == [("content/om/metode.md", line) for line, _ in enumerate(fields, 2)]
