"""Dictionary of Danish word forms, searched by bisection in the sorted file that comes with the package.

A run asks for few of its two hundred thousand forms, so most of them are never decoded. Compounds of two listed words
are left out; `compounds.py` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path as FilePath

FILE = FilePath(__file__).with_name("danish_words.txt")
LEMMAS_FILE = FilePath(__file__).with_name("danish_lemmas.txt")
EVERYDAY_FILE = FilePath(__file__).with_name("danish_everyday.txt")
MANY_WORDS = 100_000  # that are remembered; what a dictionary says of a word depends on nothing else
_PREFIX = 3  # letters; a part of the list with the same beginning holds some forty words


@lru_cache(MANY_WORDS)
def is_listed(word: str) -> bool:
    """True if a word in small letters is a form in the list."""
    if len(word) < _PREFIX:
        return _list().startswith(f"{word}\n".encode(), _first(_list(), word.encode()))
    return word in _part(word[:_PREFIX])


@cache
def irregular_forms() -> Mapping[str, str]:
    """The lemma of each form that has another stem than its lemma: «mænd» is a form of «mand»."""
    lines = LEMMAS_FILE.read_text("utf-8").splitlines()
    pairs = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {form: lemma for form, _, lemma in pairs}


@cache
def everyday_stems() -> frozenset[str]:
    """The stems of everyday words (`everyday.py`)."""
    lines = EVERYDAY_FILE.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def _list() -> bytes:
    return FILE.read_bytes()


@cache
def _part(prefix: str) -> frozenset[str]:
    """The words of the list that begin with `prefix`."""
    listed, wanted = _list(), prefix.encode()
    part = listed[_first(listed, wanted) : _first(listed, wanted + b"\xff")]
    return frozenset(part.decode().splitlines())


def _first(listed: bytes, wanted: bytes) -> int:
    """The offset of the first line that does not sort before `wanted` (binary search)."""
    low, high = 0, len(listed)
    while low < high:
        middle = listed.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = listed.find(b"\n", middle) + 1
        if listed[middle : end - 1] < wanted:
            low = end
        else:
            high = middle
    return low
