"""What is left of a record's file when it, or somebody in it, is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from casebook.corpus.withdrawn import former_ids_in
from casebook.model.values import Status
from casebook.source import Document, Path, Tree
from casebook.source.edits import Edited, Remove, edited

_SCHEMA = re.compile(r"# yaml-language-server: \$schema=[./a-z_-]+\.json(?=\r?\n)")
_LISTS = ("historier", "stemmer")
STORY, VOICE = _LISTS


def emptied(document: Document) -> str:
    """The whole file anew, with nothing in it but what a withdrawn record needs.

    It is not edited but written: comments tell too, and a file that cannot be read must be emptied as well.
    """
    schema = _SCHEMA.match(document.text)
    former = former_ids_in(document)
    lines = (
        *([schema[0]] if schema else []),
        f"id: {document.name}",
        *(["tidligere_id:", *(f"  - {one}" for one in former)] if former else []),
        f"status: {Status.WITHDRAWN}",
    )
    return "\n".join(lines) + "\n"


def without(document: Document, parts: Collection[tuple[str, int]]) -> Edited:
    """The document without some of its stories and voices: («stemmer», 0) is the first voice. All of them, or none."""
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
    """The stories and voices of somebody, by pseudonym."""
    return tuple(
        (name, i)
        for name in _LISTS
        for i, item in enumerate(_items(document, name))
        if _pseudonym(item) == pseudonym.strip()
    )


def has(document: Document, name: str, number: int) -> bool:
    """True if there is a story or a voice at that place."""
    return 0 <= number < len(_items(document, name))


def names_of(document: Document, parts: Collection[tuple[str, int]] | None = None) -> frozenset[str]:
    """What a record calls its people, and itself; with `parts`, what these call theirs."""
    if parts is not None:
        found = (_pseudonym(_items(document, name)[i]) for name, i in parts)
        return frozenset(filter(None, found))
    people = (_pseudonym(item) for name in _LISTS for item in _items(document, name))
    tree = document.tree if isinstance(document.tree, dict) else {}
    aliases = tree.get("også_kendt_som")
    own = (tree.get("titel"), *(aliases if isinstance(aliases, list) else ()))
    return frozenset(filter(None, (*people, *(one.strip() for one in own if isinstance(one, str)))))


def _items(document: Document, name: str) -> Sequence[Tree]:
    found = document.tree.get(name) if isinstance(document.tree, dict) else None
    return found if isinstance(found, list) else ()


def _pseudonym(item: Tree) -> str:
    path: Path = ("borger", "pseudonym") if isinstance(item, dict) and "borger" in item else ("pseudonym",)
    for step in path:
        item = item.get(str(step)) if isinstance(item, dict) else None
    return item.strip() if isinstance(item, str) else ""
