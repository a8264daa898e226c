"""Regular expressions that are made ready when something in a text may match them: most records wake only a few."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import maxsize
from typing import Any, cast

from casebook.check.needles import Alternative, alternatives, may_match

LONG = 200  # characters of an expression from which on it is cheaper to look for its needles first
_OFTEN = 3  # times that a pattern is compiled in part, before it is as a whole
_MANY = 100  # searches: of the first so many the needles must spare
_ENOUGH = 50  # and so many in a row may read no more than
_SETTLED = 500  # searches after which compiling the whole costs less than to go on looking for needles
_FAR = 200_000  # characters: a reader that asks from place to place of a long text would read its rest each time


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A stand-in for `re.compile`, as far as it is used here, without its cost until a text holds what it needs."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    """Stands for a compiled pattern, of which only those alternatives are compiled that a text may match.

    A text that none of them may match is not searched. Where that is seldom so, the pattern has the methods of the
    compiled one as its own after a while. So every answer is that of the whole.
    """

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags
        self._asleep: list[int] = []
        self._alternatives: tuple[Alternative, ...] = ()
        self._awake: re.Pattern[str] | None = None
        self._woken = self._searches = self._spared = self._read = 0

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern."""
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match."""
        awake = self._ready(text, start, end)
        return awake.search(text, start, end) if awake else None

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match at the start."""
        awake = self._ready(text, start, end)
        return awake.match(text, start, end) if awake else None

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The match of all that is between start and end."""
        awake = self._ready(text, start, end)
        return awake.fullmatch(text, start, end) if awake else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches."""
        awake = self._ready(text, start, end)
        return awake.finditer(text, start, end) if awake else iter(())

    def findall(self, text: str, start: int = 0, end: int = maxsize) -> list[Any]:
        """The groups of all matches, or the matches where there are none."""
        awake = self._ready(text, start, end)
        return awake.findall(text, start, end) if awake else []

    def _ready(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        """The pattern with all alternatives that may match in a part of a text; None where none may."""
        if not self._alternatives:
            if len(self.pattern) < LONG or self.flags & re.VERBOSE:
                return self._whole()
            self._alternatives = alternatives(self.pattern)
            self._asleep = list(range(len(self._alternatives)))
        self._searches += 1
        part = text[start:end]
        self._read += len(part)
        if self._costs_more():
            return self._whole()
        if "ſ" in part or "ı" in part or "İ" in part:  # without regard to case s and i, which `str.lower` does not know
            return re.compile(self.pattern, self.flags)
        lower = part.lower()
        if not may_match(self._alternatives, lower):
            self._spared += 1
            return None
        if may_match((self._alternatives[number] for number in self._asleep), lower):
            self._wake(text.lower())
        return self._awake

    def _costs_more(self) -> bool:
        """True once the look for needles is seen to cost more than it spares."""
        if self._searches % _MANY:
            return False
        if self._searches >= _SETTLED:
            return True
        read, self._read = self._read, 0
        return read > _FAR or (self._searches == _MANY and self._spared < _ENOUGH)

    def _wake(self, lower: str) -> None:
        """Compile the pattern again, with the alternatives that a text wakes."""
        self._woken += 1
        self._asleep = [number for number in self._asleep if not self._alternatives[number].may_match(lower)]
        if self._woken > _OFTEN or len(self._asleep) <= len(self._alternatives) // 2:
            self._asleep, self._awake = [], re.compile(self.pattern, self.flags)
            return
        asleep = set(self._asleep)
        sources = (
            alternative.left_out if i in asleep else alternative.source
            for i, alternative in enumerate(self._alternatives)
        )
        self._awake = re.compile("|".join(sources), self.flags)

    def _whole(self) -> re.Pattern[str]:
        """The pattern compiled as a whole; from now on it answers directly."""
        compiled = re.compile(self.pattern, self.flags)
        for name in ("search", "match", "fullmatch", "finditer", "findall"):
            setattr(self, name, getattr(compiled, name))
        return compiled
