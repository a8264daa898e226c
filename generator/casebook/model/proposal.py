"""A proposal as it goes from the program that checked it to the one that answers it: names and numbers, no text.

Whoever sends a pull request can make the first of them write what they like, so the second believes only what has one
of these forms. A text that is shown comes from the second one's own casebook.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from casebook.model.base import Id
from casebook.model.values import Status
from casebook.problem import Level

VERSION = 1
MOST = 200  # of anything in one proposal: more is no proposal that somebody reads

_FIELD = r"^[a-zæøåé0-9_-]{1,60}(\.[a-zæøåé0-9_-]{1,60}){0,6}$"
_RULE = r"^[a-zæøå-]{1,40}/[a-zæøå0-9-]{1,60}$"
_VALUE = r"^[a-zæøå0-9+-]{1,60}$"

FieldName = Annotated[str, StringConstraints(pattern=_FIELD)]
RuleName = Annotated[str, StringConstraints(pattern=_RULE)]
Value = Annotated[str, StringConstraints(pattern=_VALUE)]
Count = Annotated[int, Field(ge=0, le=10_000_000)]


class _Exactly(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class State(StrEnum):
    """The things that a proposal can do with a record."""

    NEW = "ny"
    CHANGED = "ændret"
    GONE = "fjernet"


class ChangedField(_Exactly):
    """A field of which something is changed. Values stand there only where they are a number or a word of a list."""

    name: FieldName
    before: Value | None = None
    after: Value | None = None


class Fault(_Exactly):
    """A finding: rule, weight and line. Of what points at a person by itself there is neither rule nor line."""

    level: Level
    rule: RuleName | None = None
    line: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


class Matching(_Exactly):
    """The number of people who match what is told of one, in whole people, and its bounds."""

    low: Count
    middle: Count
    high: Count


class ChangedRecord(_Exactly):
    """A record that a proposal adds, changes or takes away."""

    kind: Literal["cases", "methods"]
    id: Id
    state: State
    status: Status | None = None
    fields: Annotated[tuple[ChangedField, ...], Field(max_length=MOST)] = ()
    faults: Annotated[tuple[Fault, ...], Field(max_length=MOST)] = ()
    people: Annotated[tuple[Matching, ...], Field(max_length=MOST)] = ()
    missing: Annotated[tuple[FieldName, ...], Field(max_length=MOST)] = ()


class Proposal(_Exactly):
    """All that a proposal changes. `urgent` says that something in it points at one person by itself.

    `faults` are the findings outside the changed records, `others` counts the other files that it changes, and `tool`
    is True if the tool or its settings are among them, so that what the tool says of the proposal may not be so.
    """

    version: Literal[1] = 1
    records: Annotated[tuple[ChangedRecord, ...], Field(max_length=MOST)] = ()
    faults: Annotated[tuple[Fault, ...], Field(max_length=MOST)] = ()
    others: Count = 0
    tool: bool = False
    urgent: bool = False
