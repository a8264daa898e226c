"""All pages of the site before one of them is made: generated ones, hand-written ones, and notes at emptied lists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial

from casebook.corpus import Kind
from casebook.corpus.addresses import UNJUDGED
from casebook.corpus.kinds import VOCABULARIES
from casebook.model import Texts
from casebook.published import Published
from casebook.render.html.page import Page
from casebook.render.linked_data.graph import linked_data, way_to
from casebook.render.pages import generated
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask, render
from casebook.source.sentences import Sentences
from casebook.workers import shared_out

_MANY = 300  # pages; one takes some milliseconds
_LISTS = (
    "find/",
    *(f"{kind}/" for kind in (Kind.MUNICIPALITY, Kind.TARGET_GROUP, Kind.CHALLENGE, Kind.THEME, Kind.SOURCE)),
)


def pages_of(site: SiteView, published_before: Iterable[str] = ()) -> tuple[Page, ...]:
    """Every page, made."""
    return tuple(shared_out(render, tuple(plan(site, published_before)), fewest=_MANY))


def plan(site: SiteView, published_before: Iterable[str] = ()) -> Iterator[PageTask]:
    """A task for each page. `published_before` are addresses at which a list may be empty now."""
    tasks = tuple(_planned(site, published_before))
    titles = {task.address: task.title for task in tasks}
    for task in tasks:
        yield replace(task, describe=partial(linked_data, Here(site, task.address), task, way_to(task, titles)))


def _planned(site: SiteView, published_before: Iterable[str]) -> Iterator[PageTask]:
    planned = set()
    for task in generated(site):
        planned.add(task.address)
        yield task
    for address, page in site.articles.items():
        if address not in planned:  # otherwise a generated page has taken it in as its introduction
            planned.add(address)
            yield _written(site, page)
    yield from _emptied(site, published_before, planned)


def addresses_without_records() -> frozenset[str]:
    """The addresses of the generated pages that every casebook has, whatever its records.

    They are those of a casebook without any; what the check does not judge by them is left out.
    """
    texts = Texts.model_validate({"navn": "-", "undertitel": "-", "indgange": (), "betegnelser": {}})
    empty = SiteView(Published(texts, vocabularies={kind: {} for kind in VOCABULARIES}))
    addresses = (task.address for task in generated(empty))
    return frozenset(address for address in addresses if address in UNJUDGED or not address.startswith(UNJUDGED))


def held_back_page(address: str, file: str, sentences: Sentences) -> Page:
    """A hand-written page while something in it has to be put right: nothing of its own text, nowhere."""
    title = sentences.say("notes.held_back")
    return Page(address, title, "", file, meta={"noindex": True, "search": {"exclude": True}})


def _written(site: SiteView, page: Page) -> PageTask:
    kind = "held_back" if page.title == site.say("notes.held_back") and not page.body else "written"
    return site.task(
        page.address, kind, title=page.title, source=page.source, description=page.description, meta=page.meta
    )


def _emptied(site: SiteView, published_before: Iterable[str], planned: Collection[str]) -> Iterator[PageTask]:
    """A note at each address that was published and has no page now, where that is a list."""
    for address in published_before:
        if address not in planned and address.startswith(_LISTS):
            yield _emptied_list(site, address)


def _emptied_list(site: SiteView, address: str) -> PageTask:
    title = site.say("notes.emptied")
    return site.task(
        address,
        "emptied",
        title=title,
        source="site_config/addresses.txt",
        description=f"{title}.",
        inputs=_catalogue,
        meta={"side": "tom", "noindex": True, "search": {"exclude": True}},
    )


def _catalogue(here: Here) -> Inputs:
    return {"catalogue": here.href("find/")}
