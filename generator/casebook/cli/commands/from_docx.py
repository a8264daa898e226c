"""`casebook from-docx FILE`: makes a draft of a Word file with headings, such as the template."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root
from casebook.cli.today import add_today

ORDER = 6
NAME = "from-docx"
HELP = "lav en kladde af en Word-fil"
DESCRIPTION = (
    "Læser en Word-fil (.docx). Det, der står under overskrifterne i skabelonen, bliver til felter; er der ingen af "
    "dem, er det hele historien. Kommentarer, slettet og skjult tekst, sidehoveder og billeder bliver ikke læst, og "
    "makroer bliver aldrig kørt. Fundene i kladden bliver vist. Ingen fil, der er i forvejen, bliver ændret."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FIL", help="Word-filen (.docx)")
    add_root(parser)
    add_today(parser, "denne måned")


def run(options: argparse.Namespace) -> int:
    """Write the draft and report on it; 1 if something in it blocks."""
    from casebook.cli.receiving import receive
    from casebook.intake.word import word

    return receive(options, lambda data, _: word(data))
