"""`casebook from-issue FILE`: makes a draft of an answer to the issue form."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root
from casebook.cli.today import add_today

ORDER = 6
NAME = "from-issue"
HELP = "lav en kladde af et udfyldt issue"
DESCRIPTION = (
    "Læser et issue, som nogen har skrevet i formularen på GitHub: dets tekst i en .md-fil, eller GitHubs JSON om det. "
    "Svarene bliver til en kladde i cases/, og fundene i den bliver vist. Ingen fil, der er i forvejen, bliver ændret."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FIL", help="issuets tekst (.md), eller GitHubs JSON om det")
    add_root(parser)
    add_today(parser, "denne måned")


def run(options: argparse.Namespace) -> int:
    """Write the draft and report on it; 1 if something in it blocks."""
    from casebook.cli.receiving import receive, text_in
    from casebook.intake.issue import issue

    return receive(options, lambda data, asked_for: issue(text_in(data), asked_for), deeper=True)
