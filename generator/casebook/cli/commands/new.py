"""`casebook new`: a commented template for a new record."""

from __future__ import annotations

import argparse
import re
import sys

from casebook.cli.root import add_root, find_root
from casebook.problem import CasebookError

ORDER = 5
NAME = "new"
HELP = "lav en ny case eller metode ud fra en skabelon"
DESCRIPTION = (
    "Lægger en skabelon med forklaringer i cases/ eller methods/. Som kladde består den kontrollen fra begyndelsen."
)

_FOLDERS = {"case": "cases", "metode": "methods"}
_LONGEST = 80  # as the model's ids
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("kind", choices=tuple(_FOLDERS), metavar="SLAGS", help="case eller metode")
    parser.add_argument("id", metavar="ID", help="filnavnet uden .yml: små bogstaver a-z, tal og bindestreger")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Write the template. CasebookError if there is a file already."""
    from casebook.cli.template import template

    root = find_root(options.root)
    if not _ID.fullmatch(options.id) or len(options.id) > _LONGEST:
        raise CasebookError(
            "Id'et kan ikke bruges.",
            f"Brug højst {_LONGEST} små bogstaver a-z, tal og bindestreger, for eksempel «holstebro-gps».",
        )
    path = root / _FOLDERS[options.kind] / f"{options.id}.yml"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template(options.kind).replace("{{ id }}", options.id))
    except FileExistsError as error:
        raise CasebookError(
            "Der findes allerede en post med det id.", "Vælg et andet id, eller ret den, der er."
        ) from error
    sys.stdout.write(f"Skrev {path.relative_to(root).as_posix()}. Udfyld den, og kør «casebook check».\n")
    return 0
