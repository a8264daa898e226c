"""Published lists of what points at people, held against the rules: which rule finds an item, or why none does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from casebook.source import read

FILE = "known_lists.yml"


@dataclass(frozen=True, slots=True)
class ListedIdentifier:
    """An item of a list: the full names of the rules that find it, and in words what they do not."""

    name: str
    rules: tuple[str, ...] = ()
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class KnownList:
    """A published list, with its source and the address at which it can be read."""

    id: str
    name: str
    about: str
    source: str
    address: str
    items: tuple[ListedIdentifier, ...]


@cache
def known_lists() -> tuple[KnownList, ...]:
    """The lists, in the order of the file."""
    tree: Any = read(FilePath(__file__).parent, FILE).tree
    return tuple(
        KnownList(
            entry["id"], entry["navn"], entry["om"], entry["kilde"], entry["adresse"], tuple(_items(entry["punkter"]))
        )
        for entry in tree
    )


def _items(entries: Iterable[Any]) -> Iterable[ListedIdentifier]:
    for entry in entries:
        yield ListedIdentifier(entry["navn"], tuple(entry.get("regler", ())), entry.get("ellers", ""))
