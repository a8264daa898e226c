"""Reads files from the disk. Whatever a file is or holds becomes a document with problems, never an exception."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path as FilePath

from casebook.problem import Problem
from casebook.source.compose import compose
from casebook.source.document import Document
from casebook.source.text import decode
from casebook.structural_rules import files

ENDING = ".yml"  # of a record
MAX_BYTES = 512 * 1024  # the longest record of the collection is a tenth of this
MAX_LIST_BYTES = 4 << 20  # a source of a quarter of a million words has a fingerprint of this size


def record_files(root: FilePath, folder: str) -> Iterator[str]:
    """Paths (relative to `root`, sorted) of everything in a folder of records that is called as one and is not hidden.

    Also folders and links of such a name: a finding must say that they are unread.
    """
    directory = root / folder
    for path in sorted(directory.iterdir() if directory.is_dir() else ()):
        if path.name.endswith(ENDING) and not path.name.startswith("."):
            yield path.relative_to(root).as_posix()


def stray_files(root: FilePath, folder: str) -> Iterator[str]:
    """Paths of what else lies in a folder of records and in its folders, sorted: public as well, and no record."""
    for directory, folders, names in os.walk(root / folder):
        inside = FilePath(directory)
        links = [name for name in folders if (inside / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in links and not name.startswith("."))
        for name in sorted((*names, *links)):
            is_record = name.endswith(ENDING) and inside == root / folder
            if not is_record and not name.startswith("."):
                yield (inside / name).relative_to(root).as_posix()


def read(root: FilePath, file: str) -> Document:
    """The file at `root / file`, parsed. Never raises for what the file is or holds."""
    document = text_of(root, file)
    return document if document.problems else compose(document)


def text_of(root: FilePath, file: str, *, limit: int = MAX_BYTES) -> Document:
    """The file at `root / file` as text, not parsed. A file of more than `limit` bytes is a problem."""
    data = _data(root / file, Document(file), limit)
    return Document(file, problems=(data,)) if isinstance(data, Problem) else document_of(file, data, limit=limit)


def document_of(file: str, data: bytes, *, limit: int = MAX_BYTES) -> Document:
    """The document that some bytes are, with its text only; more than `limit` of them are not read."""
    if len(data) > limit:
        return Document(file, problems=(files.TOO_LARGE.at(Document(file).place(), limit=limit // 1024),))
    return decode(file, data)


def files_in(root: FilePath, folder: str) -> tuple[str, ...]:
    """The paths of the YAML files in a folder, not those in folders below it, sorted."""
    paths = (path for path in (root / folder).glob("*") if path.suffix.lower() in {".yml", ".yaml"})
    return tuple(sorted(path.relative_to(root).as_posix() for path in paths))


def lists_of(root: FilePath, folder: str) -> Iterator[Document]:
    """Every list in a folder (a text file with one entry a line), sorted, not parsed."""
    for path in sorted((root / folder).glob("*.txt")):
        yield text_of(root, path.relative_to(root).as_posix(), limit=MAX_LIST_BYTES)


def entries_of(document: Document) -> frozenset[str]:
    """The entries of a list: its lines below the head, whose lines begin with #."""
    lines = document.text.splitlines()
    first = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return frozenset(map(str.strip, lines[first:])) - {""}


def _data(path: FilePath, document: Document, limit: int) -> bytes | Problem:
    """The file's bytes, or the problem that prevents reading. Only regular files are opened: a pipe would block."""
    place = document.place()
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return files.SYMLINK.at(place)
        if not stat.S_ISREG(mode):
            return files.NOT_A_FILE.at(place, ending=path.suffix or ENDING)
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError:
        return files.UNREADABLE.at(place)
