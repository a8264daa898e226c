"""How one page of the site links to another."""

from __future__ import annotations

import posixpath


def relative(address: str, page: str) -> str:
    """The relative link to an address («metoder/gps/#kernen») from the page at another."""
    path, mark, fragment = address.lstrip("/").partition("#")
    slash = "/" if not path or path.endswith("/") else ""
    return f"{posixpath.relpath(path or '.', page or '.')}{slash}{mark}{fragment}"
