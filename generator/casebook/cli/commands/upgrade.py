"""`casebook upgrade [--write]`: what a new version changes in a casebook, as a masked diff; mends records and texts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month

ORDER = 7
NAME = "upgrade"
HELP = "få poster og tekster til at passe til en ny version af værktøjet"
DESCRIPTION = (
    "Siger, hvilke felter og værdier der er nye eller væk siden de skemaer, der ligger i site_config/schema/, og "
    "viser, hvad der skal rettes i poster og tekster. Med --write bliver det rettet. Registre, andele i policy.yml og "
    "ord i ordlisterne, som er nye i værktøjet, kommer med; jeres egne bliver stående. En post, der siger, at den er "
    "gennemgået, uden at der står en gennemgang i den, får «status: ikke-gennemgået»."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--write", action="store_true", help="ret filerne; ellers bliver det kun vist")
    add_root(parser)
    add_today(parser, "denne måned")


def run(options: argparse.Namespace) -> int:
    """Show what an upgrade changes, or do it."""
    from casebook.cli.fixing import refuse_in_public
    from casebook.cli.upgrading import upgrade

    refuse_in_public(NAME)
    root: Path = find_root(options.root)
    sys.stdout.write(upgrade(root, month(options.today, this_month()), write=options.write))
    return 0
