"""`casebook withdraw ID [--person NAME | --story N | --voice N]`: takes down a record, or somebody in it, at once.

`casebook withdraw` lists what still tells of it, and takes it down whatever else is at fault.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root, find_root_for_taking_down
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError

ORDER = 3
NAME = "withdraw"
HELP = "tag en case, en metode eller en person i en case ned"
DESCRIPTION = (
    "Sletter teksten i postens fil, så kun id og status er tilbage, bygger siden igen, også når der er fejl andre "
    "steder, og viser hvert sted, hvor der stadig fortælles om den. På adressen står bagefter kun, at posten er "
    "trukket tilbage. Er det kun én person, der skal ud af en case, så brug --person, --story eller --voice."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", metavar="ID", help="postens id, eller dens fil: cases/naestved-morgenholdet.yml")
    part = parser.add_mutually_exclusive_group()
    part.add_argument(
        "--person",
        metavar="PSEUDONYM",
        help="tag kun den ned, som hedder sådan i casen: alle dens historier og stemmer",
    )
    part.add_argument("--story", type=int, metavar="NUMMER", help="tag kun denne historie ned; den første er 1")
    part.add_argument("--voice", type=int, metavar="NUMMER", help="tag kun denne stemme ned; den første er 1")
    add_root(parser)
    add_today(parser, "den måned, det er nu")
    parser.add_argument(
        "--site-dir", type=Path, metavar="MAPPE", help="hvor siden ligger (ellers site/ ved siden af mkdocs.yml)"
    )


def run(options: argparse.Namespace) -> int:
    """Empty the file, build, and list what still mentions it; 1 if something could not be put in place."""
    from casebook.cli.asked import document_of
    from casebook.cli.withdrawing import chosen_parts, withdraw
    from casebook.publish.commit import commit_month

    for number in (options.story, options.voice):
        if number is not None and number < 1:
            raise CasebookError("Nummeret skal være 1 eller mere.", "Tæl fra toppen af filen. Den første er 1.")
    root = find_root_for_taking_down(options.root)
    # Never the month of an older commit: a case whose consent has run out since would be put back.
    today = month(options.today, max(commit_month(root), this_month()))
    document = document_of(root, options.id)
    parts = chosen_parts(document, options.person, options.story, options.voice)
    return withdraw(root, document, parts, destination=options.site_dir or root / "site", today=today)
