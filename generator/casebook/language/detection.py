"""True if a text is Danish prose, so that the rules which know Danish can read it."""

from __future__ import annotations

from itertools import islice

from casebook.language.compounds import is_common
from casebook.language.tokens import LETTERS

_ENGLISH = frozenset({
    "the", "and", "of", "to", "is", "that", "with", "are", "by", "it", "as", "be", "this", "not", "or", "an", "from",
    "which", "where", "what", "when", "who", "has", "have", "no", "one", "its", "into", "than", "then", "does",
})  # fmt: skip
_DANISH = frozenset({
    "og", "er", "det", "at", "en", "et", "den", "til", "på", "ikke", "af", "med", "som", "fra", "de", "der", "har",
    "han", "hun", "vi", "jeg", "du", "var", "hos", "ved", "blev", "kan", "skal", "vil", "om", "ret",
})  # fmt: skip
_ENOUGH = 0.6  # of the words: Danish names and the words of a trade are in no dictionary
_LOOKED_AT = 400  # words


def is_danish(text: str) -> bool:
    """True if most of its words are Danish, and it is not English by its small words."""
    all_words = (match.group().lower() for match in LETTERS.finditer(text))
    words = list(islice((word for word in all_words if len(word) > 1), _LOOKED_AT))
    if not words:
        return False
    danish, english = (sum(word in small for word in words) for small in (_DANISH, _ENGLISH))
    if danish != english:
        return danish > english
    return sum(map(is_common, words)) >= _ENOUGH * len(words)
