"""`casebook rule`: what a rule is for and what to do about it."""

from __future__ import annotations

import argparse
import sys
import textwrap

from casebook.problem import CasebookError

ORDER = 6
NAME = "rule"
HELP = "forklar en regel"
DESCRIPTION = "Forklarer en regel: hvad den finder, hvorfor, og hvad man gør. Uden navn vises listen."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", nargs="?", metavar="NAVN", help="reglens navn, for eksempel «dobbelt-felt»")


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list of all."""
    from casebook.faults import all_faults
    from casebook.suggest import did_you_mean

    faults = all_faults()
    if options.name is None:
        width = max(map(len, faults))
        sys.stdout.writelines(f"{name:<{width}}  {fault.title}\n" for name, fault in faults.items())
        return 0
    by_name = {name.partition("/")[2]: fault for name, fault in faults.items()} | faults
    fault = by_name.get(options.name)
    if fault is None:
        suggestion = did_you_mean(options.name, by_name).strip()
        raise CasebookError("Der er ingen regel med det navn.", suggestion or "Kør «casebook rule» for at se dem alle.")
    sections = {fault.rule: fault.title, "hvad": fault.explanation, "hvorfor": fault.why, "gør": fault.advice}
    for heading, body in sections.items():
        sys.stdout.write(textwrap.fill(body, 96, initial_indent=f"{heading}: ", subsequent_indent="  ") + "\n")
    return 0
