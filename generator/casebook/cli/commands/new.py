"""`casebook new case|metode ID`: makes a commented template."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from casebook.cli.own_words import sentences_below
from casebook.cli.root import add_root, find_root
from casebook.danish import listing
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
    parser.add_argument(
        "--new-method",
        metavar="ID",
        help="lav også en kladde til en metode, som casen bruger, og som ikke er her endnu",
    )
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Write the template, and with --new-method a short one of the method. CasebookError if there is a file already."""
    from casebook.cli.template import filled, short_method, template, with_method
    from casebook.corpus.registers import load_registers

    root, method = find_root(options.root), options.new_method
    _refuse_unfit(options.id)
    text = filled(template(options.kind, sentences_below(root)), options.id, load_registers(root))
    files = {f"{_FOLDERS[options.kind]}/{options.id}.yml": text}
    if method is not None:
        if options.kind != "case":
            raise CasebookError("--new-method hører til en ny case.", "Skriv «casebook new case ID --new-method ID».")
        _refuse_unfit(method)
        files = {
            f"cases/{options.id}.yml": with_method(text, method),
            f"methods/{method}.yml": short_method().replace("{{ id }}", method),
        }
    _write(root, files)
    names, them = listing(list(files)), "dem" if len(files) > 1 else "den"
    sys.stdout.write(f"Skrev {names}. Udfyld {them}, og kør «casebook check».\n")
    return 0


def _refuse_unfit(record_id: str) -> None:
    if not _ID.fullmatch(record_id) or len(record_id) > _LONGEST:
        raise CasebookError(
            "Id'et kan ikke bruges.",
            f"Brug højst {_LONGEST} små bogstaver a-z, tal og bindestreger, for eksempel «naestved-morgenholdet».",
        )


def _write(root: Path, files: Mapping[str, str]) -> None:
    """Write all of the files, or none where one is there already."""
    if any(os.path.lexists(root / file) for file in files):
        raise CasebookError("Der findes allerede en post med det id.", "Vælg et andet id, eller ret den, der er.")
    for file, text in files.items():
        path = root / file
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
