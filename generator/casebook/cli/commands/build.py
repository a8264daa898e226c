"""`casebook build [--site-dir DIR] [--quarantine]`: checks and builds; where that fails, the old site stays.

`casebook build --pack FILE`: writes what is public into one file for `Casebook.packed` as well.

`casebook build --offline`: makes a copy for use without a network as well, a folder and a zip beside the site.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month

ORDER = 2
NAME = "build"
HELP = "byg siden"
DESCRIPTION = (
    "Kontrollerer alt og bygger siden. Standser noget, bliver den gamle side liggende urørt. Det, der er trukket "
    "tilbage, og cases, hvis samtykke er udløbet, kommer dog altid ned, også når der er fejl andre steder."
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "måneden for det commit, der bygges")
    parser.add_argument(
        "--site-dir", type=Path, metavar="MAPPE", help="hvor siden lægges (ellers site/ ved siden af mkdocs.yml)"
    )
    parser.add_argument(
        "--quarantine",
        action="store_true",
        help="hold poster og sider med fejl tilbage og byg resten; svaret er stadig 1, når noget holdes tilbage",
    )
    parser.add_argument(
        "--pack",
        type=Path,
        metavar="FIL",
        help="skriv også alt det offentlige i én fil, som et program uden disk kan kontrollere nye poster med",
    )
    parser.add_argument(
        "--offline",
        action="store_true",
        help="lav også en kopi til brug uden net, i en mappe og en zip-fil ved siden af siden; søgningen virker i den",
    )


def run(options: argparse.Namespace) -> int:
    """Build into the site's folder. Findings go to stderr."""
    from casebook.cli.beside import Beside
    from casebook.cli.building import build_site_folder
    from casebook.publish.commit import commit_month

    root = find_root(options.root)
    today = month(options.today, commit_month(root))
    destination = options.site_dir or root / "site"
    beside = Beside(options.pack, offline=options.offline)
    return build_site_folder(root, destination, today, quarantine=options.quarantine, beside=beside)
