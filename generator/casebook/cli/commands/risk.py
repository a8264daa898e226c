"""`casebook risk [ID] [--format text|json] [--html FILE]`: how many people match what is told of one, what to do."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.danish import counted
from casebook.problem import DIRECT, CasebookError, Level, Stage

if TYPE_CHECKING:
    from casebook.door import Casebook

ORDER = 8
NAME = "risk"
_TOLD = 8  # faults of a case that cannot be read
HELP = "regn ud, om nogen kan genkendes, og hvad der mindst skal ændres"
DESCRIPTION = (
    "Skønner, hvor mange mennesker det passer på, der fortælles om hver person, og siger, hvad der mindst skal gøres "
    "bredere. Uden id vises det hele under ét. Svaret er til redaktionen; det hører ikke til på nettet."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("id", nargs="?", metavar="ID", help="en case, hvis personer skal vises hver for sig")
    add_root(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="hvordan svaret skrives: %(choices)s"
    )
    add_today(parser, "denne måned")
    parser.add_argument("--html", type=Path, metavar="FIL", help="skriv det hele som én side i en fil")


def run(options: argparse.Namespace) -> int:
    """Write the report; 0 also if somebody is at risk: `check` is the command that blocks."""
    from casebook.check.context import context_of
    from casebook.check.saying import Saying
    from casebook.check.shared.details.answers import answered_of
    from casebook.corpus import Kind
    from casebook.door import Casebook
    from casebook.render.risk.formats import as_json, as_page, as_text
    from casebook.render.risk.report_view import report
    from casebook.risk.assessment import assess

    casebook = Casebook.load(find_root(options.root), today=month(options.today, this_month()))
    people, corpus = casebook.dataset(), casebook.corpus
    if people is None:
        raise CasebookError("Der er ingen folketal at regne på.", "De står i site_config/population/ og policy.yml.")
    if options.id is not None and options.id not in corpus.cases:
        raise _not_read(casebook, f"{Kind.CASE.file}/{options.id}.yml")
    everyone = (assess(people.full(person), people) for person in people.people)
    risks = casebook.person_risk(f"{Kind.CASE.file}/{options.id}.yml") if options.id else tuple(everyone)
    context = context_of(corpus, casebook.today)
    insiders = casebook.insider_risk()
    view = report(risks, people, Saying(context), insiders, lambda person: answered_of(person, context))
    if options.html:
        options.html.write_text(as_page(view), encoding="utf-8", newline="\n")
    write = as_json(view) if options.format == "json" else as_text(view, detailed=options.id is not None)
    sys.stdout.write(write)
    return 0


def _not_read(casebook: Casebook, file: str) -> CasebookError:
    """The error on a case that is not there, or is there and cannot be read: then with what `check` says of it."""
    faults = [
        f"Linje {problem.place.span.start.line}: {problem.message}"
        for problem in casebook.findings(file)
        if problem.level is Level.ERROR and Stage.of(problem) <= Stage.FIELDS and problem.family != DIRECT
    ]
    if not faults:
        return CasebookError("Der er ingen case med det id, som kan læses.", "Kør «casebook check» for at se hvorfor.")
    more = f" Og {counted(len(faults) - _TOLD, 'fejl', 'fejl')} til." if len(faults) > _TOLD else ""
    list_of_faults = f"{' '.join(faults[:_TOLD])}{more}"
    return CasebookError(
        "Casen kan ikke læses endnu, så der er intet at regne på.",
        f"Ret først det her, og kør så igen. {list_of_faults} «casebook check» siger, hvad der skal stå.",
    )
