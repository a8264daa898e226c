"""The built site, put in place only when all of it has come out right."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from casebook.corpus.kinds import RECORDS
from casebook.problem import CasebookError, Problem
from casebook.publish.commit import BEGINNING, EPOCH, commit_seconds
from casebook.publish.scratch import MARK, mend_leftovers, put_in_place, scratch_beside

T = TypeVar("T")


def publish(
    root: Path, destination: Path, make: Callable[[Path], T], inspect: Callable[[T], tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """Have `make` build the site beside `destination`, then put it in place of what was there.

    Leaves `destination` as it was when anything is wrong, and gives back what `inspect` found in what `make` made.
    """
    destination = site_folder(destination)
    destination.parent.mkdir(parents=True, exist_ok=True)
    mend_leftovers(root, destination)
    _refuse_foreign(destination)
    with scratch_beside(destination) as scratch:
        built = scratch / "site"
        with _at_the_commits_time(root):
            made = make(built)
        problems = inspect(made)
        if not problems:
            put_in_place(built, destination, scratch)
    return problems


@contextmanager
def _at_the_commits_time(root: Path) -> Iterator[None]:
    """The one clock of a build in the environment, where MkDocs looks for it, and gone again afterwards."""
    given = os.environ.get(EPOCH)
    os.environ[EPOCH] = given or commit_seconds(root) or BEGINNING
    try:
        yield
    finally:
        if given is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = given


def site_folder(destination: Path) -> Path:
    """The folder that is meant: a symbolic link is followed. CasebookError where it leads nowhere."""
    if not destination.is_symlink():
        return destination
    followed = Path(os.path.realpath(destination))
    if not followed.is_dir():
        raise CasebookError(
            "Mappen, hvor siden skal bygges, er en symbolsk lænke, som ikke fører til en mappe.",
            "Ret lænken, eller vælg en anden mappe med --site-dir. Intet er ændret.",
        )
    return followed


def refuse_at_once(destination: Path) -> None:
    """Refuse a folder with something else in it before anything is checked; CasebookError.

    A folder that may hold pages of records is left to `publish`: what must go is taken down from it first.
    """
    if not any((destination / kind.value).is_dir() for kind in RECORDS):
        _refuse_foreign(site_folder(destination))


def _refuse_foreign(destination: Path) -> None:
    """A folder with something else in it is never replaced."""
    if destination.exists() and not destination.is_dir():
        raise CasebookError("Der ligger en fil, hvor siden skal bygges.", "Vælg en anden mappe med --site-dir.")
    if destination.is_dir() and any(destination.iterdir()) and not (destination / MARK).exists():
        raise CasebookError(
            "Mappen, hvor siden skal bygges, indeholder andet end en bygget side.",
            "Vælg en tom mappe med --site-dir. Intet er ændret.",
        )
