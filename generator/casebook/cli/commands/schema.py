"""`casebook schema [--check]`: writes the generated files, or says whether they are fresh."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from casebook.cli.root import add_root, find_root

ORDER = 7
NAME = "schema"
HELP = "skriv de filer, der laves ud fra koden"
DESCRIPTION = (
    "Skriver JSON-skemaerne i site_config/schema/, linjerne til webservere i site_config/hosting/, siden om "
    "kommandoerne og det, der følger af værktøjets egne sider og sætninger – eller ser efter, om de er friske. "
    "Skriver også de id'er, som VS Code og andre programmer foreslår, ud fra jeres egne registre."
)
_BEHIND = (
    "Forslagene i site_config/schema/ids.json er ældre end registrene. Det standser intet; «casebook schema» skriver "
    "dem igen.\n"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument("--check", action="store_true", help="skriv intet; svar 1, når en fil er forældet")


def run(options: argparse.Namespace) -> int:
    """Write the stale files, or with --check name them; 1 if there are any."""
    from casebook.cli import proposals
    from casebook.cli.generated import generated_files_of

    root = find_root(options.root)
    files = generated_files_of(root)
    stale = [(root / name, content) for name, content in files.items() if _read(root / name) != content]
    for path, content in stale:
        sys.stdout.write(f"{'Forældet' if options.check else 'Skrev'}: {path.relative_to(root).as_posix()}\n")
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
    offered = proposals.proposals_of(root)
    if _read(root / proposals.FILE) != offered:
        sys.stdout.write(_BEHIND if options.check else f"Skrev: {proposals.FILE}\n")
        if not options.check:
            (root / proposals.FILE).write_text(offered, encoding="utf-8", newline="\n")
    if options.check and stale:
        sys.stdout.write("Kør «casebook schema», og læg filerne med i ændringen.\n")
    return int(bool(stale) and options.check)


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
