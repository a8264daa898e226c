"""Everyday Danish: the words that any text of this kind may use, by their stems.

The stems in `danish_everyday.txt` are those of the most frequent words of Danish, and of the words that this project's
own methods, vocabularies and guides are written with. A compound is everyday only where it is among them itself:
«skøjte» and «hal» are, «skøjtehal» is not.
"""

from __future__ import annotations

from functools import lru_cache

from casebook.language.dictionary import MANY_WORDS, everyday_stems, irregular_forms
from casebook.language.stems import stem


@lru_cache(MANY_WORDS)
def lemma_stem(word: str) -> str:
    """The stem of a word in small letters, of an irregular form that of its lemma: «gæs» and «gås» have one."""
    return stem(irregular_forms().get(word, word))


def is_everyday(word: str) -> bool:
    """True if a word in small letters is a form of an everyday one."""
    return lemma_stem(word) in everyday_stems()
