"""Writes YAML as an editor would: block style, long texts wrapped."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value]"

_PLAIN = re.compile(r"[^\W\d_](?:[\w .+()/§–-]*[\w.+)])?")
_LOOKS_LIKE_A_VALUE = frozenset({"true", "false", "null", "yes", "no"})
_WIDTH, _LONG = 116, 70


def yaml(value: Value) -> str:
    """The text of a file."""
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _entry(f"{key}:", inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from _item(inner)


def _entry(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str) and (len(value) > _LONG or "\n" in value):
        yield f"{key} {'|' if _is_markdown(value) else '>-'}"
        yield from (f"  {line}" if line else "" for line in _wrapped(value))
    elif _is_simple(value):
        yield f"{key} {_scalar(value)}"
    else:
        yield key
        yield from (f"  {line}" if line else "" for line in _lines(value))


def _item(value: Value) -> Iterator[str]:
    """An item of a list; what it holds stands beside the dash."""
    if isinstance(value, Mapping) and value:
        first, *rest = _lines(value)
        yield f"- {first}"
        yield from (f"  {line}" if line else "" for line in rest)
    else:
        yield from _entry("-", value)


def _is_simple(value: Value) -> bool:
    return isinstance(value, str | int) or not value


def _scalar(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.lower() not in _LOOKS_LIKE_A_VALUE
        return value if plain else json.dumps(value, ensure_ascii=False)
    return str(value) if isinstance(value, int) else "[]"


def _is_markdown(text: str) -> bool:
    return "\n" in text


def _wrapped(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from textwrap.wrap(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
