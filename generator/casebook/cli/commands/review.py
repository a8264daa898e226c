"""`casebook review ID --role ROLE`: writes down that a role has read a record as its text stands now.

`casebook review ID --role ROLE [--exceptions] [--constructed] [--insider]`: vouches for more than its words.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month

if TYPE_CHECKING:
    from casebook.model.values import Approval

ORDER = 4
NAME = "review"
HELP = "skriv, at en rolle har læst en case eller en metode"
DESCRIPTION = (
    "Skriver rollen, måneden og et aftryk af teksten under «gennemgang» i postens fil. Ændres teksten bagefter, gælder "
    "gennemgangen ikke mere. Rollen skal stå som besat i site_config/redaktion.yml, og forfatterens rolle kan ikke "
    "gennemgå sit eget. Når to roller har læst posten, kan den få «status: publiceret». Har casen undtagelser, eller "
    "er personen konstrueret, så siger rollen god for det med --exceptions og --constructed, og kan den, der kender "
    "projektet eller kilden, få mere at vide, så med --insider. Har reglen genkendelige-detaljer spurgt, hvor mange "
    "det passer på, så svarer rollen med --fits. Alt gælder kun teksten, som den står."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", metavar="ID", help="postens id, eller dens fil: cases/naestved-morgenholdet.yml")
    parser.add_argument("--role", required=True, metavar="ROLLE", help="rollen, for eksempel fagredaktør")
    parser.add_argument(
        "--exceptions", action="store_true", help="rollen har set casens undtagelser og siger god for dem alle"
    )
    parser.add_argument(
        "--constructed",
        action="store_true",
        help="rollen siger god for, at personen er konstrueret, og at ingen virkelig er ment",
    )
    parser.add_argument(
        "--insider",
        action="store_true",
        help="rollen har læst casen som den, der kender projektet eller slår kilden op, og siger god for den",
    )
    parser.add_argument(
        "--fits",
        nargs=2,
        action="append",
        default=[],
        metavar=("FELT", "ANTAL"),
        help="hvor mange i kommunen det fortalte passer på, efter rollens skøn: --fits historier.0 40",
    )
    add_root(parser)
    add_today(parser, "denne måned")


def run(options: argparse.Namespace) -> int:
    """Write the review; say what is left before the record may be published."""
    from casebook.cli.judging import judge
    from casebook.cli.reviewing import review
    from casebook.model.values import EXEMPTIONS, INSIDER, NOBODY_MEANT

    root: Path = find_root(options.root)
    approves: list[Approval] = [EXEMPTIONS] if options.exceptions else []
    approves += [NOBODY_MEANT] if options.constructed else []
    approves += [INSIDER] if options.insider else []
    today = month(options.today, this_month())
    role = options.role.strip()
    answers = judge(root, options.id, role, today, options.fits) if options.fits else ""
    sys.stdout.write(answers + review(root, options.id, role, today, approves))
    return 0
