"""The packed casebook of a site that was built, in a file of its own that is no part of the site."""

from __future__ import annotations

from pathlib import Path

from casebook.packed import BEGINNING, pack, pack_apart
from casebook.problem import CasebookError
from casebook.render.view.site import SiteView
from casebook.site import Site
from casebook.source import Settings

_FOREIGN = (
    "Filen til den pakkede casebog findes og er noget andet.",
    "Vælg et andet navn efter --pack. Intet er ændret.",
)


def take_away(file: Path) -> None:
    """Remove an earlier packed casebook: it may hold what must go. CasebookError where something else is there."""
    if file.exists() and (not file.is_file() or file.read_bytes()[: len(BEGINNING)] != BEGINNING):
        raise CasebookError(*_FOREIGN)
    file.unlink(missing_ok=True)


def write_pack(file: Path, site: Site, settings: Settings) -> None:
    """Write what is public of a site that was built."""
    if site.view is None:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pack(site.view.published, site.corpus.registers, settings=settings, **_beside(site)))


def packed_apart(site: Site, view: SiteView) -> tuple[bytes, bytes]:
    """The packed casebook of a site in two: its lists, and the rest."""
    settings = Settings(view.site_url, view.edit_base, view.statement_url)
    return pack_apart(view.published, site.corpus.registers, settings=settings, **_beside(site))


def _beside(site: Site) -> dict[str, list[str]]:
    pages = (article.document.file for article in site.corpus.articles)
    return {
        "pages": [page for page in pages if page not in site.held_back],
        "addresses": [registered.address for registered in site.registry],
    }
