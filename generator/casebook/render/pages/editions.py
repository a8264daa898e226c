"""«Udgaver»: the editions that were frozen, newest first. Their own pages are no pages of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.published.frozen import SECTION
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """An edition with a link to it, and how much it holds in words."""

    link: Link
    holds: str


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list, where there is an edition."""
    if site.editions:
        yield site.task(
            SECTION,
            "editions",
            title=site.say("editions.title"),
            source="generator/casebook/render/pages/editions.py",
            description=site.say("editions.description"),
            inputs=_inputs,
            meta={"side": "liste"},
        )


def _inputs(here: Here) -> Inputs:
    site = here.site
    return {
        "entries": tuple(
            EditionEntry(
                Link(here.href(edition.address), site.say("editions.named", name=edition.name)),
                site.say(
                    "editions.holds",
                    day=site.sentences.when(edition.day),
                    cases=site.counted(len(edition.cases), "nouns.case", "nouns.cases"),
                    methods=site.counted(len(edition.methods), "nouns.method", "nouns.methods"),
                ),
            )
            for edition in reversed(site.editions)
        ),
    }
