"""The sitemap: every page that is to be found, so no sheet for the printer and nothing that leads on."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from casebook.publish.edition import Edition
from casebook.publish.output import PACKED, XML, About, MadeOf, Output
from casebook.publish.scratch import MARK as FILE
from casebook.render.html.page import Page

ABOUT = About("Kort over siderne til søgemaskiner", f"{FILE}*", MadeOf.PAGES)
_HIDDEN = ("belongs_to", "til", "noindex")  # in the metadata of a page that is not to be found by itself


def outputs(edition: Edition) -> Iterator[Output]:
    """The sitemap, and the same packed; without an entry where nobody has said where the site is published."""
    entries = "".join(_entry(edition, page) for page in edition.pages if _is_listed(edition, page))
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">{entries}\n</urlset>'
    yield Output(FILE, text.encode(), XML)
    yield Output(f"{FILE}.gz", gzip.compress(text.encode(), mtime=0), PACKED)


_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _is_listed(edition: Edition, page: Page) -> bool:
    return bool(edition.view.site_url) and not any(page.meta.get(name) for name in _HIDDEN)


def _entry(edition: Edition, page: Page) -> str:
    address = escape(edition.view.site_url + quote(page.address))
    changed = f"\n    <lastmod>{edition.day}</lastmod>" if edition.day else ""
    return f"\n  <url>\n    <loc>{address}</loc>{changed}\n  </url>"
