"""The Danish stem of a word, by the Snowball algorithm: what the inflected forms of most words have in common.

A browser cannot import the library, so `assets/casebook/js/search/words.js` has the algorithm once more; a browser test
holds the two to each other. The library's own choice, `snowballstemmer.stemmer()`, is not asked: it takes another
implementation where one is installed, and two machines would then build different sites.
"""

from __future__ import annotations

from functools import lru_cache

from snowballstemmer.danish_stemmer import DanishStemmer  # type: ignore[import-untyped]

from casebook.language.dictionary import MANY_WORDS

_STEMMER = DanishStemmer()


@lru_cache(MANY_WORDS)
def stem(word: str) -> str:
    """The stem of a word in small letters: «arbejdspladserne» and «arbejdspladsen» are «arbejdsplad»."""
    return str(_STEMMER.stemWord(word))
