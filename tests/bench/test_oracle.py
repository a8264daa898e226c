"""The oracle is told in counts and lines, never in words, and says what to install where its library is missing."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from casebook.bench import oracle
from casebook.bench.names import TODAY, declaring_nothing, read
from casebook.check.context import context_of
from casebook.cli import main
from casebook.corpus import load
from casebook.problem import CasebookError

TEXT = """\
# text = Så kom Kvintilla Kvabbelund til Blåby.
1\tSå\tO
2\tkom\tO
3\tKvintilla\tB-PER
4\tKvabbelund\tI-PER
5\ttil\tO
6\tBlåby\tB-LOC
7\t.\tO

# text = Hun mødte zorbo der.
1\tHun\tO
2\tmødte\tO
3\tzorbo\tB-PER
4\tder\tO
5\t.\tO
"""


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    """A file of two sentences with a place, a name that rules know, and one that nothing tells."""
    file = tmp_path / "opdigtet.iob2"
    file.write_text(TEXT, "utf-8")
    return file


def by_heart(file: Path) -> oracle.Tag:
    """An oracle that tags each sentence as the file has it."""
    answers = {tuple(oracle.features(text)[0]): [token.tag for token in text.tokens] for text in read(file)}

    def tag(sentence: Sequence[Sequence[str]]) -> list[str]:
        return answers[tuple(sentence[0])]

    return tag


def test_a_name_that_no_rule_hits_is_told_by_its_line(casebook: Path, annotated: Path) -> None:
    context = declaring_nothing(context_of(load(casebook), TODAY))
    counts = oracle.compared(annotated.name, tuple(read(annotated)), by_heart(annotated), context)
    people = counts["PER"]
    assert (people.total, people.right, people.hit, people.missed_right) == (2, 2, 1, 1)
    assert people.places == ["opdigtet.iob2:13"]
    assert counts["LOC"].total == 1
    assert counts["ORG"].total == 0


def test_no_word_of_a_file_is_told(casebook: Path, annotated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(oracle, "learned", lambda _: by_heart(annotated))
    said = "\n".join(oracle.lines(casebook, [str(annotated), str(annotated)]))
    assert "opdigtet.iob2:13" in said
    assert "PER: 2 fundet, 2 af dem mærket som PER" in said
    assert not any(word in said for word in ("Kvintilla", "Kvabbelund", "zorbo", "Blåby"))


def test_a_missing_library_is_told_with_what_to_install(
    casebook: Path, annotated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(CasebookError) as error:
        next(oracle.lines(casebook, [str(annotated), str(annotated)]))
    assert "pip install python-crfsuite" in error.value.hint


def test_one_file_is_too_few(casebook: Path, annotated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "oracle", str(annotated), "--root", str(casebook)]) == 2
    assert "mindst to filer" in capsys.readouterr().err
