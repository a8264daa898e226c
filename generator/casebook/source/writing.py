"""Writes values as YAML, in the quoting style of the value that they replace."""

from __future__ import annotations

import json
import re

from casebook.source.alignment import spans
from casebook.source.compose import compose
from casebook.source.document import Document, Path, Scalar, Tree
from casebook.source.splices import Splice

_SIMPLE = re.compile(r"[^\W_](?:[\w .+()/-]*[\w.+)])?")  # what needs no quotes, whatever stands around it
_LINE_BREAK = re.compile("[\n\r\x85\u2028\u2029]")


class ScalarSpans:
    """For each scalar of a document, the span in the file of each character of its value; computed once per scalar."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._spans: dict[Path, tuple[tuple[int, int], ...] | None] = {}

    def splice(self, path: Path, part: tuple[int, int], text: str) -> Splice | None:
        """The splice that replaces a part (start, end) of the text at `path`; None where the part cannot be located."""
        entry = self._document.entries.get(path)
        characters = self._of(path, entry.scalar) if entry and entry.scalar else None
        start, end = part
        if not entry or not entry.scalar or characters is None or not 0 <= start < end <= len(characters):
            return None
        first, last = characters[start][0], characters[end - 1][1]
        return Splice(entry.scalar.start + first, entry.scalar.start + last, inside(text, entry.scalar.style))

    def _of(self, path: Path, scalar: Scalar) -> tuple[tuple[int, int], ...] | None:
        if path not in self._spans:
            source = self._document.text[scalar.start : scalar.end]
            self._spans[path] = spans(source, scalar.value, scalar.style)
        return self._spans[path]


def inside(text: str, style: str) -> str:
    """A text without line breaks, escaped for the inside of a scalar of that style."""
    if style == "'":
        return text.replace("'", "''")
    return text.replace("\\", "\\\\").replace('"', '\\"') if style == '"' else text


def new_value(document: Document, path: Path, value: Tree) -> Splice | None:
    """The splice that replaces the value at `path`; None where there is no such path."""
    entry = document.entries.get(path)
    if entry is None:
        return None
    style = entry.scalar.style if entry.scalar else ""
    gap = " " if entry.start == entry.end and document.text[entry.start - 1 : entry.start] in {":", "-"} else ""
    return Splice(entry.start, entry.end, gap + written(value, style))


def new_name(document: Document, path: Path, name: str) -> Splice | None:
    """The splice that replaces the key at `path`; None where there is no such key."""
    entry = document.entries.get(path)
    if entry is None or entry.key is None:
        return None
    return Splice(entry.key.start, entry.key.end, written(name, entry.key.style))


def written(value: Tree, style: str = "") -> str:
    """A value as YAML on one line: text in the given style if possible, lists and mappings in flow style."""
    if isinstance(value, str):
        return _text(value, style)
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{written(key)}: {written(item)}' for key, item in value.items())}}}"
    return json.dumps(value)


def _text(value: str, style: str) -> str:
    if style == "'" and not _LINE_BREAK.search(value):
        return f"'{inside(value, style)}'"
    is_plain = style != '"' and _SIMPLE.fullmatch(value) and compose(Document("", f"- {value}\n")).tree == [value]
    return value if is_plain else json.dumps(value, ensure_ascii=False)
