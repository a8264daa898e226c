"""The ids that editors' programs offer: those of a casebook's own registers and methods; `casebook schema` writes them.

They follow what editors write, not the code. So a file that is behind is no fault: it offers less, and refuses nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.danish import joined, whole_number
from casebook.model.editing import IDS, ids_schema
from casebook.model.schema import DIALECT

if TYPE_CHECKING:
    from casebook.corpus import Corpus

# No field refers to a case. Nothing of one may stand here either: it would stay when the case is withdrawn.
_REFERRED_TO = tuple(kind for kind in Kind if kind is not Kind.CASE)
FILE = f"site_config/schema/{IDS}.json"


def proposals_of(root: Path) -> str:
    """The schema of the ids of the casebook at `root`, one id a line."""
    from casebook.corpus import load  # noqa: PLC0415 - of no use to `--help`

    corpus = load(root)
    return _on_lines(ids_schema({kind.value: dict(_ids(corpus, kind)) for kind in _REFERRED_TO}))


def _ids(corpus: Corpus, kind: Kind) -> Iterator[tuple[str, str]]:
    """Each id of a kind with what it stands for, in the order of the register; records by id."""
    registers = corpus.registers
    if kind in VOCABULARIES:
        for term in registers.vocabularies[kind].values():
            ended = "bruges ikke mere" if term.valid_to else ""
            yield term.id, _described(term.name, ended, (term.explanation or "").strip().split("\n")[0])
    elif kind is Kind.METHOD:
        yield from ((method.id, _described(method.title)) for _, method in sorted(corpus.methods.items()))
    elif kind is Kind.MUNICIPALITY:
        for place in registers.municipalities.values():
            yield place.id, _described(place.name, f"{whole_number(place.population)} indbyggere")
    else:
        for source in registers.sources.values():
            yield source.id, _described(source.title, source.publisher, str(source.year))


def _described(name: str, *more: str) -> str:
    return joined((f"**{name}**", *more), " – ")


def _on_lines(schema: Mapping[str, Mapping[str, Mapping[str, object]]]) -> str:
    """The schema with each id and each word for one on a line of its own, so that a change of one is a line."""
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=1) + "\n"
