"""Few people without an exact number, or by a pronoun: «3-4 stk i praktik», «tre-fire af dem», «begge er i gang»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.count_mentions import Tokens
from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.roles import Roles
from casebook.check.shared.counts.words import BE, COUPLE
from casebook.check.shared.group_setting import GroupSetting
from casebook.check.shared.numbers import value
from casebook.check.shared.people_words import FUNCTION
from casebook.check.shared.word_classes import is_verb
from casebook.check.spans import Part
from casebook.risk.cells import Limits

_PIECES = frozenset({"stk", "stykker", "mand"})
_THEM = frozenset({"dem", "os", "jer", "disse"})
_STAND = frozenset({"i", "på", "med", "uden", "fra", "der", "som", "af"})
_NO_PEOPLE = frozenset({"dage", "uger", "skalaen", "skala"})
_HAVE = BE | {"har", "havde", "fik", "får", "kom", "gik", "vil", "skal", "kan"}
_FAR = 40  # tokens from two people to «begge»


class FewOrSo:
    """Reads ranges of a few people, and the pronoun for two who were counted."""

    def __init__(
        self, tokens: Tokens, setting: GroupSetting, limits: Limits, roles: Roles, people: CountedPeople
    ) -> None:
        self._tokens = tokens
        self._setting = setting
        self._limits = limits
        self._roles = roles
        self._counted = people

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word == "begge":
                yield from filter(None, (self._both(at),))
            elif behind := self._behind_range(at):
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

    def _both(self, at: int) -> Part | None:
        """«To borgere med senhjerneskade, og begge havde opgivet»; but not «begge hænder», «begge af»."""
        behind = self._tokens.word(at + 1)
        if behind not in _HAVE and not (is_verb(behind) and behind not in FUNCTION):
            return None
        numbers = [m for m in self._tokens.mentions_before(at, _FAR) if m.share is None and m.value > 1]
        last = next((count for count in reversed(self._counted.before(at)) if count.value > 1), None)
        is_last = last is not None and bool(numbers) and numbers[-1].at == last.at and last.value == COUPLE
        return (at, at + 1) if is_last else None
