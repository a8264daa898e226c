"""Pages that are to be gone and that a built site still shows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook.corpus.withdrawn import Tombstone
from casebook.publish.scratch import MARK
from casebook.published.frozen import SECTION

SIGN = "cb-pagehead cb-withdrawn"  # the classes that a note has, and no other page


def addresses_on(site: Path, down: Iterable[Tombstone]) -> tuple[str, ...]:
    """All addresses of some records on a built site, those in its editions included."""
    folders = (path.relative_to(site).as_posix() for path in sorted((site / SECTION).glob("*")) if path.is_dir())
    editions = ("", *(f"{folder}/" for folder in folders))
    return tuple(
        f"{edition}{address}" for tombstone in down for address in tombstone.everywhere for edition in editions
    )


def is_online(site: Path, down: Iterable[Tombstone]) -> bool:
    """True if anything of these records may still be seen. Of a site that is not here, that is all one can know."""
    if not (site / MARK).is_file():
        return any(True for _ in down)
    return any(_shows(site / address / "index.html") for address in addresses_on(site, down))


def _shows(page: Path) -> bool:
    return page.is_file() and SIGN not in page.read_text("utf-8", "replace")
