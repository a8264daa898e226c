"""Triggers: what must be in a text before a rule looks closely, found for all rules in one walk over its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from casebook.memo import WordMemo

_LONGEST_WORD = 1_000  # letters of one word that are looked through
_BEGINNING = 3  # letters by which the parts that can stand in a word are looked up
FEW = 2_500  # sets of words asked about, before what is declared later costs less than it spares: some ten records
_declared: list[Triggers] = []  # by the modules of the rules, while they are imported
_later: list[Callable[[], None]] = []  # what declares more, once a text is read


class Triggers:
    """Signs that must be in a text before it is worth a closer look: a word, letters anywhere in one, «@» and its like.

    Each has a bit of its own, its `mask`. One number says of a text which triggers are in it, however many there are.
    """

    def __init__(
        self,
        words: Iterable[str] = (),
        parts: Iterable[str] = (),
        *,
        digits: bool = False,
        signs: Iterable[str] = (),
    ) -> None:
        self.words = frozenset(words)
        self.parts = frozenset((*parts, *("0123456789" if digits else "")))
        self.signs = frozenset(signs)
        self.mask = 1 << len(_declared)
        _declared.append(self)


EARLY = Triggers()  # in the mask of what was read before the later ones were declared: any of them may be there


def declare_later(declare: Callable[[], None]) -> None:
    """Declare triggers once many texts were read: to read them off a pattern takes time, and few never earn it back."""
    _later.append(declare)


@dataclass(frozen=True, slots=True)
class _Index:
    """The mask of each word, part of a word and sign that is a trigger.

    `begun` has the parts by their first letters, and `lengths` how many letters these are.
    """

    words: dict[str, int]
    signs: dict[str, int]
    begun: dict[str, tuple[tuple[str, int], ...]]
    lengths: frozenset[int]


@cache
def _index(number: int) -> _Index:
    """The index of the triggers declared so far, which are so many."""
    words: dict[str, int] = {}
    parts: dict[str, int] = {}
    signs: dict[str, int] = {}
    for triggers in _declared[:number]:
        for masks, new in ((words, triggers.words), (parts, triggers.parts), (signs, triggers.signs)):
            masks.update((trigger, masks.get(trigger, 0) | triggers.mask) for trigger in sorted(new))
    begun: dict[str, tuple[tuple[str, int], ...]] = {}
    for part, mask in parts.items():
        start = part[:_BEGINNING]
        begun[start] = (*begun.get(start, ()), (part, mask))
    return _Index(words, signs, begun, frozenset(map(len, begun)))


class Prefilter:
    """The masks of words and texts. One run owns it: it remembers the words that it was asked about.

    What is declared later is, once it was asked about more than a `few` sets of words.
    """

    def __init__(self, few: int = FEW) -> None:
        self._few, self._asked = few, 0
        self._number = 0
        self._index = _index(0)
        self._words: WordMemo[int] = WordMemo(self._of_word)

    def of(self, words: Iterable[str], text: str = "") -> int:
        """The mask of all triggers that are among some words in lower case, and of the signs that are in a text."""
        self._asked += 1
        if self._number != len(_declared) or (_later and self._asked > self._few):  # or a rule was imported since then
            self._renew()
        mask = reduce(or_, map(self._words.__getitem__, words), EARLY.mask if _later else 0)
        return (
            reduce(or_, (sign_mask for sign, sign_mask in self._index.signs.items() if sign in text), mask)
            if text
            else mask
        )

    def _renew(self) -> None:
        while _later and self._asked > self._few:
            _later.pop()()
        self._number = len(_declared)
        self._index = _index(self._number)
        self._words.clear()

    def _of_word(self, word: str) -> int:
        mask, read, begun = self._index.words.get(word, 0), word[:_LONGEST_WORD], self._index.begun
        for length in self._index.lengths:
            for start in begun.keys() & [read[i : i + length] for i in range(len(read))]:
                for part, part_mask in begun[start]:
                    if part in read:
                        mask |= part_mask
        return mask


DIGITS = Triggers(digits=True)
