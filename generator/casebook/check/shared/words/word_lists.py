"""The lists of words and parts of words that rules look up: data beside the rules, and not alternatives in patterns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from casebook.source import read

FILE = "word_lists.yml"


def word_list(name: str) -> frozenset[str]:
    """The words of a list in small letters."""
    return _lists()[name]


def endings(name: str) -> tuple[str, ...]:
    """The words of a list as endings of others, the longest first."""
    return _endings()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    tree: Any = read(FilePath(__file__).parents[2], FILE).tree
    return {str(name): frozenset(str(words).split()) for name, words in tree.items()}


@cache
def _endings() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(sorted(words, key=lambda word: (-len(word), word))) for name, words in _lists().items()}
