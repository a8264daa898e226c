"""«Byg dit eget forløb»: cases and methods in an order of one's own, put together in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.courses.path import ADDRESS
from casebook.render.elements.parts import MOST, part
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
    by_kind = (("several.case", "find.all_cases", site.cases), ("several.metode", "find.all_methods", site.methods))
    return {
        "kinds": tuple(_kind(here, *of_kind) for of_kind in by_kind if of_kind[2]),
        "courses": here.links.written("kurser/"),
    }


def _kind(
    here: Here, name: str, whole: str, records: Sequence[PublicCase | PublicMethod]
) -> tuple[str, tuple[tuple[str, Link], ...], Link | None]:
    """The first pages of a kind, by what the kind is called; with a link to all where there are more."""
    everything = Link(here.href(f"{Kind.of(records[0])}/"), here.say(whole)) if len(records) > MOST else None
    return here.say(name), tuple(map(partial(_page, here), part(records, 1))), everything


def _page(here: Here, record: PublicCase | PublicMethod) -> tuple[str, Link]:
    """A page as a path names it («metoder/gps»), and the link to it."""
    return address_of(record).strip("/"), here.record(record)
