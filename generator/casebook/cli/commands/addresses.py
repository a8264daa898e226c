"""`casebook addresses SITE_DIR [--write]`: compares a built site with all that was published; writes what is new."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.problem import CasebookError

ORDER = 12
NAME = "addresses"
HELP = "sammenlign en bygget side med de adresser, der er udgivet før"
DESCRIPTION = (
    "Siger, hvor mange adresser og steder på en bygget side der er nye. Med --write bliver de skrevet i "
    "site_config/addresses.txt, når siden er lagt frem; herefter standser «build», hvis en af dem forsvinder."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("site", type=Path, metavar="MAPPE", help="mappen med den byggede side")
    add_root(parser)
    parser.add_argument("--write", action="store_true", help="skriv de nye i site_config/addresses.txt")


def run(options: argparse.Namespace) -> int:
    """Count new addresses; with --write add them. Registered ones are never removed: links to them live for ever."""
    from casebook.publish.addresses import addresses_of
    from casebook.source.addresses import REGISTRY, read_addresses, registry_text
    from casebook.source.replacing import write_anew

    root = find_root(options.root)
    if not (options.site / "index.html").is_file():
        raise CasebookError("Der ligger ingen bygget side i mappen.", "Byg den først med «casebook build».")
    registered = {entry.address: entry.places for entry in read_addresses(root)}
    built = addresses_of(options.site)
    together = {
        address: (*registered.get(address, ()), *built.get(address, ())) for address in registered.keys() | built.keys()
    }
    pages = len(built.keys() - registered.keys())
    places = sum(len(set(built[address]) - set(registered.get(address, ()))) for address in built)
    sys.stdout.write(f"{pages} nye sider og {places} nye steder på dem eller på andre.\n")
    if options.write:
        write_anew(root / REGISTRY, registry_text(together))
        sys.stdout.write(f"Skrev {REGISTRY}.\n")
    return 0
