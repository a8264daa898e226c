"""From one value to another: the direction, and the sentence that sums several changes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casebook.render.figures.wording import Noun, signed
from casebook.source.sentences import Sentences

_DIRECTIONS = {"steget": "changes.risen", "faldet": "changes.fallen", "uændret": "changes.same"}


@dataclass(frozen=True, slots=True)
class MeasuredChange:
    """Something that was measured at the beginning and at the end."""

    name: str
    before: int
    after: int

    @property
    def direction(self) -> str:
        """The way it went, as style sheets and the table of its words know it."""
        if self.after == self.before:
            return "uændret"
        return "steget" if self.after > self.before else "faldet"

    def words(self, sentences: Sentences) -> str:
        """«Netværk» fra −2 til 1, or «Bolig» (2)."""
        if self.after == self.before:
            return sentences.say("changes.stays", name=self.name, value=signed(self.after))
        return sentences.say("changes.moves", name=self.name, before=signed(self.before), after=signed(self.after))

    def way(self, sentences: Sentences) -> str:
        """The word for the way it went."""
        return sentences.say(_DIRECTIONS[self.direction])


def summed_up(changes: Sequence[MeasuredChange], noun: Noun, sentences: Sentences) -> str:
    """«er to områder steget: … og …; ét er faldet: …», in that order; what did not happen is not mentioned."""
    groups = ([change for change in changes if change.direction == way] for way in _DIRECTIONS)
    (first, *rest) = filter(None, groups)
    opening = sentences.say(
        "changes.first", number=noun.counted(len(first), sentences), changes=_listed(first, sentences)
    )
    more = (
        sentences.say("changes.more", number=noun.number(len(group), sentences), changes=_listed(group, sentences))
        for group in rest
    )
    return "; ".join([opening, *more])


def _listed(changes: Sequence[MeasuredChange], sentences: Sentences) -> str:
    return f"{changes[0].way(sentences)}: {sentences.listing([change.words(sentences) for change in changes])}"
