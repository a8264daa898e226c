"""Words that say how many people a group has: «trekløveret», «firemandsgruppen», «trioen fra værkstedet»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.counts.text import CountText
from casebook.check.spans import Part

_ALWAYS = pattern(
    r"(?:(?:to|tre|fire)(?:mands|personers|kvinders?|mænds|pigers|drenges)-?(?:hold|gruppe|grupp|udvalg|sjak|team|bestyrelse|råd|patrulje|"
    r"kreds|klub|jak|flok|kollektiv|bande|klasse|komite)[a-zæøå]*|(?:tre|fir)kløver(?:et|ne)?|firbanden|tremanden)"
)
COLLECTIVE = pattern(r"(?:to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)(?:mands|personers)-?[a-zæøå]+")
_DEFINITE = pattern(
    r"(?:trioen|duoen|kvartetten|makkerparret|radarparret|tospandet|trespandet|firspandet|trojkaen|treenigheden)s?"
)
_BARE = pattern(r"trio|duo|kvartet|makkerpar|kvintet")
_PLACES = frozenset({"fra", "på", "i", "bag", "med"})


def collectives(text: CountText) -> Iterator[Part]:
    """The tokens of each such word."""
    tokens, setting = text.tokens, text.setting
    for at, word in enumerate(tokens.lower):
        if (
            _ALWAYS.fullmatch(word)
            or (_BARE.fullmatch(word) and tokens.word(at - 1) in {"den", "en"} and tokens.word(at + 1) == ",")
            or (_DEFINITE.fullmatch(word) and (tokens.word(at + 1) in _PLACES or setting.speaks_of_many(at)))
        ):
            yield at, at + 1
