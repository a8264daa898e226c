"""The records that were withdrawn: no more is known of them than where they were.

Nothing about such a file may keep its page online: neither text that was left in it, nor YAML that cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.corpus.kinds import Kind
from casebook.model import parse
from casebook.model.values import Status
from casebook.model.withdrawn import NEEDED, Withdrawn
from casebook.problem import Problem
from casebook.source import Document
from casebook.source.broken import listed
from casebook.structural_rules import fields, references

_SAID = re.compile(rf"^status:[ \t]*['\"]?{Status.WITHDRAWN}['\"]?[ \t]*(?:#.*)?$", re.MULTILINE)
_FORMER = "tidligere_id"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A record that was withdrawn: its kind, its id, and the ids it had before."""

    kind: Kind
    id: str
    former_ids: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The record's file."""
        return f"{self.kind.file}/{self.id}.yml"

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of its pages: at and below each of them only the note is left."""
        return tuple(f"{self.kind}/{name}/" for name in self._ids)

    @property
    def short_addresses(self) -> tuple[str, ...]:
        """The short addresses that led to them, and those of their cards on other people's pages."""
        return (*map(self.kind.short, self._ids), *map(self.kind.card, self._ids))

    @property
    def everywhere(self) -> tuple[str, ...]:
        """All addresses at which, and below which, only the note is left."""
        return (*self.addresses, *self.short_addresses)

    @property
    def _ids(self) -> tuple[str, ...]:
        return (self.id, *self.former_ids)


def is_withdrawn(document: Document) -> bool:
    """True if a record's file says that it was withdrawn; where its YAML cannot be read, whether a line of it does."""
    if isinstance(document.tree, dict):
        return document.tree.get("status") == Status.WITHDRAWN
    held = Status.WITHDRAWN in document.text  # the word first: to read each line of each record takes time
    return document.tree is None and held and bool(_SAID.search(document.text))


def tombstones(kind: Kind, documents: Iterable[Document]) -> Iterator[Tombstone]:
    """One for each withdrawn record of a kind whose file name can be an address."""
    for document in documents:
        if is_withdrawn(document) and _ID.fullmatch(document.name):
            yield Tombstone(kind, document.name, former_ids_in(document))


def former_ids_in(document: Document) -> tuple[str, ...]:
    """The ids that a record had before; where its YAML cannot be read, those that its lines list."""
    if isinstance(document.tree, dict):
        former = document.tree.get(_FORMER)
        ids: Iterable[object] = former if isinstance(former, list) else ()
    else:
        ids = listed(document, _FORMER)
    return tuple(str(former_id) for former_id in ids if _ID.fullmatch(str(former_id)))


def unfit(document: Document) -> Iterator[Problem]:
    """Faults of a withdrawn record: fields that it lacks, and fields that should have been deleted."""
    yield from document.problems
    if not isinstance(document.tree, dict):
        return
    record, problems = parse(Withdrawn, document)
    yield from problems
    if record and record.id != document.name:
        yield references.ID_IS_FILE_NAME.at(document.place(("id",)))
    left = [key for key in document.tree if key not in NEEDED]
    if left:
        yield fields.LEFT_WHEN_WITHDRAWN.at(document.key((left[0],)))
