"""The Word template: the questions as headings, a place to write below each; the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordFile

from casebook.intake.word import UNREAD_STYLES
from casebook.questions import FormPart, FormQuestion, QuestionForm, Shape
from casebook.source.sentences import Sentences

HELP, EXAMPLE = "Intense Quote", "Caption"
assert {HELP, EXAMPLE} == UNREAD_STYLES  # noqa: S101 - what is written for the writer is not read back
_ZERO = (1980, 1, 1, 0, 0, 0)  # the first moment that a package can tell of
_ROWS = 6  # empty rows of a table
_FEW = 12  # options that are printed


def template(form: QuestionForm, sentences: Sentences) -> bytes:
    """The template: all that a person can be asked of, without the choices that are too many to print."""
    document = docx.Document()
    _describe(document, sentences)
    _write(document, sentences.say("form_page.case_title"), "Title")
    for key in ("word.lead", "word.how", "word.sent"):
        _write(document, sentences.say(key), HELP)
    section = ""
    for question in form.questions:
        if question.section_name != section:
            section = question.section_name
            _write(document, section, "Heading 1")
        _ask(document, question, sentences)
    packed = io.BytesIO()
    document.save(packed)
    return fixed_package(packed.getvalue())


def _write(document: WordFile, text: str, style: str = "") -> None:
    """Add a paragraph, which has its style by its id: by a name the library reads through all styles for each."""
    paragraph = document.element.body.add_p()
    if style:
        paragraph.style = style.replace(" ", "")
    if text:
        paragraph.add_r().text = text


def _describe(document: WordFile, sentences: Sentences) -> None:
    """Take out what the library says of itself."""
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.title, about.language = sentences.say("form_page.case_title"), "da-DK"
    about.revision = 1


def _ask(document: WordFile, question: FormQuestion, sentences: Sentences) -> None:
    _write(document, f"{question.number}. {question.text}", "Heading 2")
    _write(document, question.help, HELP)
    for part in question.parts:
        if len(question.parts) > 1 or part.shape is Shape.ROWS:
            _write(document, part.label, "Heading 3")
        for line in _lines(part, sentences):
            _write(document, line, HELP)
        if part.shape is Shape.ROWS:
            _table(document, part)
        _write(document, "")


def _lines(part: FormPart, sentences: Sentences) -> Iterator[str]:
    """The words below a heading: what to write, and what there is to choose among."""
    yield part.help
    if 0 < len(part.options) <= _FEW:
        yield sentences.say("word.one_of", names=" · ".join(option.name for option in part.options))
    for column in part.columns:
        if column.options:
            names = " · ".join(option.name for option in column.options)
            yield sentences.say("word.column", column=column.label, names=names)


def _table(document: WordFile, part: FormPart) -> None:
    table = document.add_table(rows=1 + _ROWS, cols=len(part.columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, part.columns, strict=True):
        cell.text = column.label


def fixed_package(package: bytes) -> bytes:
    """The same package with its files in order and at one time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(packed, "w") as new:
        first = ("[Content_Types].xml", "_rels/.rels")
        for name in (*first, *sorted(set(old.namelist()).difference(first))):
            about = zipfile.ZipInfo(name, _ZERO)
            about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(about, old.read(name))
    return packed.getvalue()
