"""Pages that are to be gone and that a built site still shows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook.corpus.withdrawn import Tombstone
from casebook.publish.scratch import MARK

SIGN = "cb-pagehead cb-withdrawn"  # the classes that a note has, and no other page


def is_online(site: Path, down: Iterable[Tombstone]) -> bool:
    """True if anything of these records may still be seen. Of a site that is not here, that is all one can know."""
    if not (site / MARK).is_file():
        return any(True for _ in down)
    return any(_shows(site / address / "index.html") for tombstone in down for address in tombstone.everywhere)


def _shows(page: Path) -> bool:
    return page.is_file() and SIGN not in page.read_text("utf-8", "replace")
