"""The reading of each document of a casebook: as which record, by which rules, under which name."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check.readings import READS, DocumentReading, readings
from casebook.check.rule import Reads
from casebook.corpus import Kind, load
from casebook.model import Case, Method
from casebook.problem import DIRECT
from tests.check.test_strays import METHOD, RECORD, put
from tests.conftest import SOUND


def reading_of(root: Path, file: str) -> DocumentReading:
    """The reading of one file of a casebook."""
    (reading,) = readings(load(root), file.__eq__)
    return reading


@pytest.mark.parametrize(
    ("file", "part", "kind"), [("cases/broen.yml", Case, Kind.CASE), ("methods/brobygning.yml", Method, Kind.METHOD)]
)
def test_a_record_is_read_as_the_one_that_was_loaded(casebook: Path, file: str, part: type, kind: Kind) -> None:
    corpus = load(casebook)
    (reading,) = readings(corpus, file.__eq__)
    assert isinstance(reading.record, part)
    assert reading.record is {**corpus.cases, **corpus.methods}[reading.document.name]
    assert (reading.reads, reading.without) == (READS[kind], frozenset())


@pytest.mark.parametrize(
    ("file", "text", "part"),
    [
        ("cases/broen.yml", f"{SOUND['cases/broen.yml']}ukendt: x\n", Case),
        ("methods/brobygning.yml", f"{SOUND['methods/brobygning.yml']}ukendt: x\n", Method),
    ],
)
def test_a_record_that_does_not_fit_is_read_as_far_as_it_can_be(
    casebook: Path, file: str, text: str, part: type
) -> None:
    put(casebook, file, text.encode())
    record = reading_of(casebook, file).record
    assert isinstance(record, part)
    assert getattr(record, "id", "") == Path(file).stem


@pytest.mark.parametrize("file", ["cases/broen.yml", "cases/ny.yaml"])
def test_a_record_whose_standing_cannot_be_read_is_read_as_none(casebook: Path, file: str) -> None:
    put(casebook, file, SOUND["cases/broen.yml"].replace("status: ikke-gennemgået", "status: hm").encode())
    assert reading_of(casebook, file).record is None


@pytest.mark.parametrize(
    ("file", "text", "part", "kind"),
    [("cases/ny.yaml", RECORD, Case, Kind.CASE), ("methods/ny.yaml", METHOD, Method, Kind.METHOD)],
)
def test_a_stray_record_is_read_as_what_it_was_meant_to_be_under_its_files_name(
    casebook: Path, file: str, text: str, part: type, kind: Kind
) -> None:
    put(casebook, file, text.encode())
    reading = reading_of(casebook, file)
    assert isinstance(reading.record, part)
    assert getattr(reading.record, "id", "") == file
    assert (reading.reads, reading.without) == (READS[kind], frozenset())


@pytest.mark.parametrize("file", ["cases/noter.txt", "methods/noter.txt"])
def test_a_note_is_read_as_a_case_would_be_but_by_the_rules_of_any_file(casebook: Path, file: str) -> None:
    put(casebook, file, b"Han er 45.")
    reading = reading_of(casebook, file)
    assert reading.record is None
    assert (reading.reads, reading.without) == (READS[Kind.CASE], frozenset({DIRECT, "egennavne"}))


def test_a_text_beside_pages_is_read_by_none_of_the_rules_of_any_file(casebook: Path) -> None:
    put(casebook, "content/noter.txt", "Morten er 45 år, og han fik job. Han bor alene.".encode())
    read = list(readings(load(casebook), "content/noter.txt".__eq__))
    assert all({DIRECT, "egennavne"} <= reading.without for reading in read)
    assert [reading.reads for reading in read] == [READS[Kind.CASE]]


def test_a_text_beside_pages_that_tells_of_nobody_is_read_by_the_rules_of_all_files(casebook: Path) -> None:
    put(casebook, "content/noter.txt", b"Kommunen har fire hold om ugen.")
    assert reading_of(casebook, "content/noter.txt").reads == {Reads.ALL}


def test_rules_of_the_families_left_out_are_not_chosen(casebook: Path) -> None:
    from casebook.check.catalogue import all_rules  # noqa: PLC0415 - only this test asks for them

    put(casebook, "cases/noter.txt", b"Han er 45.")
    reading = reading_of(casebook, "cases/noter.txt")
    rules = tuple(all_rules().values())
    assert {rule.family for rule in rules} - {rule.family for rule in reading.chosen(rules)} == {DIRECT, "egennavne"}
    assert Reads.CASES in reading.reads
