"""Random choices that are the same for a seed on every machine, and sentences made by them.

`random.Random` does not promise that its choices stay the same from one version of Python to the next.
"""

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


class SeededRandom:
    """A stream of random numbers (SHA-256 in counter mode)."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._numbers = _stream(seed)

    def of(self, name: str) -> SeededRandom:
        """An independent stream: numbers drawn from it shift no others."""
        return SeededRandom(f"{self._seed}/{name}")

    def number(self, first: int, last: int) -> int:
        """A number from `first` to `last`, both included."""
        return first + next(self._numbers) % (last - first + 1)

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.number(0, len(options) - 1)]

    def happens(self, percent: int) -> bool:
        """True with a probability of `percent`."""
        return self.number(1, 100) <= percent

    def some(self, options: Sequence[T], fewest: int, most: int) -> list[T]:
        """Some distinct options, in the order of the draw."""
        left, chosen = list(options), list[T]()
        for _ in range(min(self.number(fewest, most), len(left))):
            chosen.append(left.pop(self.number(0, len(left) - 1)))
        return chosen

    def say(self, text: str, grammar: Grammar, words: Mapping[str, str]) -> str:
        """The text with each `{slot}` filled: by a word, else by a wording of the grammar. `{Slot}` is capitalised."""
        while match := _PART.search(text):
            name = match.group(1)
            small = name if name in words or name in grammar else name.lower()
            put = words[small] if small in words else self.pick(grammar[small])
            text = text[: match.start()] + (put if small == name else sentence(put)) + text[match.end() :]
        return text


def _stream(seed: str) -> Iterator[int]:
    for block in count():
        digest = sha256(f"{seed}\n{block}".encode()).digest()
        yield from (int.from_bytes(digest[at : at + _WIDTH]) for at in range(0, len(digest), _WIDTH))
