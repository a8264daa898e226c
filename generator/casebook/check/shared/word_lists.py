"""The lists of words and parts of words that rules look up: data beside the rules, and not alternatives in patterns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from casebook.source import read

FILE = "word_lists.yml"


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in small letters."""
    return frozenset(_lists()[name].split())


@cache
def endings(name: str) -> tuple[str, ...]:
    """The words of a list as endings of others, the longest first."""
    return tuple(sorted(word_list(name), key=lambda word: (-len(word), word)))


@cache
def _lists() -> Mapping[str, str]:
    tree: Any = read(FilePath(__file__).parents[1], FILE).tree
    return {str(name): str(words) for name, words in tree.items()}
