"""One record mended: every mend there is, until there is nothing left to mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.autofix.bands import bands
from casebook.autofix.offers import offers
from casebook.autofix.quotes import quotes
from casebook.autofix.spelling import spelling
from casebook.check.world import World
from casebook.corpus import Kind
from casebook.model import Case, Method, parse
from casebook.source import Change, Document, changes, composed
from casebook.source.edits import Edit, edited

MODELS: dict[Kind, type[Case | Method]] = {Kind.CASE: Case, Kind.METHOD: Method}
_ROUNDS = 5  # a band in the field lets the text be read as that of a person: two are what it takes


@dataclass(frozen=True, slots=True)
class Mended:
    """A document before and after. `changes` are the parts of the text that differ, `mends` how many mends it took."""

    before: Document
    after: Document
    changes: tuple[Change, ...] = ()
    mends: int = 0


def mended(document: Document, kind: Kind, world: World) -> Mended:
    """The document with all that is mechanical mended. A file that cannot be read as YAML is left as it is."""
    result = Mended(document, document)
    for _ in range(_ROUNDS if document.tree is not None and not document.problems else 0):
        here = world.of(result.after, parse(MODELS[kind], result.after)[0])
        one = edited(result.after, tuple(dict.fromkeys(_edits(result.after, kind, here))))
        if not one.splices:
            break
        together = composed(result.changes, changes(one.splices))
        result = Mended(document, one.document, together, result.mends + len(one.splices))
    return result


def _edits(document: Document, kind: Kind, world: World) -> Iterator[Edit]:
    yield from bands(world)
    yield from offers(world, kind)
    yield from spelling(document)
    yield from quotes(world)
