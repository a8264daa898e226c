"""Text to plain tree and position table.

The tree is built from the parser's events rather than by `yaml.compose`: that way anchors and tags are seen, nothing
recurses (10,000 levels are a finding, not a crash), and what was read before a syntax error is still known.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from casebook.faults import Fault
from casebook.faults import yaml as faults
from casebook.problem import Problem, Related
from casebook.source.document import Document, Entry, Path, Scalar, Tree
from casebook.source.syntax import explain

MAX_DEPTH = 32  # the deepest field of the model stands at level 8
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # 15 times as fast as the one in Python, where it is there

_PROPERTIES = re.compile(r"(?:[&!][^ \t\n\r]*[ \t\n\r]+)*")  # an anchor and a tag, before the value itself
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_CONSTANTS: dict[str, Tree] = {"": None, "null": None, "true": True, "false": False}


def compose(document: Document, loader: Any = LOADER) -> Document:
    """The document with its tree, entries and scalars; without a tree where the YAML cannot be used, and why."""
    composer = _Composer(document)
    try:
        for event in yaml.parse(document.text, Loader=loader):
            composer.take(event)
            if composer.unusable:
                break
    except yaml.MarkedYAMLError as error:
        composer.fail(explain(document, error, composer.scalars[-1] if composer.scalars else None))
    return replace(
        document,
        tree=None if composer.unusable else composer.tree,
        entries=composer.entries,
        scalars=tuple(composer.scalars),
        problems=(*document.problems, *composer.problems),
    )


@dataclass(slots=True)
class _Level:
    """A mapping or list that is being read. `key` is the key that waits for its value, `keys` are all so far."""

    path: Path
    tree: list[Tree] | dict[str, Tree]
    start: int
    flow: bool
    key: Scalar | None = None
    keys: dict[str, Scalar] = field(default_factory=dict)


@dataclass(slots=True)
class _Composer:
    """Takes the parser's events one by one. Their marks count code points from the beginning, in both parsers."""

    document: Document
    tree: Tree = None
    entries: dict[Path, Entry] = field(default_factory=dict)
    scalars: list[Scalar] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unusable: bool = False
    levels: list[_Level] = field(default_factory=list)
    documents: int = 0

    @property
    def in_flow(self) -> bool:
        """Whether what is being read stands inside `{…}` or `[…]`."""
        return bool(self.levels) and self.levels[-1].flow

    def fail(self, problem: Problem) -> None:
        """Note a problem after which the tree cannot be used."""
        self.problems.append(problem)
        self.unusable = True

    def take(self, event: Any) -> None:
        """Take the next event."""
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.NodeEvent):
            if event.anchor is not None or getattr(event, "tag", None) is not None:
                self._refuse_anchor_and_tag(event, start, end)
                start = min(end, _PROPERTIES.match(self.document.text, start).end())  # type: ignore[union-attr]
            if not self.unusable:
                self._node(event, start, end)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(end)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.fail(faults.SEVERAL_DOCUMENTS.at(self.document.at(start, max(end, start))))

    def _refuse_anchor_and_tag(self, event: yaml.NodeEvent, start: int, end: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self.fail(faults.ANCHOR.at(self.document.at(start, end)))
        elif event.anchor is not None:
            self.problems.append(faults.ANCHOR.at(self.document.at(start, start + 1)))
        if getattr(event, "tag", None) is not None:
            self.problems.append(faults.TAG.at(self.document.at(start, start + 1)))

    def _node(self, event: yaml.NodeEvent, start: int, end: int) -> None:
        level = self.levels[-1] if self.levels else None
        awaits_key = level is not None and isinstance(level.tree, dict) and level.key is None
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, start, end, level if awaits_key else None)
        elif awaits_key:
            self.fail(faults.KEY.at(self.document.at(start, start + 1)))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, start)

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int, keyed: _Level | None) -> None:
        value = unicodedata.normalize("NFC", event.value)
        style = event.style or ""
        if keyed:
            self._key(keyed, Scalar((*keyed.path, value), value, start, end, style, is_key=True))
            return
        if self.in_flow and not style and "?" in value:  # the parser in C takes it, the one in Python does not
            self.problems.append(faults.FLOW.at(self.document.at(start, end)))
        scalar = Scalar(self._path(), value, start, end, style)
        self.scalars.append(scalar)
        if style in {"|", ">"}:
            end = _trimmed(self.document.text, start, end)
        plain = value if style else _resolved(value)
        self._put(scalar.path, plain, Entry(start, end, self._waiting_key(), scalar))

    def _key(self, level: _Level, key: Scalar) -> None:
        self.scalars.append(key)
        level.key = key
        fault = _key_fault(key)
        if fault:
            self.fail(fault.at(self.document.at(key.start, key.end)))
        first = level.keys.setdefault(key.value, key)
        if first is not key:  # no path: what stands around it may be somebody's name in the place of a field's
            note = Related(self.document.at(first.start, first.end), "Her står feltet første gang.")
            self.problems.append(faults.DUPLICATE_KEY.at(self.document.at(key.start, key.end), related=(note,)))

    def _open(self, event: yaml.CollectionStartEvent, start: int) -> None:
        if len(self.levels) >= MAX_DEPTH:
            self.fail(faults.TOO_DEEP.at(self.document.at(start, start + 1), limit=MAX_DEPTH))
            return
        tree: list[Tree] | dict[str, Tree] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._path()
        self._put(path, tree, Entry(start, start, self._waiting_key(), flow=bool(event.flow_style)))
        self.levels.append(_Level(path, tree, start, bool(event.flow_style)))

    def _close(self, end: int) -> None:
        level = self.levels.pop()
        end = _trimmed(self.document.text, level.start, end)
        entry = self.entries.get(level.path)
        if entry is not None and entry.start == level.start:
            self.entries[level.path] = entry._replace(end=end)

    def _path(self) -> Path:
        """The path of the value that comes now."""
        if not self.levels:
            return ()
        level = self.levels[-1]
        return (*level.path, len(level.tree)) if isinstance(level.tree, list) else level.key.path if level.key else ()

    def _waiting_key(self) -> Scalar | None:
        return self.levels[-1].key if self.levels else None

    def _put(self, path: Path, value: Tree, entry: Entry) -> None:
        """Hang a value into the tree. Of a field that stands twice the first is kept."""
        level = self.levels[-1] if self.levels else None
        if level is None:
            self.tree = value
        elif isinstance(level.tree, list):
            level.tree.append(value)
        elif level.key:
            level.tree.setdefault(level.key.value, value)
            level.key = None
        self.entries.setdefault(path, entry)


def _resolved(value: str) -> Tree:
    """What a plain scalar stands for: nothing, true, false, a whole number; all else (`no`, `0101`) is text."""
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    return int(value) if _INTEGER.fullmatch(value) else value


def _key_fault(key: Scalar) -> Fault | None:
    if not key.value:
        return faults.KEY
    return faults.MERGE if key.value == "<<" and not key.style else None


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of what stands between two offsets, less the blanks after it."""
    return start + len(text[start:end].rstrip(" \t\n\r\x85\u2028\u2029"))
