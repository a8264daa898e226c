"""The review of a record as its page shows it: who has read it, or that nobody has."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.danish import listing
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.origin import own_experience, sources
from casebook.render.view.site import Here
from casebook.source.sentences import say

_NOBODY_READ_A_CASE = "Ingen fagperson eller databeskyttelsesrådgiver har læst den endnu."
_NOBODY_READ_A_METHOD = "Ingen fagperson har læst den endnu."
_SOURCE_TELLS_MORE = "Kilden kan fortælle mere om personen, end vi gør."


def review_mark(record: PublicCase | PublicMethod) -> str:
    """Two words for lists, cards and sheets where nobody has reviewed a record; empty where two roles have."""
    return "" if record.claims_review else say("states.unreviewed")


def review_notice(here: Here, record: PublicCase | PublicMethod) -> str:
    """The sentences of the banner on the page of a record that nobody has reviewed; empty on others."""
    if record.claims_review:
        return ""
    made = f"{own_experience(record) or _written_from(here, record)} Teksten er kontrolleret af et program."
    if isinstance(record, PublicMethod):
        return f"{made} {_NOBODY_READ_A_METHOD}"
    source_tells_more = f" {_SOURCE_TELLS_MORE}" if record.pseudonyms and record.citations else ""
    return f"{made} {_NOBODY_READ_A_CASE}{source_tells_more}"


def not_indexed(record: PublicCase | PublicMethod) -> Mapping[str, object]:
    """The instruction to search engines on the page of a case until it is reviewed; a method is about nobody."""
    return {"noindex": True} if isinstance(record, PublicCase) and not record.claims_review else {}


def _written_from(here: Here, record: PublicCase | PublicMethod) -> str:
    cited = sources(here, record)
    named = listing([f"«{source.link.text}»{f', {source.pages}' if source.pages else ''}" for source in cited])
    return f"Skrevet ud fra {named}."
