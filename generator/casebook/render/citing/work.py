"""A page as a work: who answers for it, from when it is, and where it stays."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.published import PublicCase, PublicMethod
from casebook.render.html.markup import plain
from casebook.render.view.site import SiteView, address_of


@dataclass(frozen=True, slots=True)
class Work:
    """A page to be cited. `key` is its own in the whole site: «metoder/gps».

    `month` is «2026-11», or empty where nobody knows it; `address` is whole, or empty where nobody has said where the
    site is published.
    """

    key: str
    title: str
    author: str
    site: str
    month: str
    address: str
    summary: str

    @property
    def year(self) -> str:
        """The year of the month."""
        return self.month.partition("-")[0]

    @property
    def container(self) -> str:
        """The name of the site, where the author is another: nobody is named twice."""
        return "" if self.site == self.author else self.site


def author_of(site: SiteView) -> str:
    """The organisation that answers for the site; the site's own name where nobody has said."""
    register = site.published.publisher
    return (register.publisher.name if register and register.publisher else None) or site.texts.name


def work_of(site: SiteView, record: PublicCase | PublicMethod) -> Work:
    """The work that a record's page is."""
    address = address_of(record)
    return Work(
        key=address.strip("/"),
        title=_line(record.title),
        author=author_of(site),
        site=site.texts.name,
        month=_month(site, record),
        address=site.site_url and site.site_url + address,
        summary=_line(plain(record.summary)),
    )


def _month(site: SiteView, record: PublicCase | PublicMethod) -> str:
    """The month of the last review; of what nobody has reviewed, that of the site."""
    reviewed = [review.month for review in record.reviews] if record.claims_review else []
    return max(reviewed, default=site.month)


def _line(text: str) -> str:
    return " ".join(text.split())
