"""The portraits as files, for lists that are too long to hold the drawings: a browser fetches those that are seen."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.render.elements.people import portrait_addresses, portraits
from casebook.render.html.data_file import Drawing
from casebook.render.view.site import SiteView

_INLINE = '<svg class="cb-portrait"'
_ALONE = '<svg xmlns="http://www.w3.org/2000/svg"'


def files(site: SiteView) -> Iterator[Drawing]:
    """A file for each portrait of each case."""
    for case in site.cases:
        for address, drawing in zip(portrait_addresses(case), portraits(case), strict=True):
            yield Drawing(address, str(drawing).replace(_INLINE, _ALONE, 1) + "\n")
