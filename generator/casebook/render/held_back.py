"""What stands at the address of a hand-written page while something in it has to be put right."""

from __future__ import annotations

from dataclasses import replace

from casebook.render.page import Page
from casebook.render.site import SiteView

TITLE = "Siden bliver rettet"


def held_back_page(address: str, file: str) -> Page:
    """The page with nothing of its own text: a page that takes it in as its introduction goes without."""
    return Page(address, TITLE, "", file, meta={"noindex": True, "search": {"exclude": True}})


def with_note(site: SiteView, page: Page) -> Page:
    """A page as it is; where it is held back, with a note that says so."""
    if page.body or page.title != TITLE:
        return page
    note = site.page(page.address, "held_back.html.j2", title=TITLE, source=page.source)
    return replace(page, body=note.body)
