"""A check of one file finds in it what a check of everything finds in it, though it takes few of the others apart."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from casebook.check import check
from casebook.check.catalogue import all_rules
from casebook.check.examples import placed
from casebook.check.rule import CorpusRule
from casebook.cli import main
from casebook.corpus import Kind, load
from casebook.problem import Problem
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
TODAY = "2026-11"
# Every rule's first bad and first good example each day, all in the soak: every example is a casebook of its own.
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{kind}-{i}", marks=[pytest.mark.soak] if i else [])
    for rule in all_rules().values()
    if isinstance(rule, CorpusRule)
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for i, example in enumerate(examples)
]


def found(root: Path, file: str) -> tuple[Problem, ...]:
    """The findings of a check of one file."""
    corpus = load(root, file.__eq__)
    return (*(one for one in corpus.problems if one.place.file == file), *check(corpus, TODAY, file.__eq__).problems)


def found_with_all(root: Path) -> dict[str, tuple[Problem, ...]]:
    """The findings of a check of everything, by case file."""
    corpus = load(root)
    problems = (*corpus.problems, *check(corpus, TODAY).problems)
    files = [document.file for document in corpus.documents[Kind.CASE]]
    return {file: tuple(one for one in problems if one.place.file == file) for file in files}


@pytest.fixture
def registers_only(tmp_path: Path) -> Path:
    """The project's registers, the one method that the examples name, and no case."""
    shutil.copytree(ROOT / "site_config", tmp_path / "site_config", ignore=shutil.ignore_patterns("theme", "fonts"))
    for part in ("cases", "methods"):
        (tmp_path / part).mkdir()
    shutil.copy(ROOT / "methods/gps.yml", tmp_path / "methods")
    return tmp_path


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_who_is_told_of_in_several_cases_is_found_from_each_of_them(
    rule: CorpusRule, example: str, registers_only: Path
) -> None:
    for one in placed(rule, example):
        (registers_only / one.document.file).write_text(one.document.text, "utf-8")
    for file, problems in found_with_all(registers_only).items():
        assert found(registers_only, file) == problems


def test_a_former_id_of_two_cases_is_found_from_each(registers_only: Path) -> None:
    text = (ROOT / "cases/holstebro-gps.yml").read_text("utf-8")
    for name in ("et", "to"):
        own = text.replace("id: holstebro-gps\n", f"id: {name}\ntidligere_id: [gammel]\n", 1)
        (registers_only / f"cases/{name}.yml").write_text(own, "utf-8")
    everywhere = found_with_all(registers_only)
    assert any("tidligere_id" in (one.place.field or "") for problems in everywhere.values() for one in problems)
    assert {file: found(registers_only, file) for file in everywhere} == everywhere


@pytest.mark.parametrize("title", ["Et job ved Karls ø", "'et job  ved Karls ø'", "Et job ved\n  Karls ø"])
def test_a_title_of_two_cases_is_found_from_each(registers_only: Path, title: str) -> None:
    people = re.compile(r"^(historier|stemmer|sted):\n(?:[ -].*\n|\n)+", re.MULTILINE)
    for name, other in (("et", "Et job ved Karls ø"), ("to", title)):
        alone = people.sub("", (ROOT / "cases/holstebro-gps.yml").read_text("utf-8"))
        own = alone.replace(
            "id: holstebro-gps\n",
            f"id: {name}\nsted:\n  region: {'syddanmark' if name == 'et' else 'nordjylland'}\n",
            1,
        )
        (registers_only / f"cases/{name}.yml").write_text(
            re.sub("^titel: .*", f"titel: {other}", own, flags=re.MULTILINE), "utf-8"
        )
    everywhere = found_with_all(registers_only)
    assert all("henvisninger/samme-titel" in {one.rule for one in problems} for problems in everywhere.values())
    assert {file: found(registers_only, file) for file in everywhere} == everywhere


def test_a_name_that_is_written_with_an_escape_is_seen_too(registers_only: Path) -> None:
    rule = next(one for one in all_rules().values() if one.name == "pseudonym-genbrug")
    assert isinstance(rule, CorpusRule)
    first, second = placed(rule, rule.bad[0])
    (registers_only / first.document.file).write_text(first.document.text, "utf-8")
    hidden = second.document.text.replace("pseudonym: Morten", 'pseudonym: "\\x4dorten"')
    assert hidden != second.document.text
    (registers_only / second.document.file).write_text(hidden, "utf-8")
    assert found(registers_only, first.document.file) == found_with_all(registers_only)[first.document.file] != ()


def test_a_published_case_by_itself_is_as_good_as_among_all() -> None:
    for file, problems in [*found_with_all(ROOT).items()][::7]:
        assert found(ROOT, file) == problems


@pytest.mark.soak
def test_the_published_cases_one_by_one_are_as_good_as_all_together() -> None:
    for file, problems in found_with_all(ROOT).items():
        assert found(ROOT, file) == problems


def test_few_cases_are_taken_apart_for_the_findings_in_one() -> None:
    corpus = load(ROOT, "cases/holstebro-gps.yml".__eq__)
    taken_apart = sum(document.is_parsed for document in corpus.documents[Kind.CASE])
    assert taken_apart < len(corpus.documents[Kind.CASE]) / 2


def test_only_the_methods_of_a_case_are_taken_apart_but_the_names_of_all_are_known() -> None:
    corpus = load(ROOT, "cases/holstebro-gps.yml".__eq__)
    apart = {document.name for document in corpus.documents[Kind.METHOD] if document.is_parsed}
    assert apart == set(corpus.methods)
    assert "gps" in apart
    assert len(apart) < len(corpus.documents[Kind.METHOD]) / 2
    assert corpus.method_names == own_corpus().method_names
    assert {"GPS", "Low Arousal"} <= corpus.method_names


def test_a_file_beside_the_records_may_speak_of_the_people_of_any_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(ROOT), "CHANGELOG.md"]) == 0, capsys.readouterr().out
