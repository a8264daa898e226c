"""The measurement of prose counts findings by their place, and reads a text as one that an editor wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.bench.prose import Tally, findings, formatted, passages_in, record_with, tallied
from casebook.check.context import CheckContext, context_of
from casebook.model import Case, parse
from casebook.problem import CasebookError
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
ITEMS = """\
- {text: "Ring til Mette Hansen\\n«i dag» på 20 00 00 42.", expect: hit, group: d, marked: [Mette Hansen, 20 00 00 42]}
- {text: "Hun kom hver dag, og det gik godt.", expect: clean, group: clean}
- {text: "Peter Jensen kom hver dag.", expect: clean, group: clean, felt: indsats}
- {text: "Det regnede.", expect: hit, group: indirect, family: indirekte}
"""


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-01")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "sætninger.yml"
    made.write_text(ITEMS, "utf-8")
    return made


def test_what_is_marked_counts_by_its_place(file: Path, context: CheckContext) -> None:
    tallies = tallied(passages_in(file), context)
    assert (tallies["d"].touched, tallies["d"].sought) == (2, 2)
    assert tallies["d"].false_errors == 0
    assert (tallies["indirect"].touched, tallies["indirect"].missed) == (0, ["Det regnede."])


def test_a_finding_in_a_sound_text_is_false(file: Path, context: CheckContext) -> None:
    clean = tallied(passages_in(file), context)["clean"]
    assert (clean.texts, clean.false_errors, clean.sought) == (2, 1, 0)


def test_a_text_is_told_in_a_sound_record(file: Path) -> None:
    for passage in passages_in(file):
        document, begins = record_with(passage)
        record, problems = parse(Case, document)
        assert not problems
        assert record
        told = record.effort.text if passage.of_method and record.effort else record.stories[0].text
        assert told == passage.text
        assert document.text[begins:].startswith(passage.text[:8])


def test_the_text_around_it_is_not_measured(file: Path, context: CheckContext) -> None:
    sound = next(passage for passage in passages_in(file) if passage.text.startswith("Hun kom"))
    assert findings(sound, context) == []


def test_figures_are_told_by_share_and_by_thousand_words() -> None:
    told = formatted(Tally(sought=4, touched=3, words=2000, texts=2, findings=5, false_errors=1, false_warnings=3))
    assert told == (
        "2.000 ord: 3 af 4 fundet (75,0 %); for hver 1.000 ord 0,50 falske fejl og 1,50 falske advarsler; "
        "2,5 fund i hver tekst"
    )


@pytest.mark.parametrize("text", ["- 7", "a: [", "- {expect: hit}", "7"])
def test_a_file_of_another_shape_is_refused_in_words(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(text, "utf-8")
    with pytest.raises(CasebookError, match=r"x\.yml kan ikke læses"):
        list(passages_in(tmp_path / "x.yml"))
