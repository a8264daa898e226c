"""Labels of tables, rows and columns, read as far as to see that one names a part of what another names.

«Deltagere 18-63 år» is a part of «Deltagere 18-64 år», «Under 30» of «Under 31», «Indtil 2016» of «Indtil 2017», and
«I job, kvinder» of «I job». The attacker subtracts the one from the other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from casebook.risk.cells.numbers import SUMS, folded

_ENDLESS = 10_000
_FIRST_YEAR = 1900
_NUMBER = r"(?<![\w,.§])(?P<{0}>\d{{1,4}})(?:\s?(?:år(?:s|ige?)?|-årige))?(?!\w|,\d)"
_SPAN = re.compile(_NUMBER.format("low") + r"\s?(?:-|—|til|til og med|og)\s?" + _NUMBER.format("high"))
_BELOW = re.compile(r"(?P<word>under|mindre end|yngre end|<)\s?" + _NUMBER.format("limit"))
_UP_TO = re.compile(r"(?P<word>højst|op til|indtil|til og med|til|≤)\s?" + _NUMBER.format("limit"))
_ABOVE = re.compile(r"(?P<word>over|mere end|ældre end|>)\s?" + _NUMBER.format("limit"))
_FROM = re.compile(r"(?P<word>mindst|fra|siden|fyldt|≥)\s?" + _NUMBER.format("limit"))
_AND_UP = re.compile(
    _NUMBER.format("limit") + r"\s?(?:\+|og (?:derover|ældre|mere|opefter)|eller (?:derover|ældre|mere))"
)
_AND_DOWN = re.compile(_NUMBER.format("limit") + r"\s?(?:og|eller) (?:derunder|yngre|mindre)")
_EXACT = re.compile(_NUMBER.format("limit"))
_EMPTY_WORDS = frozenset(
    [
        "år",
        "årige",
        "i",
        "alder",
        "alderen",
        "af",
        "de",
        "den",
        "mellem",
        "og",
        "med",
        "på",
        "fra",
        "for",
        "om",
        "en",
        "et",
    ]
)
_SEXES = ("mænd", "mand", "mændene", "mandlige", "kvinder", "kvinde", "kvinderne", "kvindelige", "drenge", "piger")
_GROUPS = frozenset({*_SEXES, "unge", "ældre", "voksne", "enlige", "forældre", "heraf", "deraf", "hvoraf"})
_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class NumberRange(NamedTuple):
    """The whole numbers that a label speaks of: ages, hours, years."""

    low: int
    high: int

    def contains(self, other: NumberRange) -> bool:
        """True if every number of the other is in this one."""
        return self.low <= other.low and other.high <= self.high

    def is_apart_from(self, other: NumberRange) -> bool:
        """True if neither is in the other."""
        return not (self.contains(other) or other.contains(self))

    @property
    def tells_years(self) -> bool:
        """True for «2014-2016» and «indtil 2016»."""
        return any(_FIRST_YEAR <= limit < _ENDLESS for limit in self)

    @property
    def is_one_year(self) -> bool:
        """True for «2019», which is a time and no group."""
        return self.low == self.high >= _FIRST_YEAR


class Label(NamedTuple):
    """The words of a label without its numbers, and the ranges that the numbers say."""

    words: frozenset[str]
    ranges: tuple[NumberRange, ...]

    @property
    def frame(self) -> frozenset[str]:
        """The words that two labels must share: those that name no group."""
        return self.words - _GROUPS

    @property
    def groups(self) -> frozenset[str]:
        """The words that name a group of people."""
        return self.words & _GROUPS


def label_of(text: str) -> Label:
    """A label as the attacker reads it."""
    if folded(text) in SUMS:
        return Label(frozenset(), ())
    rest, ranges = folded(text.replace("–", "-")), list[tuple[int, NumberRange]]()
    for pattern, read in _READERS:
        while match := pattern.search(rest):
            ranges.append((match.start(), read(match)))
            rest = rest[: match.start()] + " " * len(match.group()) + rest[match.end() :]
    words = frozenset(_PART.findall(rest)) - _EMPTY_WORDS
    return Label(words, tuple(number_range for _, number_range in sorted(ranges)))


def _span(match: re.Match[str]) -> NumberRange:
    low, high = int(match["low"]), int(match["high"])
    return NumberRange(min(low, high), max(low, high))


_READERS = (
    (_SPAN, _span),
    (_BELOW, lambda match: NumberRange(0, int(match["limit"]) - 1)),
    (_ABOVE, lambda match: NumberRange(int(match["limit"]) + 1, _ENDLESS)),
    (_AND_UP, lambda match: NumberRange(int(match["limit"]), _ENDLESS)),
    (_AND_DOWN, lambda match: NumberRange(0, int(match["limit"]))),
    (_FROM, lambda match: NumberRange(int(match["limit"]), _ENDLESS)),
    (_UP_TO, lambda match: NumberRange(0, int(match["limit"]))),
    (_EXACT, lambda match: NumberRange(int(match["limit"]), int(match["limit"]))),
)


def is_part(inner: Label, outer: Label) -> bool:
    """True if a label surely names a part of what the other names, and not the same."""
    if inner == outer or inner.frame != outer.frame or not outer.groups <= inner.groups:
        return False
    if not outer.ranges and not any(number_range.is_one_year for number_range in inner.ranges):
        return True  # «Deltagere, 18-29 år» of «Deltagere»
    return len(inner.ranges) == len(outer.ranges) and all(map(NumberRange.contains, outer.ranges, inner.ranges))


def are_apart(one_label: Label, other: Label) -> bool:
    """True if two labels name different groups or times, neither part of the other: men and women, 2019 and 2020."""
    if one_label == other:
        return False
    both = one_label.groups, other.groups
    return bool(both[0] - both[1] and both[1] - both[0]) or (
        len(one_label.ranges) == len(other.ranges)
        and any(map(NumberRange.is_apart_from, one_label.ranges, other.ranges))
    )
