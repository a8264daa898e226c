"""Compiles modules where they will run: inside Pyodide, whose CPython is another one than that which builds the site.

This file is read by `assembling.py` and run there: it may import the standard library alone.
"""

from __future__ import annotations

import io
import json
import marshal
import zipfile
from importlib.util import MAGIC_NUMBER, source_hash
from types import CodeType

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_BARE = 2  # without docstrings and assertions
_UNCHECKED = (1).to_bytes(4, "little")  # PEP 552: by the hash of its source, which nobody looks up


def compiled(archive: bytes, as_source: str) -> bytes:
    """The archive (`archive.joined`) with bytecode in place of modules, but for those below `as_source`."""
    head, _, content = archive.partition(b"\n")
    places = json.loads(head)
    ends, parts, at = {}, [], 0
    for name, (start, end) in places.items():
        kept_name, part = _compiled(name, content[start:end], as_source)
        ends[kept_name] = (at, at := at + len(part))
        parts.append(part)
    return json.dumps(ends, separators=(",", ":")).encode() + b"\n" + b"".join(parts)


def library_of(standard: bytes) -> bytes:
    """The standard library as an archive of ZIP, compiled and not compressed: the whole file is, on its way."""
    source, target = zipfile.ZipFile(io.BytesIO(standard)), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as made:
        for entry in sorted(source.infolist(), key=lambda entry: entry.filename):
            name, content = _compiled(entry.filename, source.read(entry), "\0")
            if not entry.is_dir():
                made.writestr(zipfile.ZipInfo(name, _FIRST_DAY), content)
    return target.getvalue()


def _compiled(name: str, content: bytes, as_source: str) -> tuple[str, bytes]:
    if not name.endswith(".py") or name.startswith(as_source):
        return name, content
    code = _bare(compile(content, name, "exec", dont_inherit=True, optimize=_BARE))
    return f"{name}c", MAGIC_NUMBER + _UNCHECKED + source_hash(content) + marshal.dumps(code)


def _bare(code: CodeType) -> CodeType:
    """Code without what only a traceback asks for: which line is which is a fourth of what a page would load."""
    inner = tuple(_bare(part) if isinstance(part, CodeType) else part for part in code.co_consts)
    return code.replace(co_consts=inner, co_linetable=b"")
