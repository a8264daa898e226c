"""Word lists: one entry a line, below lines that begin with # and name the list's source and licence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath

from casebook.source.document import Document
from casebook.source.files import entries_of, lists_of

FOLDER = "site_config/wordlists"


def read_wordlists(root: FilePath) -> dict[str, frozenset[str]]:
    """Every word list below `root`, by file name without its ending."""
    return {document.name: words_in(document) for document in lists_of(root, FOLDER)}


def read_wordlist(root: FilePath, name: str) -> frozenset[str]:
    """The entries of the list `name` in small letters; none where there is no such list."""
    return read_wordlists(root).get(name, frozenset())


def united(*several: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The union of several sets of lists: each name has the entries of all."""
    names = sorted({name for lists in several for name in lists})
    return {name: frozenset().union(*(lists.get(name, frozenset()) for lists in several)) for name in names}


def words_in(document: Document) -> frozenset[str]:
    """The entries of a word list in small letters."""
    return frozenset(map(str.lower, entries_of(document)))
