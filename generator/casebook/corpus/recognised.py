"""A record that somebody pasted in without saying what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casebook.corpus.kinds import Kind
from casebook.model import Case, Method
from casebook.model.walk import fields_of
from casebook.source import Document, compose

_FEWEST = 4  # fields of one kind of record that a text has at its outermost level
_KEY = re.compile(r"^([a-zæøå_]{2,40}):(?:\s|$)", re.MULTILINE)
_ID = re.compile(r"^id:[ \t]+[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_NEW = {Kind.CASE: "ny-case", Kind.METHOD: "ny-metode"}
_LONGEST = 200_000  # characters; no record is longer


def record_file(text: str) -> str | None:
    """The file that a text would be in a casebook, «cases/x.yml»; None where it is no record.

    One that cannot be read as YAML is recognised by its lines.
    """
    if len(text) > _LONGEST:
        return None
    keys = frozenset(_keys(text))
    shared = {kind: len(keys & _fields(kind)) for kind in _NEW}
    kind = max(shared, key=lambda each: shared[each])  # of as many the case
    if shared[kind] < _FEWEST:
        return None
    given = _ID.search(text)
    return f"{kind.file}/{given[1] if given else _NEW[kind]}.yml"


def _keys(text: str) -> Iterable[str]:
    tree = compose(Document("x.yml", text)).tree if _KEY.search(text) else None
    return map(str, tree) if isinstance(tree, dict) else _KEY.findall(text)


def _fields(kind: Kind) -> frozenset[str]:
    """The fields of a record itself."""
    model = Case if kind is Kind.CASE else Method
    return frozenset(field.path[0] for field in fields_of(model) if len(field.path) == 1)
