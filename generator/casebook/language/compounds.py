"""Danish compounds: whether a word is one, and its parts. «Virksomhedspraktik» is a «virksomhed» and a «praktik».

There is no splitter for Danish to be had, so this one asks a dictionary: a word is put together where both parts are
words, with a letter between them if need be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from casebook.language.dictionary import MANY_WORDS, is_listed

SHORTEST = 8  # letters; shorter words are rarely put together of two that are looked for
_JOINTS = ("s", "e")
_LONGEST = 40  # letters: what is longer is no word, and must not take for ever
_TAIL, _HEAD = 4, 3  # letters of a part at least, where it is only asked whether a word is one at all
_PART = 4  # letters of a part that a text is to be found by; shorter ones are mostly endings
_SHORT_HEADS = frozenset({"bo", "by", "øl", "is", "tv", "it", "sø", "op", "ud", "ny", "af", "om", "på"})


@lru_cache(MANY_WORDS)
def is_common(word: str) -> bool:
    """True if a word in small letters is in a Danish dictionary, or is put together of words that are."""
    word = word.replace("é", "e")
    head, hyphen, tail = word.rpartition("-")
    if hyphen and len(tail) > 1:
        return _is_known(tail) and (len(head) == 1 or _is_known(head))
    return _is_known(word)


@lru_cache(MANY_WORDS)
def _is_known(word: str) -> bool:
    return is_listed(word) or is_compound(word, _is_known)


def is_compound(word: str, is_known: Callable[[str], bool]) -> bool:
    """True if a word is put together of two that are known."""
    splits = range(2, len(word) - _TAIL + 1) if len(word) <= _LONGEST else ()
    return any(_is_head(word[:at], is_known) and is_known(word[at:]) for at in splits)


def _is_head(part: str, is_known: Callable[[str], bool]) -> bool:
    """True if a word can be the first part of a compound; a letter or a hyphen may join it to the second."""
    joined = part.rstrip("-")
    if len(joined) < _HEAD:
        return joined in _SHORT_HEADS
    return any(is_known(head) for head in _heads(joined, _HEAD))


def parts(word: str, is_used: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts of a compound in small letters, first and last; nothing where it is no compound.

    `is_used` says whether the site writes a word by itself: that counts for more than what a dictionary knows. Of
    several ways to split, that with most used parts is taken, and of these the one with the longest last part, which
    says what the whole is.
    """
    best = max(_splits(word, is_used), key=lambda split: split[0], default=None)
    return best[1] if best else ()


def _splits(word: str, is_used: Callable[[str], bool]) -> Iterator[tuple[tuple[int, int, int], tuple[str, str]]]:
    """Every way to split, with its rank: used parts, length of the last part, «virksomhed» before «virksomheds»."""
    if len(word) < SHORTEST or not word.isalpha():
        return
    for at in range(_PART, len(word) - _PART + 1):
        last = word[at:]
        if not (is_used(last) or is_listed(last)):
            continue
        for first in _heads(word[:at], _PART):
            if is_used(first) or is_listed(first):
                yield (is_used(first) + is_used(last), len(last), at - len(first)), (first, last)


def _heads(part: str, shortest: int) -> Iterator[str]:
    """The words that a first part may be: as it stands, and without the letter that joins it to the second."""
    yield part
    if len(part) > shortest and part.endswith(_JOINTS):
        yield part[:-1]
