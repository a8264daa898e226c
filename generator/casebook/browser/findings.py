"""Findings as their writer sees them: with the words that were found, and the place inside the field's own text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from casebook.problem import FILE_START, Place, PlaceRelation, Problem
from casebook.source import Document
from casebook.structural_rules.rule import address_of

_LONGEST = 200  # characters; what is longer is a text as a whole, and is not found in it


def all_told(problems: Iterable[Problem], document: Document) -> list[dict[str, Any]]:
    """The findings in a document, each as `told`."""
    return [told(problem, document) for problem in problems]


def told(problem: Problem, document: Document) -> dict[str, Any]:
    """A finding as plain values; `document` is the file that it was found in.

    `page` is the address of the rule's page below the site's root. `also` are the other places that the finding speaks
    of, each with a `note`; one in another file has the `file` and no words, and one that is `asked` about beside the
    first is shown with it.
    """
    return {
        "rule": problem.rule,
        "family": problem.family,
        "level": problem.level.value,
        **place_told(problem.place, document),
        "message": problem.message,
        "hint": problem.hint,
        "page": address_of(problem.rule),
        "also": [
            {"file": related.place.file, "note": related.note, "asked": related.relation is PlaceRelation.ASKED}
            | place_told(related.place, document if _is_in(related.place, problem.place) else Document(""))
            for related in problem.related
        ],
    }


def place_told(place: Place, document: Document) -> dict[str, Any]:
    """A place as plain values: lines and columns of the file, from 1, in code points, the end not included.

    `start` and `end` count code points of the field's own text, or are None where the place is in no field's text.
    `shown` are the words there; empty where a whole text or no words at all are meant.
    """
    span = place.span
    start, end = document.lines.offsets(span)
    within = document.value_at(start, end) if span != FILE_START else None
    shown = within[0].value[within[1] : within[2]] if within else document.text[start:end]
    is_value = within is not None and not within[0].is_key
    return {
        "field": place.field,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
        "start": within[1] if within and is_value else None,
        "end": within[2] if within and is_value else None,
        "shown": shown if len(shown) <= _LONGEST and (within or "\n" not in shown) else "",
    }


def _is_in(other: Place, place: Place) -> bool:
    return other.file == place.file
