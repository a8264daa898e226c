"""The Word template: the questions for whoever writes without a browser. `casebook from-docx` reads it back."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import ARCHIVE, About, Output
from casebook.questions import choices_of, questions

ABOUT = About("Word-skabelonen med spørgsmålene", "bidrag/skabelon.docx")


def outputs(edition: Edition) -> Iterator[Output]:
    """The one file; it holds what the program asks and the casebook's words for closed values, nothing of a record."""
    from casebook.intake.template import template  # noqa: PLC0415 - heavy, and of no use to other commands

    site = edition.view
    form = questions(choices_of(site.published, site.methods, month=site.month), site.sentences)
    yield Output(ABOUT.addresses, template(form, site.sentences), ARCHIVE)
