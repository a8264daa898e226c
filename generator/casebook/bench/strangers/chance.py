"""Chance that is the same for the same seed on every machine, and sentences put together by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import count
from typing import TypeVar

from casebook.danish import sentence

T = TypeVar("T")
Grammar = Mapping[str, Sequence[str]]

_WIDTH = 8  # bytes to a number
_PART = re.compile(r"\{([^{}]+)\}")


class Chance:
    """An endless row of numbers that a seed decides."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._numbers = _stream(seed)

    def of(self, name: str) -> Chance:
        """A row of its own: what is drawn from it changes nothing elsewhere."""
        return Chance(f"{self._seed}/{name}")

    def number(self, first: int, last: int) -> int:
        """A whole number, both ends included."""
        return first + next(self._numbers) % (last - first + 1)

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.number(0, len(options) - 1)]

    def happens(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self.number(1, 100) <= percent

    def some(self, options: Sequence[T], fewest: int, most: int) -> list[T]:
        """Some of the options, none twice, in the order of the draw."""
        left, chosen = list(options), list[T]()
        for _ in range(min(self.number(fewest, most), len(left))):
            chosen.append(left.pop(self.number(0, len(left) - 1)))
        return chosen

    def say(self, text: str, grammar: Grammar, words: Mapping[str, str]) -> str:
        """The text with each `{part}` put in: a word as it is, a part of the grammar by one of its wordings.

        A `{Part}` with a capital begins with one.
        """
        while found := _PART.search(text):
            name = found.group(1)
            small = name if name in words or name in grammar else name.lower()
            put = words[small] if small in words else self.pick(grammar[small])
            text = text[: found.start()] + (put if small == name else sentence(put)) + text[found.end() :]
        return text


def _stream(seed: str) -> Iterator[int]:
    for block in count():
        digest = sha256(f"{seed}\n{block}".encode()).digest()
        yield from (int.from_bytes(digest[at : at + _WIDTH]) for at in range(0, len(digest), _WIDTH))
