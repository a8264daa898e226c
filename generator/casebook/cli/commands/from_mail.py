"""`casebook from-mail FILE`: makes a draft of a mail or a text file, without signature and earlier mails."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root
from casebook.cli.today import add_today

ORDER = 6
NAME = "from-mail"
HELP = "lav en kladde af en mail eller en tekstfil"
DESCRIPTION = (
    "Læser en mail (.eml) eller en tekst (.txt). Står der overskrifter i den, som i skabelonen, bliver det, der står "
    "under dem, til felter; ellers er det hele historien. Underskrift, tidligere mails og andre overskrifter kommer "
    "ikke med, men bliver lagt ved siden af filen. Fundene i kladden bliver vist. Ingen fil, der er i forvejen, bliver "
    "ændret."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FIL", help="mailen (.eml) eller teksten (.txt)")
    add_root(parser)
    add_today(parser, "denne måned")


def run(options: argparse.Namespace) -> int:
    """Write the draft and report on it; 1 if something in it blocks."""
    from casebook.cli.receiving import receive, text_in
    from casebook.intake.mail import letter_of, mail

    is_mail = options.file.suffix.lower() == ".eml"
    return receive(options, mail if is_mail else lambda data, asked_for: letter_of(text_in(data), asked_for))
