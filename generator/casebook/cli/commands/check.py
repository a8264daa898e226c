"""`casebook check [PATH…] [--format text|json|github|sarif|auto]`: reads the whole corpus, reports the faults of PATH.

`casebook check [PATH…] --fix [--generalise]`: fixes the mechanical ones first; generalises what matches too few people.

`casebook check --outgoing`: checks all that `git push` would send of this branch.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from casebook.cli.findings import Findings, findings_in, reported
from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError, Problem
from casebook.report import FORMATS

ORDER = 1
NAME = "check"
HELP = "kontrollér posterne og sig, hvad der skal rettes"
DESCRIPTION = "Læser hele samlingen og viser fundene – alle, eller kun dem i de filer og mapper, der nævnes."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="STI", help="filer eller mapper, hvis fund skal vises eller rettes"
    )
    add_root(parser)
    add_today(parser, "denne måned")
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--outgoing",
        action="store_true",
        help="kontrollér alt, som «git push» ville sende af denne gren, i stedet for filerne, som de ligger nu",
    )
    either.add_argument(
        "--tracked",
        action="store_true",
        help="se bort fra poster og sider, som git ikke kender endnu; sådan læser kontrollen før et commit",
    )
    either.add_argument(
        "--fix",
        action="store_true",
        help="ret først det, der er mekanisk (alder til spænd, dato til årstid, anførselstegn), og vis ændringerne",
    )
    parser.add_argument(
        "--generalise",
        action="store_true",
        help="sammen med --fix: gør også felterne så brede, at det, der fortælles om en person, passer på nok",
    )
    parser.add_argument(
        "--format",
        choices=("auto", *FORMATS),
        default="auto",
        help="hvordan fundene skrives: %(choices)s (ellers %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the report to stdout; 1 if something blocks. With --fix the files are fixed first."""
    if options.alone:
        _collect_nothing()
    if options.generalise and not options.fix:
        raise CasebookError("--generalise ændrer filer og virker kun sammen med --fix.", "Skriv begge dele.")
    root = find_root(options.root)
    today = month(options.today, this_month())
    wanted = [_inside(root, path) for path in options.paths]
    summary = _fixed(root, today, wanted, further=options.generalise) if options.fix else ""
    if options.outgoing:
        findings = _sent(root, today)
    else:
        findings = findings_in(root, today, lambda file: _is_in(file, wanted), tracked=options.tracked)
    shown, report = reported(root, findings, options.format)
    if options.fix:
        _write_summary(summary, shown, options.format)
    sys.stdout.write(report)
    return int(findings.blocks)


def _collect_nothing() -> None:
    """Switch garbage collection off: a check makes no garbage, and collecting took a fifth of its time."""
    gc.disable()
    atexit.register(gc.freeze)  # so that the collection at exit finds nothing to walk through


def _sent(root: Path, today: str) -> Findings:
    from casebook.cli.sent import findings_of_push
    from casebook.publish.push import push_by_hand

    if "PRE_COMMIT" in os.environ:  # pre-commit names one branch of a push only, so the others would go unread
        raise CasebookError("Den kontrol, der er sat op her, ser kun én gren ad gangen.", "Kør «casebook hooks» igen.")
    return findings_of_push(root, today, push_by_hand(root))


def _fixed(root: Path, today: str, wanted: list[str], *, further: bool) -> str:
    from casebook.cli.fixing import fix
    from casebook.cli.generalising import generalise

    summary = fix(root, today, lambda file: _is_in(file, wanted))
    return summary + (generalise(root, today, lambda file: _is_in(file, wanted)) if further else "")


def _write_summary(summary: str, remaining: Iterable[Problem], form: str) -> None:
    """Write the summary of fixes before the report, or to stderr if a program reads the report."""
    from casebook.cli.fixing import unfixed_note

    stream = sys.stdout if form in {"auto", "text"} else sys.stderr
    stream.write(f"{summary}{unfixed_note(remaining)}\n")


def _inside(root: Path, path: Path) -> str:
    """The path relative to the root. CasebookError where it is not in the casebook or not there at all."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the links that a finding speaks of
    if not os.path.lexists(absolute):
        raise CasebookError("En af stierne findes ikke.", "Se efter, om den er stavet rigtigt.")
    ways = (absolute, absolute.parent.resolve() / absolute.name, absolute.resolve())
    for way in ways:
        if way.is_relative_to(root):
            return way.relative_to(root).as_posix()
    raise CasebookError("En af stierne ligger uden for casebogen.", "Vælg filer under den mappe, som --root peger på.")


def _is_in(file: str, wanted: list[str]) -> bool:
    return not wanted or any(path in {".", file} or file.startswith(f"{path}/") for path in wanted)
