"""An edition: what was published one day, as it is stored and read again.

It is made from `Published`, value by value, never of files as they stand: no draft, no consent, no exemption and no
comment has a way into it. Of the registers it holds what its records need in order to be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from casebook.corpus.kinds import RECORDS, VOCABULARIES, Kind
from casebook.corpus.references import references_in
from casebook.danish import sort_key
from casebook.model import Municipality, Source, Term
from casebook.model.base import Part
from casebook.model.plain import plain
from casebook.published.insiders import InsiderCounts
from casebook.published.projection import leading_somewhere
from casebook.published.published import Published, Target
from casebook.published.records import PublicCase, PublicMethod, PublicRecord
from casebook.source import Document, Tree
from casebook.source.editions import EDITIONS, edition_file, edition_in, packed_edition, unpacked_edition

FORM = 1
SECTION = "udgaver/"
Thing = tuple[Kind, str]
P = TypeVar("P", bound=Part)
R = TypeVar("R", PublicCase, PublicMethod)
_UNUSABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_FOLDERS = {kind.file: kind for kind in RECORDS}
_DAY = re.compile(r"[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_OUT = re.compile(f"(?:{'|'.join(_FOLDERS)})/[a-z0-9]+(?:-[a-z0-9]+)*")
_KEYS = frozenset({"form", "name", "day", "records", "registers", "taken_out"})


@dataclass(frozen=True)
class Frozen:
    """The edition called `name` («2027-1») of a `day` («2027-01-31»): records by id, and the registers they need.

    `taken_out` are the records that were in it once, by kind and id: of those it holds nothing else.
    """

    name: str
    day: str
    cases: Mapping[str, PublicCase] = field(default_factory=dict)
    methods: Mapping[str, PublicMethod] = field(default_factory=dict)
    vocabularies: Mapping[Kind, Mapping[str, Term]] = field(default_factory=dict)
    municipalities: Mapping[str, Municipality] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    taken_out: frozenset[Thing] = frozenset()

    @property
    def file(self) -> str:
        """The file that stores it."""
        return edition_file(self.name)

    @property
    def address(self) -> str:
        """The address of its pages on the site: «udgaver/2027-1/»."""
        return f"{SECTION}{self.name}/"

    @property
    def month(self) -> str:
        """The month that it is of, «2027-01»."""
        return self.day[:7]

    @property
    def records(self) -> tuple[PublicRecord, ...]:
        """Its cases and methods."""
        return (*self.cases.values(), *self.methods.values())

    @property
    def things(self) -> frozenset[Thing]:
        """Its cases and methods, by kind and id."""
        return frozenset((Kind.of(record), record.id) for record in self.records)

    def record_file(self, thing: Thing) -> str:
        """The name by which messages call a record of the edition: «editions/2027-1/cases/broen.yml»."""
        kind, name = thing
        return f"{EDITIONS}/{self.name}/{kind.file}/{name}.yml"

    def page_of(self, address: str) -> str:
        """The page that a record has in the edition, by the address that it had that day; empty where it has none."""
        section, _, name = address.strip("/").partition("/")
        kind = next((kind for kind in RECORDS if kind.value == section), None)
        return f"{self.address}{kind}/{name}/" if kind and (kind, name) in self.things else ""

    def without(self, gone: Collection[Thing]) -> Frozen:
        """The edition without some records: no text of theirs, no reference to them, no source that only they cite."""
        out = frozenset(gone) & self.things
        if not out:
            return self
        methods = {name: method for name, method in self.methods.items() if (Kind.METHOD, name) not in out}
        cases = {name: case for name, case in self.cases.items() if (Kind.CASE, name) not in out}
        left = replace(
            self,
            cases={name: _case(case, methods) for name, case in cases.items()},
            methods={name: _method(method, methods) for name, method in methods.items()},
            taken_out=self.taken_out | out,
        )
        return _with_what_is_needed(left)

    def called(self, kind: Kind, names: Collection[str]) -> frozenset[Thing]:
        """The records that have, or had, one of some ids."""
        return frozenset(
            (kind, record.id)
            for record in self.records
            if record.kind is kind and not {record.id, *record.former_ids}.isdisjoint(names)
        )

    def among(self, published: Published) -> Frozen:
        """The edition without what is not published today, whatever the reason."""
        today = {(Kind.of(record), name) for record in _of(published) for name in (record.id, *record.former_ids)}
        return self.without(self.things - today)

    def as_published(self, today: Published) -> Published:
        """The casebook as it was published that day, in the words in which the site speaks today."""
        return replace(
            today,
            cases=self.cases,
            methods=self.methods,
            vocabularies=self.vocabularies,
            municipalities=self.municipalities,
            sources=self.sources,
            withdrawn=(),
            exemptions=(),
            insiders=InsiderCounts(),
            backlinks=_backlinks(self),
        )

    def stored(self) -> bytes:
        """The bytes of its file; the same edition gives the same."""
        content = {
            "form": FORM,
            "name": self.name,
            "day": self.day,
            "records": {
                Kind.CASE.file: [plain(case) for case in self.cases.values()],
                Kind.METHOD.file: [plain(method) for method in self.methods.values()],
            },
            "registers": {kind.file: [plain(entry) for entry in entries] for kind, entries in _registers(self).items()},
            "taken_out": sorted(f"{kind.file}/{name}" for kind, name in self.taken_out),
        }
        return packed_edition(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def frozen(published: Published, name: str, day: str) -> Frozen:
    """The edition of what is published now."""
    return _with_what_is_needed(
        Frozen(
            name,
            day,
            published.cases,
            published.methods,
            published.vocabularies,
            published.municipalities,
            published.sources,
        )
    )


def thawed(file: str, data: bytes) -> Frozen | None:
    """The edition that a file stores; None where it is called as none is, is broken, or holds anything else."""
    name, content = edition_in(file), unpacked_edition(data)
    try:
        edition = _read(json.loads(content)) if name and content is not None else None
    except _UNUSABLE:
        return None
    return edition if edition and edition.name == name else None


def _read(content: Mapping[str, Any]) -> Frozen:
    registers, records = content["registers"], content["records"]
    held = {Kind.MUNICIPALITY.file, Kind.SOURCE.file, *(kind.file for kind in VOCABULARIES)}
    out = tuple(content["taken_out"])
    if content["form"] != FORM or {*content} != _KEYS or {*registers} != held or {*records} != {*_FOLDERS}:
        raise ValueError
    if not all(map(_OUT.fullmatch, out)) or not _DAY.fullmatch(content["day"]):
        raise ValueError
    return Frozen(
        content["name"],
        content["day"],
        _by_id(PublicCase, records[Kind.CASE.file]),
        _by_id(PublicMethod, records[Kind.METHOD.file]),
        {kind: _by_id(Term, registers[kind.file]) for kind in VOCABULARIES},
        _by_id(Municipality, registers[Kind.MUNICIPALITY.file]),
        _by_id(Source, registers[Kind.SOURCE.file]),
        frozenset((_FOLDERS[folder], name) for folder, name in (file.split("/") for file in out)),
    )


def _by_id(part: type[P], trees: Iterable[Tree]) -> dict[str, P]:
    entries = (part.model_validate(tree) for tree in trees)
    return {entry.id: entry for entry in entries}  # type: ignore[attr-defined]


def _registers(edition: Frozen) -> Mapping[Kind, Collection[Part]]:
    return {
        Kind.MUNICIPALITY: edition.municipalities.values(),
        Kind.SOURCE: edition.sources.values(),
        **{kind: entries.values() for kind, entries in edition.vocabularies.items()},
    }


def _of(published: Published) -> tuple[PublicRecord, ...]:
    return (*published.cases.values(), *published.methods.values())


def _case(case: PublicCase, methods: Collection[str]) -> PublicCase:
    return case.model_copy(update={"methods": leading_somewhere(case.methods, methods)})


def _method(method: PublicMethod, methods: Collection[str]) -> PublicMethod:
    return method.model_copy(update={"related": leading_somewhere(method.related, methods)})


def _targets(kind: Kind, parts: Part | Collection[Part]) -> Iterator[Target]:
    """All that a record, or the entries of a register, refer to."""
    for reference in references_in(kind, Document("", tree=plain(parts if isinstance(parts, Part) else [*parts]))):
        yield reference.to, reference.id


def _with_what_is_needed(edition: Frozen) -> Frozen:
    """The edition without the municipalities and sources that nothing in it refers to: they may tell of who is gone."""
    of_terms = (target for kind, terms in edition.vocabularies.items() for target in _targets(kind, terms.values()))
    needed = {*of_terms, *(target for record in edition.records for target in _targets(Kind.of(record), record))}
    return replace(
        edition,
        municipalities={n: town for n, town in edition.municipalities.items() if (Kind.MUNICIPALITY, n) in needed},
        sources={name: source for name, source in edition.sources.items() if (Kind.SOURCE, name) in needed},
    )


def _backlinks(edition: Frozen) -> dict[Target, tuple[PublicRecord, ...]]:
    referring_to: dict[Target, dict[Thing, PublicRecord]] = {}
    for record in sorted(edition.records, key=lambda record: (record.kind is Kind.METHOD, sort_key(record.title))):
        for target in _targets(Kind.of(record), record):
            referring_to.setdefault(target, {})[Kind.of(record), record.id] = record
    return {target: tuple(referring.values()) for target, referring in referring_to.items()}
