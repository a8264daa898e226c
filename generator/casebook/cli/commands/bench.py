"""`casebook bench`: measurements on this machine."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys

from casebook import bench
from casebook.cli.root import add_root, find_root

ORDER = 9
NAME = "bench"
HELP = "mål, hvor lang tid værktøjet bruger"
DESCRIPTION = "Måler på denne maskine. Tallene kan kun sammenlignes inden for samme kørsel."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    names = [module.name for module in pkgutil.iter_modules(bench.__path__)]
    parser.add_argument("name", choices=names, metavar="NAVN", help="hvad der måles: %(choices)s")
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Print the measurement line by line."""
    module = importlib.import_module(f"{bench.__name__}.{options.name}")
    for line in module.lines(find_root(options.root)):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0
