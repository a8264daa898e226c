"""One record on paper for a room: a sheet, a handout, the facilitator's sheet, cards, a poster."""

from __future__ import annotations

from enum import StrEnum

from casebook.publish.paper.cards import cards
from casebook.publish.paper.records import Values, case_values, method_values
from casebook.publish.paper.typesetting import typeset
from casebook.publish.paper.words import common_values
from casebook.published import PublicCase, PublicMethod
from casebook.render.view.site import SiteView


class Sheet(StrEnum):
    """A form in which a record can be printed."""

    SHEET = "sheet"
    HANDOUT = "handout"
    FACILITATOR = "facilitator"
    CARDS = "cards"
    POSTER = "poster"


def values_of(site: SiteView, record: PublicCase | PublicMethod) -> Values:
    """All that a record's sheets are set from, worked out once for them all."""
    values = case_values(site, record) if isinstance(record, PublicCase) else method_values(site, record)
    return {
        **common_values(site),
        "title": record.title,
        "case": isinstance(record, PublicCase),
        "record": values,
        "cards": cards(site, record),
    }


def sheet(values: Values, form: Sheet, moment: str) -> bytes:
    """A record in one form as a PDF, of `values_of` it, dated with the moment of a commit."""
    return typeset("sheets", {**values, "as": form.value}, moment)
