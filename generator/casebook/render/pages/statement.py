"""`/was/`, where Danish public bodies keep their accessibility statement: to the registered one, or to our own page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.render.pages.redirect import TEMPLATE, leading_on
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import PageTask

ADDRESS = "was/"
OWN = "om/tilgaengelighed/"


def plan(site: SiteView) -> Iterator[PageTask]:
    """One page that leads on; none where there is neither a registered statement nor a page of our own."""
    if not (site.statement_url or OWN in site.articles):
        return
    title = site.say("notes.accessibility_statement")
    link = Link(site.statement_url or Here(site, ADDRESS).href(OWN), title)
    yield site.task(
        ADDRESS,
        "redirect",
        title=title,
        source="mkdocs.yml",
        inputs=partial(leading_on, link, title),
        meta={"template": TEMPLATE, "til": link.href, "overskrift": title, "search": {"exclude": True}},
    )
