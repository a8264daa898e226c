"""Relative links from one page of the site to another."""

from __future__ import annotations

import posixpath

from casebook.corpus import Kind


def address_of_thing(kind: Kind, target: str) -> str:
    """The address of a thing's page; a benefit has a place on the list of terms instead."""
    return f"begreber/#{target}" if kind is Kind.BENEFIT else f"{kind}/{target}/"


def relative(address: str, page: str) -> str:
    """The relative link to an address («metoder/gps/#kernen») from the page at another.

    A first part with a colon in it would be a scheme (RFC 3986, 4.2): «./» before it keeps it a path.
    """
    path, mark, fragment = address.lstrip("/").partition("#")
    slash = "/" if not path or path.endswith("/") else ""
    made = posixpath.relpath(path or ".", page or ".")
    here = "./" if ":" in made.partition("/")[0] else ""
    return f"{here}{made}{slash}{mark}{fragment}"
