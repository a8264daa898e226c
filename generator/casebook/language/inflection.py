"""The forms of a Danish word: the endings of nouns and adjectives, the genitive, and the lemma of irregular forms.

One list of endings serves all. The Snowball stem (`stems.py`) is for finding: it takes more away than an ending, and so
brings words together that only begin alike. Where a form decides whether a name is accounted for, a term is marked or a
word is shown to readers, what is left over has to be one of the endings here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from casebook.language.dictionary import MANY_WORDS, irregular_forms

GENITIVES = ("s", "'s", "’s", "'", "’")
_DEFINITE = ("en", "ene", "erne")
_NEUTER = ("et",)
_OTHER = ("e", "er")
_SHORT = ("n", "ne", "t")  # where it is known what is left: «metode|n». Taken off at sight they tear words: «perso|n»


def _with_s(endings: Iterable[str]) -> frozenset[str]:
    return frozenset(map("".join, product(endings, ("", "s"))))


DEFINITE, NEUTER = _with_s(_DEFINITE), _with_s(_NEUTER)
INFLECTIONS = _with_s(("", *_DEFINITE, *_NEUTER, *_OTHER, *_SHORT))
_LONGEST_FIRST = sorted(_with_s(("", *_DEFINITE, *_NEUTER, *_OTHER)) - {""}, key=lambda ending: (-len(ending), ending))
_OF_NAMES = (*GENITIVES, *sorted(INFLECTIONS - {"", *GENITIVES}))
_WHOLE = 4  # letters; a shorter word has no ending but that of the genitive: «boet» is not of «bo»
_APOSTROPHES = ("'s", "’s", "'", "’")
_TELLING = 5  # letters of a beginning at least
_NO_GENITIVE = 3  # letters: «hus» is not of a «hu»


def with_genitives(words: Iterable[str]) -> frozenset[str]:
    """Words in small letters, each also in the genitive."""
    return frozenset(word + ending for word in words for ending in ("", *GENITIVES))


@lru_cache(MANY_WORDS)
def without_genitive(word: str) -> tuple[str, ...]:
    """A word in small letters as it may stand in a list: itself, and without the ending of a genitive."""
    for ending in _APOSTROPHES:
        if word.endswith(ending):
            return word, word.removesuffix(ending)
    return (word, word[:-1]) if word.endswith("s") and len(word) > _NO_GENITIVE else (word,)


@lru_cache(MANY_WORDS)
def uninflected(word: str) -> tuple[str, ...]:
    """The words that a word in small letters may be a form of: «hold» for «holdet», «gps» for «gps's» and «gps'en»."""
    stems = ((word[: -len(ending)], ending) for ending in _OF_NAMES if word.endswith(ending))
    whole = (stem for stem, ending in stems if len(stem) >= _WHOLE or ending in GENITIVES)
    shortened, apostrophe, ending = word.replace("’", "'").rpartition("'")
    return (*whole, *([shortened] if apostrophe and ending in INFLECTIONS else []))


def without_ending(word: str) -> str:
    """A word in small letters without the longest ending it has: «gåtur», «gåturen» and «gåture» are one."""
    for ending in _LONGEST_FIRST:
        if word.endswith(ending) and len(word) - len(ending) >= _WHOLE:
            return word.removesuffix(ending)
    return word


def without_article(word: str) -> str:
    """A noun in small letters in the indefinite: «juristen» is «jurist»."""
    bare = word.removesuffix("en") if word.endswith("en") else word.removesuffix("et")
    return bare if len(bare) >= _WHOLE else word


def without_plural(name: str) -> str:
    """A term's name in small letters without the ending that its plural has: «jobklar», «matchgrupp», «ydels»."""
    return name.removesuffix("er") if name.endswith("er") else name.removesuffix("e")


def beginning(word: str) -> str:
    """The first letters of a word in small letters, by which a text is seen to speak of the same: «afstemni».

    Stems were tried in its place on all themes and lessons: Snowball's take «samtidig» for «samvær» and «nogle» for
    «nogen», and those without an ending miss «sociale» for «socialt».
    """
    return word[: max(_TELLING, len(word) - 2)]


def lemma(word: str) -> str:
    """The lemma of a form whose stem is another than its lemma's, else the word itself; a genitive has its word's."""
    lemmas = irregular_forms()
    return lemmas.get(word) or lemmas.get(word.removesuffix("s"), word)
