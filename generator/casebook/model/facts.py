"""Facts about a field beside its type: declared once, at the field, and asked for everywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from casebook.model.criteria import Criterion
from casebook.model.facets import Facet
from casebook.model.kinds import Kind


class Tells(Enum):
    """The subject of a field's text. `NOTHING` is a code, a number or a list of ids: no prose to read."""

    PERSON = auto()
    METHOD = auto()
    NOTHING = auto()


class Names(Enum):
    """The owner of the name that a field holds: a person (a pseudonym), the record itself, or something else."""

    PERSON = auto()
    RECORD = auto()
    OTHER = auto()


class Own(Enum):
    """A reference within one register: to another entry of the same kind."""

    KIND = auto()


@dataclass(frozen=True, slots=True)
class Facts:
    """`tells` is inherited by the fields below where it is None; at the top of a record that means a person.

    `refers_to` is the kind whose ids the field holds, `once` that no id may stand twice in a record's list.
    `names` is set where a name is declared, and what is declared there is nobody's name by accident elsewhere.
    What is `filled_when_public` must hold something in a record that is published, though a draft may leave it empty.
    `compared` marks the prose that similarity between records is measured on. What is not `public` has no place in
    what is published. By its `facet` readers narrow records down; the `criterion` is what they need of the field.
    What is `verbatim` is a name by which records find each other: it stays to the letter as it is written in both.
    """

    tells: Tells | None = None
    refers_to: Kind | Own | None = None
    once: bool = False
    compared: bool = False
    public: bool = True
    verbatim: bool = False
    names: Names | None = None
    filled_when_public: bool = False
    facet: Facet | None = None
    criterion: Criterion | None = None


NOTHING_SAID = Facts()
