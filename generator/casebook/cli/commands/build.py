"""`casebook build`: check, pages, MkDocs, and a look at every link and every text of what was built."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month
from casebook.problem import Problem

if TYPE_CHECKING:
    from casebook.site import Site
    from casebook.source import Settings

ORDER = 2
NAME = "build"
HELP = "byg siden"
NO_STATEMENT = (
    "Advarsel: /was/ fører til casebogens egen side om tilgængelighed. En offentlig myndighed skal have sin erklæring "
    "på was.digst.dk: skriv dens adresse i mkdocs.yml (extra: was) eller i CASEBOOK_WAS_URL.\n"
)
DESCRIPTION = "Kontrollerer alt og bygger siden. Standser noget, bliver den gamle side liggende urørt."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "måneden for det commit, der bygges")
    parser.add_argument(
        "--site-dir", type=Path, metavar="MAPPE", help="hvor siden lægges (ellers site/ i casebogens mappe)"
    )
    parser.add_argument(
        "--quarantine",
        action="store_true",
        help="hold poster med fejl tilbage og byg resten; svaret er stadig 1, når noget holdes tilbage",
    )


def run(options: argparse.Namespace) -> int:
    """Build into the site's folder; findings go to stderr."""
    from casebook.publish.build import publish
    from casebook.publish.commit import commit_month
    from casebook.report import Result
    from casebook.report.text import text
    from casebook.site import build
    from casebook.source import read_settings

    root = find_root(options.root)
    settings = read_settings(root, os.environ)
    today = month(options.today, commit_month(root))
    site = build(root, today, settings=settings, quarantine=options.quarantine)

    def tell(problems: tuple[Problem, ...]) -> None:
        sys.stderr.write(text(Result(problems, len(site.corpus.cases), len(site.corpus.methods), settings.rules_url)))

    if site.blocking:
        tell(site.blocking)
    if not site.pages:
        sys.stderr.write("Siden er ikke bygget. Ret fejlene, eller brug --quarantine til at udgive resten.\n")
        return 1
    destination = options.site_dir or root / "site"
    if found := publish(root, destination, partial(_make, root, site), partial(_found, site, settings, today)):
        tell(found)
        sys.stderr.write("Siden er bygget, men ikke lagt frem. Ret det, der står ovenfor.\n")
        return 1
    for file in site.held_back:
        sys.stderr.write(f"Holdt tilbage: {file}\n")
    if settings.published and not settings.statement_url:
        sys.stderr.write(NO_STATEMENT)
    sys.stdout.write(f"{len(site.pages)} sider bygget.\n")
    return int(bool(site.held_back))


def _found(site: Site, settings: Settings, today: str, built: Path) -> tuple[Problem, ...]:
    """What is wrong with a built site: what could run, links that lead nowhere, what the direct rules find."""
    from casebook.publish.active import active_content
    from casebook.publish.links import dead_links
    from casebook.publish.scan import scan

    sources = {page.address: page.source for page in site.pages}
    return (
        active_content(built, sources)
        or dead_links(built, site.corpus)
        or scan(built, site.corpus, settings, today).problems
    )


def _make(root: Path, site: Site, destination: Path) -> None:
    """All that a site consists of, into an empty folder."""
    from casebook.mkdocs_plugin import build_site
    from casebook.publish.headers import write_headers
    from casebook.publish.sheets import join_sheets

    build_site(root, site, destination)
    join_sheets(destination)
    write_headers(destination)
