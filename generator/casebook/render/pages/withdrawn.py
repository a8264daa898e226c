"""Placeholder page for a withdrawn record: that it was here. Nothing of its text, not even the title."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.corpus import Kind
from casebook.corpus.withdrawn import Tombstone
from casebook.render.elements.handout import HANDOUT
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

_TITLES = {Kind.CASE: "notes.case_withdrawn", Kind.METHOD: "notes.method_withdrawn"}


def plan(site: SiteView) -> Iterator[PageTask]:
    """A note at every address that the record has had, its sheet's included, so that links do not end blindly."""
    for tombstone in site.published.withdrawn:
        for address in tombstone.addresses:
            yield _note(site, tombstone, address)
            yield _note(site, tombstone, address + HANDOUT)
        for address in tombstone.short_addresses:
            yield _note(site, tombstone, address)


def _note(site: SiteView, tombstone: Tombstone, address: str) -> PageTask:
    title = site.say(_TITLES[tombstone.kind])
    return site.task(
        address,
        "withdrawn",
        title=title,
        source=tombstone.file,
        description=f"{title}.",
        inputs=partial(_kind, tombstone.kind),
        meta={"side": "tilbagetrukket", "noindex": True, "search": {"exclude": True}},
    )


def _kind(kind: Kind, here: Here) -> Inputs:
    return {"kind": kind, "name": here.say("several.case" if kind is Kind.CASE else "several.metode")}
