"""What a document declares of names and may: a human being's name covers nothing."""

from __future__ import annotations

from dataclasses import replace

from casebook.check.context import CheckContext, declarations
from casebook.check.written import Declared, as_written

__all__ = ["Declared", "declarations", "declared"]


def declared(context: CheckContext) -> Declared:
    """What the document that the context is seen from declares."""
    return context.for_document(_declared)


def _declared(context: CheckContext) -> Declared:
    """What may be declared of what is: the name of a human being covers nothing."""
    read, judged = as_written(context.document, context.record), declarations(context)
    people = judged.pseudonyms(read.pseudonyms)
    return replace(read, pseudonyms=people, own=judged.nobodys(read.own, people))
