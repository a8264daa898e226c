"""«Byg dit eget forløb»: cases and methods in an order of one's own, put together in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.published import PublicCase, PublicMethod
from casebook.render.courses.path import ADDRESS
from casebook.render.view.site import Here, Link, SiteView, address_of
from casebook.render.view.task import Inputs, PageTask


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page; what it puts in comes from the data beside it."""
    yield site.task(
        ADDRESS,
        "path",
        title=site.say("path_page.title"),
        source="generator/casebook/render/pages/path.py",
        description=site.say("path_page.description"),
        inputs=_inputs,
        meta={"side": "forloeb", "styles": ["path"], "scripts": ["path/page"]},
    )


def _inputs(here: Here) -> Inputs:
    site = here.site
    by_kind = ((site.say("several.case"), site.cases), (site.say("several.metode"), site.methods))
    return {
        "kinds": tuple((name, tuple(map(partial(_page, here), records))) for name, records in by_kind if records),
        "courses": here.links.written("kurser/"),
    }


def _page(here: Here, record: PublicCase | PublicMethod) -> tuple[str, Link]:
    """A page as a path names it («metoder/gps»), and the link to it."""
    return address_of(record).strip("/"), here.record(record)
