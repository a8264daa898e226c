"""A passage is the unit that a text rule reads: a value, a key, a comment, the file's name – and its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property, partial
from typing import TypeVar

from casebook.check.sentences import Stretch, stretches, vocabulary
from casebook.language.folding import Folded, fold
from casebook.memo import Answers
from casebook.problem import FILE_START, Place
from casebook.source import Document, Path, Scalar
from casebook.source.document import field_name
from casebook.source.pictures import PICTURES

T = TypeVar("T")

# Of the kinds of files that a casebook and its site consist of.
ENDINGS = (".yml", ".yaml", ".md", *sorted(PICTURES), ".html", ".json", ".xml", ".txt", ".pdf")
_COMMENT = re.compile(r"#(?<![^ \t\n\r]#)[^\n\r]*")  # the sign first, so that it is searched for at once


class PassagePart(Enum):
    """Parts of a file that a passage can be."""

    VALUE = auto()
    KEY = auto()
    COMMENT = auto()
    FILE_NAME = auto()
    RAW = auto()


@dataclass(frozen=True, eq=False)
class Passage:
    """A piece of a document. Values and keys know the way back to the file by their scalar, others by `start`.

    It keeps what follows from its own text, as long as somebody keeps it.
    """

    document: Document
    part: PassagePart
    raw: str
    path: Path = ()
    scalar: Scalar | None = None
    start: int = 0

    @cached_property
    def folded(self) -> Folded:
        """The text that rules read."""
        return fold(self.raw)

    @cached_property
    def text(self) -> str:
        """The text that rules read, without what hides it."""
        return self.folded.text

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The sentences of the text, each with its words: it is cut into words once for all who read it."""
        return stretches(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the text, in lower case."""
        return vocabulary(self.stretches)

    def once(self, read: Callable[[Passage], T]) -> T:
        """The answer of a function that reads the passage alone, worked out once."""
        answers = self._answers
        if read not in answers:  # not `of`: this is asked very often, and a lambda takes time
            answers[read] = read(self)
        answer: T = answers[read]
        return answer

    @cached_property
    def _answers(self) -> Answers:
        return Answers()

    @cached_property
    def field(self) -> str:
        """The name of the field that the passage stands in, without the numbers of lists: «tekst»."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    def later(self, start: int, end: int) -> Callable[[], Place]:
        """The place of some characters of a value, to be asked for later; it does not keep the passage alive."""
        if self.scalar is None:
            return partial(self.place, start, end)
        return partial(self.document.within, self.scalar, *self.folded.back(start, end))

    def place(self, start: int, end: int) -> Place:
        """The place in the file of the characters from `start` up to `end` of `text`."""
        first, last = self.folded.back(start, end)
        if self.part is PassagePart.FILE_NAME:
            return Place(self.document.file, FILE_START, self.document.name)
        if self.scalar is None:
            return self.document.at(self.start + first, self.start + last)
        place = self.document.within(self.scalar, first, last)
        return replace(place, field=field_name(self.path[:-1])) if self.part is PassagePart.KEY else place


def passages(document: Document, is_told: Callable[[Scalar], bool] = lambda _: True) -> Iterator[Passage]:
    """Every piece of a document in the order of the file, its name first; of keys and values those that tell something.

    What `is_told` says no to is left out.
    """
    yield Passage(document, PassagePart.FILE_NAME, given_name(document.file))
    if document.tree is None:
        yield Passage(document, PassagePart.RAW, document.text)
        return
    for scalar in filter(is_told, document.scalars):
        part = PassagePart.KEY if scalar.is_key else PassagePart.VALUE
        yield Passage(document, part, scalar.value, scalar.path, scalar)
    yield from _comments(document)


def given_name(file: str) -> str:
    """The name that somebody gave a file and its folders; its outermost folder and its ending are ours."""
    name = file.partition("/")[2] or file
    return name.removesuffix(next((ending for ending in ENDINGS if name.endswith(ending)), ""))


def _comments(document: Document) -> Iterator[Passage]:
    covered = [(scalar.start, scalar.end) for scalar in document.scalars]
    starts = [_body(document, start) for start, _ in covered]
    for match in _COMMENT.finditer(document.text):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or covered[before][1] <= match.start():
            yield Passage(document, PassagePart.COMMENT, match.group(), start=match.start())


def _body(document: Document, start: int) -> int:
    """The start of a scalar's own text: of a block behind its header, which may hold a comment."""
    if document.text[start : start + 1] not in {"|", ">"}:
        return start
    line_end = document.text.find("\n", start)
    return line_end if line_end >= 0 else len(document.text)
