"""`casebook scan SITE_DIR`: reads a built site once more with the direct rules; part of `build`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month
from casebook.problem import CasebookError
from casebook.report import FORMATS, Result, chosen

ORDER = 3
NAME = "scan"
HELP = "led efter direkte identifikation på en bygget side"
DESCRIPTION = (
    "Læser alt, hvad der står på en bygget side – sider, billedtekster, søgeindeks, filnavne, og det, der ligger i "
    "zip-, Word-, Excel- og PDF-filer – med de regler, der finder det, som peger direkte på et menneske. En fil, den "
    "ikke kan læse igennem, er et fund."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("site_dir", type=Path, metavar="MAPPE", help="mappen med den byggede side")
    add_root(parser)
    add_today(parser, "måneden for det commit, der er hentet")
    parser.add_argument(
        "--format", choices=("auto", *FORMATS), default="auto", help="hvordan fundene skrives: %(choices)s"
    )


def run(options: argparse.Namespace) -> int:
    """Write the report to stdout; 1 if there are findings."""
    from casebook.check.context import context_of
    from casebook.check.engine import wordings_in
    from casebook.corpus import load
    from casebook.publish.commit import commit_month
    from casebook.publish.programs import foreign_programs
    from casebook.publish.scan import scan
    from casebook.source import read_settings

    root = find_root(options.root)
    if not options.site_dir.is_dir():
        raise CasebookError("Der er ingen bygget side dér.", "Byg den med «casebook build», og peg på dens mappe.")
    corpus, settings = load(root), read_settings(root, os.environ)
    today = month(options.today, commit_month(root))
    scanned, words = scan(options.site_dir, corpus, settings, today), wordings_in(context_of(corpus, today))
    problems = tuple(map(words.of, (*foreign_programs(options.site_dir, root), *scanned)))
    result = Result(problems, len(corpus.cases), len(corpus.methods), settings.rules_url)
    write = chosen(options.format, on_github=os.environ.get("GITHUB_ACTIONS") == "true")
    sys.stdout.write(write(result))
    return int(bool(problems))
