"""The core as a page loads it: what `make engine` has made, where it is as new as the modules of this package."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casebook.publish.engine.contents import digest_of_package

FOLDER = "build/engine"  # below the root of the casebook
LIST = "engine.json"
VERSION = 4

__all__ = ["FOLDER", "LIST", "VERSION", "Engine", "digest", "digests_of", "ready"]


@dataclass(frozen=True, slots=True)
class Engine:
    """The files of the engine by their names on the site, each with the digest of what was put into it.

    `loaded` are those that a page loads before it asks anything, by what they are, and `later` those that it loads when
    a request needs them.
    """

    folder: Path
    files: Mapping[str, str]
    loaded: dict[str, str]
    later: dict[str, str]

    def content(self, name: str) -> bytes:
        """The bytes of a file."""
        return (self.folder / name).read_bytes()


def ready(root: Path) -> Engine | None:
    """The engine of a casebook; None where none was made of these very modules: another would find other things."""
    listed = _listed(root)
    if not listed or listed["package"] != digest_of_package():
        return None
    return Engine(root / FOLDER, dict(listed["files"]), dict(listed["loaded"]), dict(listed["later"]))


def digests_of(root: Path) -> Mapping[str, str]:
    """The digests of the files that were made for a casebook, by name, also where the modules have changed since."""
    return dict(_listed(root).get("files", {}))


def digest(content: bytes) -> str:
    """The digest (SHA-256, hexadecimal) that stands in the list for what is in a file."""
    return hashlib.sha256(content).hexdigest()


def _listed(root: Path) -> dict[str, Any]:
    """The content of the list of the files; nothing where there is none of this form."""
    try:
        listed = json.loads((root / FOLDER / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return listed if isinstance(listed, dict) and listed.get("version") == VERSION else {}
