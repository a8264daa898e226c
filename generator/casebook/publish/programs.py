"""The programs on a built site, held to be the very ones that were made: nobody reads them, so nothing may hide there.

They are packages that are locked by hash and modules of this package; `build/engine/engine.json` has their digests.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from casebook.problem import Place, Problem
from casebook.publish.engine import digest, digests_of
from casebook.publish.exports import is_program
from casebook.publish.exports.engine import FOLDER
from casebook.structural_rules import files

HINT = (
    "Byg siden igen med «make site». Filen er ikke, byte for byte, den, som står i build/engine/engine.json: Nogen har "
    "ændret den eller lagt den dér, eller siden er bygget med en anden kontrol end den, der ligger her."
)


def foreign_programs(site: Path, root: Path) -> tuple[Problem, ...]:
    """The programs of a built site that are not those made for the casebook at `root`."""
    made = {f"{FOLDER}{name}": held for name, held in digests_of(root).items()}
    paths = ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*")) if path.is_file())
    return tuple(
        files.ACTIVE.at(Place(f"site/{name}"), hint=HINT)
        for name, path in paths
        if is_program(name) and not _is_made(name, path, made)
    )


def _is_made(name: str, path: Path, made: Mapping[str, str]) -> bool:
    return digest(path.read_bytes()) == made.get(name)
