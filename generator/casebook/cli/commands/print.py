"""`casebook print ID … --as sheet|handout|facilitator|cards|poster`: sets a case or a method on paper for a room."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month

ORDER = 4
NAME = "print"
HELP = "lav ark, kort eller plakat af en case eller en metode"
DESCRIPTION = (
    "Sætter en case eller en metode til udskrift: et ark med spørgsmål, sider til deltagerne med plads til noter, et "
    "ark til underviseren, kort i A6 (fire på et A4, til at klippe) eller en plakat i A3. Filen kan læses op af en "
    "skærmlæser (PDF/UA) og bliver læst igennem som siden, før den bliver skrevet."
)
_FORMS = ("sheet", "handout", "facilitator", "cards", "poster")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", nargs="+", metavar="ID", help="casens eller metodens id")
    parser.add_argument(
        "--as",
        dest="forms",
        nargs="+",
        choices=_FORMS,
        default=["sheet"],
        metavar="FORM",
        help="ark (sheet), deltagernes sider (handout), underviserens ark (facilitator), kort (cards), plakat (poster)",
    )
    parser.add_argument("--out", type=Path, metavar="MAPPE", default=Path("tryk"), help="mappen (ellers %(default)s)")
    add_root(parser)
    add_today(parser, "måneden for det commit, der bygges")


def run(options: argparse.Namespace) -> int:
    """Write a file for each record and form; 1 if something in them points at somebody."""
    from casebook.cli.printing import write_printed
    from casebook.publish.commit import commit_month
    from casebook.publish.paper.book import chosen
    from casebook.publish.paper.printing import to_print
    from casebook.publish.paper.sheets import Sheet, sheet, values_of

    root = find_root(options.root)
    printed = to_print(root, month(options.today, commit_month(root)))
    view = printed.view
    chosen(view, options.id)
    cases = [(case.id, values_of(view, case)) for case in view.cases if case.id in options.id]
    methods = [(method.id, values_of(view, method)) for method in view.methods if method.id in options.id]
    files = {
        options.out / f"{name}-{form}.pdf": sheet(values, Sheet(form), printed.moment)
        for name, values in (*cases, *methods)
        for form in options.forms
    }
    return write_printed(printed, files)
