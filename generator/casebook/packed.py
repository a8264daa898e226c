"""The packed casebook: what a program without a disk needs to judge a new record, in one file of bytes.

Only what is public goes in, value by value from the types of what is published, never a file as it stands: no draft, no
consent, no exemption and no comment has a way into it. The same casebook gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from casebook.corpus import Kind, Registers
from casebook.corpus.folder import (
    POLICY_FILE,
    POPULATION_FILE,
    PUBLISHER_FILE,
    REGIONS_FILE,
    SENTENCES_FILE,
    TEXTS_FILE,
    Folder,
)
from casebook.corpus.kinds import VOCABULARIES
from casebook.model.plain import plain
from casebook.model.values import Status
from casebook.problem import CasebookError
from casebook.published import Published
from casebook.source import FINGERPRINTS, WORDLISTS, Document, Settings, Tree, article_of
from casebook.source.addresses import Registered

VERSION = 2
BEGINNING = b'{"version": '
_LISTS = "lists"
_UNUSABLE = ("Den pakkede casebog kan ikke læses.", "Hent den igen, eller byg den igen med «casebook build --pack».")
# What JSON may hold as it is and YAML may not.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def pack(
    published: Published, registers: Registers, *, settings: Settings, pages: Iterable[str], addresses: Iterable[str]
) -> bytes:
    """The bytes. `pages` are the files of the hand-written pages, of which no more than that they exist is packed."""
    content = _content(published, registers, settings=settings, pages=pages, addresses=addresses)
    return _json(content).encode()


def pack_apart(
    published: Published, registers: Registers, *, settings: Settings, pages: Iterable[str], addresses: Iterable[str]
) -> tuple[bytes, bytes]:
    """The same in two: the lists, which are words and no text about anybody, and all the rest, which is to be read."""
    content = _content(published, registers, settings=settings, pages=pages, addresses=addresses)
    lists = {name: content.pop(name) for name in (_LISTS,)}
    return _json(lists).encode(), _json(content).encode()


def _content(
    published: Published, registers: Registers, *, settings: Settings, pages: Iterable[str], addresses: Iterable[str]
) -> dict[str, Any]:
    records = {Kind.CASE: published.cases, Kind.METHOD: published.methods}
    return {
        "version": VERSION,
        "settings": {
            "site_url": settings.site_url,
            "edit_base": settings.edit_base,
            "statement": settings.statement_url,
        },
        "registers": {file: plain(held) for file, held in _registers(published, registers).items() if held},
        _LISTS: {
            folder: {name: sorted(entries) for name, entries in lists.items()}
            for folder, lists in ((FINGERPRINTS, registers.fingerprints), (WORDLISTS, registers.wordlists))
        },
        "records": {
            kind.file: {
                name: {"location": f"{kind.value}/{name}/", "record": plain(record)} for name, record in by_id.items()
            }
            for kind, by_id in records.items()
        },
        "withdrawn": {tombstone.file: list(tombstone.former_ids) for tombstone in published.withdrawn},
        "pages": sorted(pages),
        "addresses": sorted(addresses),
    }


def unpack(*parts: bytes) -> tuple[Folder, Settings]:
    """The files that a packed casebook stands for, and its settings. CasebookError where the bytes are none."""
    try:
        content = {name: held for part in parts for name, held in json.loads(part).items()}
        return _folder(content), _settings(content["settings"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CasebookError(*_UNUSABLE) from error


def _registers(published: Published, registers: Registers) -> Mapping[str, object]:
    return {
        Kind.MUNICIPALITY.file: [*published.municipalities.values()],
        Kind.SOURCE.file: [*published.sources.values()],
        **{kind.file: [*published.vocabularies[kind].values()] for kind in VOCABULARIES},
        POLICY_FILE: registers.policy,
        TEXTS_FILE: published.texts,
        POPULATION_FILE: [*registers.population],
        REGIONS_FILE: [*published.regions.values()],
        **({PUBLISHER_FILE: registers.publisher} if registers.publisher else {}),
        SENTENCES_FILE: published.sentences.tree(),
    }


def _folder(content: Mapping[str, Any]) -> Folder:
    if content["version"] != VERSION:
        raise ValueError
    records: dict[str, list[Document]] = {Kind.CASE.file: [], Kind.METHOD.file: []}
    for folder, held in content["records"].items():
        records[folder] += [_document(f"{folder}/{name}.yml", packed["record"]) for name, packed in held.items()]
    for file, former in content["withdrawn"].items():
        records[file.partition("/")[0]].append(_document(file, _withdrawn(file, former)))
    return Folder(
        registers={file: _document(file, tree) for file, tree in content["registers"].items()},
        records={
            kind: tuple(sorted(records[kind.file], key=lambda document: document.file))
            for kind in (Kind.CASE, Kind.METHOD)
        },
        lists={
            folder: tuple(Document(f"{folder}/{name}.txt", "\n".join(entries)) for name, entries in lists.items())
            for folder, lists in content["lists"].items()
        },
        articles=tuple(article_of(Document(file)) for file in content["pages"]),
        addresses=tuple(Registered(address, (), line) for line, address in enumerate(content["addresses"], 1)),
    )


def _withdrawn(file: str, former: list[Tree]) -> dict[str, Tree]:
    fields: dict[str, Tree] = {"id": Document(file).name, "status": Status.WITHDRAWN.value}
    return fields | ({"tidligere_id": former} if former else {})


def _settings(content: Mapping[str, str]) -> Settings:
    return Settings(content["site_url"], content["edit_base"], content["statement"])


def _document(file: str, tree: Tree) -> Document:
    """A file that holds a tree: JSON is YAML."""
    return Document(file, _json(tree))


def _json(tree: object) -> str:
    text = json.dumps(tree, ensure_ascii=False, separators=(", ", ": "), sort_keys=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
