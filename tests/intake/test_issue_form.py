"""The issue form asks what GitHub can ask, and what people answer in it is read back as it was meant."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook.corpus.registers import load_registers
from casebook.intake.answering import answered, headings
from casebook.intake.issue import issue
from casebook.intake.issue_form import FILE, issue_form
from casebook.questions import QuestionForm, Shape, choices_of, questions
from casebook.source.sentences import PACKAGE
from tests.built import ROOT
from tests.own import own_corpus
from tests.questions.answers import TOLD

KINDS = {"markdown", "textarea", "input", "dropdown", "checkboxes"}
WRITTEN = {
    "vendepunkter": "0 mdr | Begynder | Lige ud\n3 mdr | Siger: «Jeg kan godt» | Op\n | Bliver væk i en uge | Ned",
    "læring": "Det virkede | Til mentoren | At gå ved siden af hinanden.\n"
    "Det virkede ikke | Til lederen | Møder: De blev aflyst.",
}


@pytest.fixture(name="form")
def form_of_casebook(casebook: Path) -> QuestionForm:
    methods = {"brobygning": "Brobygning"}
    registers = load_registers(casebook)
    titled = [type("Method", (), {"id": each, "title": title, "aliases": ()})() for each, title in methods.items()]
    return questions(choices_of(registers, titled))


def fields_of(form: QuestionForm) -> list[dict[str, Any]]:
    content = yaml.safe_load(issue_form(form, PACKAGE))
    assert set(content) == {"name", "description", "labels", "body"}
    return list(content["body"])


def test_the_form_is_one_that_github_understands(form: QuestionForm) -> None:
    fields = fields_of(form)
    assert {field["type"] for field in fields} <= KINDS
    asked = [field for field in fields if field["type"] != "markdown"]
    for name in ("id", "label"):
        counts = Counter(field.get(name) or field["attributes"][name] for field in asked)
        assert [each for each, count in counts.items() if count > 1] == []
    assert all(field["id"].replace("-", "").isascii() for field in asked)
    for field in asked:
        options = field["attributes"].get("options", [])
        assert len(options) == len(set(options))
        assert bool(options) == (field["type"] == "dropdown")
        assert all(isinstance(option, str) and option and option != "None" for option in options)


def test_each_label_is_a_heading_of_its_own(form: QuestionForm) -> None:
    labels = [field["attributes"]["label"] for field in fields_of(form) if field["type"] != "markdown"]
    known = headings(form)
    from casebook.intake.words import folded  # noqa: PLC0415 - the one place

    parts = [known[folded(label)] for label in labels]
    assert len({part.name for part in parts if part}) == len(labels)


def test_nobody_is_asked_in_public_for_what_rests_on_a_consent(form: QuestionForm) -> None:
    text = issue_form(form, PACKAGE)
    assert form.part("lov").option("samtykke").name not in text  # type: ignore[union-attr]
    assert "postkasse" not in text
    assert "offentligt" in text


def as_written(form: QuestionForm, name: str, answer: object) -> str:
    """An answer as GitHub writes it below the label."""
    part = form.part(name)
    if name in WRITTEN:
        return WRITTEN[name]
    chosen = answer if isinstance(answer, list) else [answer]
    names = [option.name if (option := part.option(each)) else str(each) for each in chosen]
    return ", ".join(names)


def test_what_is_answered_in_the_form_is_read_back(form: QuestionForm) -> None:
    told = {**TOLD, "familie": ["enlig", "forælder"]}
    labels = [field["attributes"]["label"] for field in fields_of(form) if field["type"] != "markdown"]
    by_label = {part.label: part.name for part in form.parts()}
    body = "\n\n".join(
        f"### {label}\n\n"
        + (as_written(form, by_label[label], told[by_label[label]]) if by_label[label] in told else "_No response_")
        for label in labels
    )
    known = {words: bool(part and part.shape is Shape.LONG) for words, part in headings(form).items()}
    read = answered(issue(body, known), form, deeper=True)
    assert read.answers == told
    assert read.kept == ()


def test_the_form_of_this_repository_is_fresh() -> None:
    registers = own_corpus().registers
    form = questions(choices_of(registers, ()), registers.sentences)
    assert (ROOT / FILE).read_text("utf-8") == issue_form(form, registers.sentences)
