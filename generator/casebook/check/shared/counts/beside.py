"""Somebody who is named beside a counted group: «kun Asta + 1», «Asta og to andre», «det er kun hende på holdet»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.shared.counts.counted_people import CountedPeople
from casebook.check.shared.counts.group_setting import is_group
from casebook.check.spans import Part

_PRONOUNS = frozenset({"hende", "ham", "hun", "han", "mig", "dig"})
_ONLY = frozenset({"kun", "bare", "blot", "udelukkende", "alene"})
_PLUS = frozenset({"+", "plus", "og"})
_BE = frozenset({"er", "var", "blev", "bliver"})
_OTHERS = frozenset({"andre", "anden", "til", "mere", "øvrige", "nabo", "makker", "kollega"})
_ADVERBS = frozenset({"ikke", "ik", "jo", "så", "nu"})
_SINGLED_OUT = frozenset({("den", "ene"), ("den", "eneste")})
_AMONG = frozenset({("en", "af", "dem"), ("én", "af", "dem")})
_NEAR, _CLAUSE = 3, 5  # tokens


class BesideSomebody:
    """Reads what a text says of a small group and of somebody that it names."""

    def __init__(self, counted: CountedPeople) -> None:
        self._tokens = counted.text.tokens
        self._setting = counted.text.setting
        self._limits = counted.text.limits
        self._counted = counted
        self._names = counted.text.names

    def parts(self) -> Iterator[Part]:
        """The tokens of each such statement."""
        for at, word in enumerate(self._tokens.lower):
            if word in self._names or word in _PRONOUNS:
                yield from filter(None, (self._only(at), self._plus(at), self._is_among_few(at)))

    def _only(self, at: int) -> Part | None:
        """«Kun Asta kom igennem», «er det kun hende på holdet»."""
        tokens = self._tokens
        only = next((i for i in range(at - 1, max(at - _NEAR - 1, -1), -1) if tokens.word(i) in _ONLY), None)
        if only is None or any(word != "det" and word not in _BE for word in tokens.lower[only + 1 : at]):
            return None
        is_there = any(map(is_group, tokens.lower[at : at + _CLAUSE]))
        return (only, at + 1) if is_there or self._has_counts(at) else None

    def _has_counts(self, at: int) -> bool:
        return any(count.value > 1 for count in self._counted.near(at))

    def _plus(self, at: int) -> Part | None:
        """«Asta + 1», «Asta og to andre», «Asta + de to andre fra gruppen»."""
        tokens = self._tokens
        if tokens.word(at + 1) not in _PLUS:
            return None
        begin = at + 2 + (tokens.word(at + 2) == "de")
        number = next((m for m in tokens.mentions_before(begin + 1, 1) if m.at == begin), None)
        if number is None or number.share is not None or not 0 < number.value < self._limits.smallest:
            return None
        is_sum = tokens.word(at + 1) != "og" and not number.noun
        is_other = tokens.word(number.behind) in _OTHERS
        return (at, number.behind + is_other) if is_sum or is_other else None

    def _is_among_few(self, at: int) -> Part | None:
        """«Asta er den ene», «Asta er ikke en af dem»."""
        tokens = self._tokens
        if tokens.word(at + 1) not in _BE:
            return None
        behind = at + 2 + (tokens.word(at + 2) in _ADVERBS)
        words = tokens.lower[behind : behind + 3]
        is_few = words[:2] in _SINGLED_OUT or words in _AMONG
        is_group_there = words[:2] != ("den", "eneste") and self._setting.has_group(at)
        return (at, behind + 2) if is_few and (self._has_counts(at) or is_group_there) else None
