"""The texts of a search index: a file a page, gzip round a short head and JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SUFFIX = ".pf_fragment"
_HEAD = b"pagefind_dcd"  # what Pagefind begins every file with, once it is unpacked


def read_fragment(path: Path) -> dict[str, Any]:
    """A page's text, title and places as the search shows them."""
    unpacked: dict[str, Any] = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_HEAD))
    return unpacked


def write_fragment(path: Path, fragment: Mapping[str, Any]) -> None:
    """Write the same back; the same bytes for the same content."""
    data = json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(_HEAD + data, mtime=0))
