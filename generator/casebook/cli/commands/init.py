"""`casebook init DIR [--name NAME]`: makes a casebook of one's own in an empty folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ORDER = 5
NAME = "init"
HELP = "lav en ny casebog i en tom mappe"
DESCRIPTION = (
    "Lægger en ny casebog i mappen: grænser, ordlister, kommuner, tekster, de sider, alle casebøger skal have, og ét "
    "opdigtet eksempel. Den består kontrollen og kan bygges med det samme. Temaet bliver i værktøjet; en fil i "
    "site_config/theme/ gælder i stedet for temaets fil med samme sti."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="MAPPE", help="en mappe, der er tom eller ikke findes")
    parser.add_argument("--name", default="Vores casebog", metavar="NAVN", help="hvad siden hedder (%(default)s)")


def run(options: argparse.Namespace) -> int:
    """Write the casebook; say what to do next."""
    from casebook.cli.starting import start

    folder: Path = options.folder
    number = start(folder, options.name)
    sys.stdout.write(
        f"Skrev en ny casebog: {number} filer i {folder.name or 'mappen'}. Gå derhen, og kør «casebook check» og "
        "«casebook serve». Hvad I gør først, står i README.md.\n"
    )
    return 0
