"""The words of a text as the search takes them, and what else a page is found by: lemmas, the parts of compounds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from casebook.language.compounds import parts
from casebook.language.inflection import lemma
from casebook.language.tokens import WORD

_APOSTROPHE = re.compile("['’]")  # parts words in the browser, where `wordsOf` in `js/search/words.js` does the same
_SHORTEST = 3


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters; one with a hyphen is a word, and so are its parts."""
    for whole in WORD.findall(text.lower()):
        for word in _APOSTROPHE.split(whole):
            yield word
            if "-" in word:
                yield from word.split("-")


def beside(used: Iterable[str], is_used: Callable[[str], bool]) -> tuple[str, ...]:
    """Words that others are found by besides themselves: lemmas and parts of compounds, sorted, each once."""
    own = set(used)
    beside: set[str] = set()
    for word in own:
        both = parts(word, is_used)
        beside |= {base_form(word, both), *both, *map(lemma, both)}
    return tuple(sorted(word for word in beside - own if len(word) >= _SHORTEST))


def base_form(word: str, both: tuple[str, ...]) -> str:
    """The lemma of a word; of a compound, the first part with the lemma of the last («arbejdspladsen»)."""
    last = both[-1] if both else ""
    return word.removesuffix(last) + lemma(last) if last else lemma(word)
