"""`casebook rule [NAME]`: explains a rule."""

from __future__ import annotations

import argparse
import sys
import textwrap

from casebook.cli.own_words import sentences_near
from casebook.cli.root import add_root
from casebook.problem import CasebookError, Level

ORDER = 6
NAME = "rule"
HELP = "forklar en regel"
DESCRIPTION = (
    "Forklarer en regel: hvad den finder, hvorfor, og hvad man gør, med opdigtede eksempler. Uden navn vises listen."
)

_EXEMPT = {Level.ERROR: "der kan ikke gøres undtagelse", Level.WARNING: "to roller kan gøre undtagelse med en grund"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument("name", nargs="?", metavar="NAVN", help="reglens navn, for eksempel «dobbelt-felt»")


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list of all."""
    from casebook.check.wordings import explained
    from casebook.suggest import did_you_mean

    rules = explained(sentences_near(options.root))
    if options.name is None:
        width = max(map(len, rules))
        sys.stdout.writelines(f"{name:<{width}}  {rule.title}\n" for name, rule in rules.items())
        return 0
    by_name = {name.partition("/")[2]: rule for name, rule in rules.items()} | rules
    rule = by_name.get(options.name)
    if rule is None:
        suggestion = did_you_mean(options.name, by_name).strip()
        raise CasebookError("Der er ingen regel med det navn.", suggestion or "Kør «casebook rule» for at se dem alle.")
    sections = {
        rule.rule: rule.title,
        "hvad": rule.explanation,
        "hvorfor": rule.why,
        "efter": rule.source,
        "gør": rule.advice,
        "vejer": f"{rule.level.value} ({_EXEMPT[rule.level]})" if rule.level in _EXEMPT else rule.level.value,
        "retter": "«casebook check --fix» retter selv det, der er sikkert." if rule.is_mended else "",
    }
    for heading, body in sections.items():
        if body:
            sys.stdout.write(textwrap.fill(body, 96, initial_indent=f"{heading}: ", subsequent_indent="  ") + "\n")
    for heading, examples in (("finder", rule.bad), ("lader være", rule.good)):
        for example in examples:
            sys.stdout.write(f"{heading}:\n{textwrap.indent(example, '  ')}\n")
    return 0
