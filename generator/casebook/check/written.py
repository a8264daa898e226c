"""Declarations of names as a file has them: its pseudonyms, its title, its actor, its municipality.

They are read from the record. Where that does not fit the model (an exact age is enough) they are read from the tree,
and where there is none (a colon in a title is enough) from the lines: one mistake must not make every name of the
record look like somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casebook.corpus import Kind
from casebook.corpus.withdrawn import is_withdrawn
from casebook.model import Case, Method
from casebook.source import Document, Tree
from casebook.source.broken import written


@dataclass(frozen=True, slots=True)
class Declared:
    """`own` are the title and the actor; `municipality` is an id, or empty; a method declares its title only."""

    is_case: bool = False
    pseudonyms: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    municipality: str = ""


def as_written(document: Document | None, record: Case | Method | None) -> Declared:
    """The declarations of a document, whether or not it can be read as a record."""
    if isinstance(record, Case):
        return _with_tree(_by_case(record), document)
    if isinstance(record, Method):
        return Declared(own=(record.title,))
    if document is None:
        return Declared()
    folder = document.file.partition("/")[0]
    if is_withdrawn(document):
        return Declared(own=(_by_id(document),))
    if folder == Kind.METHOD.file:
        return Declared(own=_top(document, "titel"))
    return _of_case(document) if folder == Kind.CASE.file else Declared()


def _of_case(document: Document) -> Declared:
    return _by_tree(document) if document.tree is not None else _by_lines(document)


def _with_tree(read: Declared, document: Document | None) -> Declared:
    """The declarations of a case, with those of fields that had to be left out of it because of their form."""
    if document is None or not isinstance(document.tree, dict):
        return read
    tree = _by_tree(document)
    return replace(
        read,
        pseudonyms=read.pseudonyms | tree.pseudonyms,
        own=tuple(dict.fromkeys((*read.own, *tree.own))),
        municipality=read.municipality or tree.municipality,
    )


def _by_id(document: Document) -> str:
    """The title that is left of a withdrawn record: its id stays, for its address never dies."""
    return " ".join(word.capitalize() for word in document.name.split("-"))


def _top(document: Document, key: str) -> tuple[str, ...]:
    """A field of the record itself."""
    return _texts(_at(document.tree, key)) if document.tree is not None else written(document, key)[:1]


def _by_lines(document: Document) -> Declared:
    """The declarations of a case whose YAML cannot be read."""
    return Declared(
        is_case=True,
        pseudonyms=frozenset(written(document, "pseudonym")),
        own=(*_top(document, "titel"), *written(document, "navn", below="aktør")[:1]),
        municipality="".join(written(document, "kommune", below="sted")[:1]),
    )


def _by_case(case: Case) -> Declared:
    return Declared(
        is_case=True,
        pseudonyms=case.pseudonyms,
        own=(case.title, case.actor.name) if case.actor else (case.title,),
        municipality=case.location.municipality or "",
    )


def _by_tree(document: Document) -> Declared:
    """The declarations of a case, as far as they are written where they belong."""
    tree = document.tree
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
