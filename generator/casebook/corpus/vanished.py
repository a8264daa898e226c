"""Records that were published once and are there no more: their addresses are out in courses and mails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.corpus.addresses import is_draft
from casebook.corpus.corpus import Corpus
from casebook.corpus.kinds import RECORDS, Kind
from casebook.corpus.withdrawn import former_ids_in
from casebook.problem import Problem
from casebook.source.addresses import Registered
from casebook.structural_rules import addresses


def vanished(corpus: Corpus, registry: Iterable[Registered]) -> Iterator[Problem]:
    """The registered address of each record that is published no more, neither under its id nor under a new one."""
    alive = {f"{kind}/{name}/" for kind in RECORDS for name in _names(corpus, kind)}
    sections = {str(kind) for kind in RECORDS}
    for registered in registry:
        section, *names = registered.address.removesuffix("/").split("/")
        if section in sections and len(names) == 1 and registered.address not in alive:
            yield addresses.LOST_RECORD.at(registered.place)


def _names(corpus: Corpus, kind: Kind) -> Iterator[str]:
    """The ids that lead to a record of a kind or to its note; one that cannot be read may be put right."""
    for document in map(corpus.parsed, corpus.documents[kind]):
        if not is_draft(document):
            yield from (document.name, *former_ids_in(document))
