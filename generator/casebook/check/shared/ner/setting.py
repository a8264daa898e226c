"""The neighbours of a run of words with capitals: they often say whose name it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.check.shared.ner.words import BROTHERS, Word

_BEFORE_NAME = frozenset({" ", ", ", ' "', " «", " »", " “"})
_BEHIND_NAME = frozenset({" ", "-", "/"})


@dataclass(frozen=True, slots=True)
class WordNeighbours:
    """The neighbours of a run: the word before and the word behind it, when they belong to the same sentence."""

    text: str
    before: Word | None
    after: Word | None
    behind_pseudonym: bool = False

    @classmethod
    def of(
        cls, words: Sequence[Word], first: int, end: int, text: str, people: frozenset[int] = frozenset()
    ) -> WordNeighbours:
        """The setting of the words from `first` up to `end`; `people` are the numbers of the declared pseudonyms."""
        before = words[first - 1] if first and _is_beside(words[first - 1], words[first]) else None
        after = words[end] if end < len(words) and words[end].gap in _BEHIND_NAME else None
        named = first - 1 in people and words[first].gap == " " and not words[first].opens and words[first - 1].capital
        return cls(text, before, after, named and not words[first - 1].text.endswith("s"))

    def before_is(self, entries: frozenset[str]) -> bool:
        """True if the word before is one of these."""
        return self.before is not None and self.before.lower in entries

    def after_is(self, entries: frozenset[str]) -> bool:
        """True if the word behind is one of these."""
        return self.after is not None and self.after.lower in entries


def _is_beside(before: Word, word: Word) -> bool:
    """True if a word belongs to the sentence of the one before: «Brdr.» with its full stop too."""
    return word.gap in _BEFORE_NAME or (word.gap == ". " and before.lower in BROTHERS)
