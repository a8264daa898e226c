"""Danish number words, and the digits that they say."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = 9  # of a number that counts; Python itself reads no more than 4,300

_UNITS = {
    "nul": "0", "en": "1", "et": "1", "én": "1", "ét": "1", "een": "1", "to": "2", "tre": "3", "fire": "4",
    "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9",
}  # fmt: skip
_TEENS = {
    "ti": "10", "elleve": "11", "tolv": "12", "tretten": "13", "fjorten": "14", "femten": "15", "seksten": "16",
    "sytten": "17", "atten": "18", "nitten": "19",
}  # fmt: skip
TENS = {
    "tyve": "2", "tredive": "3", "tredve": "3", "fyrre": "4", "fyrretyve": "4", "halvtreds": "5",
    "halvtredsindstyve": "5", "tres": "6", "tresindstyve": "6", "halvfjerds": "7", "halvfjerdsindstyve": "7",
    "firs": "8", "firsindstyve": "8", "halvfems": "9", "halvfemsindstyve": "9",
}  # fmt: skip
NUMBER_WORDS = {
    **_UNITS,
    **_TEENS,
    **{ten: f"{digit}0" for ten, digit in TENS.items()},
    **{f"{unit}og{ten}": tens + digit for unit, digit in _UNITS.items() for ten, tens in TENS.items() if unit != "nul"},
}
_TENTHS = {
    "tyvende": 20, "tredivte": 30, "fyrretyvende": 40, "halvtredsindstyvende": 50, "tresindstyvende": 60,
    "halvfjerdsindstyvende": 70, "firsindstyvende": 80, "halvfemsindstyvende": 90,
}  # fmt: skip
_FIRST = (
    "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende "
    "sekstende syttende attende nittende"
)
ORDINAL_WORDS = {
    **{word: rank for rank, word in enumerate(_FIRST.split(), 1)},
    **_TENTHS,
    **{f"{unit}og{ten}": rank + int(_UNITS[unit]) for unit in _UNITS if unit != "nul" for ten, rank in _TENTHS.items()},
}


def whole_of(digits: str) -> int | None:
    """The number that decimal digits say; None where there are more than any number of people, pages or kroner has."""
    return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else None


def number_pattern(fits: Callable[[str], bool] = lambda _: True) -> str:
    """A pattern for the number words that fit, the longest first; «tyve» and «enogtyve» always do."""
    units, tens, simple = (
        "|".join(sorted(words, key=len, reverse=True)) for words in (COUNTED_ON, TENS, filter(fits, (*_TEENS, *_UNITS)))
    )
    return rf"(?:(?:(?:{units})og)?(?:{tens})|{simple})"


COUNTED_ON = frozenset(_UNITS) - {"nul"}
