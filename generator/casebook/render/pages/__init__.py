"""One module a page type, each with `pages(site) -> Iterator[Page]`: adding one is adding a file and its template."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from casebook.render.page import Page
from casebook.render.site import SiteView

__all__ = ["all_pages"]


def all_pages(site: SiteView) -> Iterator[Page]:
    """Every generated page, page type by page type in alphabetical order."""
    for module in pkgutil.iter_modules(__path__):
        yield from importlib.import_module(f"{__name__}.{module.name}").pages(site)
