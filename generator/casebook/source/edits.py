"""Edits the tree of a document by splices in its text.

Comments, layout, line breaks and the style of each scalar stay, as no YAML writer would leave them. The new text is
parsed again and compared with the intended tree; an edit after which they differ is refused, and the others are done.
"""

from __future__ import annotations

import copy
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from casebook.source.compose import compose
from casebook.source.document import Document, Path, Tree
from casebook.source.removal import removal
from casebook.source.splices import Splice, spliced
from casebook.source.writing import ScalarSpans, new_name, new_value

# Line breaks are layout in most scalars, and the other control characters make a file unreadable.
_NEVER_INSERTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Reword:
    """Replaces the characters from `start` up to `end` of the text at `path` (in NFC, as in the tree) by `text`."""

    path: Path
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """Replaces the value at `path`."""

    path: Path
    value: Tree


@dataclass(frozen=True, slots=True)
class Rename:
    """Renames the field at `path` to `name`; its value stays."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Removes the item of a list or the field at `path`."""

    path: Path


@dataclass(frozen=True, slots=True)
class Respell:
    """Replaces the characters from `start` up to `end` of the file by `text`; the tree must stay the same."""

    start: int
    end: int
    text: str


Edit: TypeAlias = Reword | SetValue | Rename | Remove | Respell


@dataclass(frozen=True, slots=True)
class Edited:
    """The outcome of edits: the new document, the edits done with their splices, and the edits refused."""

    document: Document
    done: tuple[Edit, ...] = ()
    splices: tuple[Splice, ...] = ()
    refused: tuple[Edit, ...] = ()


def edited(document: Document, edits: Sequence[Edit]) -> Edited:
    """The document after the edits, whose paths and offsets are all those of the document given.

    An edit is refused if it cannot be located, if it overlaps an earlier one, or if the file would not parse to the
    intended tree. A document with problems is left as it is: with duplicate keys a path is ambiguous.
    """
    if document.tree is None or document.problems:
        return Edited(document, refused=tuple(edits))
    accepted = _accepted(document, _disjoint(_located(document, edits)), [])
    splices = tuple(located.splice for located in sorted(accepted, key=_span))
    indices = {located.index for located in accepted}
    return Edited(
        compose(Document(document.file, spliced(document.text, splices))) if splices else document,
        tuple(edit for i, edit in enumerate(edits) if i in indices),
        splices,
        tuple(edit for i, edit in enumerate(edits) if i not in indices),
    )


@dataclass(frozen=True, slots=True)
class _LocatedEdit:
    """An edit, its index in the request, and the splice it makes."""

    index: int
    edit: Edit
    splice: Splice


def _span(located: _LocatedEdit) -> tuple[int, int]:
    return located.splice.start, located.splice.end


def _located(document: Document, edits: Sequence[Edit]) -> Iterator[_LocatedEdit]:
    """The edits that can be located, change something and insert no control character."""
    spans = ScalarSpans(document)
    for index, edit in enumerate(edits):
        splice = _splice(document, spans, edit)
        if (
            splice
            and not _NEVER_INSERTED.search(splice.text)
            and document.text[splice.start : splice.end] != splice.text
        ):
            yield _LocatedEdit(index, edit, splice)


def _splice(document: Document, spans: ScalarSpans, edit: Edit) -> Splice | None:
    """The splice that an edit makes; None if it cannot be located."""
    match edit:
        case Respell(start, end, text):
            return Splice(start, end, text) if 0 <= start < end <= len(document.text) else None
        case Reword(path, start, end, text):
            return spans.splice(path, (start, end), text)
        case SetValue(path, value):
            return new_value(document, path, value)
        case Rename(path, name):
            return new_name(document, path, name)
        case Remove(path):
            return removal(document, path)


def _disjoint(edits: Iterator[_LocatedEdit]) -> list[_LocatedEdit]:
    """The edits in the order of the file, without those that overlap an earlier one."""
    kept: list[_LocatedEdit] = []
    for located in sorted(edits, key=_span):
        if not kept or kept[-1].splice.end <= located.splice.start:
            kept.append(located)
    return kept


def _accepted(document: Document, candidates: list[_LocatedEdit], accepted: list[_LocatedEdit]) -> list[_LocatedEdit]:
    """`accepted` and those of the candidates after which the file still parses to the intended tree.

    They are tried all at once, then by halves: nearly always all are sound, and each try parses the whole file.
    """
    if not candidates or _is_as_intended(document, [*accepted, *candidates]):
        return [*accepted, *candidates]
    if len(candidates) == 1:
        return accepted
    half = len(candidates) // 2
    return _accepted(document, candidates[half:], _accepted(document, candidates[:half], accepted))


def _is_as_intended(document: Document, edits: list[_LocatedEdit]) -> bool:
    text = spliced(document.text, [located.splice for located in sorted(edits, key=_span)])
    after = compose(Document(document.file, text))
    return not after.problems and same(after.tree, intended(document, [located.edit for located in edits]))


def intended(document: Document, edits: Sequence[Edit]) -> Tree:
    """The tree that the document must have after the edits."""
    root = {"": copy.deepcopy(document.tree)}
    values = {edit.path: edit.value for edit in edits if isinstance(edit, SetValue)} | _reworded(document, edits)
    for path, value in values.items():
        _holder(root, path)[path[-1] if path else ""] = copy.deepcopy(value)
    # The last first: an item that goes shifts the indices after it. Side by side stand only numbers or only names.
    for path in sorted((edit.path for edit in edits if isinstance(edit, Remove)), reverse=True):
        del _holder(root, path)[path[-1]]
    for edit in sorted((edit for edit in edits if isinstance(edit, Rename)), key=lambda rename: -len(rename.path)):
        holder = _holder(root, edit.path)
        holder[edit.name] = holder.pop(edit.path[-1])
    return root[""]


def same(left: Tree, right: Tree) -> bool:
    """True if two trees are equal, whatever the order of fields.

    They are compared as JSON: to Python `True == 1`, to YAML they are different values.
    """
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def _reworded(document: Document, edits: Sequence[Edit]) -> dict[Path, Tree]:
    """The new texts of all `Reword` edits, by path."""
    by_path: dict[Path, list[Splice]] = {}
    for edit in edits:
        if isinstance(edit, Reword):
            by_path.setdefault(edit.path, []).append(Splice(edit.start, edit.end, edit.text))
    scalars = {path: document.entries[path].scalar for path in by_path}
    return {
        path: unicodedata.normalize("NFC", spliced(scalar.value, sorted(by_path[path])))
        for path, scalar in scalars.items()
        if scalar
    }


def _holder(root: Any, path: Path) -> Any:
    """The list or mapping that contains the value at a path."""
    if not path:
        return root
    holder = root[""]
    for part in path[:-1]:
        holder = holder[part]
    return holder
