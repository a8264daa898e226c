"""Few people without an exact number: «3-4 stk i praktik», «tre-fire af dem»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.words.numbers import value
from casebook.check.spans import Part

_PIECES = frozenset({"stk", "stykker", "mand"})
_THEM = frozenset({"dem", "os", "jer", "disse"})
_STAND = frozenset({"i", "på", "med", "uden", "fra", "der", "som", "af"})
_NO_PEOPLE = frozenset({"dage", "uger", "skalaen", "skala"})


class FewOrSo:
    """Reads ranges of a few people."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._limits = counted.text.limits
        self._roles = counted.roles
        self._counted = counted

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at in range(len(self._tokens.lower)):
            if behind := self._behind_range(at):
                yield from filter(None, (self._range(at, behind),))

    def _behind_range(self, at: int) -> int:
        """The token behind a range whose first number is small: «tre-fire», «3-4»; 0 where there is none."""
        first, sign, last = self._tokens.lower[at].partition("-")
        behind = at + 1
        if not sign and first.isdecimal() and self._tokens.word(at + 1) in {"-", "–"}:
            last, behind = self._tokens.word(at + 2), at + 3
        few, more = (value(first), value(last)) if first and last else (None, None)
        is_range = few is not None and more is not None and 1 < few < more <= few + 2
        return behind if is_range and few is not None and few < self._limits.smallest else 0

    def _range(self, at: int, behind: int) -> Part | None:
        """«3-4 stk i praktik», «tre-fire stykker af dem», «to-tre af os»."""
        tokens = self._tokens
        is_pieces = tokens.word(behind) in _PIECES
        behind += is_pieces
        behind += is_pieces and tokens.word(behind) == "." and not tokens.ends_sentence(behind)
        following = tokens.lower[behind : behind + 2]
        if following[:1] == ("af",):
            is_them = following[1:] and following[1] in _THEM
            return (at, behind + 2) if is_them and not self._is_of_things(at) else None
        stands = following[:1] and following[0] in _STAND and not _NO_PEOPLE.intersection(following)
        return (at, behind) if is_pieces and stands and not self._is_of_things(at) else None

    def _is_of_things(self, at: int) -> bool:
        if self._roles.earlier.is_object(at - 1):  # «hun har 2-3 stk. på lager»
            return True
        return self._setting.things_before(at) and self._counted.group(at) is None
