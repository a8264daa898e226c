"""Sheets and cards for a room, beside the page of the case or the method that they are of, ready to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import PDF, About, Output
from casebook.publish.paper.sheets import Sheet, sheet, values_of
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.prints import FILES, forms_of
from casebook.render.view.site import address_of, file_of
from casebook.workers import shared_out

_MANY = 30  # records; to set a sheet takes long

ABOUT = About("Ark og kort til udskrift", "*.pdf")


def outputs(edition: Edition) -> Iterator[Output]:
    """Each form of each record as a PDF, dated with the commit's moment."""
    site = edition.view
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    for of_record in shared_out(lambda record: [*_of_record(edition, record)], records, fewest=_MANY):
        yield from of_record


def _of_record(edition: Edition, record: PublicCase | PublicMethod) -> Iterator[Output]:
    if forms := forms_of(record):
        values = values_of(edition.view, record)
        for form in forms:
            content = sheet(values, Sheet(form), edition.moment)
            yield Output(f"{address_of(record)}{FILES[form]}", content, PDF, file_of(record))
