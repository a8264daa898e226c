"""The names that a document may declare: a human being's name covers nothing."""

from __future__ import annotations

from dataclasses import replace

from casebook.check.context import CheckContext, declarations
from casebook.check.written import Declared, as_written

__all__ = ["Declared", "declarations", "declared"]


def declared(context: CheckContext) -> Declared:
    """The names that the document declares which the context is seen from."""
    return context.for_document(_declared)


def _declared(context: CheckContext) -> Declared:
    """The names as far as they may be declared: that of a human being covers nothing."""
    read, judged = as_written(context.document, context.record), declarations(context)
    people = judged.pseudonyms(read.pseudonyms)
    return replace(read, pseudonyms=people, own=judged.nobodys(read.own, people))
