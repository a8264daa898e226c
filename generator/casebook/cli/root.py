"""Where the casebook is that a command works on."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.problem import CasebookError

_MARKS = ("mkdocs.yml", "site_config")
_MARKS_OF_RECORDS = ("cases", "site_config")


def add_root(parser: argparse.ArgumentParser) -> None:
    """The option that all commands on a casebook share."""
    parser.add_argument(
        "--root",
        type=Path,
        metavar="MAPPE",
        help="mappen med cases/, methods/, site_config/ og mkdocs.yml (ellers findes den herfra og opefter)",
    )


def find_root(given: Path | None) -> Path:
    """The casebook's folder: the one given, or the nearest from here upwards. CasebookError where there is none."""
    if root := _nearest(given, _MARKS):
        return root
    raise CasebookError(
        "Her er ingen casebog." if given is None else "Mappen er ikke en casebog.",
        "Gå til mappen med mkdocs.yml og site_config/, eller peg på den med --root.",
    )


def find_root_for_taking_down(given: Path | None) -> Path:
    """The same, also where mkdocs.yml is gone: no missing setting may keep a page online."""
    return _nearest(given, _MARKS) or _nearest(given, _MARKS_OF_RECORDS) or find_root(given)


def _nearest(given: Path | None, marks: tuple[str, ...]) -> Path | None:
    candidates = [given] if given else [Path.cwd(), *Path.cwd().parents]
    return next((folder.resolve() for folder in candidates if all((folder / mark).exists() for mark in marks)), None)
