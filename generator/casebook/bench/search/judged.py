"""Reads the judged queries and look-ups in `site_config/`: what people type, with a grade for each relevant page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from casebook.problem import CasebookError
from casebook.source import Tree, read

SEARCHES_FILE, LOOKUPS_FILE = "site_config/soegninger.yml", "site_config/opslag.yml"
UNTOUCHED_SEARCHES_FILE, UNTOUCHED_LOOKUPS_FILE = "site_config/soegninger_uroert.yml", "site_config/opslag_uroert.yml"


class Split(StrEnum):
    """The split of a judged query: open ones may be used to improve the search, the others only to measure it."""

    OPEN = "åbne"
    HIDDEN = "gemte"  # held out, but whoever tuned the search has seen its figures
    UNTOUCHED = "urørte"  # written later, without seeing results, by people who had not tuned the search


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with grades from 1 to 3 by page address."""

    query: str
    grades: Mapping[str, int]
    role: str = ""
    split: Split = Split.OPEN


def searches(root: Path) -> tuple[Judged, ...]:
    """The judged queries. CasebookError if they cannot be read."""
    tuned = map(_judged, _entries(root, SEARCHES_FILE, "søg"))
    untouched = map(_judged, _entries(root, UNTOUCHED_SEARCHES_FILE, "søg"))
    return (*tuned, *(replace(search, split=Split.UNTOUCHED) for search in untouched))


def lookups(root: Path) -> tuple[Judged, ...]:
    """The look-ups of one word: queries whose only relevant page has the grade 3."""
    files = ((LOOKUPS_FILE, Split.OPEN), (UNTOUCHED_LOOKUPS_FILE, Split.UNTOUCHED))
    return tuple(
        Judged(str(entry["skriv"]), {str(entry["find"]): 3}, split=split)
        for file, split in files
        for entry in _entries(root, file, "find")
    )


def _entries(root: Path, file: str, needed: str) -> Iterator[Mapping[str, Tree]]:
    tree = read(root, file).tree
    if not isinstance(tree, Sequence) or isinstance(tree, str):
        raise CasebookError(f"Der er ingen liste i {file}.", "Målingen bruger den til at se, hvad søgningen finder.")
    for entry in tree:
        if not isinstance(entry, Mapping) or needed not in entry:
            raise CasebookError(f"Et punkt i {file} mangler «{needed}».", "Se, hvordan de andre punkter er skrevet.")
        yield entry


def _judged(entry: Mapping[str, Tree]) -> Judged:
    pages = entry.get("sider")
    grades = {str(page): int(str(grade)) for page, grade in pages.items()} if isinstance(pages, Mapping) else {}
    split = Split.OPEN if entry.get("gemt") is None else Split.HIDDEN
    return Judged(str(entry["søg"]), grades, str(entry.get("rolle", "")), split)
