"""The answers of each published record, for the form in which it is corrected: only what is public goes in."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus.kinds import RECORDS, Kind
from casebook.model.plain import plain
from casebook.publish.edition import Edition
from casebook.publish.output import About, Output, json_output
from casebook.questions.opened import opened
from casebook.render.pages.form import CORRECT, form_of
from casebook.render.view.site import file_of

ABOUT = About("Det, formularen til rettelser begynder med", f"{CORRECT}*/*.json", fetched=True)


def outputs(edition: Edition) -> Iterator[Output]:
    """A file for each record that has a page, by its kind and id: a case and a method may have the same id."""
    for kind in RECORDS:
        form = form_of(edition.view, kind)
        for record in edition.view.cases if kind is Kind.CASE else edition.view.methods:
            tree = plain(record)
            begun = opened(tree if isinstance(tree, dict) else {}, form)
            yield json_output(
                f"{CORRECT}{kind}/{record.id}.json",
                {"kind": kind.value, "title": record.title, "answers": dict(begun.answers), "kept": dict(begun.kept)},
                file_of(record),
            )
