"""Files that `casebook build` makes beside the site, and the old ones that go first: they may show what must go."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from casebook.publish.commit import commit_moment
from casebook.publish.offline import make_copy, note_of, refuse_foreign_copy, take_away_copy
from casebook.publish.packing import take_away, write_pack
from casebook.site import Site
from casebook.source import Settings

OLD_COPY = "Kopien til brug uden net var fra før og er fjernet. Lav den igen med --offline.\n"
COPIED = (
    "Kopi til brug uden net: mappen {folder} og {archive} ({size:.0f} MB). Åbn index.html i den. Den bliver ikke "
    "ændret, når noget rettes eller trækkes tilbage: Slet den, når den er brugt.\n"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """The packed casebook, and the copy for use without a network, where they are asked for."""

    pack: Path | None = None
    offline: bool = False

    def clear(self, destination: Path) -> None:
        """Remove what an earlier build made; CasebookError where something else lies there."""
        if self.pack:
            take_away(self.pack)
        if self.offline:
            refuse_foreign_copy(destination)
        if take_away_copy(destination) and not self.offline:
            sys.stdout.write(OLD_COPY)

    def make(self, root: Path, destination: Path, site: Site, settings: Settings) -> None:
        """Make them of a site that is in place."""
        if self.pack:
            write_pack(self.pack, site, settings)
        if self.offline:
            note = note_of(site.sentences, settings, commit_moment(root))
            folder, archive = make_copy(root, destination, note)
            size = archive.stat().st_size / 1e6
            sys.stdout.write(COPIED.format(folder=folder.name, archive=archive.name, size=size))


NOTHING = Beside()
