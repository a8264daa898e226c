"""The parts that most things are told with: an object of a type, the publisher, the terms of use, a whole address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from casebook.render.citing.work import author_of
from casebook.render.view.site import Here

Node: TypeAlias = Mapping[str, object]
LANGUAGE = "da"
LICENCE = "om/licens/"


def node(kind: str | list[str], **properties: object) -> Node:
    """An object of a type with its properties; those that nobody knows are left out."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}


def at(here: Here, address: str) -> str:
    """The whole address of a page; as seen from this one, where nobody has said where the site is published."""
    return here.site.site_url + address.lstrip("/") if here.site.site_url else here.href(address)


def publisher(here: Here) -> Node:
    """The organisation that answers for the site."""
    register = here.site.published.publisher
    website = register.publisher.website if register and register.publisher else None
    return node("Organization", name=author_of(here.site), url=str(website or ""))


def work(here: Here, kind: str | list[str], address: str, **properties: object) -> Node:
    """A thing that the publisher has made, at an address: in Danish, free, under the terms that the site tells of."""
    terms = at(here, LICENCE) if LICENCE in here.site.articles else ""
    return node(
        kind,
        url=at(here, address),
        **properties,
        inLanguage=LANGUAGE,
        isAccessibleForFree=True,
        publisher=publisher(here),
        license=terms,
    )


def site_itself(here: Here) -> Node:
    """The site, as what its pages are parts of."""
    return node("WebSite", name=here.site.texts.name, url=at(here, ""))
