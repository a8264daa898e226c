"""The portraits as files, for lists that are too long to hold the drawings: a browser fetches those that are seen."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import SVG, About, Output
from casebook.render.elements.people import portrait_addresses, portraits
from casebook.render.view.site import file_of

_INLINE = '<svg class="cb-portrait"'
_ALONE = '<svg xmlns="http://www.w3.org/2000/svg"'

ABOUT = About("Portrætterne i casene", "cases/*/billede-*.svg")


def outputs(edition: Edition) -> Iterator[Output]:
    """A file for each portrait of each case."""
    for case in edition.view.cases:
        for address, drawing in zip(portrait_addresses(case), portraits(case), strict=True):
            svg = str(drawing).replace(_INLINE, _ALONE, 1) + "\n"
            yield Output(address, svg.encode(), SVG, file_of(case))
