"""`casebook pages --out DIR`: writes the pages as files for another site generator."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root

ORDER = 4
NAME = "pages"
HELP = "skriv siderne som filer til et andet program"
DESCRIPTION = "Skriver alle sider, færdige i HTML, i en tom mappe, så et andet program kan bygge siden."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="MAPPE", help="en mappe, der er tom eller ikke findes"
    )


def run(options: argparse.Namespace) -> int:
    """Write the pages; 1 if something blocks."""
    from casebook.publish.commit import commit_month
    from casebook.publish.making import settings_of
    from casebook.publish.page_files import write_pages
    from casebook.site import build

    root = find_root(options.root)
    site = build(root, commit_month(root), settings=settings_of(root))
    if not site.pages:
        sys.stderr.write(f"{len(site.blocking)} fund standser siderne. Kør «casebook check» for at se dem.\n")
        return 1
    write_pages(root, site, options.out)
    sys.stdout.write(f"{len(site.pages)} sider skrevet.\n")
    return 0
