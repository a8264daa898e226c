"""Words that a sentence must hold for a pattern to match in it, read off the pattern, to be asked of the mask.

Of twenty alternatives one needs no more than «en», so it is not enough to know one thing of each: an alternative needs
several words, and there is something to look for where a sentence holds all that one of them needs. That is asked of
two numbers, so it is far cheaper than to search, and few sentences hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, zip_longest
from operator import or_
from typing import NamedTuple

from casebook.check.needles import SourceToken, taken_apart
from casebook.check.triggers import EARLY, Triggers, declare_later
from casebook.language.tokens import PIECE

_EDGE = "\x01"  # in a source, for what says that a word begins or ends there
_EDGES = re.compile(r"\\b|\(\?<!\[\\wæøå\]\)|\(\?!\[\\wæøå\]\)|\(\?<!\\w\)|\(\?!\\w\)|(?P<other>\\.)", re.DOTALL)
_DIGIT = "\x02"  # and for a number of which the source does not say the digits
_NUMBER = re.compile(r"[0-9]*(?:\[[0-9-]+\](?:\{[1-9][0-9]*(?:,[0-9]*)?\}|\+)?)+[0-9]*(?![?*+{])")
_DIGITS = frozenset("0123456789")
_TEXT = r"[^\\\[\](){}?*+.^$|]+"
_LIST = re.compile(rf"{_TEXT}(?:\|{_TEXT})*")
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|>|[a-z]*(?:-[a-z]+)?:))?(?!\?)")
_MOST = 100  # strings that strings in a row are joined to
_SHORTEST = 2  # letters of a part of a word; a whole word may have one
_OFTEN = {1: 40, 2: 20, 3: 8, 4: 3}  # a guess at how often a text holds a word of so many letters, beside longer ones
_ENOUGH = 3  # needs of one alternative that are asked
_SI = Triggers(parts="ſıİ")  # without regard to case these are s and i, which `str.lower` does not know
_UNKNOWN = _SI.mask | EARLY.mask


class _Need(NamedTuple):
    """Words and parts of words of which one must be there."""

    words: frozenset[str]
    parts: frozenset[str]

    @property
    def commonness(self) -> int:
        """A guess at how often one of them is there; a part is more common than a whole word."""
        if self.parts == _DIGITS:
            return _OFTEN[2]
        words, parts = (sum(_OFTEN.get(len(word), 1) for word in some) for some in self)
        return words + 2 * parts


class Needs:
    """All that each alternative of a pattern needs in a sentence; of a pattern of which nobody knows it, nothing."""

    def __init__(self, shape: re.Pattern[str]) -> None:
        self._shape = shape
        self._ways: tuple[tuple[int, ...], ...] = ()
        self._first = 0
        declare_later(self._declare)

    def _declare(self) -> None:
        """Declare the needs as triggers, each of which has a bit in the mask."""
        ways = _ways(self._shape) or ((),)
        bits = {need: Triggers(need.words, need.parts).mask for need in dict.fromkeys(chain.from_iterable(ways))}
        self._ways = tuple(tuple(bits[need] for need in way) for way in ways)
        self._first = reduce(or_, (way[0] for way in self._ways if way), 0)

    def are_met(self, mask: int) -> bool:
        """True if all that one of the alternatives needs is there, by the mask of a sentence or of a whole text."""
        if mask & _UNKNOWN:
            return True
        if self._first and not mask & self._first:
            return False
        for way in self._ways:  # loops and no `any`: this is asked for each pattern and sentence
            for bit in way:
                if not mask & bit:
                    break
            else:
                return True
        return False


def _ways(shape: re.Pattern[str]) -> Sequence[tuple[_Need, ...]] | None:
    """The rarest needs of each alternative; None where one has none that is known."""
    source = _NUMBER.sub(_DIGIT, _EDGES.sub(lambda match: match["other"] or _EDGE, shape.pattern))
    alternatives = None if shape.flags & re.VERBOSE else taken_apart(source)
    if alternatives is None:
        return None
    ways = [tuple(sorted(set(_needs(run)), key=_order)[:_ENOUGH]) for run, _ in alternatives]
    return ways if all(ways) else None


def _order(need: _Need) -> tuple[int, list[str]]:
    return need.commonness, sorted(need.words | need.parts)


def _needs(run: Sequence[SourceToken], left: str = "", right: str = "") -> Iterator[_Need]:
    """The needs of parts behind one another; `left` and `right` are the edge of a word, where one is known to be."""
    strings: tuple[str, ...] = (left,)
    for token, behind in zip_longest(run, run[1:]):
        opening = _OPENING.match(token.group) if token.group and not token.repeated else None
        body = token.group[opening.end() : -1] if opening else ""
        here = (token.literal,) if token.literal else tuple(body.split("|")) if _LIST.fullmatch(body) else ()
        begins = _EDGE if all(map(_ends_a_word, strings)) else ""
        if here and not begins and len(here) * len(strings) <= _MOST:  # they may be one word
            strings = tuple(before + after for before in strings for after in here)
            continue
        yield from _of_strings(strings)
        if here:
            strings = tuple(begins + string for string in here)
        else:
            yield from _of_group(body, begins, _EDGE if behind and _ends_a_word(behind.literal[:1]) else "")
            strings = ("",)
    yield from _of_strings(tuple(string + right for string in strings))


def _ends_a_word(string: str) -> bool:
    return string != "" and not string[-1].isalnum()


def _of_group(body: str, left: str, right: str) -> Iterator[_Need]:
    """The needs of a group: of several alternatives the rarest of each together, and none where one has none."""
    runs = (taken_apart(body) if body else None) or ()
    if len(runs) == 1:
        yield from _needs(runs[0][0], left, right)
        return
    rarest = [min(_needs(run, left, right), key=_order, default=None) for run, _ in runs]
    needs = [need for need in rarest if need]
    if needs and len(needs) == len(rarest):
        words, parts = (frozenset().union(*some) for some in zip(*needs, strict=True))
        yield _Need(words, parts)


def _of_strings(strings: Sequence[str]) -> Iterator[_Need]:
    """The need of strings of which one must be there: of each its longest word, or part of one; and a digit."""
    if all(_DIGIT in string for string in strings):
        yield _Need(frozenset(), _DIGITS)
    pieces_of = [_pieces(string.lower()) for string in strings]
    if len(pieces_of) == 1:
        yield from (_need([piece]) for piece in pieces_of[0])
    elif all(pieces_of):
        yield _need([max(pieces, key=_telling) for pieces in pieces_of])


def _need(pieces: Sequence[tuple[str, bool]]) -> _Need:
    words = frozenset(piece for piece, is_whole in pieces if is_whole)
    return _Need(words, frozenset(piece for piece, is_whole in pieces if not is_whole))


def _telling(piece: tuple[str, bool]) -> tuple[int, bool]:
    word, is_whole = piece
    return len(word) + is_whole, is_whole


def _pieces(string: str) -> list[tuple[str, bool]]:
    """The words in a string and the parts of words at its ends, with True for what is whole."""
    pieces = [(match[0], match.span()) for match in PIECE.finditer(string)]
    pieces_of = [
        (piece, start > 0 and end < len(string), string[max(0, start - 1) : end + 1]) for piece, (start, end) in pieces
    ]
    return [
        (piece, is_whole)
        for piece, is_whole, around in pieces_of
        if (is_whole or len(piece) >= _SHORTEST) and not (piece.isdigit() and _DIGIT in around)
    ]
