"""Finds the root folder of the casebook that a command works on."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.problem import CasebookError

_MARKS = ("mkdocs.yml", "site_config")
_MARKS_OF_RECORDS = ("cases", "site_config")


def add_root(parser: argparse.ArgumentParser) -> None:
    """Add the option --root."""
    parser.add_argument(
        "--root",
        type=Path,
        metavar="MAPPE",
        help="mappen med cases/, methods/, site_config/ og mkdocs.yml (ellers findes den herfra og opefter)",
    )


def find_root(given: Path | None) -> Path:
    """The folder given, or the nearest casebook from the current folder upwards. CasebookError if there is none."""
    if root := _nearest(given, _MARKS):
        return root
    raise CasebookError(
        "Her er ingen casebog." if given is None else "Mappen er ikke en casebog.",
        "Gå til mappen med mkdocs.yml og site_config/, eller peg på den med --root.",
    )


def find_root_for_taking_down(given: Path | None) -> Path:
    """As `find_root`, but mkdocs.yml may be missing: no lost file of settings may keep a page online."""
    return _nearest(given, _MARKS) or _nearest(given, _MARKS_OF_RECORDS) or find_root(given)


def _nearest(given: Path | None, marks: tuple[str, ...]) -> Path | None:
    candidates = [given] if given else [Path.cwd(), *Path.cwd().parents]
    return next((folder.resolve() for folder in candidates if all((folder / mark).exists() for mark in marks)), None)
