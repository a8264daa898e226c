"""Headings that a text refers to by a roman numeral and a letter: «se afsnit III.B. Siden er der kommet flere til»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.patterns import pattern
from casebook.check.shared.ner.judge import Judge
from casebook.check.shared.ner.words import Words
from casebook.language.compounds import is_common

_REFERENCE = pattern(
    r"(?<!\w)(?:[Aa]fsnit|[Kk]apit(?:el|let)|[Kk]ap\.|[Bb]ilag|[Pp]unkt|[Pp]kt\.|[Dd]el|[Tt]abel|[Ff]igur)"
    r"(?:et|ets|s)? "
    r"(?P<number>[IVXL]{1,6}(?:\.[0-9A-Z]{1,2}){1,3})(?!\w)"
)


def headings_referred_to(text: str, words: Words, judge: Judge) -> Iterator[int]:
    """The numbers of the words that are such a numeral, its letters, and the common word that opens the next sentence.

    Where another word follows, nothing is covered: «bilag I.A. Opdigtsen» may be somebody.
    """
    for match in _REFERENCE.finditer(text) if "." in text else ():
        inside = [at for at in words.capitals if match.start("number") <= words[at].start < match.end()]
        behind = inside[-1] + 1 if inside else len(words)
        if behind >= len(words) or not words[behind].capital or not words[behind].gap.startswith("."):
            yield from inside
        elif is_common(words[behind].lower) and words[behind].lower not in judge.lists.given:
            yield from (*inside, behind)
