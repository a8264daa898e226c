"""Inserted identifiers are found wherever they are put, and no report repeats them. The bench runs more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook.bench import insertions
from casebook.bench.insertions.corpus import Inserted

ROOT = Path(__file__).parents[2]
COUNT = 300
NAMES = "fuldt navn"
RECALL = 0.995


@pytest.fixture(scope="module")
def put_in(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Inserted, ...], Mapping[str, str]]:
    """The inserted identifiers, and the report in each format."""
    scratch = tmp_path_factory.mktemp("indsat")
    inserted = insertions.prepare(ROOT, scratch, COUNT)
    return inserted, {name: insertions.report(scratch, name) for name in insertions.FORMATS}


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
