"""The issue form of GitHub, made of the questions: the labels of its fields are the headings that are read back.

Everybody can read an issue at once, before anything was checked: it asks neither for what rests on a consent nor for
an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.danish import inside, slug
from casebook.model.base import closed_lists
from casebook.model.values import PrivacyBasis
from casebook.questions import FormPart, QuestionForm, Shape
from casebook.questions.writing import Value, written
from casebook.source.sentences import Sentences

FILE = ".github/ISSUE_TEMPLATE/case.yml"
_HEAD = "# Written by `casebook schema` from the questions in generator/casebook/questions/.\n"
_NOT_HERE = frozenset({PrivacyBasis.CONSENT.value})
_BEHIND = "\n\n"


def issue_form(form: QuestionForm, sentences: Sentences) -> str:
    """The YAML of the form."""
    body: list[Value] = [{"type": "markdown", "attributes": {"value": sentences.say("issue_form.public")}}]
    for question in form.questions:
        if fields := [_field(part, sentences) for part in question.parts if part.path or part.only]:
            text = f"## {question.number}. {question.text}{_BEHIND}{question.help}"
            body += [{"type": "markdown", "attributes": {"value": text}}, *fields]
    about = {key: sentences.say(f"issue_form.{key}") for key in ("name", "description")}
    return _HEAD + written({**about, "labels": [sentences.say("issue_form.label")], "body": body})


def _field(part: FormPart, sentences: Sentences) -> Value:
    """A field: a list to choose from where the program knows it, else a place to write."""
    about: dict[str, Value] = {"label": part.label, "description": " ".join(_help(part, sentences))}
    kind = "textarea" if part.shape in {Shape.LONG, Shape.ROWS} else "input"
    if part.chooses in closed_lists() and not part.columns:
        kind = "dropdown"
        about["options"] = [option.name for option in part.options if option.value not in _NOT_HERE]
        if part.shape is Shape.MANY_OF:
            about["multiple"] = True
    always = part.required and not (part.only or part.unless)
    return {
        "type": kind,
        "id": slug(part.name).replace("_", "-"),
        "attributes": about,
        "validations": {"required": always},
    }


def _help(part: FormPart, sentences: Sentences) -> Iterator[str]:
    yield part.help
    if part.shape is Shape.ROWS:
        columns = " | ".join(_column(column) for column in part.columns)
        yield sentences.say("issue_form.rows", columns=columns)
    elif part.chooses and part.chooses not in closed_lists():
        yield sentences.say("issue_form.by_name")
        if part.shape is Shape.MANY_OF:
            yield sentences.say("issue_form.several")


def _column(column: FormPart) -> str:
    if column.options and column.shape is Shape.ONE_OF:
        return f"{column.label} ({', '.join(inside(option.name) for option in column.options)})"
    return column.label
