"""What a document declares of names and may: a human being's name covers nothing."""

from __future__ import annotations

from dataclasses import replace

from casebook.check.shared.ner.declarations import Declarations
from casebook.check.world import World
from casebook.check.written import Declared, as_written

__all__ = ["Declared", "declarations", "declared"]


def declarations(world: World) -> Declarations:
    """The judge of declared names, with the word lists of the casebook."""
    return world.once_for_all(_declarations)


def _declarations(world: World) -> Declarations:
    return Declarations(world.lists)


def declared(world: World) -> Declared:
    """What the document that the world is seen from declares."""
    return world.once(_declared)


def _declared(world: World) -> Declared:
    """What may be declared of what is: the name of a human being covers nothing."""
    read, judged = as_written(world.document, world.record), declarations(world)
    people = judged.pseudonyms(read.pseudonyms)
    return replace(read, pseudonyms=people, own=judged.nobodys(read.own, people))
