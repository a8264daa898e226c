"""The ids that an editor writes in a record, kind by kind: what a thing is called, and what it is called in a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from casebook.corpus import Kind
from casebook.danish import sort_key
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.pages.municipality import with_cases
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "bidrag/id/"
MOST_OF_A_KIND = 120  # ids on a page
_META = {"side": "liste", "scripts": ["copying"]}
# The kinds that records refer to by id: the key of their name, and the fields in which they stand.
_KINDS = {
    Kind.METHOD: ("several.metode", ("metoder",)),
    Kind.TARGET_GROUP: ("several.maalgruppe", ("målgrupper",)),
    Kind.CHALLENGE: ("several.udfordring", ("udfordringer",)),
    Kind.THEME: ("several.tema", ("temaer",)),
    Kind.BENEFIT: ("ids.benefits", ("fra", "til")),
    Kind.SOURCE: ("several.kilde", ("kilder",)),
    Kind.MUNICIPALITY: ("several.kommune", ("sted.kommune",)),
}


@dataclass(frozen=True, slots=True)
class ListedId:
    """An id, with a link to the page of what it stands for; the link of what has no page leads nowhere."""

    id: str
    link: Link


@dataclass(frozen=True, slots=True)
class IdGroup:
    """The ids of one kind by name, and the fields of a record in which they stand."""

    kind: Kind
    name: str
    fields: tuple[str, ...]
    entries: Sequence[ListedId]


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of all ids."""
    title, source = site.say("ids.title"), "generator/casebook/render/pages/ids.py"
    listed = Parts.of(ADDRESS, title, source, *(len(tuple(_ids(site, kind))) for kind in _KINDS), most=MOST_OF_A_KIND)
    yield site.task(
        ADDRESS,
        "ids",
        title=title,
        source=source,
        description=site.say("ids.description"),
        inputs=partial(in_part, listed, _inputs, 1),
        meta={**_META, "search": {"exclude": True}},
    )
    yield from parts_behind(site, listed, "ids", _inputs, _META)


def _inputs(here: Here, number: int) -> Inputs:
    groups = (
        IdGroup(kind, here.say(key), fields, part(_entries(here, kind), number, MOST_OF_A_KIND))
        for kind, (key, fields) in _KINDS.items()
    )
    return {"groups": tuple(group for group in groups if group.entries)}


def _entries(here: Here, kind: Kind) -> tuple[ListedId, ...]:
    paged = {municipality.id for municipality in with_cases(here.site)} if kind is Kind.MUNICIPALITY else None
    links = ((name, here.to(kind, name)) for name in _ids(here.site, kind))
    entries = (ListedId(name, link if paged is None or name in paged else Link("", link.text)) for name, link in links)
    return tuple(sorted(entries, key=lambda entry: sort_key(entry.link.text)))


def _ids(site: SiteView, kind: Kind) -> Iterator[str]:
    if kind is Kind.METHOD:
        yield from (method.id for method in site.methods)
    elif kind is Kind.MUNICIPALITY:
        yield from site.published.municipalities
    elif kind is Kind.SOURCE:
        yield from site.published.sources
    else:
        yield from site.published.vocabularies[kind]
