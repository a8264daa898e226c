"""The newest edition that holds a record: a link for whoever cites it and needs the text to stay as it is."""

from __future__ import annotations

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.view.site import Here, Link


def in_newest_edition(here: Here, record: PublicCase | PublicMethod) -> Link | None:
    """The record's page in the newest edition that has one, by any id that it has had; None where none has."""
    site, kind = here.site, Kind.of(record)
    for edition in reversed(site.editions):
        for name in (record.id, *record.former_ids):
            if page := edition.page_of(f"{kind}/{name}/"):
                return Link(here.href(page), site.say("editions.named", name=edition.name))
    return None
