"""What is asked of the same text by several rules, answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_LONG = 5_000  # characters; a few such texts are remembered, of the others as many as a record has
_FEW, _MANY = 4, 256
_WORDS = 20_000


class Remembered(Generic[T]):
    """A function of a text with a memory: of all passages of a record, and of the last few that are very long."""

    def __init__(self, function: Callable[[str], T]) -> None:
        self.__doc__ = function.__doc__
        self._short = lru_cache(maxsize=_MANY)(function)
        self._long = lru_cache(maxsize=_FEW)(function)

    def __call__(self, text: str) -> T:
        """The answer for a text."""
        return self._short(text) if len(text) < _LONG else self._long(text)

    def forget(self) -> None:
        """Ask anew from now on."""
        self._short.cache_clear()
        self._long.cache_clear()


def remember(answers: dict[str, bool], word: str, *, said: bool) -> None:
    """Keep what was said of a word; with very many of them all are forgotten first."""
    if len(answers) >= _WORDS:
        answers.clear()
    answers[word] = said
