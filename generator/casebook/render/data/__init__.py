"""One module a kind of file, each with `files(site) -> Iterator[DataFile | Drawing]`: adding one is adding a file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from casebook.render.html.data_file import DataFile, Drawing
from casebook.render.view.site import SiteView

__all__ = ["all_files"]


def all_files(site: SiteView) -> Iterator[DataFile | Drawing]:
    """Every file beside the pages, module by module in alphabetical order."""
    for module in pkgutil.iter_modules(__path__):
        yield from importlib.import_module(f"{__name__}.{module.name}").files(site)
