"""`casebook fingerprint FILE --source ID`: makes the hashed fingerprint that finds copied text, without the text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.problem import CasebookError

ORDER = 9
NAME = "fingerprint"
HELP = "lav et aftryk af en kilde, så ordret afskrift kan opdages"
DESCRIPTION = (
    "Læser en kildes tekst og skriver et aftryk i site_config/fingerprints/. Teksten selv bliver ikke gemt, og den kan "
    "ikke læses ud af aftrykket."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FIL", help="kildens tekst som ren tekst (UTF-8)")
    parser.add_argument("--source", required=True, metavar="ID", help="kildens id fra site_config/sources.yml")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Write the fingerprint of the file. Nothing else of its text is kept."""
    from casebook.corpus.registers import load_registers
    from casebook.source.fingerprints import FOLDER, WORDS, fingerprint, words
    from casebook.source.replacing import write_anew

    root = find_root(options.root)
    if options.source not in load_registers(root).sources:
        raise CasebookError("Der er ingen kilde med det id.", "Skriv den først ind i site_config/sources.yml.")
    text = _text(options.file)
    if len(words(text)) < WORDS:
        raise CasebookError(
            f"Filen har færre end {WORDS} ord, så der er intet at lave et aftryk af. Intet er ændret.",
            "Se efter, om det er den rigtige fil, og om den er gemt færdig.",
        )
    path = root / FOLDER / f"{options.source}.txt"
    path.parent.mkdir(exist_ok=True)
    write_anew(path, fingerprint(options.source, text))
    sys.stdout.write(f"Skrev {path.relative_to(root).as_posix()}.\n")
    return 0


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CasebookError("Filen er ikke tekst i UTF-8.", "Gem den som ren tekst i UTF-8, og prøv igen.") from error
