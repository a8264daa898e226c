"""A suggestion as edits of fields, and the places in running text that must be reworded to match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from casebook.model.ages import years
from casebook.model.values import Background, Sex
from casebook.risk.attributes import AGE, BACKGROUND, PLACE, PROJECT, SEX, municipality_of, region_named
from casebook.risk.person import Disclosure, Person
from casebook.risk.suggestion import Generalisation, Suggestion
from casebook.source import Path

NewValue: TypeAlias = str | Mapping[str, str | bool] | None


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A new value at a path of a file; None removes the field or list item."""

    file: str
    path: Path
    value: NewValue


@dataclass(frozen=True, slots=True)
class EditPlan:
    """The edits of fields that a suggestion requires, and the disclosures in running text that are to be reworded."""

    edits: tuple[FieldEdit, ...]
    rewordings: tuple[Disclosure, ...]


def edit_plan(people: Iterable[Person], suggestion: Suggestion) -> EditPlan:
    """The edits in all records of one person; `people` are the person and the linked ones."""
    disclosures = [
        (disclosure, change) for person in people for change in suggestion.changes for disclosure in _of(person, change)
    ]
    edits = [edit for disclosure, change in disclosures if not disclosure.in_text for edit in _edit(disclosure, change)]
    once = {(edit.file, edit.path): edit for edit in edits}
    rewordings = {id(disclosure): disclosure for disclosure, _ in disclosures if disclosure.in_text}
    return EditPlan(tuple(_without_empty_lists(once.values(), disclosures)), tuple(rewordings.values()))


def _of(person: Person, change: Generalisation) -> Iterator[Disclosure]:
    """Disclosures more exact than a change allows."""
    for disclosure in person.disclosures:
        if disclosure.attribute == change.attribute and not _is_as_broad(disclosure.value, change):
            yield disclosure


def _is_as_broad(value: str, change: Generalisation) -> bool:
    if change.after is None:
        return False
    if change.attribute == AGE:
        (low, high), (first, last) = years(value), years(change.after)
        return low <= first and last <= high
    if change.attribute == PLACE:
        return not municipality_of(value) and (value == change.after or not region_named(value))
    return value == change.after


def _edit(disclosure: Disclosure, change: Generalisation) -> Iterator[FieldEdit]:
    value: NewValue = change.after
    if change.attribute == PLACE:
        region = region_named(change.after or "")
        value = {"region": region} if region else {"landsdækkende": True}
    elif change.attribute in {SEX, BACKGROUND}:
        value = Sex.UNSTATED.value if change.attribute == SEX else Background.UNSTATED.value
    if change.attribute in {AGE, PROJECT} and value is None:
        return  # the model requires the field «alder»; and a project is left out by not naming it, not by counting less
    yield FieldEdit(disclosure.document.file, disclosure.path, value)


def _without_empty_lists(
    edits: Iterable[FieldEdit], disclosures: list[tuple[Disclosure, Generalisation]]
) -> Iterator[FieldEdit]:
    """The edits, with one that removes the field `familie` in place of those that would remove all its items."""
    documents = {disclosure.document.file: disclosure.document for disclosure, _ in disclosures}
    all_edits = list(edits)
    gone = [edit for edit in all_edits if edit.value is None and edit.path[-2:-1] == ("familie",)]
    emptied = set()
    for edit in gone:
        field = edit.path[:-1]
        length = sum(1 for path in documents[edit.file].entries if path[:-1] == field)
        if sum(1 for other in gone if other.file == edit.file and other.path[:-1] == field) == length:
            emptied.add((edit.file, field))
    for edit in all_edits:
        if (edit.file, edit.path[:-1]) not in emptied:
            yield edit
    for file, field in sorted(emptied):
        yield FieldEdit(file, field, None)
