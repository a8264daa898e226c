"""The core as a page loads it: what `make engine` has made, where it is as new as the modules of this package."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from casebook.publish.engine.contents import digest_of_package

FOLDER = "build/engine"  # below the root of the casebook
LIST = "engine.json"
VERSION = 1

__all__ = ["FOLDER", "LIST", "VERSION", "Engine", "ready"]


@dataclass(frozen=True, slots=True)
class Engine:
    """The files of the engine by their names on the site; `loaded` are those that a page loads, by what they are."""

    folder: Path
    files: tuple[str, ...]
    loaded: dict[str, str]

    def content(self, name: str) -> bytes:
        """The bytes of a file."""
        return (self.folder / name).read_bytes()


def ready(root: Path) -> Engine | None:
    """The engine of a casebook; None where none was made of these very modules: another would find other things."""
    folder = root / FOLDER
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if listed.get("version") != VERSION or listed["package"] != digest_of_package():
        return None
    return Engine(folder, tuple(listed["files"]), dict(listed["loaded"]))
