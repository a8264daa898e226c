"""`casebook addresses`: the registry of all that was published, and what a built site adds to it."""

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
    """Tell what is new; with --write, add it. What was registered before is never taken out."""
    from casebook.publish.addresses import addresses_of
    from casebook.source.addresses import REGISTRY, read_addresses, registry_text
    from casebook.source.replacing import write_anew

    root = find_root(options.root)
    if not (options.site / "index.html").is_file():
        raise CasebookError("Der ligger ingen bygget side i mappen.", "Byg den først med «casebook build».")
    known = {one.address: one.places for one in read_addresses(root)}
    found = addresses_of(options.site)
    together = {address: (*known.get(address, ()), *found.get(address, ())) for address in known.keys() | found.keys()}
    pages = len(found.keys() - known.keys())
    places = sum(len(set(found[address]) - set(known.get(address, ()))) for address in found)
    sys.stdout.write(f"{pages} nye sider og {places} nye steder på dem eller på andre.\n")
    if options.write:
        write_anew(root / REGISTRY, registry_text(together))
        sys.stdout.write(f"Skrev {REGISTRY}.\n")
    return 0
