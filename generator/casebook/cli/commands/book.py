"""`casebook book [--course ID] [--cases ID …] [--edition NAME] [--out FILE]`: the casebook or a part, to print."""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month

ORDER = 4
NAME = "book"
HELP = "lav en bog til tryk"
DESCRIPTION = (
    "Sætter alt det offentlige som en bog i én PDF: omslag, indhold med sidetal, menneskerne, casene, stemmerne efter "
    "tema, metoderne, kilder og stikord. Filen kan læses op af en skærmlæser (PDF/UA) og er den samme hver gang. Den "
    "bliver læst igennem som siden, før den bliver skrevet."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "måneden for det commit, der bygges")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--course", metavar="ID", help="kun det, som kurset «content/kurser/ID.md» fører til, og kurset"
    )
    choice.add_argument(
        "--cases", nargs="+", metavar="ID", help="kun disse cases og metoder, og de metoder, casene bruger"
    )
    parser.add_argument("--edition", metavar="NAVN", help="af en gemt udgave i stedet for det nyeste: 2027-1")
    parser.add_argument(
        "--out", type=Path, metavar="FIL", default=Path("casebog.pdf"), help="filen (ellers %(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the book; 1 if something in it points at somebody."""
    from casebook.cli.printing import write_printed
    from casebook.publish.commit import commit_month
    from casebook.publish.paper.book import as_of, book, chosen, everything, of_course
    from casebook.publish.paper.printing import to_print

    root = find_root(options.root)
    printed = to_print(root, month(options.today, commit_month(root)))
    view, moment = printed.view, printed.moment
    if options.edition:
        view, moment = as_of(view, options.edition)
    if options.course:
        contents = of_course(view, options.course)
    else:
        contents = chosen(view, options.cases) if options.cases else everything(view)
    return write_printed(printed, {options.out: book(view, contents, moment)})
