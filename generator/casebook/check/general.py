"""Sentences that speak of people in general, also in the middle of somebody's story: «Mange har forældre, der drak»."""

from __future__ import annotations

from collections.abc import Iterable

from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence, words_of
from casebook.check.triggers import Triggers

_OF_ONE = pattern(r"(?<!eller )\b(?:han|hun|ham|hende|hans|hendes|jeg|mig|min|mit|mine|borgeren|bg|vedkommende)\b")
_PEOPLE = r"(?:mennesker|borgere|ledige|unge|forældre|flygtninge|indvandrere|kvinder|mænd|deltagere|personer|folk)"
_DO = (
    r"(?:har|er|kan|får|vil|skal|bør|må|lever|kommer|oplever|fortæller|søger|går|bliver|siger|taler|tror|arbejder|mødes|"
    r"kender|mister|drikker)"
)
_OF_ALL = pattern(
    rf"^[\W\d_]*(?:(?:mange|nogle|flere|andre|de fleste|enhver) (?:(?:af (?:dem|de|os) )?{_DO}|{_PEOPLE})|man|"
    r"(?:kan|må|skal|bør) man|hvis (?:man|nogen|du)|når (?:man|nogen|du)|"
    rf"{_PEOPLE} (?:{_DO}|med|under|over|uden|fra)|eu-borgere|alle, der|hvad gør|hvordan|hvorfor|spørgsmål)\b"
    r"|^\W*[a-z][0-9]{2}(?:\.[0-9])?(?: ?[-–] ?[a-z]?[0-9]{2}(?:\.[0-9])?)? (?:omfatter|dækker|betegner|står for|"
    r"svarer til)\b"
    r"|^en [a-zæøå]{2,14},? (?:der|som) [^.!?]{3,60}, (?:er (?:ikke|ingen)|kan|bør|skal|må|har ret)\b"
    r"|\b(?:hyppigst|i almindelighed|kræves|i gennemsnit|undersøgelsen|undersøgelser|statistikken|"
    r"forskningen|er noget, (?:kommunen|man|loven))\b"
)
# Of each wording a word; what begins with «en» is looked for apart, since the word stands in many a sentence.
_TRIGGERS = Triggers(
    {"mange", "nogle", "flere", "andre", "fleste", "enhver", "man", "hvis", "når", "eu", "alle", "gør", "hvordan"}
    | {"hvorfor", "spørgsmål", "omfatter", "dækker", "betegner", "står", "svarer", "hyppigst", "almindelighed", "noget"}
    | {"kræves", "gennemsnit", "undersøgelsen", "undersøgelser", "statistikken", "forskningen"}
    | {"mennesker", "borgere", "ledige", "unge", "forældre", "flygtninge", "indvandrere", "kvinder", "mænd", "folk"}
    | {"deltagere", "personer"}
)
_BEGINNING = 400  # characters of a sentence that are read


def names_one(lower: str, names: Iterable[str]) -> bool:
    """True if one of some names stands in a text in small letters as a word of its own, also in the genitive."""
    possible = [small for name in names if (small := name.lower()) in lower]
    if not possible:
        return False
    words = frozenset(words_of(lower))
    return any(not name.isalpha() or name in words or f"{name}s" in words for name in possible)


def may_be_general(sentence: Sentence) -> bool:
    """True if a sentence holds what it takes to speak of many: `is_general` is worth asking."""
    return bool(sentence.mask & _TRIGGERS.mask) or sentence.lower.startswith("en ")


def is_named_at_the_beginning(sentence: Sentence, name: str) -> bool:
    """True if the part of a sentence that is read names somebody."""
    return names_one(sentence.lower[:_BEGINNING], (name,))


def is_general(sentence: str, names: Iterable[str]) -> bool:
    """True for a sentence in small letters that speaks of many or of anybody, and of nobody that it points at.

    `names` are those whom the record tells of.
    """
    begun = sentence[:_BEGINNING]
    if not _OF_ALL.search(begun) or _OF_ONE.search(begun):
        return False
    return not names_one(begun, names)
