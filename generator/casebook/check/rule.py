"""The kinds of rules. A rule says what it finds, why, what to do, and gives examples that say so better than words.

A rule is one module below `check/<family>/` that holds one `TextRule`, `RecordRule`, `FigureRule`, `CorpusRule` or
`PictureRule` called RULE. In a bad example ⟦…⟧ stands around exactly what must be hit: the same string is the test, the
documentation on the site and the check of positions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import reduce
from operator import or_
from typing import TypeAlias

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.triggers import Triggers
from casebook.model import Case, Method
from casebook.problem import Confidence, Level, Place, Problem, Related
from casebook.source import Path, Picture

PARTED = "\n---\n"  # between the records of an example
PROSE = frozenset({PassagePart.VALUE, PassagePart.COMMENT, PassagePart.RAW})
EVERYWHERE = frozenset(PassagePart)


@dataclass(frozen=True, slots=True)
class Hit:
    """A span of a passage that a rule hits. `hint` may say more exactly what to do, never what was found."""

    start: int
    end: int
    hint: str = ""
    confidence: Confidence | None = None
    level: Level | None = None


class Reads(Enum):
    """Documents that a text rule reads."""

    ALL = auto()  # records, registers and hand-written pages
    RECORDS = auto()  # cases and methods
    CASES = auto()


@dataclass(frozen=True, slots=True)
class Replacement:
    """A replacement for a hit: `text` for the characters from `start` up to `end` of the passage.

    They may be more than the hit: «i november 2012» becomes «om efteråret», though only the date was found.
    """

    start: int
    end: int
    text: str


Find: TypeAlias = Callable[[Passage, CheckContext], Iterable[Hit]]
Mend: TypeAlias = Callable[[Passage, Hit, CheckContext], Replacement | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The description that every rule has. `also` names the rules that may hit the same bad examples."""

    family: str
    name: str
    title: str
    message: str
    why: str
    source: str
    hint: str
    level: Level
    confidence: Confidence = Confidence.HIGH
    bad: tuple[str, ...]
    good: tuple[str, ...]
    also: frozenset[str] = frozenset()

    @property
    def rule(self) -> str:
        """The full name: «direkte/cpr-nummer»."""
        return f"{self.family}/{self.name}"

    def problem(self, place: Place, hit: Hit | RecordHit | None = None, related: tuple[Related, ...] = ()) -> Problem:
        """The finding of this rule at a place."""
        return Problem(
            rule=self.rule,
            level=(hit and hit.level) or self.level,
            place=place,
            message=self.message,
            hint=(hit and hit.hint) or self.hint,
            confidence=(hit and hit.confidence) or self.confidence,
            related=related or (hit.related if isinstance(hit, RecordHit) else ()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """A rule that reads one passage at a time. `parts` says which pieces of a file it reads.

    Where it has `triggers`, it reads only passages that hold one of them. One that is `of_sentences` goes by what
    stands around a word: in a list of words it has nothing to go by.
    One that `asks_once` has a question about what no other rule decides: all that it hits in a document is one finding.
    `mend` is there where `check --fix` may mend what the rule finds: it is pure, says the same in fewer particulars,
    invents nothing, and answers None where no wording is sure to be right.
    """

    find: Find
    triggers: tuple[Triggers, ...] = ()
    parts: frozenset[PassagePart] = PROSE
    reads: Reads = Reads.ALL
    of_sentences: bool = False
    asks_once: bool = False
    mend: Mend | None = None
    mask: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Set the mask of its triggers: a text with none of them is not worth reading. 0 where it has no triggers."""
        object.__setattr__(self, "mask", reduce(or_, (triggers.mask for triggers in self.triggers), 0))

    def read(self, passage: Passage, context: CheckContext) -> Iterable[Hit]:
        """The hits of the rule in a passage that it is to read."""
        triggered = passage.part in self.parts and (not self.triggers or self.mask & context.mask(passage))
        return self.find(passage, context) if triggered else ()


def hits(rule: TextRule, passage: Passage, context: CheckContext) -> tuple[Hit, ...]:
    """The hits of a rule in a passage of the document that the context is seen from; looked for once."""
    triggered = passage.part in rule.parts and (not rule.triggers or rule.mask & context.mask(passage))
    return kept_hits(rule, passage, context) if triggered else ()


def kept_hits(rule: TextRule, passage: Passage, context: CheckContext) -> tuple[Hit, ...]:
    """The hits of a rule in a passage that is known to be worth reading by it; looked for once."""
    question, own = (rule.name, passage), context.own
    if question not in own:  # not `of`: this is asked for each rule and passage, and a lambda takes time
        own[question] = tuple(rule.find(passage, context))
    answer: tuple[Hit, ...] = own[question]
    return answer


@dataclass(frozen=True, slots=True)
class RecordHit:
    """A hit of a rule in a record as a whole: at the value (or with `at_key` the key) of a path of the file.

    `related` are other places that it has to do with, of this record or of others.
    """

    path: Path
    hint: str = ""
    level: Level | None = None
    at_key: bool = False
    confidence: Confidence | None = None
    related: tuple[Related, ...] = ()


FindInRecord: TypeAlias = Callable[[Case, CheckContext], Iterable[RecordHit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRule(Rule):
    """A rule that reads a case as a whole. Its examples are fields in YAML that stand in for those of a sound case."""

    find: FindInRecord


FindInEither: TypeAlias = Callable[[Case | Method, CheckContext], Iterable[RecordHit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EitherRule(Rule):
    """A rule that reads a case or a method as a whole. Its examples are those of a record rule."""

    find: FindInEither


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRule(EitherRule):
    """A rule that reads the figures of a case or a method together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusRule(RecordRule):
    """A rule that reads a case beside all others (`context.corpus`); its hits stand in the case that it is asked about.

    Its examples are several records, parted by lines with `---`: each is fields in YAML that stand in for those of a
    sound case, the first with the id «eksempel», the next with «eksempel-2» and so on.
    `prepare` reads what it will ask of this case when it is the turn of another.
    """

    prepare: Callable[[Case, CheckContext], object] = field(default=lambda _case, _context: None)


FindInPicture: TypeAlias = Callable[[Picture, CheckContext], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRule(Rule):
    """A rule that reads what a picture file holds beside the picture. A hit stands at the file as a whole.

    Its examples are sentences like «vaerksted.jpg med ⟦EXIF⟧»; the tests make such files.
    """

    find: FindInPicture
