"""`casebook serve`: shows the site and rebuilds it at changes."""

from __future__ import annotations

import argparse
import logging
import sys

from casebook.cli.root import add_root, find_root

ORDER = 3
NAME = "serve"
HELP = "vis siden på din egen maskine, mens du skriver"
DESCRIPTION = (
    "Viser siden på adressen og bygger den igen, hver gang en post, en side eller temaet ændres. Kladder er kun med, "
    "når du beder om det, og kun på din egen maskine: Ingen kommando kan lægge dem frem."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument(
        "--address", default="127.0.0.1:8000", metavar="VÆRT:PORT", help="hvor den vises (ellers %(default)s)"
    )
    parser.add_argument("--drafts", action="store_true", help="vis også kladder; hver side siger, at de er det")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from casebook.mkdocs_plugin import serve_site
    from casebook.publish.serving import host_and_port, refuse_others, refuse_taken

    root = find_root(options.root)
    host, port = host_and_port(options.address)
    if options.drafts:
        refuse_others(host)
    refuse_taken(host, port)
    sys.stderr.write(f"Viser siden på http://{options.address}/ og bygger den igen ved hver ændring. Ctrl-C stopper.\n")
    serve_site(root, options.address, logging.StreamHandler(sys.stderr), drafts=options.drafts)
    return 0
