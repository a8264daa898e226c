"""The parts of a question on suitability, and those who can decide what it asks.

All that is asked and answered is said by its key: `key` is that of the question itself, and with «_yes», «_partly» and
«_no» behind it that of what the answer says when it stands by itself. Of a question on a method's own line, `key` is
that of the heading, and with «_asked» behind it that of the question.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ADDRESS = "passer/"


class Decider(StrEnum):
    """Those who can settle a question; the value is the key of what they are called."""

    TEAM = "deciders.team"
    LEADER = "deciders.leader"
    PARTNERS = "deciders.partners"
    MONEY = "deciders.money"
    BOARD = "deciders.board"

    @property
    def decides(self) -> str:
        """The key of what is theirs to decide."""
        return f"{self}_decides"


@dataclass(frozen=True, slots=True)
class FitQuestion:
    """A question that is asked of every method. The `first` are asked before the others are asked for."""

    id: str
    key: str
    decider: Decider
    first: bool = False


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question made of each of a method's own lines. Where it is `warning`, a yes speaks against the method.

    `weighty` ones come first where there is room for a few only.
    """

    id: str
    key: str
    decider: Decider
    warning: bool = False
    weighty: bool = False


@dataclass(frozen=True, slots=True)
class FitPart:
    """One of the six parts: the questions of every method, then those made of the method's own lines.

    `name` and `lead` are said by their keys. `paper` is the key of where the method's own lines are found, for those
    who answer on paper.
    """

    id: str
    name: str
    lead: str
    questions: tuple[FitQuestion, ...]
    own: tuple[OwnQuestion, ...] = ()
    paper: str = ""
