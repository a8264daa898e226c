"""Predicates that tell of a relative's own life, as against what a relative does with or for the citizen.

A list of fates never ends, but there are few ways to be beside somebody: to help, call, drive, wait, be proud. What a
relative does that is none of these, and has not the citizen for its object, is a fact of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from casebook.check.shared.words.life_words import (
    ADVERBIAL,
    ADVERBS,
    AGAINST,
    BEHIND_PLACES,
    CITIZEN,
    COPULA,
    FACT,
    FACTLESS,
    FELT,
    FINITE,
    GENERAL_GOING,
    GET,
    GO,
    GOT,
    HARMS,
    HAVE,
    MODAL,
    NEUTRAL,
    NO_FACT_TO_BE,
    NO_WORKER,
    PARTICIPLE,
    STATE,
    WORKER,
    WORKS,
)

_FEELS = ("ere", "ig", "ige", "igt", "som", "somme")  # endings of «roligere», «forsigtig», «hjælpsom»
_OBJECT_WITHIN = 3  # words behind a verb in which its object stands


def is_of_own_life(words: Sequence[str]) -> bool:
    """True if a predicate, from its verb on, tells a fact of whoever is its subject."""
    words = _without_adverbs(words)
    if not words:
        return False
    verb, rest = words[0], _without_adverbs(words[1:])
    if verb in MODAL or verb in HAVE:
        is_fact = bool(rest) and not _is_beside(rest[0]) and _has_fact(rest if verb in MODAL else words)
        return is_fact or (verb in HAVE and _is_done(rest))
    if verb in COPULA:
        return _is_state(rest) or _is_elsewhere(rest) or _has_fact(words)
    if verb in GET:
        return _has_fact(words) or (bool(rest) and rest[0] not in GOT and not PARTICIPLE.match(rest[0]))
    if verb in GO and rest[:1] and rest[0] in GENERAL_GOING:
        return bool(rest[1:] and rest[1] not in BEHIND_PLACES) or _has_fact(words)
    return _is_deed(words)


def is_a_state(words: Sequence[str]) -> bool:
    """True for what may stand behind «, » or «: » to say what somebody is: «Søster: sygeplejerske»."""
    words = _without_adverbs(words)
    return _is_state(words) or _has_fact(words[:_OBJECT_WITHIN])


def happens(verb: str) -> bool:
    """True for a verb that may stand before its subject and tells a fact, or helps to tell one: «døde min far»."""
    return verb in COPULA or verb in HAVE or verb in GET or _has_fact([verb]) or verb in {"arbejder", "arbejdede"}


def is_a_fact(words: Sequence[str]) -> bool:
    """True if words name an illness, a punishment, a job or another fact of a life."""
    return _has_fact(words)


def _without_adverbs(words: Sequence[str]) -> Sequence[str]:
    at = 0
    while at < len(words) and words[at] in ADVERBS:
        at += 1
    return words[at:]


def _is_beside(verb: str) -> bool:
    return bool(NEUTRAL.search(verb))


def _has_fact(words: Sequence[str]) -> bool:
    """True if a fact is named before the citizen is spoken of again."""
    end = next((i for i, word in enumerate(words) if i and word in CITIZEN), len(words))
    return bool(FACT.search(" ".join(words[:end])))


def _is_state(words: Sequence[str]) -> bool:
    """True for «er skipper», «er en kendt sanger», «blev anbragt», «er faldet af et stillads», «er død»."""
    if not words:
        return False
    first = words[0]
    if first in {"en", "et"}:
        return any(_is_worker(word) for word in words[1:3])
    if first in STATE or _is_worker(first):
        return True
    if PARTICIPLE.match(first):
        return _is_done(words)
    is_felt = not first.isalpha() or first.endswith(_FEELS) or first in {"i", "på"}
    return not is_felt and not any(first in neutral for neutral in (NO_FACT_TO_BE, FELT, CITIZEN, NO_WORKER))


def _is_elsewhere(words: Sequence[str]) -> bool:
    """True for «er på flugt», «er begyndt i terapi», and not for «er på besøg»."""
    words = words[1:] if words and words[0] in GO else words
    return len(words) > 1 and words[0] in {"i", "på"} and words[1] not in BEHIND_PLACES


def _is_worker(word: str) -> bool:
    return bool(WORKER.match(word)) and word not in NO_WORKER


def _is_done(words: Sequence[str]) -> bool:
    """True for a participle that tells of no feeling and of nothing done for the citizen."""
    if not words:
        return False
    first = words[0]
    if first in COPULA:
        behind = _without_adverbs(words[1:])
        return _is_state(behind) or _is_elsewhere(behind) or _has_fact(words)
    if first in GET:
        return is_of_own_life(words)
    if AGAINST.match(first) or words[1:2] == ["sig"]:
        return bool(AGAINST.match(first) or HARMS.match(first))
    if not PARTICIPLE.match(first) or first in FELT or _is_beside(first) or FACTLESS.search(first):
        return False
    return not _speaks_of_citizen(words[1 : 1 + _OBJECT_WITHIN])


def _is_deed(words: Sequence[str]) -> bool:
    verb = words[0]
    if AGAINST.match(verb) or (verb.startswith("vent") and _has_fact(words[:2])):
        return True
    if (
        _is_beside(verb)
        or (words[1:2] == ["sig"] and not HARMS.match(verb) and not _has_fact(words))
        or (verb in WORKS and {"som", "på", "hos", "i", "ved", "for"}.isdisjoint(words) and not _has_fact(words[1:]))
    ):
        return False
    if FACTLESS.search(verb) or verb in ADVERBIAL:
        return _has_fact(words)
    if not FINITE.match(verb) and not _has_fact(words[:1]):
        return False
    return _has_fact(words) or not _speaks_of_citizen(words[1 : 1 + _OBJECT_WITHIN])


def _speaks_of_citizen(words: Sequence[str]) -> bool:
    return not CITIZEN.isdisjoint(words)
