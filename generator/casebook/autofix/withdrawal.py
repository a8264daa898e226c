"""Edits that withdraw a record, or the stories and voices of one person in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from casebook.corpus.withdrawn import former_ids_in
from casebook.model import Case, Method
from casebook.model.facts import Names
from casebook.model.values import Status
from casebook.model.walk import declared_path, naming_fields
from casebook.source import Document, Path, Tree
from casebook.source.edits import Edited, Remove, edited

_SCHEMA = re.compile(r"# yaml-language-server: \$schema=[./a-z_-]+\.json(?=\r?\n)")
_LISTS = ("historier", "stemmer")
STORY, VOICE = _LISTS


def emptied(document: Document) -> str:
    """The text of a withdrawn record's file: id, former ids and status, and nothing else.

    It is written from scratch, not edited: comments can identify too, and a file that does not parse must be emptied
    as well.
    """
    schema = _SCHEMA.match(document.text)
    former = former_ids_in(document)
    lines = (
        *([schema[0]] if schema else []),
        f"id: {document.name}",
        *(["tidligere_id:", *(f"  - {former_id}" for former_id in former)] if former else []),
        f"status: {Status.WITHDRAWN}",
    )
    return "\n".join(lines) + "\n"


def without(document: Document, parts: Collection[tuple[str, int]]) -> Edited:
    """The document without the stories and voices in `parts`: («stemmer», 0) is the first voice. All go, or none."""
    edits = tuple(_removals(document, parts))
    done = edited(document, edits)
    return Edited(document, refused=edits) if done.refused else done


def _removals(document: Document, parts: Collection[tuple[str, int]]) -> Iterator[Remove]:
    for name in _LISTS:
        chosen = sorted(i for part, i in parts if part == name)
        if chosen and len(chosen) == len(_items(document, name)):
            yield Remove((name,))
        else:
            yield from (Remove((name, i)) for i in chosen)


def parts_of(document: Document, pseudonym: str) -> tuple[tuple[str, int], ...]:
    """The stories and voices of the person with this pseudonym, as (list, index)."""
    return tuple(
        (name, i)
        for name in _LISTS
        for i, item in enumerate(_items(document, name))
        if _pseudonym(item) == pseudonym.strip()
    )


def has(document: Document, name: str, number: int) -> bool:
    """True if the list `name` has an item at that index."""
    return 0 <= number < len(_items(document, name))


def tells_of_nobody_else(document: Document, parts: Collection[tuple[str, int]]) -> bool:
    """True if every story of a case is among its parts: what would be left tells of the same person without a name."""
    stories = {(STORY, number) for number in range(len(_items(document, STORY)))}
    return bool(stories) and stories <= set(parts)


def names_of(document: Document, parts: Collection[tuple[str, int]] | None = None) -> frozenset[str]:
    """The pseudonyms, title and aliases of a record; with `parts`, the pseudonyms in these alone."""
    if parts is not None:
        chosen = (_pseudonym(_items(document, name)[i]) for name, i in parts)
        return frozenset(filter(None, chosen))
    people = (_pseudonym(item) for name in _LISTS for item in _items(document, name))
    own = {field.path for part in (Case, Method) for field in naming_fields(part, Names.RECORD)}
    names = (scalar.value for scalar in document.scalars if declared_path(scalar.path) in own and not scalar.is_key)
    return frozenset(filter(None, (*people, *(name.strip() for name in names))))


def _items(document: Document, name: str) -> Sequence[Tree]:
    items = document.tree.get(name) if isinstance(document.tree, dict) else None
    return items if isinstance(items, list) else ()


def _pseudonym(item: Tree) -> str:
    path: Path = ("borger", "pseudonym") if isinstance(item, dict) and "borger" in item else ("pseudonym",)
    for step in path:
        item = item.get(str(step)) if isinstance(item, dict) else None
    return item.strip() if isinstance(item, str) else ""
