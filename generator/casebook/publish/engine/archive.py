"""Many files in one: a line of JSON that says where each lies, and then their bytes, one after the other.

A page lays them into the memory of Pyodide without taking a copy. The same files give the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json

from casebook.publish.engine.contents import Files

_DIGITS = 12  # of a hash in a file's name


def joined(files: Files) -> bytes:
    """The archive of some files."""
    ends, at = {}, 0
    for name, content in files.items():
        ends[name] = (at, at := at + len(content))
    return json.dumps(ends, separators=(",", ":")).encode() + b"\n" + b"".join(files.values())


def parted(archive: bytes) -> dict[str, bytes]:
    """The files of an archive."""
    head, _, content = archive.partition(b"\n")
    return {name: content[start:end] for name, (start, end) in json.loads(head).items()}


def squeezed(content: bytes) -> bytes:
    """The content as gzip has it, at its smallest, and the same every time."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def hashed(name: str, content: bytes) -> str:
    """A name with the hash of what is in the file, before its ending: «modules-0a1b2c3d4e5f.gz»."""
    stem, dot, ending = name.partition(".")
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:_DIGITS]}{dot}{ending}"
