"""The words of a text, and what else a Danish word can be looked up by: its lemma, the parts of a compound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from casebook.language.compounds import parts
from casebook.language.dictionary import irregular_forms

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST = 3


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters; one with a hyphen is a word, and so are its parts."""
    for word in _WORD.findall(text.lower()):
        yield word
        if "-" in word:
            yield from word.split("-")


def lemma(word: str) -> str:
    """The lemma of a form that has another stem than its lemma, else the word itself; a genitive is of its own word."""
    known = irregular_forms()
    return known.get(word) or known.get(word.removesuffix("s"), word)


def beside(used: Iterable[str], is_used: Callable[[str], bool]) -> tuple[str, ...]:
    """What words can be found by besides themselves: lemmas and parts of compounds, sorted, each once."""
    own = set(used)
    found: set[str] = set()
    for word in own:
        both = parts(word, is_used)
        found |= {base_form(word, both), *both, *map(lemma, both)}
    return tuple(sorted(word for word in found - own if len(word) >= _SHORTEST))


def base_form(word: str, both: tuple[str, ...]) -> str:
    """The lemma of a word; of a compound, the first part with the lemma of the last («arbejdspladsen»)."""
    last = both[-1] if both else ""
    return word.removesuffix(last) + lemma(last) if last else lemma(word)
