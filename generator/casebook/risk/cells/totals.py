"""Totals that a text states beside a table: «Tilsammen 23», «de 23 deltagere», «23 i alt»."""

from __future__ import annotations

import re

from casebook.language.number_words import NUMBER_WORDS, number_pattern

_WORDS = {word: int(digits) for word, digits in NUMBER_WORDS.items()}
_NUMBER = rf"(?P<number>(?<![\w,.§-])[0-9]{{1,4}}(?![\w%]|[.,-][0-9]| ?(?:%|pct|procent))|\b{number_pattern()}\b)"
_SUM = r"\b(?:i alt|tilsammen|samlet|sammenlagt|totalt|ialt|summen|total)\b"
_PEOPLE = (
    r"(?:deltagere|borgere|personer|mennesker|ledige|kursister|unge|kvinder|mænd|sygemeldte|aktivitetsparate|"
    r"jobparate|fleksjobvisiterede|kandidater|svar)\b"
)
_DID = "deltog|kom|fik|begyndte|startede|gennemførte|mødte|blev|talt|tæller|omfatter"
_STATED = (
    re.compile(rf"{_SUM}[ :=]+(?:(?:er|var|blev|der|med|{_DID}) ){{0,3}}{_NUMBER}"),
    re.compile(rf"{_NUMBER} (?:[a-zæøå]+ ){{0,2}}{_SUM}"),
    re.compile(rf"{_NUMBER} (?:[a-zæøå]+ )?{_PEOPLE}"),
    re.compile(rf"\b(?:af|blandt|for) (?:de|alle) {_NUMBER}"),
    re.compile(rf"\bn ?= ?{_NUMBER}"),
)
_MOST = 12  # of one text


def stated_totals(text: str) -> tuple[int, ...]:
    """The numbers that a text states as the number of some people in all, each once."""
    folded = " ".join(text.casefold().split())
    numbers = dict.fromkeys(_value(match["number"]) for stated in _STATED for match in stated.finditer(folded))
    return tuple(numbers)[:_MOST]


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _WORDS[number]
