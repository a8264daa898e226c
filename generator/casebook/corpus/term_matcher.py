"""Terms of the vocabularies in running text: their names and what is written for them, inflected and in compounds.

Not the synonyms: those are what people search by, and many of them mean more than the term does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from casebook.corpus.kinds import Kind
from casebook.language.inflection import INFLECTIONS, without_plural
from casebook.model import Term

_LAST_PART = re.compile(r"(?:es|s|e)?-?(?!hed)[^\W\d_]{3,}")  # «revaliderings|plan»; not «indsatsklar|hed»
_FIRST_PART = 2  # letters at least: «for|revalidering»


Vocabularies: TypeAlias = Mapping[Kind, Mapping[str, Term]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A term in a text, from the character at `start` up to the one at `end`."""

    start: int
    end: int
    kind: Kind
    term: Term


@dataclass(frozen=True, slots=True)
class TermMatcher:
    """Finds terms by the beginnings of their words. `unsure` are those that a term in use has too."""

    terms: Mapping[str, tuple[Kind, Term]]
    unsure: frozenset[str]
    words: re.Pattern[str]

    def is_worth_reading(self, text: str) -> bool:
        """True if the text can hold a term at all: quick, for the many texts that hold none."""
        folded = text.casefold()
        return any(stem.split()[0] in folded for stem in self.terms)

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every term in the text, in its order; where one word holds several, the longest."""
        if not self.is_worth_reading(text):
            return
        for match in self.words.finditer(text):
            stem = " ".join(match["stem"].casefold().split())
            kind, term = self.terms[stem]
            if self._is_the_term(match, compounds=kind is Kind.BENEFIT and " " not in stem):
                yield Mention(match.start(), match.end(), kind, term)

    def _is_the_term(self, match: re.Match[str], *, compounds: bool) -> bool:
        first, rest = match["first"], match["rest"].casefold()
        if any(match[0].casefold().removesuffix(ending) in self.unsure for ending in INFLECTIONS):
            return False
        if not compounds:
            return not first and rest in INFLECTIONS
        is_whole = not first or len(first.rstrip("-")) >= _FIRST_PART
        return is_whole and (rest in INFLECTIONS or _LAST_PART.fullmatch(rest) is not None)


def term_matcher(vocabularies: Vocabularies, wanted: Callable[[Term], bool]) -> TermMatcher:
    """Finds those of the vocabularies' terms that are wanted."""
    aged = [(kind, term) for kind, term in _terms(vocabularies) if wanted(term)]
    terms = {_beginning(name): (kind, term) for kind, term in aged for name in (term.name, *term.in_text)}
    others = (term for _, term in _terms(vocabularies) if not wanted(term))
    unsure = frozenset(_beginning(word) for term in others for word in (term.name, *term.synonyms)) - terms.keys()
    stems = "|".join(_pattern(stem) for stem in sorted(terms, key=lambda stem: (-len(stem), stem)))
    words = rf"(?<![\w-])(?P<first>[^\W\d_]*?-?)(?P<stem>{stems})(?P<rest>[^\W\d_]*(?:-[^\W\d_]+)?)(?!\w)"
    return TermMatcher(terms, unsure, re.compile(words, re.IGNORECASE))


def _terms(vocabularies: Vocabularies) -> Iterable[tuple[Kind, Term]]:
    return ((kind, term) for kind, terms in vocabularies.items() for term in terms.values())


def _beginning(name: str) -> str:
    return without_plural(" ".join(name.casefold().split()))


def _pattern(stem: str) -> str:
    return r"\s+".join(map(re.escape, stem.split()))
