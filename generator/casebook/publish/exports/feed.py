"""Feeds for whoever wants to know what is new: of everything, and of each target group, method and municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from casebook.corpus import Kind
from casebook.publish.commit import NEVER
from casebook.publish.edition import Edition
from casebook.publish.output import XML, About, Output
from casebook.published import PublicRecord
from casebook.render.citing.work import author_of
from casebook.render.html.address import relative
from casebook.render.html.markup import plain
from casebook.render.view.site import address_of, file_of

FOLDER = "feed/"
ALL = f"{FOLDER}alle.xml"
MOST = 50  # entries: readers fetch a feed again and again
ABOUT = About("Feeds om det nyeste", f"{FOLDER}*.xml", purpose="data.feed", offers={ALL: "application/atom+xml"})
_LISTS = (Kind.TARGET_GROUP, Kind.METHOD, Kind.MUNICIPALITY)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'


def outputs(edition: Edition) -> Iterator[Output]:
    """The feed of all records, and one for each thing that records are about."""
    site = edition.view
    records: tuple[PublicRecord, ...] = (*site.cases, *site.methods)
    yield _feed(edition, ALL, site.texts.name, records)
    for kind in _LISTS:
        for target in sorted(_targets(edition, kind)):
            own = (site.published.methods[target],) if kind is Kind.METHOD else ()
            about = (*own, *(record for record in site.published.referring_to(kind, target) if record not in own))
            title = site.say("data.feed_of", name=site.texts.name, about=site.name(kind, target))
            yield _feed(edition, f"{FOLDER}{kind}/{target}.xml", title, about)


def _targets(edition: Edition, kind: Kind) -> Iterable[str]:
    """The ids of the things of a kind that have a page with records."""
    published = edition.published
    if kind is Kind.METHOD:
        return published.methods
    return {target for of, target in published.backlinks if of is kind and published.referring_to(kind, target)}


def _feed(edition: Edition, address: str, title: str, records: Iterable[PublicRecord]) -> Output:
    """A feed, the newest first; what was changed at the same time, in the order of the site."""
    entries = sorted(records, key=lambda record: _changed(edition, record), reverse=True)[:MOST]
    updated = _changed(edition, entries[0]) if entries else edition.moment or NEVER
    lines = (
        f"<id>{escape(_id(edition, address))}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(author_of(edition.view))}</name></author>",
        f'<link rel="self" href={quoteattr(edition.view.site_url + address)}/>' if edition.view.site_url else "",
        *(_entry(edition, address, record) for record in entries),
    )
    text = "\n".join((_HEAD, *filter(None, lines), "</feed>\n"))
    return Output(address, text.encode(), XML)


def _entry(edition: Edition, feed: str, record: PublicRecord) -> str:
    page = address_of(record)
    href = edition.view.site_url + page if edition.view.site_url else relative(page, f"{feed.rpartition('/')[0]}/")
    return "\n".join(
        (
            "<entry>",
            f"<id>{escape(_id(edition, page))}</id>",
            f"<title>{escape(record.title)}</title>",
            f"<updated>{_changed(edition, record)}</updated>",
            f"<link href={quoteattr(href)}/>",
            f"<summary>{escape(plain(record.summary))}</summary>",
            "</entry>",
        )
    )


def _changed(edition: Edition, record: PublicRecord) -> str:
    """The time at which the record's file was last changed; that of the site, where the history does not tell."""
    return edition.changed.get(file_of(record)) or edition.moment or NEVER


def _id(edition: Edition, address: str) -> str:
    return edition.view.site_url + address if edition.view.site_url else f"urn:casebook:{address}"
