"""Words that hardly any other story has: neither everyday Danish nor the words of this casebook's vocabularies."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.shared.details.detail_words import detail_words
from casebook.language.everyday import is_everyday, lemma_stem
from casebook.language.inflection import uninflected
from casebook.language.tokens import LETTERS

FEWEST = 4  # different rare words that are many
PER_HUNDRED = 2.5  # and as many for each hundred words told of somebody
_SHORTEST = 4  # letters


def are_many(rare: int, words: int) -> bool:
    """True if so many different rare words among so many words are more than an ordinary story has."""
    return rare >= FEWEST and 100 * rare >= PER_HUNDRED * words


def is_rare(word: str, ours: frozenset[str]) -> bool:
    """True for a word in small letters that is neither everyday nor a form of one of a casebook's own."""
    if len(word) < _SHORTEST or not word.isalpha() or is_everyday(word):
        return False
    return ours.isdisjoint((lemma_stem(word), *uninflected(word)))


def of_terms(context: CheckContext) -> frozenset[str]:
    """The words that the casebook's terms are made of and that any such story may use, with their stems."""
    terms = (term for vocabulary in context.registers.vocabularies.values() for term in vocabulary.values())
    names = (name for term in terms for name in (term.name, *term.synonyms, *term.in_text))
    of_names = frozenset(word for name in names for word in LETTERS.findall(name.lower()))
    ours = of_names | detail_words().ordinary
    return ours.union(map(lemma_stem, ours))
