"""The Word template asks every question, is the same every time, and what is written in it is read back."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as WordFile

from casebook.corpus import load
from casebook.intake.answering import answered
from casebook.intake.template import template
from casebook.intake.word import word
from casebook.publish.edition import Edition
from casebook.publish.exports.template import outputs
from casebook.questions import QuestionForm, Shape, choices_of, questions
from casebook.source.sentences import PACKAGE
from tests.questions.answers import TOLD
from tests.render.small_site import view

STYLE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


@pytest.fixture(name="form")
def form_of_casebook(casebook: Path) -> QuestionForm:
    corpus = load(casebook)
    return questions(choices_of(corpus.registers, corpus.methods.values()))


def test_every_paragraph_has_a_style_of_the_file(form: QuestionForm) -> None:
    """One that the file does not have, a word processor shows as plain text without a word of it."""
    document = docx.Document(io.BytesIO(template(form, PACKAGE)))
    used = {each.get(STYLE) for each in document.element.iter(f"{STYLE.removesuffix('val')}pStyle")}
    assert used - {style.style_id for style in document.styles} == set()
    assert used == {"Title", "Heading1", "Heading2", "Heading3", "IntenseQuote"}


def filled_in(form: QuestionForm, answers: dict[str, Any]) -> bytes:
    """The template as somebody saves it who has written each answer below its heading, with names for ids."""
    document = docx.Document(io.BytesIO(template(form, PACKAGE)))
    tables = iter(document.tables)
    for question in form.questions:
        for part in question.parts:
            if part.shape is Shape.ROWS:
                _fill_table(next(tables), part, answers.get(part.name, []))
            elif part.name in answers:
                alone = len(question.parts) == 1
                _write(document, f"{question.number}. {question.text}" if alone else part.label, _names(part, answers))
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _names(part: Any, answers: dict[str, Any]) -> list[str]:
    answer = answers[part.name]
    if part.shape is Shape.LONG:
        return str(answer).split("\n\n")
    return [part.option(each).name if part.option(each) else each for each in _several(answer)]


def _several(answer: Any) -> list[Any]:
    return answer if isinstance(answer, list) else [answer]


def _write(document: WordFile, heading: str, lines: list[str]) -> None:
    styles = (each.style and each.style.name for each in document.paragraphs)
    marked = zip(document.paragraphs, styles, strict=True)
    at = next(i for i, (each, style) in enumerate(marked) if each.text == heading and "Heading" in str(style))
    empty = next(each for each in document.paragraphs[at:] if not each.text)
    empty.text = lines[0]
    for line in reversed(lines[1:]):
        empty._p.addnext(document.add_paragraph(line)._p)  # noqa: SLF001 - the library adds at the end only


def _fill_table(table: Any, part: Any, rows: list[dict[str, str]]) -> None:
    for written, answer in zip(table.rows[1:], rows, strict=False):
        for cell, column in zip(written.cells, part.columns, strict=True):
            option = column.option(answer.get(column.name))
            cell.text = option.name if option else answer.get(column.name, "")


def test_what_is_written_in_the_template_is_read_back(form: QuestionForm) -> None:
    answers = {**TOLD, "indsats": "En gang om ugen går de en tur.\n\nDe taler om ugen."}
    read = answered(word(filled_in(form, answers)), form)
    assert read.answers == answers
    assert read.kept == ()


def test_an_untouched_template_answers_nothing(form: QuestionForm) -> None:
    read = answered(word(template(form, PACKAGE)), form)
    assert read.answers == {}
    assert read.kept == ()


def test_the_template_asks_every_question(form: QuestionForm) -> None:
    text = "\n".join(each.text for each in docx.Document(io.BytesIO(template(form, PACKAGE))).paragraphs)
    assert [question.text for question in form.questions if question.text not in text] == []
    assert PACKAGE.say("word.sent") in text


def test_the_template_is_the_same_every_time_and_names_nobody(form: QuestionForm) -> None:
    package = template(form, PACKAGE)
    assert package == template(form, PACKAGE)
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        assert {each.date_time for each in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = files.read("docProps/core.xml").decode()
    assert "python-docx" not in about
    assert "<dc:creator></dc:creator>" in about or "<dc:creator/>" in about


def test_the_site_offers_the_template(casebook: Path) -> None:
    (output,) = outputs(Edition(view(casebook)))
    assert output.address == "bidrag/skabelon.docx"
    assert docx.Document(io.BytesIO(output.content)).paragraphs[0].text == PACKAGE.say("form_page.case_title")
