"""Parses YAML text to a plain tree with a position table.

The tree is built from the parser's events rather than by `yaml.compose`: so anchors and tags are seen, nothing
recurses (10,000 levels are a finding, not a crash), and everything before a syntax error is still there to point at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from casebook.problem import Problem, Related
from casebook.source.document import Document, Node, Path, Scalar, Tree
from casebook.source.invisible import invisible
from casebook.source.syntax import explain, no_character
from casebook.structural_rules import StructuralRule, files
from casebook.structural_rules import yaml as yaml_rules

MAX_DEPTH = 32  # the deepest field of the model stands at level 8
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # 15 times as fast as the one in Python; not in every wheel

_PROPERTIES = re.compile(r"(?:[&!][^ \t\n\r]*[ \t\n\r]+)*")  # an anchor and a tag, before the value itself
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_OF_NUMBERS = frozenset("-0123456789")
_CONSTANTS: dict[str, Tree] = {"": None, "null": None, "true": True, "false": False}


def compose(document: Document, loader: Any = LOADER, *, until: Collection[str] = ()) -> Document:
    """The document with its tree, entries and scalars; unusable YAML leaves problems and no tree.

    With `until` parsing stops once all of these fields are read; later fields are missing from the result.
    """
    composer = _Composer(document)
    try:
        for event in yaml.parse(document.text, Loader=loader):
            handler = _HANDLERS.get(type(event))
            if handler:
                handler(composer, event)
            if composer.unusable or (until and composer.has_read(until)):
                break
    except yaml.MarkedYAMLError as error:
        composer.fail(explain(document, error, composer.scalars[-1] if composer.scalars else None))
    except (ValueError, OverflowError):  # the parser in Python takes «\\UFFFFFFFF» for a character
        composer.fail(no_character(document, composer.scalars[-1] if composer.scalars else None))
    except yaml.reader.ReaderError as error:  # a document from `decode` has this problem already
        invisible_part = files.CONTROL_CHARACTER.at(document.at(error.position, error.position + 1))
        composer.unusable = True
        composer.problems += () if document.problems else (invisible_part,)
    return replace(
        document,
        tree=None if composer.unusable or not composer.root.tree else composer.root.tree[0],
        entries=composer.entries,
        scalars=tuple(composer.scalars),
        problems=(*document.problems, *composer.problems),
        is_parsed=not until,
    )


@dataclass(slots=True)
class _Level:
    """A list or mapping that is being read; the outermost is a list with the document as its only item.

    For a mapping `fields` is its tree, `key` the key that awaits its value, and `keys` all keys so far.
    """

    path: Path
    start: int
    flow: bool = False
    tree: list[Tree] = field(default_factory=list)
    fields: dict[str, Tree] | None = None
    key: Scalar | None = None
    keys: dict[str, Scalar] = field(default_factory=dict)


@dataclass(slots=True)
class _Composer:
    """Builds the tree from the parser's events. Their marks count code points, in the C parser and the Python one."""

    document: Document
    root: _Level = field(default_factory=lambda: _Level((), 0))
    entries: dict[Path, Node] = field(default_factory=dict)
    scalars: list[Scalar] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unusable: bool = False
    above: list[_Level] = field(default_factory=list)
    level: _Level = field(init=False)
    documents: int = 0

    def __post_init__(self) -> None:
        self.level = self.root

    def fail(self, problem: Problem) -> None:
        """Record a problem that makes the tree unusable."""
        self.problems.append(problem)
        self.unusable = True

    def has_read(self, names: Collection[str]) -> bool:
        """True if the top level has all of these fields so far, with their values."""
        level = self.level
        return len(self.above) == 1 and level.key is None and all(name in level.keys for name in names)

    def begin(self, event: Any) -> None:
        """Handle the start of a document; a second one is a problem."""
        self.documents += 1
        if self.documents > 1:
            start, end = event.start_mark.index, event.end_mark.index
            self.fail(yaml_rules.SEVERAL_DOCUMENTS.at(self.document.at(start, max(end, start))))

    def scalar(self, event: Any) -> None:
        """Handle a scalar: a key or a value."""
        start, end, level = self._start(event), event.end_mark.index, self.level
        value, style = event.value, event.style or ""
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if level.fields is not None and level.key is None:
            self._key(level, Scalar((*level.path, value), value, start, end, style, is_key=True))
            return
        if level.flow and not style and "?" in value:  # the parser in C takes it, the one in Python does not
            self.problems.append(yaml_rules.FLOW.at(self.document.at(start, end)))
        scalar = Scalar(self._path(level), value, start, end, style)
        self._refuse_invisible(scalar)
        self.scalars.append(scalar)
        if style in {"|", ">"}:
            end = _trimmed(self.document.text, start, end)
        self.entries.setdefault(scalar.path, Node(start, end, level.key, scalar))
        self._put(level, value if style else _resolved(value))

    def mapping(self, event: Any) -> None:
        """Handle the start of a mapping."""
        self._open(event, {})

    def sequence(self, event: Any) -> None:
        """Handle the start of a list."""
        self._open(event, None)

    def alias(self, event: Any) -> None:
        """Refuse an alias: a few lines of them expand to millions, and reviewers cannot see the value in place."""
        self.fail(yaml_rules.ANCHOR.at(self.document.at(event.start_mark.index, event.end_mark.index)))

    def close(self, event: Any) -> None:
        """Handle the end of a mapping or list."""
        level, self.level = self.level, self.above.pop()
        entry = self.entries.get(level.path)
        if entry is not None and entry.start == level.start:
            end = _trimmed(self.document.text, level.start, event.end_mark.index)
            self.entries[level.path] = entry._replace(end=end)

    def _start(self, event: Any) -> int:
        """The offset where the value itself begins; an anchor or a tag before it is a problem."""
        start: int = event.start_mark.index
        if event.anchor is None and event.tag is None:
            return start
        if event.anchor is not None:
            self.problems.append(yaml_rules.ANCHOR.at(self.document.at(start, start + 1)))
        if event.tag is not None:
            self.problems.append(yaml_rules.TAG.at(self.document.at(start, start + 1)))
        properties = _PROPERTIES.match(self.document.text, start)
        return min(event.end_mark.index, properties.end()) if properties else start

    def _refuse_invisible(self, scalar: Scalar) -> None:
        """Refuse invisible characters written as escapes; those in the text itself are found by `decode`."""
        if scalar.style != '"' or "\\" not in self.document.text[scalar.start : scalar.end]:
            return
        written = set(invisible(self.document.text[scalar.start : scalar.end]))
        for start, end in sorted(invisible(scalar.value)) if not written else ():
            self.problems.append(files.CONTROL_CHARACTER.at(self.document.within(scalar, start, end)))

    def _key(self, level: _Level, key: Scalar) -> None:
        self._refuse_invisible(key)
        self.scalars.append(key)
        level.key = key
        broken_rule = _key_rule(key)
        if broken_rule:
            self.fail(broken_rule.at(self.document.at(key.start, key.end)))
        first = level.keys.setdefault(key.value, key)
        if first is not key:  # no path in the finding: its keys may be somebody's name typed as a field
            note = Related(self.document.at(first.start, first.end), "Her står feltet første gang.")
            self.problems.append(yaml_rules.DUPLICATE_KEY.at(self.document.at(key.start, key.end), related=(note,)))

    def _open(self, event: Any, fields: dict[str, Tree] | None) -> None:
        start, level = self._start(event), self.level
        if level.fields is not None and level.key is None:
            self.fail(yaml_rules.KEY.at(self.document.at(start, start + 1)))
        elif len(self.above) >= MAX_DEPTH:
            self.fail(yaml_rules.TOO_DEEP.at(self.document.at(start, start + 1), limit=MAX_DEPTH))
        else:
            inner = _Level(self._path(level), start, bool(event.flow_style), fields=fields)
            self.entries.setdefault(inner.path, Node(start, start, level.key, flow=inner.flow))
            self._put(level, inner.tree if fields is None else fields)
            self.above.append(level)
            self.level = inner

    def _path(self, level: _Level) -> Path:
        """The path of the next value."""
        if level.key:
            return level.key.path
        return (*level.path, len(level.tree)) if self.above else ()

    def _put(self, level: _Level, value: Tree) -> None:
        """Insert a value; for duplicate keys the first wins."""
        if level.fields is None:
            level.tree.append(value)
        elif level.key:
            level.fields.setdefault(level.key.value, value)
            level.key = None


_HANDLERS: dict[type, Callable[[_Composer, Any], None]] = {
    yaml.DocumentStartEvent: _Composer.begin,
    yaml.ScalarEvent: _Composer.scalar,
    yaml.MappingStartEvent: _Composer.mapping,
    yaml.SequenceStartEvent: _Composer.sequence,
    yaml.AliasEvent: _Composer.alias,
    yaml.MappingEndEvent: _Composer.close,
    yaml.SequenceEndEvent: _Composer.close,
}


def _resolved(value: str) -> Tree:
    """The value of a plain scalar: null, true, false or an integer; all else is text.

    Not YAML 1.1's own rules: there `no` is false, `0101` an octal number and `12:30` a number of seconds.
    """
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    return int(value) if value[0] in _OF_NUMBERS and _INTEGER.fullmatch(value) else value


def _key_rule(key: Scalar) -> StructuralRule | None:
    """The rule that a key breaks, if any."""
    if not key.value:
        return yaml_rules.KEY
    return yaml_rules.MERGE if key.value == "<<" and not key.style else None


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of the text between two offsets without trailing white space."""
    return start + len(text[start:end].rstrip(" \t\n\r\x85\u2028\u2029"))
