"""The entries of the data, resource by resource: what is published, with the address of the page that shows it.

What surrounds a record is English («location», «url», «record»); a record keeps the Danish names of its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.corpus.links import links
from casebook.model.base import Part
from casebook.model.facts import Names, Tells
from casebook.model.plain import plain
from casebook.model.walk import facts_of
from casebook.published import PublicCase, PublicMethod
from casebook.render.html.address import address_of_thing
from casebook.render.view.site import SiteView, address_of
from casebook.source import Tree

Entry: TypeAlias = Mapping[str, Any]
FOLDER = "api/v1/"
COURSES = "kurser/"
_IN_SHORT = "summary"  # the one running text that stands in a list


def record_address(record: PublicCase | PublicMethod) -> str:
    """The address of a record's data, without its ending: «api/v1/methods/gps»."""
    return f"{FOLDER}{Kind.of(record).file}/{record.id}"


def whole_record(site: SiteView, record: PublicCase | PublicMethod) -> Entry:
    """All that is published of a record."""
    return {**_place(site, address_of(record)), "record": linked(site, plain(record))}


def cases(site: SiteView) -> Iterator[Entry]:
    """The cases in short."""
    return (_in_short(site, case) for case in site.cases)


def methods(site: SiteView) -> Iterator[Entry]:
    """The methods in short."""
    return (_in_short(site, method) for method in site.methods)


def vocabularies(site: SiteView) -> Iterator[Entry]:
    """The terms of every vocabulary."""
    for kind in VOCABULARIES:
        for term in site.published.vocabularies[kind].values():
            place = _place(site, address_of_thing(kind, term.id))
            yield {**place, "vocabulary": kind.value, "record": linked(site, plain(term))}


def sources(site: SiteView) -> Iterator[Entry]:
    """The sources that records build on."""
    for source in site.published.sources.values():
        yield {
            **_place(site, address_of_thing(Kind.SOURCE, source.id)),
            "record": linked(site, plain(source)),
        }


def municipalities(site: SiteView) -> Iterator[Entry]:
    """The municipalities; those with a case have a page."""
    for town in site.published.municipalities.values():
        has_page = site.published.cases_on(Kind.MUNICIPALITY, town.id)
        place = _place(site, address_of_thing(Kind.MUNICIPALITY, town.id)) if has_page else {}
        yield {**place, "record": plain(town)}


def relations(site: SiteView) -> Iterator[Entry]:
    """The ties from record to record: the methods of each case, and the methods that belong with a method."""
    for case in site.cases:
        for use in case.methods:
            yield _relation(site, case, use.method, use.role.value, use.adaptation)
    for method in site.methods:
        for related in method.related:
            if related.method in site.published.methods:
                yield _relation(site, method, related.method, related.kind.value, related.reason)


def courses(site: SiteView) -> Iterator[Entry]:
    """The courses: hand-written pages."""
    for address in sorted(site.articles):
        page = site.articles[address]
        if address.startswith(COURSES) and address != COURSES and page.body:
            yield {**_place(site, address), "title": page.title, "description": page.description}


RESOURCES: Mapping[str, Callable[[SiteView], Iterator[Entry]]] = {
    "cases": cases,
    "methods": methods,
    "vocabularies": vocabularies,
    "sources": sources,
    "municipalities": municipalities,
    "relations": relations,
    "courses": courses,
}


def linked(site: SiteView, tree: Tree) -> Tree:
    """A tree with the links in its texts as whole addresses, where it is known where the site is published."""
    if isinstance(tree, str):
        return _linked(site.site_url, tree) if site.site_url and "/" in tree else tree
    if isinstance(tree, dict):
        return {name: linked(site, value) for name, value in tree.items()}
    return [linked(site, value) for value in tree] if isinstance(tree, list) else tree


def _linked(site_url: str, text: str) -> str:
    for match in reversed(list(links(text))):
        start, to = match.start("to"), match["to"]
        if to.startswith("/") and not to.startswith("//"):
            text = f"{text[:start]}{site_url}{text[start + 1 :]}"
    return text


def _place(site: SiteView, address: str) -> dict[str, str]:
    """The page that shows an entry: below the site, and whole where that is known."""
    return {"location": address} | ({"url": site.site_url + address} if site.site_url else {})


def _in_short(site: SiteView, record: PublicCase | PublicMethod) -> Entry:
    """A record without its running texts, and where all of it is."""
    tree, short = plain(record), _short(type(record))
    kept = {name: value for name, value in tree.items() if name in short} if isinstance(tree, dict) else {}
    data = f"{site.site_url}{record_address(record)}.json"
    return {**_place(site, address_of(record)), "data": data, "record": linked(site, kept)}


def _short(part: type[Part]) -> frozenset[str]:
    """The fields of a record that are codes, numbers and ids, its names, and its summary."""
    return frozenset(
        part.model_fields[name].alias or name
        for name, facts in facts_of(part).items()
        if facts.tells is Tells.NOTHING or facts.names is Names.RECORD or name == _IN_SHORT
    )


def _relation(site: SiteView, record: PublicCase | PublicMethod, method: str, kind: str, text: str | None) -> Entry:
    entry = {
        **_place(site, address_of(record)),
        "from": f"{Kind.of(record).file}/{record.id}",
        "to": f"{Kind.METHOD.file}/{method}",
        "kind": kind,
        "text": linked(site, text),
    }
    return {name: value for name, value in entry.items() if value}
