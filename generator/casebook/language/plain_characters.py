"""Characters as the plain ones that they stand for: letters of other alphabets, blanks, digits, what nobody sees."""

from __future__ import annotations

import unicodedata
from functools import cache

# Letters of other alphabets that cannot be told from Latin ones (Unicode Technical Standard 39, confusables.txt).
_LOOK_ALIKES = dict(
    zip(
        "аеорсухіѕјԁһԛԝѵАВЕКМНОРСТУХІЅЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
        "aeopcyxisjdhqwvABEKMHOPCTYXISJQWABEZHIKMNOPTYXovi",
        strict=True,
    )
)
# Letters by their kind, but nothing to see: what Unicode calls fillers, beside the format characters.
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0")
# Marks that make a letter of the one before them: text that is not NFC is written with them.
_COMPOSING = frozenset("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328")


@cache
def looks_like(char: str) -> str:
    """The plain characters that one stands for; nothing where it cannot be seen."""
    if char in "\r\t\v\f":
        return " "
    if char == "\n" or (char.isascii() and char.isprintable()) or char in "æøåÆØÅ":
        return char
    if char in _LOOK_ALIKES:
        return _LOOK_ALIKES[char]
    if char in _INVISIBLE or _is_stray_mark(char):
        return ""
    if (digit := unicodedata.digit(char, None)) is not None:  # of any script: a phone in Arabic writes its own
        return str(digit)
    by_category = {"Cf": "", "Cc": "", "Zs": " ", "Zl": " ", "Zp": " ", "Pd": "-"}
    return by_category.get(unicodedata.category(char), unicodedata.normalize("NFKC", char))


def _is_stray_mark(char: str) -> bool:
    """True for a mark over, under or through the character before it that makes no letter of a Latin alphabet."""
    return unicodedata.category(char) in {"Mn", "Me"} and char not in _COMPOSING


# What Danish is written with, one plain character for each; every other is looked at by itself.
PLAINER = {
    ord(char): plain
    for char in map(chr, (*range(0x20, 0x7F), *b"\n\r\t", *range(0xA0, 0x100), *range(0x2010, 0x2040), 0x2212))
    if (plain := looks_like(char)) in {char, " ", "-"}
} | {ord("\n"): " "}
# The same, with lines kept apart.
PLAIN_LINES = {code: plain for code, plain in PLAINER.items() if code != ord("\n")}
