"""Tables of several records that tell of the same thing, so that a reader may hold them against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from casebook.check.context import CheckContext
from casebook.corpus import Kind
from casebook.model import Case
from casebook.model.values import Region
from casebook.problem import Place
from casebook.risk.cells.labels import label_of
from casebook.risk.cells.numbers import PlacedTable, tables_of
from casebook.source import Document, Path

_APART = 10_000  # between the figures of one record and those of the next
_PLACES = 1_000  # of a region
_MOST = 8  # records beside one
_LOOKED_AT = 200  # records that share a title, headings and an actor or a source
Question = tuple[object, ...]


def beside(case: Case, context: CheckContext) -> tuple[tuple[PlacedTable, ...], Mapping[int, Case]]:
    """The tables of a case and those of other cases about the same thing, and the cases by their number; else nothing.

    Tables are about the same thing if their titles and headings say the same but for numbers and groups, and their
    cases share the actor or a source. The case itself is number 0; those of the same place come first where they are
    many.
    """
    mine = tables_of(case.figures)
    if not mine:
        return (), {}
    index = context.for_records(_index)
    names = {name for tied in _tied(case) for name in index.get(tied, ())[:_LOOKED_AT]} - {case.id}
    cases = context.corpus.cases if context.corpus else {}
    others = sorted((cases[name] for name in names), key=lambda other: (other.location != case.location, other.id))
    others = others[:_MOST]
    numbered = {0: case, **dict(enumerate(others, 1))}
    asked = {_question(placed) for placed in mine}
    placed_tables = chain.from_iterable(
        (placed for placed in _scoped(other, number, context) if _question(placed) in asked)
        for number, other in numbered.items()
    )
    return (tuple(placed_tables), numbered) if others else ((), {})


def own(path: Path) -> tuple[int, Path]:
    """The number of the case that a path belongs to, and the path in its own file."""
    number, figure = divmod(int(path[1]), _APART)
    return number, ("figurer", figure, *path[2:])


def place_of(path: Path, numbered: Mapping[int, Case], context: CheckContext) -> Place | None:
    """The place of a path in the file of its case."""
    number, inside = own(path)
    document = context.for_records(_documents).get(numbered[number].id)
    return document.place(inside) if document else None


def _documents(context: CheckContext) -> Mapping[str, Document]:
    return (
        {document.name: document for document in context.corpus.documents.get(Kind.CASE, ())} if context.corpus else {}
    )


def _index(context: CheckContext) -> dict[Question, list[str]]:
    """The ids of the cases by what their tables are about."""
    index: dict[Question, list[str]] = {}
    for case in context.corpus.cases.values() if context.corpus else ():
        for tied in _tied(case):
            index.setdefault(tied, []).append(case.id)
    return index


def _question(placed: PlacedTable) -> Question:
    headings = tuple(label_of(heading).frame for heading in placed.headings)
    return (label_of(placed.table.title).frame, headings)


def _tied(case: Case) -> set[Question]:
    """The questions of a case's tables, each with the actor and each source that it is tied to."""
    ties = {*(cited.source for cited in case.citations), *([case.actor.name] if case.actor else [])}
    return {(_question(placed), tie) for placed in tables_of(case.figures) for tie in ties}


def _scoped(case: Case, number: int, context: CheckContext) -> Iterator[PlacedTable]:
    """The tables of a case with its place and year."""
    place = _range_of(case, context)
    year = case.year or 0
    for placed in tables_of(case.figures):
        yield replace(placed, figure=number * _APART + placed.figure, record=number, scope=(place, (year, year)))


def _range_of(case: Case, context: CheckContext) -> tuple[int, int]:
    """A range of numbers for the place, so that a region's contains its municipalities', and the country's all."""
    regions = list(Region)
    municipality = context.registers.municipalities.get(case.location.municipality or "")
    region = municipality.region if municipality else case.location.region
    if region is None:
        return 0, _PLACES * (len(regions) + 1)
    first = _PLACES * (regions.index(region) + 1)
    if municipality is None:
        return first, first + _PLACES - 1
    at = first + sorted(context.registers.municipalities).index(municipality.id)
    return at, at
