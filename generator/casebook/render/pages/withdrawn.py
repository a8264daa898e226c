"""What is left of a withdrawn record: that it was here. Nothing of its text, not even the title."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Kind
from casebook.corpus.withdrawn import Tombstone
from casebook.render.handout import HANDOUT
from casebook.render.page import Page
from casebook.render.site import SiteView

_TITLES = {Kind.CASE: "Casen er trukket tilbage", Kind.METHOD: "Metoden er trukket tilbage"}


def pages(site: SiteView) -> Iterator[Page]:
    """A note at every address that the record has had, its sheet's included, so that links do not end blindly."""
    for one in site.published.withdrawn:
        for address in one.addresses:
            yield _note(site, one, address)
        yield _note(site, one, one.addresses[0] + HANDOUT)


def _note(site: SiteView, one: Tombstone, address: str) -> Page:
    title = _TITLES[one.kind]
    return site.page(
        address,
        "withdrawn.html.j2",
        title=title,
        source=one.file,
        description=f"{title}.",
        kind=one.kind,
        meta={"side": "tilbagetrukket", "noindex": True, "search": {"exclude": True}},
    )
