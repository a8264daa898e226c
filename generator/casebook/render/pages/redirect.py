"""Addresses that lead on: those of former ids, so that no link ever dies, and the short ones that paper shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.handout import HANDOUT
from casebook.render.view.site import Here, Link, SiteView, file_of
from casebook.render.view.task import Inputs, PageTask

TEMPLATE = "omdirigering.html"


def plan(site: SiteView) -> Iterator[PageTask]:
    """A page for each former and each short address of a case or a method that has a page; of its sheet, the former."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.published.cases.values(), *site.published.methods.values())
    for record in records:
        if record.is_public:
            yield from _redirects(site, record)


def forwarding(site: SiteView, address: str, link: Link, source: str, *, key: str = "notes.moved") -> PageTask:
    """The page at an address that leads on to what is found by a link now; `key` is that of its heading."""
    heading = site.say(key)
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
    kind, source = Kind.of(record), file_of(record)
    for name in (record.id, *record.former_ids):
        short = kind.short(name)
        yield forwarding(site, short, Here(site, short).record(record), source, key="notes.short")
    for former in record.former_ids:
        for address, below in ((f"{kind}/{former}/", ""), (f"{kind}/{former}/{HANDOUT}", HANDOUT)):
            link = Here(site, address).record(record)
            yield forwarding(site, address, Link(link.href + below, link.text), source)
