"""A card of each case and method for other people's pages, and what oEmbed says of it (oembed.com, version 1.0).

The cards are written here and not by the site generator: they have nothing of a page around them, and cost little.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from casebook.danish import joined, sentence
from casebook.model.kinds import CARDS
from casebook.publish.edition import Edition
from casebook.publish.headers import policy
from casebook.publish.output import HTML, About, Output, json_output
from casebook.published import PublicCase, PublicMethod
from casebook.render.elements.embed import embed_of, oembed_of
from casebook.render.elements.review import review_mark
from casebook.render.html.environment import environment
from casebook.render.html.markup import plain
from casebook.render.view.site import Here, SiteView, address_of, file_of

ABOUT = About("Kort til andres sider", f"{CARDS}*")
WIDTH, HEIGHT = 600, 280  # pixels; css/embed.css keeps the card within this height from a width of 280 on
_SHEET = "assets/casebook/css/embed.css"


def outputs(edition: Edition) -> Iterator[Output]:
    """The card of each record; where it is known where the site is published, also what oEmbed says of it."""
    site = edition.view
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    for record in records:
        yield Output(f"{embed_of(record)}index.html", _card(site, record).encode(), HTML, file_of(record))
        if site.site_url:
            yield json_output(oembed_of(record), _described(site, record), file_of(record))


def _card(site: SiteView, record: PublicCase | PublicMethod) -> str:
    here = Here(site, embed_of(record))
    return (
        environment(site.sentences)
        .get_template("embed.html.j2")
        .render(
            policy=policy(),
            link=here.record(record),
            name=site.texts.name,
            canonical=site.site_url and site.site_url + address_of(record),
            sheet=here.href(_SHEET).rstrip("/"),
            eyebrow=_eyebrow(site, record),
            summary=plain(record.summary),
            home=here.href(""),
        )
    )


def _eyebrow(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """«Case · Stevns · 2014»; «Metode · Forløb»."""
    if isinstance(record, PublicCase):
        return joined(
            (sentence(site.say("nouns.case")), site.place(record), str(record.year), review_mark(site, record))
        )
    return joined((sentence(site.say("nouns.method")), site.label(record.type), review_mark(site, record)))


def _described(site: SiteView, record: PublicCase | PublicMethod) -> dict[str, object]:
    source, title = site.site_url + embed_of(record), escape(record.title)
    frame = f'<iframe src="{source}" title="{title}" width="{WIDTH}" height="{HEIGHT}" loading="lazy"></iframe>'
    return {
        "version": "1.0",
        "type": "rich",
        "title": record.title,
        "provider_name": site.texts.name,
        "provider_url": site.site_url,
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame,
    }
