"""Signs in the words around a name: a preposition of places before it, an age behind it."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.ner.words import Words

WHERE = frozenset({"i", "på", "ved", "nær", "syd", "nord", "øst", "vest", "uden", "byen", "landet", "øen", "omegnen"})
TOWARDS = frozenset({"til", "fra", "mod", "over", "gennem", "via", "mellem", "langs"})
ARTICLES = frozenset({"den", "det", "de", "en", "et", "denne", "dette", "disse", "min", "din", "sin", "hele"})
PARTICLES = frozenset({"von", "van", "der", "de", "du", "den", "da", "di", "la", "le", "al", "el", "bin", "ibn", "af"})
CALLED = frozenset({"hedder", "hed", "kaldes", "kaldet", "døbt", "navnet", "opkaldt"})
PRONOUNS = frozenset({"I", "De", "Dem", "Deres", "Jer", "Jeres"})
_AGE = pattern(r"\s?[,(]\s?[0-9]{1,3}\b(?![.:]?[0-9])(?=\s?(?:år|,|\)))")

_GREETINGS = frozenset({"hilsen", "mvh", "vh", "kh", "kære", "hej", "hedder", "kaldes"})
_TO = frozenset({"til", "med", "fra", "hos"})
_SPEAKING = frozenset(
    {"sig", "sige", "sagde", "sagt", "ring", "ringe", "ringede", "ringet", "skriv", "skrive", "skrev", "skrevet"}
    | {"tal", "tale", "talte", "talt", "taler", "snak", "snakke", "snakkede", "snakket", "snakker", "hils", "hilse"}
    | {"spørg", "hørt", "besked", "aftale", "aftalt", "aftalen", "hilsen", "møde", "mødet", "samtale", "sms", "mail"}
)


_OWNER = "hans"
_BEHIND_A_NAME = frozenset(
    {"i", "og", "om", "fra", "på", "for", "så", "da", "der", "som", "ikke", "når", "at", "hvis", "men", "eller", "igen"}
    | {"hun", "han", "jeg", "vi", "de", "du", "nu", "først", "også", "bare", "lige", "med", "til", "efter", "inden"}
)


def is_spoken_to(words: Words, at: int) -> bool:
    """True if a small word stands where a name does: «sig til helle», «hilsen liv»; not in «sig til hans chef»."""
    if words.lowers[at] == _OWNER and at + 1 < len(words) and words[at + 1].gap == " ":
        return words.lowers[at + 1] in _BEHIND_A_NAME and _follows_a_call(words, at)
    return _follows_a_call(words, at)


def _follows_a_call(words: Words, at: int) -> bool:
    before = words.lowers[max(0, at - 2) : at]
    if before[-1:] and before[-1] in _GREETINGS:
        return True
    return len(before) > 1 and before[1] in _TO and before[0] in _SPEAKING


def is_of_age(text: str, end: int) -> bool:
    """True if an age stands at once behind the name that ends here: «, 42 år», «(42)»."""
    return bool(_AGE.match(text, end))
