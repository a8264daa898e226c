"""`casebook bench NAME [FILE…]`: measures on this machine."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys

from casebook import bench
from casebook.cli.root import add_root, find_root
from casebook.problem import CasebookError

ORDER = 9
NAME = "bench"
HELP = "mål, hvor hurtigt værktøjet er, og hvor meget det finder"
DESCRIPTION = "Måler på denne maskine. Tider kan kun sammenlignes inden for samme kørsel."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    names = [module.name for module in pkgutil.iter_modules(bench.__path__)]
    parser.add_argument("name", choices=names, metavar="NAVN", help="hvad der måles: %(choices)s")
    parser.add_argument("files", nargs="*", metavar="FIL", help="det, der måles på, når målingen tager filer")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Print the measurement line by line. Modules with a TAKES constant get the files."""
    module = importlib.import_module(f"{bench.__name__}.{options.name}")
    takes_files = hasattr(module, "TAKES")
    if options.files and not takes_files:
        raise CasebookError(f"Målingen {options.name} tager ingen filer.", "Skriv kun målingens navn.")
    for line in module.lines(find_root(options.root), *([options.files] if takes_files else [])):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0
