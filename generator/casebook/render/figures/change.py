"""From one value to another: the direction, and the sentence that sums several changes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.danish import listing
from casebook.render.figures.wording import Noun, signed

_DIRECTIONS = ("steget", "faldet", "uændret")


@dataclass(frozen=True, slots=True)
class MeasuredChange:
    """Something that was measured at the beginning and at the end."""

    name: str
    before: int
    after: int

    @property
    def direction(self) -> str:
        """The Danish word for the way it went."""
        if self.after == self.before:
            return "uændret"
        return "steget" if self.after > self.before else "faldet"

    @property
    def words(self) -> str:
        """«Netværk» fra −2 til 1, or «Bolig» (2)."""
        if self.after == self.before:
            return f"«{self.name}» ({signed(self.after)})"
        return f"«{self.name}» fra {signed(self.before)} til {signed(self.after)}"


def summed_up(changes: Sequence[MeasuredChange], noun: Noun) -> str:
    """«er to områder steget: … og …; ét er faldet: …», in that order; what did not happen is not mentioned."""
    groups = ((word, [change for change in changes if change.direction == word]) for word in _DIRECTIONS)
    (first, *rest) = [(word, group) for word, group in groups if group]
    opening = f"er {noun.counted(len(first[1]))} {_listed(*first)}"
    return "; ".join([opening, *(f"{noun.number(len(group))} er {_listed(word, group)}" for word, group in rest)])


def _listed(word: str, changes: Sequence[MeasuredChange]) -> str:
    return f"{word}: {listing([change.words for change in changes])}"
