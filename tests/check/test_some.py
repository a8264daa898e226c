"""A check of one file finds in it what a check of everything finds in it, though it takes few of the others apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.check.catalogue import all_rules
from casebook.check.examples import placed
from casebook.check.rule import CorpusRule
from casebook.cli import main
from casebook.corpus import Kind, load
from casebook.door import Casebook
from casebook.problem import Problem
from tests.own import own_casebook, own_corpus

ROOT = Path(__file__).parents[2]
GPS = "methods/gps.yml"
# Every rule's first bad and first good example each day, all in the soak: every example is a casebook of its own.
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{kind}-{i}", marks=[pytest.mark.soak] if i else [])
    for rule in all_rules().values()
    if isinstance(rule, CorpusRule)
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for i, example in enumerate(examples)
]


def found(casebook: Casebook, file: str) -> tuple[Problem, ...]:
    """The findings of a check of one file, in a casebook of which nothing is read yet."""
    return replace(casebook).findings(file)


def found_with_all(casebook: Casebook) -> dict[str, tuple[Problem, ...]]:
    """The findings of a check of all cases beside everything that is read for them, by case file."""
    whole = replace(casebook)
    files = [document.file for document in whole.corpus.documents[Kind.CASE]]
    problems = whole.check(frozenset(files).__contains__).problems
    return {file: tuple(one for one in problems if one.place.file == file) for file in files}


def with_cases(casebook: Casebook, texts: Mapping[str, str]) -> Casebook:
    """A casebook with these cases, text by file, beside its own."""
    for file, text in texts.items():
        casebook = casebook.with_document(file, text)
    return casebook


@pytest.fixture(scope="module")
def registers_only() -> Casebook:
    """The project's registers, the one method that the examples name, and no case."""
    own = own_casebook()
    kept = {GPS}.__contains__
    return replace(own, folder=own.folder.only(kept), memo=own.memo.beside())


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_who_is_told_of_in_several_cases_is_found_from_each_of_them(
    rule: CorpusRule, example: str, registers_only: Casebook
) -> None:
    casebook = with_cases(registers_only, {one.document.file: one.document.text for one in placed(rule, example)})
    for file, problems in found_with_all(casebook).items():
        assert found(casebook, file) == problems


def test_a_former_id_of_two_cases_is_found_from_each(registers_only: Casebook) -> None:
    text = (ROOT / "cases/holstebro-gps.yml").read_text("utf-8")
    named = ((name, f"id: {name}\ntidligere_id: [gammel]\n") for name in ("et", "to"))
    texts = {f"cases/{name}.yml": text.replace("id: holstebro-gps\n", first, 1) for name, first in named}
    casebook = with_cases(registers_only, texts)
    everywhere = found_with_all(casebook)
    assert any("tidligere_id" in (one.place.field or "") for problems in everywhere.values() for one in problems)
    assert {file: found(casebook, file) for file in everywhere} == everywhere


@pytest.mark.parametrize("title", ["Et job ved Karls ø", "'et job  ved Karls ø'", "Et job ved\n  Karls ø"])
def test_a_title_of_two_cases_is_found_from_each(registers_only: Casebook, title: str) -> None:
    texts: dict[str, str] = {}
    people = re.compile(r"^(historier|stemmer|sted):\n(?:[ -].*\n|\n)+", re.MULTILINE)
    for name, other in (("et", "Et job ved Karls ø"), ("to", title)):
        alone = people.sub("", (ROOT / "cases/holstebro-gps.yml").read_text("utf-8"))
        own = alone.replace(
            "id: holstebro-gps\n",
            f"id: {name}\nsted:\n  region: {'syddanmark' if name == 'et' else 'nordjylland'}\n",
            1,
        )
        texts[f"cases/{name}.yml"] = re.sub("^titel: .*", f"titel: {other}", own, flags=re.MULTILINE)
    casebook = with_cases(registers_only, texts)
    everywhere = found_with_all(casebook)
    assert all("henvisninger/samme-titel" in {one.rule for one in problems} for problems in everywhere.values())
    assert {file: found(casebook, file) for file in everywhere} == everywhere


def test_a_name_that_is_written_with_an_escape_is_seen_too(registers_only: Casebook) -> None:
    rule = next(one for one in all_rules().values() if one.name == "pseudonym-genbrug")
    assert isinstance(rule, CorpusRule)
    first, second = placed(rule, rule.bad[0])
    hidden = second.document.text.replace("pseudonym: Morten", 'pseudonym: "\\x4dorten"')
    assert hidden != second.document.text
    casebook = with_cases(registers_only, {first.document.file: first.document.text, second.document.file: hidden})
    assert found(casebook, first.document.file) == found_with_all(casebook)[first.document.file] != ()


def test_a_published_case_by_itself_is_as_good_as_among_all() -> None:
    for file, problems in [*found_with_all(own_casebook()).items()][::7]:
        assert found(own_casebook(), file) == problems


@pytest.mark.soak
def test_the_published_cases_one_by_one_are_as_good_as_all_together() -> None:
    for file, problems in found_with_all(own_casebook()).items():
        assert found(own_casebook(), file) == problems


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
