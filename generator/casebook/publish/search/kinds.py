"""What kind of page each address is, and how much its words count: readers look for cases and methods, not rules."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, tuple[str, float]] = {
    "cases": ("case", 1.0),
    "metoder": ("metode", 1.0),
    "maalgrupper": ("maalgruppe", 1.0),
    "udfordringer": ("udfordring", 1.0),
    "temaer": ("tema", 0.9),
    "kommuner": ("kommune", 1.0),
    "begreber": ("begreb", 1.0),
    "kurser": ("kursus", 0.8),
    "kilder": ("kilde", 0.6),
    "om": ("om", 0.5),
    "bidrag": ("bidrag", 0.4),
}
_LISTS = 0.3  # a list repeats what stands on the pages that it leads to
_RULES, _RULES_WEIGHT = "bidrag/regler/", 0.25


def kind_of(address: str) -> tuple[str, float]:
    """The kind of the page at an address, and the factor of its weights."""
    if address.startswith(_RULES) and address != _RULES:
        return "regel", _RULES_WEIGHT
    section, _, rest = address.partition("/")
    kind, factor = KINDS.get(section, ("side", 0.5))
    is_list = bool(section) and not rest and section not in {"om", "bidrag", "kurser"}
    return ("liste", _LISTS) if is_list else (kind, factor)
