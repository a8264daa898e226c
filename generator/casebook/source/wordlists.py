"""Word lists: one entry a line, below lines that begin with # and say where the list comes from and its licence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath

from casebook.source.document import Document
from casebook.source.files import entries_of, lists_of

FOLDER = "site_config/wordlists"


def read_wordlists(root: FilePath) -> dict[str, frozenset[str]]:
    """Every list below `root` by its name, the file's without its ending."""
    return {document.name: words_in(document) for document in lists_of(root, FOLDER)}


def read_wordlist(root: FilePath, name: str) -> frozenset[str]:
    """The entries of the list `name` in small letters; none where there is no such list."""
    return read_wordlists(root).get(name, frozenset())


def united(*several: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Lists of the same names made one: a list has what any of them has."""
    names = sorted({name for lists in several for name in lists})
    return {name: frozenset().union(*(lists.get(name, frozenset()) for lists in several)) for name in names}


def words_in(document: Document) -> frozenset[str]:
    """The entries of a word list in small letters."""
    return frozenset(map(str.lower, entries_of(document)))
