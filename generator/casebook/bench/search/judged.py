"""The judged searches and look-ups of `site_config/`: what people write, and which pages answer it how well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from casebook.problem import CasebookError
from casebook.source import Tree, read

SEARCHES_FILE, LOOKUPS_FILE = "site_config/soegninger.yml", "site_config/opslag.yml"
UNTOUCHED_SEARCHES_FILE, UNTOUCHED_LOOKUPS_FILE = "site_config/soegninger_uroert.yml", "site_config/opslag_uroert.yml"


class Part(StrEnum):
    """What a judgement may be used for: open ones to mend the search by, the others only to measure it."""

    OPEN = "åbne"
    HIDDEN = "gemte"  # measured alone from the beginning, but whoever tuned the search has seen the figures
    UNTOUCHED = "urørte"  # written later, before any result was seen, by nobody who had tuned the search


@dataclass(frozen=True, slots=True)
class Judged:
    """A search with grades from 1 to 3 by page address."""

    query: str
    grades: Mapping[str, int]
    role: str = ""
    part: Part = Part.OPEN


def searches(root: Path) -> tuple[Judged, ...]:
    """The judged searches. CasebookError where there are none that can be read."""
    known = map(_judged, _entries(root, SEARCHES_FILE, "søg"))
    untouched = map(_judged, _entries(root, UNTOUCHED_SEARCHES_FILE, "søg"))
    return (*known, *(replace(one, part=Part.UNTOUCHED) for one in untouched))


def lookups(root: Path) -> tuple[Judged, ...]:
    """The look-ups of one word; the one page that is looked for has the grade 3."""
    files = ((LOOKUPS_FILE, Part.OPEN), (UNTOUCHED_LOOKUPS_FILE, Part.UNTOUCHED))
    return tuple(
        Judged(str(entry["skriv"]), {str(entry["find"]): 3}, part=part)
        for file, part in files
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
    part = Part.OPEN if entry.get("gemt") is None else Part.HIDDEN
    return Judged(str(entry["søg"]), grades, str(entry.get("rolle", "")), part)
