"""Word lists: one entry a line, below lines that begin with # and say where the list comes from and its licence."""

from __future__ import annotations

from pathlib import Path as FilePath

from casebook.problem import Problem
from casebook.source.files import entries_of, lists_of

FOLDER = "site_config/wordlists"


def read_wordlists(root: FilePath) -> tuple[dict[str, frozenset[str]], tuple[Problem, ...]]:
    """Every list below `root` by its name, the file's without its ending, and why others cannot be read."""
    documents = tuple(lists_of(root, FOLDER))
    problems = tuple(problem for document in documents for problem in document.problems)
    return {document.name: _words(entries_of(document)) for document in documents}, problems


def read_wordlist(root: FilePath, name: str) -> frozenset[str]:
    """The entries of the list `name` in small letters; none where there is no such list."""
    lists, _ = read_wordlists(root)
    return lists.get(name, frozenset())


def _words(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(map(str.lower, entries))
