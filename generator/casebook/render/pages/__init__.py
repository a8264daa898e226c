"""One module a page type, each with `plan(site) -> Iterator[PageTask]`: a new one is a file and its template."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from casebook.render.view.site import SiteView
from casebook.render.view.task import PageTask

__all__ = ["generated"]


def generated(site: SiteView) -> Iterator[PageTask]:
    """Every page that is made of records and registers, page type by page type in alphabetical order."""
    for module in pkgutil.iter_modules(__path__):
        yield from importlib.import_module(f"{__name__}.{module.name}").plan(site)
