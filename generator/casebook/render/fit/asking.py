"""The parts of a question on suitability, and those who can decide what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ADDRESS = "passer/"


class Decider(StrEnum):
    """Those who can settle a question; the value is what they are called on the page."""

    TEAM = "Fagteamet"
    LEADER = "Afdelingslederen"
    PARTNERS = "Samarbejdspartnerne"
    MONEY = "Økonomi"
    BOARD = "Direktion og udvalg"


DECIDES = {
    Decider.TEAM: "Om metoden passer til borgerne og kan bruges, som den er beskrevet.",
    Decider.LEADER: "Om der er tid, bemanding og oplæring – og hvad der så må vige.",
    Decider.PARTNERS: "Om de kan og vil være med.",
    Decider.MONEY: "Hvad det koster, også efter det første år.",
    Decider.BOARD: "Om I skal begynde, og hvor længe det skal have lov at virke.",
}


@dataclass(frozen=True, slots=True)
class AnswerSentences:
    """The sentence for an answer that stands by itself. «{}» is where a method's own words go."""

    yes: str
    partly: str
    no: str


@dataclass(frozen=True, slots=True)
class FitQuestion:
    """A question that is asked of every method."""

    id: str
    text: str
    decider: Decider
    sentences: AnswerSentences


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question made of each of a method's own lines. Where it is `warning`, a yes speaks against the method.

    `weighty` ones come first where there is room for a few only.
    """

    id: str
    ask: str
    decider: Decider
    sentences: AnswerSentences
    warning: bool = False
    weighty: bool = False


@dataclass(frozen=True, slots=True)
class FitPart:
    """One of the six parts: the questions of every method, then those made of the method's own lines.

    `paper` says where the method's own lines are found, for those who answer on paper.
    """

    id: str
    name: str
    lead: str
    questions: tuple[FitQuestion, ...]
    own: tuple[OwnQuestion, ...] = ()
    paper: str = ""
