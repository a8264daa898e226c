"""Former ids: a page that leads from the old address to the new one, so that no link ever dies."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.corpus import Kind
from casebook.published import PublicCase, PublicMethod
from casebook.render.page import Page
from casebook.render.site import Here, SiteView

TEMPLATE = "omdirigering.html"


def pages(site: SiteView) -> Iterator[Page]:
    """A page for each former id of a case or a method that has a page."""
    records: tuple[PublicCase | PublicMethod, ...] = (*site.published.cases.values(), *site.published.methods.values())
    for record in records:
        if record.is_public:
            yield from _redirects(site, record)


def _redirects(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[Page]:
    kind = Kind.of(record)
    for former in record.former_ids:
        address = f"{kind}/{former}/"
        link = Here(site, address).record(record)
        yield site.page(
            address,
            "redirect.html.j2",
            title=record.title,
            source=f"{kind.file}/{record.id}.yml",
            link=link,
            heading="Siden er flyttet",
            meta={"template": TEMPLATE, "til": link.href, "search": {"exclude": True}},
        )
