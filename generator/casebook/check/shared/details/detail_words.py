"""The words for each kind of detail: whole words in all their forms, parts of compounds, and rules that find more.

They stand in `check/details.yml`, kind by kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from casebook.language.inflection import lemma, uninflected
from casebook.model.values import DetailKind
from casebook.source import read

FILE = "details.yml"
NONE, ORDINARY = "ingen", "hverdag"  # words of no kind, and words that are not rare here
_SHORTEST = 3  # letters of a word that is looked up
_TELLING, _TAIL = 7, 4  # letters of a first part that says enough, and of what stands behind it
_HEAD = 2  # letters before the last part of a compound at least


@dataclass(frozen=True, slots=True)
class DetailWords:
    """The words of all kinds, the last parts of compounds, and the names of rules, each with its kind.

    `others` are forms of other words that look like one of them, and `ordinary` those that such stories are made of.
    """

    words: Mapping[str, DetailKind]
    last_parts: Mapping[str, DetailKind]
    rules: Mapping[str, DetailKind]
    others: frozenset[str]
    ordinary: frozenset[str]

    def of(self, word: str) -> DetailKind | None:
        """The kind of a word in small letters, if it is for a detail."""
        if len(word) < _SHORTEST or word in self.others:
            return None
        bases = tuple(_bases(word))
        kind = next((self.words[base] for base in bases if base in self.words), None)
        return kind or self._by_first_part(word) or next(filter(None, map(self._by_last_part, bases)), None)

    def _by_first_part(self, word: str) -> DetailKind | None:
        """The kind of the first part of a compound: «landsholdstrøje» is of a «landshold»."""
        heads = (word[:at] for at in range(_TELLING, len(word) - _TAIL + 1))
        return next((self.words[head] for head in heads if head in self.words), None)

    def _by_last_part(self, word: str) -> DetailKind | None:
        parts = (word[at:] for at in range(_HEAD, len(word)))
        return next((self.last_parts[part] for part in parts if part in self.last_parts), None)


def _bases(word: str) -> Iterator[str]:
    """The words that a word may be a form of: «klub» and «mølle» for «klubben» and «møllen» too."""
    for base in (lemma(word), *uninflected(word)):
        yield base
        if base != word:
            yield f"{base}e"
            if base[-1:] == base[-2:-1]:
                yield base[:-1]


@cache
def detail_words() -> DetailWords:
    """The words that come with the package."""
    tree: Any = read(FilePath(__file__).parents[2], FILE).tree
    words: dict[str, DetailKind] = {}
    last_parts: dict[str, DetailKind] = {}
    rules: dict[str, DetailKind] = {}
    for kind, entry in tree.items():
        if kind in {NONE, ORDINARY}:
            continue
        rules |= dict.fromkeys(entry.get("regler", ()), kind)
        words |= dict.fromkeys(entry["ord"].split(), kind)
        last_parts |= dict.fromkeys(entry.get("led", "").split(), kind)
    return DetailWords(
        words, last_parts, rules, frozenset(tree[NONE]["ord"].split()), frozenset(tree[ORDINARY]["ord"].split())
    )
