"""Questions of the form, the parts of an answer to each, and the options there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Written = str | bool


class Shape(StrEnum):
    """Shapes of an answer.

    `ELAPSED` is a number and a unit («3 mdr»), its options are the units; `ROWS` is a list of answers by column.
    """

    TEXT = "text"
    LONG = "long"
    ONE_OF = "one_of"
    MANY_OF = "many_of"
    ROWS = "rows"
    YEAR = "year"
    ELAPSED = "elapsed"


@dataclass(frozen=True, slots=True)
class FormOption:
    """An option: its id, what people read, the other words that they search by.

    `writes` stands in the record in place of the id, where that is no id but fields: «kommune: naestved».
    """

    value: str
    name: str
    words: tuple[str, ...] = ()
    writes: Mapping[str, Written] | None = None


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of an answer.

    `path` is the place in the record («historier.0.tekst»), or the field of a row; empty where nothing of it is
    written there. Where another part has been answered as `unless` says (name, value), the part is not asked, or its
    answer goes to `instead`; with `only` it is asked where the other has been answered so. `later` is the editor's.
    `placeholder` stands in a draft until there is an answer: the check knows that it is none.
    """

    name: str
    shape: Shape
    path: str = ""
    chooses: str = ""
    required: bool = False
    later: bool = False
    only: tuple[str, str] | None = None
    unless: tuple[str, str] | None = None
    instead: str = ""
    columns: tuple[FormPart, ...] = ()
    placeholder: str = ""
    label: str = ""
    help: str = ""
    options: tuple[FormOption, ...] = ()

    def option(self, value: object) -> FormOption | None:
        """The option with an id; None where it has none."""
        return next((option for option in self.options if option.value == value), None)

    def is_asked(self, answers: Mapping[str, object]) -> bool:
        """True if the other answers ask for this one."""
        if self.only and answers.get(self.only[0]) != self.only[1]:
            return False
        return not self.is_elsewhere(answers) or bool(self.instead)

    def is_elsewhere(self, answers: Mapping[str, object]) -> bool:
        """True if the answer does not go to its own place."""
        return bool(self.unless and answers.get(self.unless[0]) == self.unless[1])


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question: its number from 1, the section that it stands in, and the parts of its answer."""

    number: int
    section: str
    parts: tuple[FormPart, ...]
    text: str = ""
    help: str = ""
    section_name: str = ""


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """All questions in order, and what the parts stand in: the order of a record's fields (`written`).

    `taken` are the ids that cases have. `comments` are the sentences on top of a draft, by their key.
    """

    questions: tuple[FormQuestion, ...]
    later: tuple[FormPart, ...]
    written: tuple[str, ...]
    fixed: Mapping[str, str]
    comments: Mapping[str, str] = field(default_factory=dict)
    taken: Sequence[str] = ()

    def parts(self) -> Iterator[FormPart]:
        """Every part that is asked, in order."""
        return (part for question in self.questions for part in question.parts)

    def part(self, name: str) -> FormPart:
        """The part of a name; KeyError where there is none."""
        by_name = {part.name: part for part in self.parts()}
        return by_name[name]
