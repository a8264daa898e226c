"""What kind of page each address is, so that the browser can let readers' pages come before editors'."""

from __future__ import annotations

from collections.abc import Mapping

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
}
OTHER, LIST, RULE = "side", "liste", "regel"
_RULES = "bidrag/regler/"
_HAND_WRITTEN = frozenset(
    {"om", "bidrag", "kurser", "find", "sammenlign", "passer", "overblik", "det-virkede-ikke"}
)  # their first page is more than a list of the others


def kind_of(address: str) -> str:
    """The kind of the page at an address, or of the place on a page."""
    if address.startswith(_RULES) and address != _RULES:
        return RULE
    section, _, rest = address.partition("/")
    is_list = bool(section) and not rest and section not in _HAND_WRITTEN
    return LIST if is_list else KINDS.get(section, OTHER)
