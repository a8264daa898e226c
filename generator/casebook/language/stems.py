"""The Danish stem of a word, as the index and the browser reckon it: the Snowball algorithm for Danish.

The same algorithm stands in `assets/casebook/js/search/words.js`; a browser test holds them to each other.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouyæåø"
_REGION = re.compile(f"[{_VOWELS}][^{_VOWELS}]")
_ENDINGS = (
    "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets", "ered",
    "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets", "en",
    "er", "es", "et", "e",
)  # fmt: skip
_BEFORE_S = frozenset("abcdfghjklmnoprtvyzå")
_HARD = ("gd", "dt", "gt", "kt")
_LATE_ENDINGS = ("elig", "els", "lig", "ig")
_DOUBLING = frozenset("bdfghjklmnpqrstvx")
_FIRST_REGION = 3  # letters that no ending is taken from


def stem(word: str) -> str:
    """The stem of a word in small letters: «arbejdspladserne» and «arbejdspladsen» are «arbejdsplad»."""
    found = _REGION.search(word)
    if not found:
        return word
    start = max(found.end(), _FIRST_REGION)
    return _undoubled(_without_late(_without_hard(_without_ending(word, start), start), start), start)


def _without_ending(word: str, start: int) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return word.removesuffix(ending)
    if word.endswith("s") and len(word) > start and word[-2] in _BEFORE_S:
        return word[:-1]
    return word


def _without_hard(word: str, start: int) -> str:
    return word[:-1] if word.endswith(_HARD) and len(word) - 2 >= start else word


def _without_late(word: str, start: int) -> str:
    if word.endswith("igst"):
        word = word[:-2]
    for ending in _LATE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= start:
            return _without_hard(word.removesuffix(ending), start)
    return word[:-1] if word.endswith("løst") and len(word) - len("løst") >= start else word


def _undoubled(word: str, start: int) -> str:
    double = len(word) > start and word[-1] == word[-2] and word[-1] in _DOUBLING
    return word[:-1] if double else word
