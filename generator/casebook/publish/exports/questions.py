"""The questions of the forms as data: what a script needs to write a draft of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from casebook.corpus.kinds import RECORDS, Kind
from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, json_output
from casebook.questions import QuestionForm
from casebook.questions.choices import METHODS
from casebook.render.pages.form import DATA, form_of

ABOUT = About("Spørgsmålene i formularerne", DATA, fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """One file with the questions on a case and on a method."""
    yield json_output(DATA, {kind.value: _data(form_of(edition.view, kind), kind) for kind in RECORDS})


def _data(form: QuestionForm, kind: Kind) -> dict[str, Any]:
    """The questions, and what a draft of this kind is called in its schema and where its title gives it no name."""
    schema, otherwise = ("case", "ny-case") if kind is Kind.CASE else ("method", "ny-metode")
    return {**asdict(form, dict_factory=_lean), "schema": schema, "otherwise": otherwise}


def _lean(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """Without what only the page says: helps, and the names of lists whose options stand there."""
    return {name: value for name, value in fields if name not in {"help", "words"}} | _chosen(dict(fields))


def _chosen(fields: dict[str, Any]) -> dict[str, str]:
    return {"chooses": METHODS if fields["chooses"] == METHODS else ""} if "chooses" in fields else {}
