"""`/was/`, where Danish public bodies keep their accessibility statement: to the registered one, or to our own page."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.render.page import Page
from casebook.render.pages.redirect import TEMPLATE
from casebook.render.site import Here, Link, SiteView

ADDRESS = "was/"
OWN = "om/tilgaengelighed/"
TITLE = "Tilgængelighedserklæring"


def pages(site: SiteView) -> Iterator[Page]:
    """One page that leads on; none where there is neither a registered statement nor a page of our own."""
    if not (site.statement_url or OWN in site.articles):
        return
    link = Link(site.statement_url or Here(site, ADDRESS).href(OWN), TITLE)
    yield site.page(
        ADDRESS,
        "redirect.html.j2",
        title=TITLE,
        source="mkdocs.yml",
        link=link,
        heading=TITLE,
        meta={"template": TEMPLATE, "til": link.href, "overskrift": TITLE, "search": {"exclude": True}},
    )
