"""Needles: strings that a text must hold for a regular expression to match anywhere in it, read off its source.

To look for them is far cheaper than to compile the expression, and most expressions match nowhere in a record. They are
read as in Russ Cox, «Regular Expression Matching with a Trigram Index» (2012), as far as it is quick.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

Needed = tuple[str, ...]  # one of these must be there
Way = tuple[Needed, ...]  # all of these must be met; one alternative of an expression

_ONE = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|[^\\\[\]()]++"
_DEPTH = 8  # groups in groups that are read; what is nested more deeply has no needles
_GROUP = reduce(lambda inner, _: rf"\((?:{_ONE}|{inner})*+\)", range(_DEPTH), rf"\((?:{_ONE})*+\)")
_LITERAL = r"[^\\\[\](){}?*+.^$|]"
_TOKEN = re.compile(
    rf"(?P<literal>{_LITERAL}+(?![?*+{{]))|(?P<bar>\|)|(?P<group>{_GROUP})(?P<repeated>[?*]|\{{0?,[0-9]*\}}|\{{0\}})?"
    r"|(?P<lost>[()])|\\[bB]|\^|\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\{[0-9]*,?[0-9]*\}|.",
    re.DOTALL,
)
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|>|[a-z]*(?:-[a-z]+)?:))?(?!\?)")  # not what only looks ahead or behind
_LIST = re.compile(rf"{_LITERAL}{{2,}}(?:\|{_LITERAL}{{2,}})*")
_AHEAD = ("(?=", "(?!", "(?<=", "(?<!")  # these take no room
_SHORTEST = 2  # letters of a needle; a sign may stand alone
_OFTEN = {1: 20, 2: 40, 3: 8, 4: 3}  # a guess at how often a text holds a needle of so many letters, beside longer ones
_MOST = 100  # needles that strings in a row are joined to
_NOTHING = "(?!)"  # matches nowhere
_CAPTURES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|(\((?:\?P<\w+>|(?!\?)))", re.DOTALL)
_FLAGS = re.compile(r"\(\?[a-z]+\)")


@dataclass
class Alternative:
    """One of the alternatives of an expression and its needs: at first those to be seen at once, then all."""

    source: str
    way: Way = ()
    is_read: bool = False

    def may_match(self, lower: str) -> bool:
        """True if a text in lower case holds all that the alternative needs."""
        if not _holds(self.way, lower):
            return False
        if not self.is_read:
            self.is_read = True
            self.way = tuple(way for run, _ in taken_apart(self.source) or () for way in _way(run, within=True))
        return _holds(self.way, lower)

    @property
    def left_out(self) -> str:
        """An expression that matches nowhere and has the same groups."""
        return _NOTHING + "".join(f"{opening})" for opening in _CAPTURES.findall(self.source) if opening)


class SourceToken(NamedTuple):
    """A piece of an expression: one of these is not empty, none where it is something else."""

    literal: str
    bar: str
    group: str
    repeated: str
    lost: str


def may_match(some: Iterable[Alternative], lower: str) -> bool:
    """True if a text in lower case holds all that one of some alternatives needs."""
    for alternative in some:  # loops and no `any`: this is asked for each expression and sentence
        for needed in alternative.way:
            for needle in needed:
                if needle in lower:
                    break
            else:
                break
        else:
            if alternative.is_read or alternative.may_match(lower):
                return True
    return False


def alternatives(source: str) -> tuple[Alternative, ...]:
    """The alternatives of a regular expression with their needs. It is a single one where it cannot be taken apart."""
    runs = taken_apart(source)
    if runs is None or _FLAGS.match(source):
        return (Alternative(source, is_read=True),)
    at, parts = 0, []
    for run, end in runs:
        parts.append(Alternative(source[at:end], _way(run)))
        at = end + 1
    return tuple(parts)


def _holds(way: Way, lower: str) -> bool:
    return all(any(needle in lower for needle in needed) for needed in way)


def taken_apart(source: str) -> list[tuple[list[SourceToken], int]] | None:
    """The tokens of each alternative and where it ends; None where an expression is nested too deeply."""
    runs: list[tuple[list[SourceToken], int]] = []
    run: list[SourceToken] = []
    for match in _TOKEN.finditer(source):
        token = SourceToken(*match.groups(""))
        if token.lost:
            return None
        if token.bar:
            runs.append((run, match.start()))
            run = []
        elif not token.group.startswith(_AHEAD):
            run.append(token)
    return [*runs, (run, len(source))]


def _way(run: list[SourceToken], *, within: bool = False) -> Way:
    """All that the parts behind one another need; strings that meet are read as one."""
    parts: list[Needed] = []
    strings: Needed = ("",)
    for token in run:
        opening = _OPENING.match(token.group) if token.group and not token.repeated else None
        body = token.group[opening.end() : -1] if opening else ""
        here = (token.literal,) if token.literal else tuple(body.split("|")) if _LIST.fullmatch(body) else ()
        if here and len(here) * len(strings) <= _MOST:
            strings = tuple(before + after for before in strings for after in here)
        else:
            parts += (strings, _best(body) if within and body and not here else ())
            strings = here or ("",)
    sound = (some for some in (*parts, strings) if some and all(map(_is_sound, some)))
    return tuple(sorted((tuple(map(str.lower, some)) for some in sound), key=_commonness))


def _is_sound(needle: str) -> bool:
    """True if a string is worth looking for."""
    return len(needle) >= _SHORTEST or bool(needle and not needle.isalnum() and not needle.isspace())


def _commonness(needed: Needed) -> int:
    """A guess at how often a text holds one of some needles: what is rarest is looked for first."""
    return sum(_OFTEN.get(len(needle), 1) for needle in needed)


def _best(body: str) -> Needed:
    """The needles of a group: of each alternative the longest. None where one alternative has none."""
    ways = [_way(run, within=True) for run, _ in taken_apart(body) or ()]
    if not ways or not all(ways):
        return ()
    return tuple(needle for way in ways for needle in max(way, key=lambda needed: min(map(len, needed))))
