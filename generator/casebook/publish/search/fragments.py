"""The texts of a search index: a file a page, gzip round a short head and JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SUFFIX = ".pf_fragment"
_HEAD = b"pagefind_dcd"  # what Pagefind begins every file with, once it is unpacked


def unpacked(path: Path) -> bytes:
    """What a file of Pagefind's holds."""
    return gzip.decompress(path.read_bytes()).removeprefix(_HEAD)


def packed(data: bytes) -> bytes:
    """A file as Pagefind reads it; the same bytes for the same content."""
    return gzip.compress(_HEAD + data, mtime=0)


def read_fragment(path: Path) -> dict[str, Any]:
    """A page's text, title and places as the search shows them."""
    fragment: dict[str, Any] = json.loads(unpacked(path))
    return fragment


def write_fragment(path: Path, fragment: Mapping[str, Any]) -> None:
    """Write the same back."""
    path.write_bytes(packed(json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()))
