"""Addresses of the site's own that are written out whole, in a file of any kind: each leads to something on the site.

A feed, a citation, a Word file or the text of a PDF is taken elsewhere, so what it says of the site is written out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.publish.edition import Pages
from casebook.publish.links import BrokenLink, leads_nowhere, linked_pages
from casebook.publish.output import FRAGMENT, HTML, Output, media_type_of
from casebook.publish.texts import pieces

_FRONT = "index.html"  # from which an address below the site's is looked up
_ENDS_SENTENCE = ".,:;!?»)]"


def dead_addresses(
    site: Path, site_url: str, files: Iterable[Output], pages: Pages, gone: Collection[str] = ()
) -> tuple[BrokenLink, ...]:
    """The own addresses in some opened files that lead nowhere, sorted; those below what is `gone` are left alone.

    A folder without a page is something in data, as the base of an interface, and nothing on a page.
    """
    linked = linked_pages(site, pages.linked)
    may_hold = (file for file in files if _may_hold(file, site_url))
    dead = {
        BrokenLink(piece.file, site_url + rest)
        for piece in pieces(may_hold, pages.texts, pages.all_texts)
        for rest in own_addresses(piece.text, site_url)
        if not any(address and rest.startswith(address) for address in gone)
        if leads_nowhere(site, linked, _FRONT, rest)
        if media_type_of(piece.file) == HTML or not (site / unquote(rest)).is_dir()
    }
    return tuple(sorted(dead))


def own_addresses(text: str, site_url: str) -> Iterator[str]:
    """The addresses of the site in a text, each as it goes on behind the site's own: «metoder/gps/#trin»."""
    base = site_url.rstrip("/")
    if not base:
        return
    read = unquote(text) if text.startswith("mailto:") else text
    if base in read:
        pattern = rf"(?<![\w.-]){re.escape(base)}(?:/(?P<rest>[^\s<>\"'{{}}|\\^`]*)|(?![\w/-]|\.\w))"
        yield from ((match["rest"] or "").rstrip(_ENDS_SENTENCE) for match in re.finditer(pattern, read))


def _may_hold(file: Output, site_url: str) -> bool:
    """False if a file has the site's host nowhere, however it writes an address; what the search holds is on a page."""
    host = urlsplit(site_url).netloc.partition(":")[0]
    return bool(host) and file.media_type != FRAGMENT and (not host.isascii() or host.encode() in file.content)
