"""All pages of the site before one of them is made: generated ones, hand-written ones, and notes at emptied lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.render.emptied import emptied
from casebook.render.page import Page
from casebook.render.pages import generated
from casebook.render.site import SiteView
from casebook.render.task import PageTask

HELD_BACK = "Siden bliver rettet"


def plan(site: SiteView, published_before: Iterable[str] = ()) -> Iterator[PageTask]:
    """A task for each page. `published_before` are addresses at which a list may be empty now."""
    planned = set()
    for task in generated(site):
        planned.add(task.address)
        yield task
    for address, page in site.articles.items():
        if address not in planned:  # otherwise a generated page has taken it in as its introduction
            planned.add(address)
            yield _written(site, page)
    yield from emptied(site, published_before, planned)


def held_back_page(address: str, file: str) -> Page:
    """A hand-written page while something in it has to be put right: nothing of its own text, nowhere."""
    return Page(address, HELD_BACK, "", file, meta={"noindex": True, "search": {"exclude": True}})


def _written(site: SiteView, page: Page) -> PageTask:
    kind = "held_back" if page.title == HELD_BACK and not page.body else "written"
    return site.task(
        page.address, kind, title=page.title, source=page.source, description=page.description, meta=page.meta
    )
