"""Former ids: pages that lead from the old addresses to the new ones, so that no link ever dies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.handout import HANDOUT
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

TEMPLATE = "omdirigering.html"


def plan(site: SiteView) -> Iterator[PageTask]:
    """A page for each former address of a case or a method that has a page, and of its sheet."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.published.cases.values(), *site.published.methods.values())
    for record in records:
        if record.is_public:
            yield from _redirects(site, record)


def forwarding(site: SiteView, address: str, link: Link, source: str) -> PageTask:
    """The page at an address that leads on to what is found by a link now."""
    heading = site.say("notes.moved")
    return site.task(
        address,
        "redirect",
        title=link.text,
        source=source,
        inputs=partial(leading_on, link, heading),
        meta={"template": TEMPLATE, "til": link.href, "overskrift": heading, "search": {"exclude": True}},
    )


def leading_on(link: Link, heading: str, here: Here) -> Inputs:
    """A page that leads on by a link, below a heading."""
    del here
    return {"link": link, "heading": heading}


def _redirects(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[PageTask]:
    kind = Kind.of(record)
    for former in record.former_ids:
        for address, below in ((f"{kind}/{former}/", ""), (f"{kind}/{former}/{HANDOUT}", HANDOUT)):
            link = Here(site, address).record(record)
            yield forwarding(site, address, Link(link.href + below, link.text), f"{kind.file}/{record.id}.yml")
