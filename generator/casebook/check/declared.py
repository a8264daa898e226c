"""The names that a document may declare: a human being's name covers nothing."""

from __future__ import annotations

from dataclasses import replace

from casebook.check.context import CheckContext, declarations
from casebook.check.written import Declared, as_written

__all__ = ["Declared", "declarations", "declared", "own_names"]


def declared(context: CheckContext) -> Declared:
    """The names that the document declares which the context is seen from; of `own` ask `own_names`."""
    return context.for_document(_declared)


def own_names(context: CheckContext) -> tuple[str, ...]:
    """The title and the actor that the document declares, as far as they may be declared.

    They are judged when somebody asks: that takes time, and many rules ask for the pseudonyms alone.
    """
    return context.for_document(_own_names)


def _declared(context: CheckContext) -> Declared:
    """The names, of the pseudonyms those that may be declared: a human being's name covers nothing."""
    read = as_written(context.document, context.record)
    return replace(read, pseudonyms=declarations(context).pseudonyms(read.pseudonyms))


def _own_names(context: CheckContext) -> tuple[str, ...]:
    read = declared(context)
    return declarations(context).nobodys(read.own, read.pseudonyms)
