"""`casebook theme [FILE]`: puts a copy of one of the theme's files into the casebook, to be changed; lists them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root

ORDER = 7
NAME = "theme"
HELP = "tag en kopi af en af temaets filer for at ændre den"
DESCRIPTION = (
    "Lægger en kopi af en af temaets filer i site_config/theme/. Den gælder fra da af i stedet for temaets egen, også "
    "når værktøjet bliver fornyet. Uden FIL: alle temaets filer, med «egen» ved dem, der er lagt en anden i stedet for."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", nargs="?", metavar="FIL", help="for eksempel partials/logo.html")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Copy the file, or list all."""
    from casebook.cli.theming import copied, listed

    root: Path = find_root(options.root)
    sys.stdout.write(copied(root, options.file) if options.file else listed(root))
    return 0
