"""Computes the splice that removes an item of a list, or a field, from a file."""

from __future__ import annotations

import re

from casebook.source.document import Document, Node, Path
from casebook.source.splices import Splice

_DASH = re.compile(r"-[ \t]*(?:(?:#[^\n\r]*)?[\r\n][ \t]*)*\Z")
_REST_OF_LINE = re.compile(r"[ \t]*(?:#[^\n\r]*)?(?:\r\n|\r|\n|\Z)")
_LONGEST = 1000  # characters between a dash and its item: without a bound the search is quadratic on hostile text


def removal(document: Document, path: Path) -> Splice | None:
    """The splice that removes the item or field at `path`; None where that would remove more than it."""
    entry, holder = document.entries.get(path), document.entries.get(path[:-1])
    if entry is None or holder is None or not path:
        return None
    return _in_brackets(document, path, entry) if holder.flow else _in_lines(document, path, entry)


def _in_brackets(document: Document, path: Path, entry: Node) -> Splice:
    """Removes an item of a flow list or mapping, with the comma after it or else the one before it."""
    start = _start(document, path, entry)
    siblings = _siblings(document, path)
    at = siblings.index(path)
    if at + 1 < len(siblings):
        after = siblings[at + 1]
        return Splice(start, _start(document, after, document.entries[after]), "")
    if at > 0:
        return Splice(document.entries[siblings[at - 1]].end, entry.end, "")
    return Splice(start, entry.end, "")


def _in_lines(document: Document, path: Path, entry: Node) -> Splice | None:
    """Removes the lines of an item or field. An only item leaves `[]`; an only field stays.

    Without its only field a mapping would be an empty value, which YAML reads as null: another type than the model's.
    """
    holder = document.entries[path[:-1]]
    start = _start(document, path, entry)
    if _siblings(document, path) == [path]:
        return Splice(holder.start, holder.end, "[]") if isinstance(path[-1], int) else None
    line = document.lines.starts[document.lines.position(start).line - 1]
    rest = _REST_OF_LINE.match(document.text, entry.end)
    if document.text[line:start].strip(" ") or rest is None:
        return None
    return Splice(line, rest.end(), "")


def _start(document: Document, path: Path, entry: Node) -> int:
    """The offset where an item begins, its dash or key included."""
    if entry.key:
        return entry.key.start
    holder = document.entries[path[:-1]]
    if holder.flow:
        return entry.start
    first = max(holder.start, entry.start - _LONGEST)
    dash = _DASH.search(document.text, first, entry.start)
    return dash.start() if dash else entry.start


def _siblings(document: Document, path: Path) -> list[Path]:
    """The paths of all items beside `path`, itself included, in the order of the file."""
    depth = len(path)
    return [other for other in document.entries if len(other) == depth and other[:-1] == path[:-1]]
