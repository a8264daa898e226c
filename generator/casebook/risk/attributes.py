"""Quasi-identifiers: attributes of a person by name, each with a value.

`sted` is «kommune:holstebro», «region:midtjylland» or empty for the whole country; `alder` is written as in a record,
and «45» where the text tells the year; of `familie.…` each word of the field is an attribute of its own, except that
«forælder» and «flere-børn» are `børn`; `tekst.…` is what a rule of the family *indirekte* has found, in lower case,
and `tekst.ydelse#…` a benefit between `fra` and `til`. `projekt` is the most people who have taken part in the project
that the person was in, as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from casebook.model.ages import written, years
from casebook.model.values import Background, Family, Sex

PLACE, AGE, SEX, BACKGROUND = "sted", "alder", "køn", "baggrund"
CHILDREN, BEFORE, AFTER = "børn", "fra", "til"
PROJECT = "projekt"
FAMILY, TEXT = "familie.", "tekst."
MENTIONED = "tekst.ydelse#"
COUNTRY = ""
EXCLUSIVE = frozenset({PLACE, AGE, SEX, BACKGROUND})  # of two values of one person they can contradict each other
UNSTATED = frozenset({COUNTRY, Sex.UNSTATED.value, Background.UNSTATED.value})
_CHILDREN = (Family.PARENT.value, Family.SEVERAL_CHILDREN.value)

QuasiIdentifiers: TypeAlias = Mapping[str, str]


def of_family(word: Family) -> tuple[str, str]:
    """Attribute and value of a word in the field `familie`."""
    return (CHILDREN, word.value) if word.value in _CHILDREN else (FAMILY + word.value, word.value)


def municipality_of(place: str) -> str | None:
    """The municipality that a place names, if any."""
    return place.removeprefix("kommune:") if place.startswith("kommune:") else None


def region_named(place: str) -> str | None:
    """The region that a place names; None if it names a municipality or the country."""
    return place.removeprefix("region:") if place.startswith("region:") else None


def narrowest(attribute: str, values: Iterable[str]) -> str:
    """The most exact of several values of an attribute; age spans are intersected.

    Of contradictory values the first counts: the contradiction is another rule's finding.
    """
    first, *others = dict.fromkeys(values)
    for value in others:
        first = _narrower(attribute, first, value)
    return first


def contradict(attribute: str, value: str, other: str) -> bool:
    """True if both values of an attribute cannot hold for one person; only those of `EXCLUSIVE` ones ever do.

    Places of different granularity never contradict.
    """
    if attribute == AGE:
        return _cut(value, other) is None
    if attribute in {SEX, BACKGROUND}:
        return value != other
    if attribute == PLACE:
        return value.partition(":")[0] == other.partition(":")[0] and value != other
    return False


def common(attribute: str, value: str, other: str) -> str | None:
    """The most exact value that covers both («40-59» for «40-49» and «40-59»); None if there is none."""
    if value == other:
        return value
    if attribute == AGE:
        (low, high), (low2, high2) = years(value), years(other)
        return written(min(low, low2), max(high, high2))
    return Family.PARENT.value if attribute == CHILDREN else None


def _narrower(attribute: str, value: str, other: str) -> str:
    if attribute == AGE:
        return _cut(value, other) or value
    if attribute == CHILDREN:
        return Family.SEVERAL_CHILDREN.value
    if attribute == PROJECT:
        return min(value, other, key=int)
    if attribute == PLACE:
        ranks = {"kommune": 2, "region": 1}
        return max(value, other, key=lambda place: ranks.get(place.partition(":")[0], 0))
    return value


def _cut(value: str, other: str) -> str | None:
    (low, high), (low2, high2) = years(value), years(other)
    low, high = max(low, low2), min(high, high2)
    return written(low, high) if low <= high else None
