"""The judged searches and look-ups of `site_config/`: what people write, and which pages answer it how well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casebook.problem import CasebookError
from casebook.source import Tree, read

SEARCHES_FILE, LOOKUPS_FILE = "site_config/soegninger.yml", "site_config/opslag.yml"


@dataclass(frozen=True, slots=True)
class Judged:
    """A search with grades from 1 to 3 by page address. `hidden` ones are measured and never looked at."""

    query: str
    grades: Mapping[str, int]
    role: str = ""
    hidden: bool = False


def searches(root: Path) -> tuple[Judged, ...]:
    """The judged searches. CasebookError where there are none that can be read."""
    return tuple(_judged(entry) for entry in _entries(root, SEARCHES_FILE, "søg"))


def lookups(root: Path) -> tuple[Judged, ...]:
    """The look-ups of one word; the one page that is looked for has the grade 3."""
    return tuple(Judged(str(entry["skriv"]), {str(entry["find"]): 3}) for entry in _entries(root, LOOKUPS_FILE, "find"))


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
    return Judged(str(entry["søg"]), grades, str(entry.get("rolle", "")), hidden=entry.get("gemt") is not None)
