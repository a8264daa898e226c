"""The list of all terms, whatever their vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from casebook.corpus import Kind
from casebook.corpus.kinds import VOCABULARIES
from casebook.danish import first_letter, slug, sort_key
from casebook.model import Term
from casebook.render.elements.facts import Fact
from casebook.render.elements.terms import anchors, kind_name, notes
from casebook.render.view.site import Here, Link, SiteView
from casebook.render.view.task import Inputs, PageTask

ADDRESS = "begreber/"


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term on the list. `page` is empty for a benefit, which has no page of its own."""

    anchor: str
    term: Term
    kind_name: str
    notes: tuple[Fact, ...]
    page: Link | None


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms that begin with a letter; `id` is the letter in ASCII."""

    id: str
    name: str
    concepts: tuple[TermEntry, ...]


def plan(site: SiteView) -> Iterator[PageTask]:
    """The one page of all terms."""
    yield site.task(
        ADDRESS,
        "concepts",
        title=site.say("several.begreb"),
        source=Kind.BENEFIT.file.rpartition("/")[0],
        description=site.say("concepts.description"),
        inputs=_inputs,
        meta={"side": "liste"},
    )


def _inputs(here: Here) -> Inputs:
    return {"letters": letters(here)}


def letters(here: Here) -> tuple[Letter, ...]:
    """All terms in Danish order, by first letter."""
    site = here.site
    anchor = anchors(site)
    all_concepts = [
        _concept(site, here, anchor, kind, term)
        for kind in VOCABULARIES
        for term in site.published.vocabularies[kind].values()
    ]
    all_concepts.sort(key=lambda concept: sort_key(concept.term.name))
    grouped = groupby(all_concepts, key=lambda concept: first_letter(concept.term.name))
    return tuple(Letter("andre" if name == "#" else slug(name), name, tuple(concepts)) for name, concepts in grouped)


def _concept(site: SiteView, here: Here, anchor: Mapping[tuple[Kind, str], str], kind: Kind, term: Term) -> TermEntry:
    return TermEntry(
        anchor=anchor[kind, term.id],
        term=term,
        kind_name=kind_name(kind, site.sentences),
        notes=notes(site, here, kind, term),
        page=here.to(kind, term.id) if kind is not Kind.BENEFIT else None,
    )
