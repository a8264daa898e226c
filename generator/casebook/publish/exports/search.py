"""The search: Pagefind's index of what the pages say themselves, and what the browser must know of Danish."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.publish.edition import Edition
from casebook.publish.output import About, MadeOf, Output
from casebook.publish.search.bundle import FOLDER, bundle
from casebook.publish.search.index import index_of
from casebook.publish.search.tables import tables

SYNONYMS = "soegeord"  # the word list with everyday synonyms
ABOUT = About(
    "Søgningen",
    f"{FOLDER}/*",
    MadeOf.PAGES,
    words=tuple(f"{FOLDER}/*{end}" for end in (".json", ".js", ".pagefind", ".pf_filter", ".pf_index", ".pf_meta")),
    fetched=True,
)


def outputs(edition: Edition) -> Iterator[Output]:
    """The index and both tables."""
    index = index_of(edition)
    yield from bundle(index.documents)
    yield from tables(index, edition.published.wordlists.get(SYNONYMS, ()))
