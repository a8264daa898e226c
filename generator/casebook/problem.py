"""Problem, Place, Span, Level: the one thing that every stage speaks.

A mistake in a record is a `Problem`, a value that is collected, sorted and reported. An unusable world (no casebook
here) is one `CasebookError`, caught in `cli.main` alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

FRAME_WIDTH = 120
DIRECT = "direkte"  # the family of what points at one person by itself: never excepted, never shown in public logs


class Level(StrEnum):
    """The severity of a finding; the values are what editors read."""

    ERROR = "fejl"
    WARNING = "advarsel"
    ADVICE = "råd"

    def outweighs(self, other: Level) -> bool:
        """True if a finding of this level weighs more than one of the other."""
        heaviest_first = tuple(Level)
        return heaviest_first.index(self) < heaviest_first.index(other)


class Confidence(StrEnum):
    """The confidence that a finding is right."""

    HIGH = "høj"
    LOW = "lav"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: line and column, 1-based, counted in code points of the file itself."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to, not including, `end`."""

    start: Position
    end: Position


STRUCTURE = frozenset({"fil", "yaml"})  # families: until such a fault is mended, others may only follow from it

FILE_START = Span(Position(1, 1), Position(1, 1))


@dataclass(frozen=True, slots=True)
class Frame:
    """A masked piece of a source line; `column` is the 1-based column of its first character."""

    text: str
    column: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a finding: the file, the span, what it belongs to, and the masked line to show."""

    file: str
    span: Span = FILE_START
    record: str | None = None
    field: str | None = None
    frame: Frame | None = None


class PlaceRelation(StrEnum):
    """The relation of a second place to a finding; its value is said where nothing more is to be said of it."""

    OTHER = ""  # the note says it
    AGAIN = "det samme ord igen"
    ASKED = "et tal mere at se efter"  # a question about several numbers is about this one too
    REASON = "en grund mere"  # another rule finds something here


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding speaks of, with what it has to do with the first; of a reason also its `rule`."""

    place: Place
    note: str
    relation: PlaceRelation = PlaceRelation.OTHER
    rule: str = ""

    @classmethod
    def of(cls, place: Place, relation: PlaceRelation) -> Related:
        """A place of which nothing is to be said but what it has to do with the first."""
        return cls(place, relation.value, relation)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. It never holds the text that it found: the frame is masked before it gets here.

    `filled` are the words of ours that its message and hint were filled in with: a casebook may say these otherwise.
    """

    rule: str
    level: Level
    place: Place
    message: str
    hint: str
    confidence: Confidence = Confidence.HIGH
    related: tuple[Related, ...] = ()
    filled: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)

    @property
    def family(self) -> str:
        """The rule's family: what stands before the slash."""
        return self.rule.partition("/")[0]


_MENTION = 40  # characters; what is longer is a sentence, and may hold several mentions


def is_of_a_mention(problem: Problem) -> bool:
    """True if a finding is about a few words of one line, and not about a sentence or a file."""
    span = problem.place.span
    return span.start.line == span.end.line and 0 < span.end.column - span.start.column <= _MENTION


class CasebookError(Exception):
    """The tool or its input is unusable. Message and hint are Danish sentences for the person at the keyboard."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Stage(IntEnum):
    """The stages in which an editor mends a casebook. The first two are mended in every file before anything else."""

    READABLE = 0
    URGENT = 1
    FIELDS = 2
    TEXTS = 3
    PROCESS = 4

    @classmethod
    def of(cls, problem: Problem) -> Stage:
        """The stage in which a finding is mended."""
        if problem.family in STRUCTURE:  # a warning does not keep a file from being read
            return cls.READABLE if problem.level is Level.ERROR else cls.FIELDS
        return next((stage for stage, families in _STAGES.items() if problem.family in families), cls.TEXTS)


_STAGES = {
    Stage.URGENT: frozenset({DIRECT}),
    Stage.FIELDS: frozenset({"felter", "henvisninger"}),  # of a field at fault others may say what it is no more
    Stage.PROCESS: frozenset({"proces", "adresser"}),  # reviews and addresses follow when the text stands
}


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order of every report: what cannot wait, then file by file as an editor mends it."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def _order(problem: Problem) -> tuple[Stage, str, Stage, Span, str, str]:
    place, stage = problem.place, Stage.of(problem)
    before_files = min(stage, Stage.FIELDS)
    return before_files, place.file, stage, place.span, problem.rule, problem.message


def one_line(problem: Problem) -> str:
    """The place, the fault and the advice, on one line."""
    start = problem.place.span.start
    where = f"{problem.place.file}:{start.line}:{start.column}"
    return f"{where}: {problem.level} [{problem.rule}] {problem.message} Gør: {problem.hint}"


def mask(text: str) -> str:
    """The text with every letter as x (or X) and every digit as 0, so that only its shape is left."""
    return text.translate(_MASKS)


class _Masks(dict[int, str]):
    """The character that stands for each one, by its code point."""

    def __missing__(self, code: int) -> str:
        self[code] = masked = self._of(chr(code))
        return masked

    @staticmethod
    def _of(char: str) -> str:
        if char.isnumeric():
            return "0"
        if char.isalpha():
            return "X" if char.isupper() else "x"
        return char if char.isascii() and char.isprintable() else "·"


_MASKS = _Masks()


def frame_of(line: str, column: int) -> Frame:
    """The masked part of `line` around `column`, at most `FRAME_WIDTH` characters."""
    if len(line) <= FRAME_WIDTH:
        return Frame(mask(line))
    first = max(0, min(column - 1 - FRAME_WIDTH // 2, len(line) - FRAME_WIDTH))
    return Frame(mask(line[first : first + FRAME_WIDTH]), first + 1)
