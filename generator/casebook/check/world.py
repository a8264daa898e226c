"""What a rule may know of the world around a passage: what is accounted for, and what the record says of itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from casebook.corpus import Corpus, Registers
from casebook.model import Case, Method
from casebook.source import Document


@dataclass(frozen=True)
class World:
    """The corpus as one document sees it.

    `document` is the file being read and `record` what it holds, None where it does not fit the model or is no record.
    `names` are the proper names that are accounted for wherever they stand: titles and aliases of methods, publishers,
    terms. What only this document declares (pseudonyms, its own title and actor) is to be had from `record`.
    `today` is the month of the check, «2026-11».
    """

    registers: Registers
    today: str
    names: frozenset[str] = frozenset()
    document: Document | None = None
    record: Case | Method | None = None

    def of(self, document: Document, record: Case | Method | None) -> World:
        """The same world, seen from one document."""
        return replace(self, document=document, record=record)


def world_of(corpus: Corpus, today: str) -> World:
    """The world of a corpus."""
    titles = {name for method in corpus.methods.values() for name in (method.title, *method.aliases)}
    publishers = {name for source in corpus.registers.sources.values() for name in (source.publisher, source.title)}
    return World(corpus.registers, today, frozenset(titles | publishers))
