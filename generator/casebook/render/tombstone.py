"""What is left of a withdrawn record: that it was here. Nothing of its text, not even the title."""

from __future__ import annotations

from casebook.corpus import Kind
from casebook.render.page import Page
from casebook.render.site import SiteView


def tombstone(site: SiteView, kind: Kind, record_id: str, *, title: str) -> Page:
    """The page at the record's address, which stays so that links to it do not end blindly."""
    return site.page(
        f"{kind}/{record_id}/",
        "withdrawn.html.j2",
        title=title,
        source=f"{kind.file}/{record_id}.yml",
        description=f"{title}.",
        kind=kind,
        meta={"side": "tilbagetrukket", "search": {"exclude": True}},
    )
