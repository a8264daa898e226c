"""Replaces the texts of files: all of them or none, each by an atomic rename."""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path as FilePath

from casebook.problem import CasebookError
from casebook.source.document import Document
from casebook.source.text import decode

_RIGHTS = 0o644  # of a file that is new


def replace_texts(root: FilePath, texts: Iterable[tuple[Document, str]]) -> None:
    """Write each document's new text to its file; a byte order mark and the file's permissions stay.

    All new files are written first and then renamed into place. CasebookError if a file has changed since it was read
    (an editor may have it open), OSError if the disk refuses; either way every file is left as it was.
    """
    written: list[tuple[FilePath, FilePath, bytes]] = []
    try:
        for document, text in texts:
            path = root / document.file
            before = _unchanged(path, document)
            written.append((_beside(path, _bytes(before, text)), path, before))
        _put_in_place(written)
    finally:
        for new, _, _ in written:
            new.unlink(missing_ok=True)


def write_anew(path: FilePath, content: str | bytes) -> None:
    """Write a file at `path` atomically, whatever lay there: after a failure the old one is still there."""
    new = _beside(path, content.encode() if isinstance(content, str) else content)
    try:
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _unchanged(path: FilePath, document: Document) -> bytes:
    before = path.read_bytes()
    if decode(document.file, before).text != document.text:
        raise CasebookError(
            "En fil er blevet ændret, mens den blev rettet. Ingen filer er rørt.",
            "Gem og luk filen i andre programmer, og kør kommandoen igen.",
        )
    return before


def _bytes(before: bytes, text: str) -> bytes:
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _beside(path: FilePath, data: bytes) -> FilePath:
    """A temporary file in the same folder: only within one file system is a rename atomic."""
    with tempfile.NamedTemporaryFile(prefix=".casebook-", dir=path.parent, delete=False) as stream:
        beside = FilePath(stream.name)
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            beside.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else _RIGHTS)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    return beside


def _put_in_place(written: list[tuple[FilePath, FilePath, bytes]]) -> None:
    done: list[tuple[FilePath, bytes]] = []
    try:
        for new, path, before in written:
            new.replace(path)
            done.append((path, before))
    except BaseException:
        for path, before in done:
            _beside(path, before).replace(path)
        raise
