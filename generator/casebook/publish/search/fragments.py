"""The texts of a search index: a file a page, gzip round a short head and JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_HEAD = b"pagefind_dcd"  # what Pagefind begins every file with, once it is unpacked


def unpacked(content: bytes) -> bytes:
    """The data in a file of Pagefind's."""
    return gzip.decompress(content).removeprefix(_HEAD)


def packed(data: bytes) -> bytes:
    """A file as Pagefind reads it; the same bytes for the same content."""
    return gzip.compress(_HEAD + data, mtime=0)


def fragment_of(content: bytes) -> dict[str, Any]:
    """A page's text, title and places as the search shows them, from the bytes of a file."""
    fragment: dict[str, Any] = json.loads(unpacked(content))
    return fragment


def read_fragment(path: Path) -> dict[str, Any]:
    """The same, from a file."""
    return fragment_of(path.read_bytes())


def write_fragment(path: Path, fragment: Mapping[str, Any]) -> None:
    """Write the same back."""
    path.write_bytes(packed(json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()))
