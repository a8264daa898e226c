"""`casebook hooks`: has git ask before a commit is made and before anything is sent (`make hooks`)."""

from __future__ import annotations

import argparse
import os
import sys

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month

ORDER = 8
NAME = "hooks"
HELP = "kontrollér hvert commit, før det bliver lavet, og alt, før det bliver sendt"
DESCRIPTION = (
    "Beder git om at spørge, før et commit bliver lavet, og før noget bliver sendt. De hooks, der er i forvejen, "
    "bliver spurgt først."
)
_NO_TOOL = (
    "Bemærk: Værktøjet er ikke i .venv, hvor hooks leder efter det, så git standser hvert commit, til det er der. Kør "
    "«python3 -m venv .venv», og installér det og pre-commit med «.venv/bin/pip install».\n"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from casebook.publish.hooks import NAMES

    add_root(parser)
    add_today(parser, "denne måned")
    parser.add_argument("--run", dest="hook", choices=NAMES, help="gør det, som git beder om lige nu: %(choices)s")
    parser.add_argument("arguments", nargs="*", metavar="ORD", help="det, som git siger med")


def run(options: argparse.Namespace) -> int:
    """Install the hooks, or with --run run one of them."""
    from casebook.cli.hooking import run_hook
    from casebook.publish.hooks import finds_the_tool, install
    from casebook.publish.patches import patches

    root = find_root(options.root)
    if options.hook:
        today = month(options.today, this_month())
        return run_hook(root, today, options.hook, options.arguments, sys.stdin.buffer.read)
    for hook in install(root):
        sys.stdout.write(f"Skrev: {hook.name}\n")
    if not finds_the_tool(root):
        sys.stdout.write(_NO_TOOL)
    left = patches(os.environ)
    if left:
        sys.stdout.write(
            f"Bemærk: Tidligere commits har efterladt tekst i {left[0].parent} (patch*). Slet de filer, når du ikke "
            "mangler noget.\n"
        )
    return 0
