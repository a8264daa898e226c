"""The editions to be read, below «udgaver/»: finished pages, which no search, sitemap or interface of the site knows.

They are written here and not by the site generator: they have a head of their own, no scripts, and cost little.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from casebook.corpus import Kind
from casebook.model.plain import plain
from casebook.proposal.changes import changed_fields, titles
from casebook.publish.edition import Edition
from casebook.publish.headers import policy
from casebook.publish.output import HTML, About, Output
from casebook.published import PublicRecord, Published
from casebook.published.frozen import SECTION, Frozen, Thing
from casebook.render.reading_edition import ReadingEdition, Since, gone_page
from casebook.render.view.site import address_of
from casebook.source import Document, compose

ABOUT = About("Udgaver, som de stod", f"{SECTION}*")


def outputs(edition: Edition) -> Iterator[Output]:
    """Every page of every edition, and a note at each published address of one that is not stored any more."""
    pages = {page.address: page for page in edition.pages}
    made = set()
    for held in edition.view.editions:
        reading = ReadingEdition(edition.view, held, since(held, edition.published), pages, policy())
        for address, html, thing in reading.pages():
            made.add(address)
            yield Output(address, html.encode(), HTML, held.record_file(thing) if thing else None)
    for address in edition.published_before:
        if address.startswith(SECTION) and address not in pages and f"{address}index.html" not in made:
            yield Output(f"{address}index.html", gone_page(edition.view, address, policy()).encode(), HTML)


def since(edition: Frozen, published: Published) -> Mapping[Thing, Since]:
    """The records of an edition that are published today, under whatever id, with what has changed of them."""
    now = {thing: record for record in _records(published) for thing in _called(record)}
    then = {(Kind.of(record), record.id): record for record in edition.records}
    return {
        thing: Since(address_of(now[thing]), tuple(_changed(record, now[thing])))
        for thing, record in then.items()
        if thing in now
    }


def _records(published: Published) -> tuple[PublicRecord, ...]:
    return (*published.cases.values(), *published.methods.values())


def _called(record: PublicRecord) -> Iterator[Thing]:
    """A record under every id that it has had; what another one is called today goes before."""
    return ((Kind.of(record), name) for name in (*record.former_ids, record.id))


def _changed(then: PublicRecord, now: PublicRecord) -> Iterator[str]:
    """The fields that differ, each by its title and that of what it is in: «Indsats – Tekst»."""
    kind, before, after = Kind.of(now), plain(then), plain(now)
    if before != after:
        for field in changed_fields(kind, _document(before), _document(after)):
            if title := " – ".join(titles(kind, field.name)[-2:]):
                yield title


def _document(tree: object) -> Document:
    """A record as a file: JSON is YAML."""
    return compose(Document("", json.dumps(tree, ensure_ascii=False)))
