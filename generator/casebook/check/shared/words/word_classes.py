"""Word classes of Danish, as far as a number needs them: verbs, and nouns in the plural, by form and dictionary."""

from __future__ import annotations

from functools import lru_cache

from casebook.language.compounds import is_common
from casebook.language.dictionary import MANY_WORDS, irregular_forms, is_listed

_VERBS_WORDS = (
    "er var blev bliver har havde fik får kom kommer gik går kan kunne vil ville skal skulle må måtte bør burde "
    "turde tør sagde siger tog tager stod står sad sidder lå ligger bor boede faldt falder fandt røg drak sov løb "
    "skrev holdt gav giver så ser gjorde gør bad beder lod lader forlod forlader slap bandt brød bestod består "
    "udeblev udebliver forsvandt fortsatte begyndte sluttede startede mødte mødtes meldte talte døde skændtes slog "
    "trak vandt ved vidste lo græd sang bar skar droppede dukkede valgte søgte solgte spurgte fulgte bragte fløj "
    "frøs hang kørte lagde satte synes syntes sygemeldte kaldte brugte levede klarede rejste rejser ejer savnede "
    "manglede"
)
_VERBS = frozenset(_VERBS_WORDS.split())
_IMPERATIVES = frozenset({"lad", "gå", "få", "se", "giv", "bed", "stå", "gør", "sæt", "tag", "hold", "sørg", "øv"})
_SHORTEST = 2  # letters of an imperative are more
_PASSIVE = 4  # letters of a passive at least
_TAIL = 3  # letters of the last part of a compound at least
_LONGEST = 30
_PREFIXES = ("be", "for", "ind", "ud", "op", "af", "fra", "til", "gen", "med", "over", "under", "an", "på", "ned")


def is_common_verb(word: str) -> bool:
    """True for a verb that is so common that its form is taken for no noun: «stod», «fandt»."""
    return word in _VERBS or any(word.startswith(prefix) and word[len(prefix) :] in _VERBS for prefix in _PREFIXES)


@lru_cache(MANY_WORDS)
def is_verb(word: str) -> bool:
    """True for a finite verb in small letters: «fandt», «flyttede», «søger», «udeblev»; never for a plural noun."""
    if is_common_verb(word):
        return True
    if word.endswith("s") and len(word) > _PASSIVE:
        word = word[:-1] if word.endswith(("edes", "tes")) else word
    bare = next((word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)), "")
    is_derived = len(bare) > _PASSIVE and (_is_past(bare) or _is_present(bare))
    return is_derived or _is_past(word) or _is_present(word) or _is_strong(word)


def _is_past(word: str) -> bool:
    """«Flyttede», «nåede», «begyndte», «glemte»."""
    if word.endswith("ede"):
        return is_listed(word[:-2]) or is_listed(f"{word[:-3]}r")
    stem = word.removesuffix("te")
    return stem != word and any(
        is_listed(f"{infinitive}e") and is_listed(f"{infinitive}er") for infinitive in (stem, stem + stem[-1:])
    )


def _is_present(word: str) -> bool:
    """«Søger» and «ryger», but not «mapper» and «kursister»: who does something is «rygere» in the plural."""
    if not word.endswith("r") or not is_listed(word[:-1]):
        return False
    return not is_common(f"{word}ne") or is_listed(f"{word}e")


def _is_strong(word: str) -> bool:
    infinitive = irregular_forms().get(word, "")
    is_form = infinitive.endswith(("e", "å")) and not word.endswith(("e", "r", "n", "t", "s"))
    return is_form and is_listed(f"{infinitive}r")


@lru_cache(MANY_WORDS)
def is_imperative(word: str) -> bool:
    """True for a verb in small letters that asks for something: «skriv», «find», «vælg»; nouns look like it."""
    if not _IMPERATIVES.isdisjoint({word}):
        return True
    stems = (word, word + word[-1:])
    return (
        len(word) > _SHORTEST
        and not is_verb(word)
        and any(is_listed(f"{stem}e") and is_listed(f"{stem}er") and is_listed(f"{stem}es") for stem in stems)
    )


def is_participle(word: str) -> bool:
    """True for what stands behind «har» and «er»: «læst», «begyndt», «fået»."""
    if word.endswith("ået"):
        return is_listed(f"{word[:-2]}r")
    return word.endswith("t") and (is_listed(f"{word[:-1]}e") or is_listed(f"{word[:-2]}e")) and len(word) > _TAIL


@lru_cache(MANY_WORDS)
def is_plural(word: str) -> bool:
    """True for a noun in small letters that may stand behind «to»: «mapper», «borde», «mål»; never for «arbejde»."""
    tails = (word[at:] for at in range(len(word) - _TAIL + 1) if not at or (len(word) <= _LONGEST and at >= _TAIL - 1))
    return any(_has_plural(tail) and (tail == word or is_common(word)) for tail in tails)


def _has_plural(word: str) -> bool:
    """True if the dictionary has the definite plural of a word: «mapperne», «målene», «jobbene»."""
    if word.endswith(("er", "e")) and is_common(f"{word}ne"):
        return True
    return is_listed(f"{word}ene") or is_listed(f"{word}{word[-1:]}ene")
