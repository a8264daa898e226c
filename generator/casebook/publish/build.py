"""The built site, put in place only when all of it has come out right."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from casebook.problem import CasebookError, Problem
from casebook.publish.commit import BEGINNING, EPOCH, commit_seconds

MARK = "sitemap.xml"  # a folder that has it was built by us and may be replaced


def publish(
    root: Path, destination: Path, make: Callable[[Path], None], inspect: Callable[[Path], tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """Have `make` build the site beside `destination`, then put it in place of what was there.

    Leaves `destination` as it was when anything is wrong, and gives back what `inspect` found in the built site.
    """
    _refuse_foreign(destination)
    os.environ.setdefault(EPOCH, commit_seconds(root) or BEGINNING)
    destination.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".casebook-", dir=destination.parent) as scratch:
        built = Path(scratch) / "site"
        make(built)
        found = inspect(built)
        if found:
            return found
        if destination.exists():
            destination.rename(Path(scratch) / "old")
        built.rename(destination)
    return ()


def _refuse_foreign(destination: Path) -> None:
    """A folder with something else in it is never replaced."""
    if destination.exists() and not destination.is_dir():
        raise CasebookError("Der ligger en fil, hvor siden skal bygges.", "Vælg en anden mappe med --site-dir.")
    if destination.is_dir() and any(destination.iterdir()) and not (destination / MARK).exists():
        raise CasebookError(
            "Mappen, hvor siden skal bygges, indeholder andet end en bygget side.",
            "Vælg en tom mappe med --site-dir. Intet er ændret.",
        )
