"""The editions that a casebook stores, read and found fit, or told to be unfit."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from casebook.corpus import Corpus, Kind
from casebook.corpus.withdrawn import Tombstone
from casebook.model import Case, Method
from casebook.model.plain import plain
from casebook.problem import Place, Problem
from casebook.published import Published
from casebook.published.frozen import Frozen, Thing, thawed
from casebook.source.editions import EDITIONS, edition_files, edition_in
from casebook.structural_rules import files

_HINT = (
    "Hent den fra historien, eller slet den, hvis den ikke skal bruges. Den er lavet af «casebook edition» og kan ikke "
    "rettes i hånden."
)


@dataclass(frozen=True, slots=True)
class Stored:
    """The editions of a casebook, oldest first, and the files among them that are none."""

    editions: tuple[Frozen, ...] = ()
    broken: tuple[Problem, ...] = ()

    def among(self, published: Published) -> tuple[Frozen, ...]:
        """The editions as they may be shown: without what is not published today."""
        return tuple(edition.among(published) for edition in self.editions)


def stored_editions(root: Path) -> Stored:
    """The editions below `root`. Never raises for what the files hold."""
    read = {file: thawed(file, data) for file, data in edition_files(root)}
    return Stored(
        tuple(edition for edition in read.values() if edition),
        tuple(broken_edition(file) for file, edition in read.items() if edition is None),
    )


def broken_edition(file: str) -> Problem:
    """The problem of a file that should be an edition and is none."""
    return files.SEALED.at(Place(file if edition_in(file) else f"{EDITIONS}/"), hint=_HINT)


def down_by(corpus: Corpus, month: str) -> tuple[Tombstone, ...]:
    """The records that no edition may hold from a month on: withdrawn ones, and cases whose consent has run out."""
    consents = ((case, case.privacy.consent) for case in corpus.cases.values())
    run_out = (case for case, consent in consents if consent and consent.expires < month)
    return (*corpus.withdrawn, *(Tombstone(Kind.CASE, case.id, case.former_ids) for case in run_out))


def read_as(edition: Frozen) -> Mapping[str, Case | Method]:
    """The records of an edition as the rules read records, by the names that messages call them by."""
    of_kind: Mapping[Kind, type[Case | Method]] = {Kind.CASE: Case, Kind.METHOD: Method}
    return {
        edition.record_file((kind := Kind.of(record), record.id)): of_kind[kind].model_validate(plain(record))
        for record in edition.records
    }


def without(edition: Frozen, down: Iterable[Tombstone]) -> Frozen:
    """The edition without some records, whatever they were called when it was frozen."""
    called = (edition.called(tombstone.kind, (tombstone.id, *tombstone.former_ids)) for tombstone in down)
    return edition.without(frozenset[Thing]().union(*called))


def naming(edition: Frozen, words: Collection[str]) -> tuple[Thing, ...]:
    """The records of an edition in which one of some names stands, by whatever ending of the genitive."""
    names = [re.compile(rf"(?<!\w){re.escape(word)}s?(?!\w)") for word in words]
    texts = {(Kind.of(record), record.id): json.dumps(plain(record), ensure_ascii=False) for record in edition.records}
    return tuple(thing for thing, text in texts.items() if any(name.search(text) for name in names))
