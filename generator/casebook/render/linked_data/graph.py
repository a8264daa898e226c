"""The JSON-LD of a page: what it is, and the way to it from the front page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from casebook.render.linked_data.nodes import Node, at, node
from casebook.render.linked_data.terms import all_terms, one_term, vocabulary
from casebook.render.linked_data.works import case, course, dataset, method, website
from casebook.render.view.site import Here
from casebook.render.view.task import PageTask

Step: TypeAlias = tuple[str, str]  # an address, and the title of the page there
CONTEXT = "https://schema.org"
THINGS: Mapping[str, Callable[[Here, PageTask], Iterator[Node]]] = {  # by the kind of page
    "case": case,
    "concepts": all_terms,
    "data": dataset,
    "front": website,
    "method": method,
    "term": one_term,
    "terms": vocabulary,
    "theme": one_term,
    "written": course,
}
_UNTOLD = ("belongs_to", "til", "noindex")  # in the metadata of a page that is not to be found by itself


def way_to(task: PageTask, titles: Mapping[str, str]) -> tuple[Step, ...]:
    """The pages above a page, from the front page down, and the page itself; `titles` are those of all pages."""
    parts = task.address.split("/")[:-1]
    above = ("", *("/".join((*parts[:depth], "")) for depth in range(1, len(parts))))
    return tuple((address, titles[address]) for address in dict.fromkeys((*above, task.address)) if address in titles)


def linked_data(here: Here, task: PageTask, way: tuple[Step, ...]) -> Node:
    """The graph of a page; empty where there is nothing to tell of it, or search engines are not to find it.

    The page of a record is told of before it is reviewed too, as its citation is.
    """
    is_hidden = any(task.meta.get(name) for name in _UNTOLD) and not task.meta.get("work")
    nodes = [] if is_hidden else [*_things(here, task), *_breadcrumbs(here, way)]
    return {"@context": CONTEXT, "@graph": nodes} if nodes else {}


def _things(here: Here, task: PageTask) -> Iterator[Node]:
    if task.kind in THINGS:
        yield from THINGS[task.kind](here, task)


def _breadcrumbs(here: Here, way: tuple[Step, ...]) -> Iterator[Node]:
    """The way to the page, called by the site's name where it begins; the front page is no way."""
    names = (here.site.texts.name, *(title for _, title in way[1:]))
    steps = [
        {**node("ListItem", position=place, name=name), "item": at(here, address)}
        for place, (name, (address, _)) in enumerate(zip(names, way, strict=True), start=1)
    ]
    if len(steps) > 1:
        yield node("BreadcrumbList", itemListElement=steps)
