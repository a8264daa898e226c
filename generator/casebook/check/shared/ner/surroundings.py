"""Signs in the words around a name: a preposition of places before it, an age behind it."""

from __future__ import annotations

from casebook.check.patterns import pattern

WHERE = frozenset({"i", "på", "ved", "nær", "syd", "nord", "øst", "vest", "uden", "byen", "landet", "øen", "omegnen"})
TOWARDS = frozenset({"til", "fra", "mod", "over", "gennem", "via", "mellem", "langs"})
ARTICLES = frozenset({"den", "det", "de", "en", "et", "denne", "dette", "disse", "min", "din", "sin", "hele"})
PARTICLES = frozenset({"von", "van", "der", "de", "du", "den", "da", "di", "la", "le", "al", "el", "bin", "ibn", "af"})
CALLED = frozenset({"hedder", "hed", "kaldes", "kaldet", "døbt", "navnet", "opkaldt"})
PRONOUNS = frozenset({"I", "De", "Dem", "Deres", "Jer", "Jeres"})
_AGE = pattern(r"\s?[,(]\s?[0-9]{1,3}\b(?![.:]?[0-9])(?=\s?(?:år|,|\)))")


def is_of_age(text: str, end: int) -> bool:
    """True if an age stands at once behind the name that ends here: «, 42 år», «(42)»."""
    return bool(_AGE.match(text, end))
