"""The kind of page at each address, so that the browser can let readers' pages come before editors'."""

from __future__ import annotations

from collections.abc import Mapping

from casebook.model.facets import TYPE
from casebook.publish.search.concepts import OWN_PAGE, ConceptMention, token
from casebook.publish.search.questions import REDACTION

KINDS: Mapping[str, str] = {
    "cases": "case",
    "metoder": "metode",
    "maalgrupper": "maalgruppe",
    "udfordringer": "udfordring",
    "temaer": "tema",
    "kommuner": "kommune",
    "begreber": "begreb",
    "kurser": "kursus",
    "kilder": "kilde",
    "om": "om",
    "bidrag": "bidrag",
    "find": "vaerktoej",
    "sammenlign": "vaerktoej",
    "passer": "vaerktoej",
    "overblik": "overblik",
    "det-virkede-ikke": "overblik",
    "for": "indgang",
    "data": "vaerktoej",
}
OTHER, LIST, RULE = "side", "liste", "regel"
_RULES = "bidrag/regler/"
_LISTS = {
    "cases/": "case",
    "metoder/": "metode",
    "kurser/": "kursus",
    "bidrag/regler/": "regel",
    "kilder/": "kilde",
    "for/undervisere/": "kursus",
    "for/bidragydere/": "bidrag",
}
_REDACTION = frozenset({"bidrag", "regel", "om"})
_TYPE_WEIGHT = 3.0
_HAND_WRITTEN = frozenset(
    {"om", "bidrag", "kurser", "find", "sammenlign", "passer", "overblik", "det-virkede-ikke", "data"}
)  # their first page is more than a list of the others


def kind_of(address: str) -> str:
    """The kind of the page at an address, or of the place on a page."""
    if address.startswith(_RULES) and address != _RULES:
        return RULE
    section, _, rest = address.partition("/")
    is_list = bool(section) and not rest and section not in _HAND_WRITTEN
    return LIST if is_list else KINDS.get(section, OTHER)


def of_kind(kind: str, address: str) -> tuple[ConceptMention, ...]:
    """The concepts of a kind of page: readers ask for some by name («metode», «kursus»), some come after the others."""
    listed = (ConceptMention(token(TYPE, _LISTS[address]), OWN_PAGE, ""),) if address in _LISTS else ()
    asked = (kind, REDACTION) if kind in _REDACTION else (kind,)
    return (*(ConceptMention(token(TYPE, page_kind), _TYPE_WEIGHT, "") for page_kind in asked), *listed)
