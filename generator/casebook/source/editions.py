"""The stored editions: which files they are, and what is packed in them; what that means is said elsewhere."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path as FilePath

EDITIONS = "editions"
NAME = re.compile(r"[12][0-9]{3}-[1-9][0-9]?")  # «2027-1»: the year and a number
_ENDING = ".json.gz"
_MOST_BYTES = 64 << 20  # unpacked: nobody freezes more on purpose
_BROKEN = (OSError, EOFError, zlib.error)


def edition_file(name: str) -> str:
    """The file of an edition: «editions/2027-1.json.gz»."""
    return f"{EDITIONS}/{name}{_ENDING}"


def edition_in(file: str) -> str:
    """The name of the edition that a file holds; empty where it is called as none is."""
    name = file.removeprefix(f"{EDITIONS}/").removesuffix(_ENDING)
    return name if NAME.fullmatch(name) and file == edition_file(name) else ""


def edition_names(root: FilePath) -> tuple[str, ...]:
    """The names of the editions below `root`, oldest first."""
    return tuple(name for file in _files(root) if (name := edition_in(file)))


def edition_files(root: FilePath) -> Iterator[tuple[str, bytes]]:
    """Each file in the folder of the editions with its bytes, oldest edition first; one that is none is there too."""
    for file in _files(root):
        yield file, _bytes(root / file)


def unpacked_edition(data: bytes) -> bytes | None:
    """The bytes that are packed in a stored edition; None where it cannot be opened or holds far too much."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            content = stream.read(_MOST_BYTES + 1)
    except _BROKEN:
        return None
    return content if len(content) <= _MOST_BYTES else None


def packed_edition(content: bytes) -> bytes:
    """The bytes of a stored edition; the same content gives the same."""
    return gzip.compress(content, 9, mtime=0)


def _files(root: FilePath) -> list[str]:
    paths = (path for path in (root / EDITIONS).glob("*") if not path.name.startswith("."))
    return sorted((path.relative_to(root).as_posix() for path in paths), key=_order)


def _bytes(path: FilePath) -> bytes:
    try:
        return b"" if path.is_symlink() else path.read_bytes()
    except OSError:
        return b""


def _order(file: str) -> tuple[tuple[int, ...], str]:
    return tuple(map(int, edition_in(file).split("-"))) if edition_in(file) else (), file
