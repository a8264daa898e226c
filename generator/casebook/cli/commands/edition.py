"""`casebook edition [NAME] [--without RECORD …]`: freezes what is published, or takes a record out of all editions."""

from __future__ import annotations

import argparse

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError

ORDER = 4
NAME = "edition"
HELP = "gem en udgave af det, der er udgivet"
DESCRIPTION = (
    "Gemmer alle cases og metoder, som de er i dag, i mappen editions/, så et kursus, en opgave eller et citat altid "
    "kan føre til det, der stod den dag. Siden viser udgaven under /udgaver/. Det, der er trukket tilbage, eller hvis "
    "samtykke er udløbet, bliver samtidig taget ud af de gamle udgaver. Med --without bliver en post taget ud af alle "
    "udgaver for altid."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("name", metavar="NAVN", nargs="?", help="udgavens navn, årstal og nummer: 2027-1")
    choice.add_argument(
        "--without", nargs="+", metavar="POST", help="tag disse poster ud af alle udgaver: cases/naestved-morgenholdet"
    )
    add_root(parser)
    add_today(parser, "den måned, det er nu")


def run(options: argparse.Namespace) -> int:
    """Store the edition, or rewrite those that are stored; 1 where one of them cannot be read."""
    from casebook.cli.freezing import clean, freeze, take_out, thing_of

    root = find_root(options.root)
    today = month(options.today, this_month())
    if options.without:
        things = [thing for given in options.without for thing in thing_of(given)]
        if not things:
            raise CasebookError("Det er ikke en post.", "Skriv «cases/…» eller «methods/…» og postens id.")
        return take_out(root, things)
    if unread := clean(root, today):
        return unread
    return freeze(root, options.name, today)
