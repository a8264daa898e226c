"""What a document declares of names: its pseudonyms, its title, its actor, its municipality.

They are read from the record. Where that does not fit the model (an exact age is enough) they are read from the file as
it stands: one mistake must not make every name of the record look like somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casebook.check.naming.declarations import Declarations
from casebook.check.world import World
from casebook.corpus import Kind
from casebook.model import Case, Method
from casebook.source import Document, Tree


@dataclass(frozen=True, slots=True)
class Declared:
    """`own` are the title and the actor; `municipality` is an id, or empty; a method declares its title only."""

    is_case: bool = False
    pseudonyms: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    municipality: str = ""


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
    read, judged = _as_written(world), declarations(world)
    people = judged.pseudonyms(read.pseudonyms)
    return replace(read, pseudonyms=people, own=judged.nobodys(read.own, people))


def _as_written(world: World) -> Declared:
    if isinstance(world.record, Case):
        return _by_case(world.record)
    if isinstance(world.record, Method):
        return Declared(own=(world.record.title,))
    return _by_tree(world.document) if world.document else Declared()


def _by_case(case: Case) -> Declared:
    return Declared(
        is_case=True,
        pseudonyms=case.pseudonyms,
        own=(case.title, case.actor.name) if case.actor else (case.title,),
        municipality=case.location.municipality or "",
    )


def _by_tree(document: Document) -> Declared:
    """What the file of a case declares, as far as it is written where it belongs."""
    tree = document.tree
    if not document.file.startswith(f"{Kind.CASE.file}/"):
        return Declared()
    stories = (_at(story, "borger") for story in _items(_at(tree, "historier")))
    people = (*stories, *_items(_at(tree, "stemmer")))
    return Declared(
        is_case=True,
        pseudonyms=frozenset(_texts(*(_at(person, "pseudonym") for person in people))),
        own=_texts(_at(tree, "titel"), _at(_at(tree, "aktør"), "navn")),
        municipality="".join(_texts(_at(_at(tree, "sted"), "kommune"))),
    )


def _at(tree: Tree, key: str) -> Tree:
    return tree.get(key) if isinstance(tree, dict) else None


def _items(tree: Tree) -> Iterator[Tree]:
    return iter(tree if isinstance(tree, list) else ())


def _texts(*values: Tree) -> tuple[str, ...]:
    return tuple(value.strip() for value in values if isinstance(value, str) and value.strip())
