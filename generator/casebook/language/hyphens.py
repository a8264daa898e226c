"""Soft hyphens in long compounds: Chromium on Linux has no Danish dictionary and would break them just anywhere."""

from __future__ import annotations

import re

from casebook.language.compounds import is_common, parts
from casebook.language.dictionary import is_listed

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
SHORTEST = 12  # letters of a word that may be too long for a line of a phone
_PART = 4  # letters of a part at least
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},40}}")
_ENDINGS = frozenset({"else", "elser", "elsen", "ende", "ingen", "inger"})  # words too, but here they end one


def with_soft_hyphens(text: str) -> str:
    """The text, with a place to break between the parts of each long compound («arbejds-fællesskaber»)."""
    return _WORD.sub(lambda match: _parted(match[0]), text)


def _parted(word: str) -> str:
    """The word with soft hyphens between its parts, and between theirs where they are long themselves."""
    at = _split(word.lower())
    if not at:
        return word
    return SOFT_HYPHEN.join(_parted(part) if len(part) >= SHORTEST else part for part in (word[:at], word[at:]))


def _split(word: str) -> int:
    """The place between the first part and the last; 0 where there is none.

    Listed words come first. Others are taken where an «s» joins them, which is rarely there by chance.
    """
    split = parts(word, is_listed)
    if split and split[1] not in _ENDINGS:
        return len(word) - len(split[1])
    joined = (at for at in range(_PART + 1, len(word) - _PART + 1) if word[at - 1] == "s")
    return next((at for at in joined if is_common(word[: at - 1]) and is_common(word[at:])), 0)
