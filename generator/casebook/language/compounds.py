"""The parts of a Danish compound: «virksomhedspraktik» is a «virksomhed» and a «praktik».

There is no splitter for Danish to be had, so this one asks a dictionary: a word is split where both parts are words,
with an s or e between them if need be. What the site itself writes counts for more than what a dictionary knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebook.language.dictionary import is_listed

SHORTEST = 8  # letters; shorter words are rarely put together of two that are looked for
_PART = 4  # letters of a part at least; shorter ones are mostly endings
_JOINTS = ("", "s", "e")


def parts(word: str, is_used: Callable[[str], bool]) -> tuple[str, ...]:
    """The parts of a compound in small letters, first and last; nothing where it is no compound.

    `is_used` says whether the site writes a word by itself. Of several ways to split, that with most used parts is
    taken, and of these the one with the longest last part, which says what the whole is.
    """
    found = max(_splits(word, is_used), key=lambda split: split[0], default=None)
    return found[1] if found else ()


def _splits(word: str, is_used: Callable[[str], bool]) -> Iterator[tuple[tuple[int, int, int], tuple[str, str]]]:
    """Every way to split, with its rank: used parts, length of the last part, «virksomhed» before «virksomheds»."""
    if len(word) < SHORTEST or not word.isalpha():
        return
    for at in range(_PART, len(word) - _PART + 1):
        last = word[at:]
        if not (is_used(last) or is_listed(last)):
            continue
        for joint in _JOINTS:
            first = word[:at].removesuffix(joint) if joint else word[:at]
            if len(first) >= _PART and word[:at] == first + joint and (is_used(first) or is_listed(first)):
                yield (is_used(first) + is_used(last), len(last), len(joint)), (first, last)
