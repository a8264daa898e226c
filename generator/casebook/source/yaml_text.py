"""A tree as YAML that is read as the very same tree: blocks for what has lines, and else JSON, which is YAML too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from casebook.source import Tree

_PLAIN = re.compile(r"[^\W\d_]\w*(?:-\w+)*")
_READ_AS_ELSE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # JSON may hold them as they are, YAML may not
_UNFIT = re.compile(f"{_ESCAPED.pattern}|[\x00-\x09\x0b-\x1f\ud800-\udfff]|[ ]$|^[ ]", re.MULTILINE)  # for a block


def yaml_text(tree: dict[str, Tree]) -> str:
    """The text of a file."""
    return "".join(f"{line}\n" for line in _mapping(tree, ""))


def _mapping(tree: dict[str, Tree], indent: str) -> Iterator[str]:
    for name, value in tree.items():
        yield from _below(f"{indent}{_word(name)}:", value, indent)


def _below(head: str, value: Tree, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list) and value:
        yield head
        yield from (line for item in value for line in _item(item, f"{indent}  "))
    elif isinstance(value, str) and "\n" in value.rstrip("\n") and _fits_a_block(value):
        yield f"{head} {'|' if value.endswith(chr(10)) else '|-'}"
        yield from (f"{indent}  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{head} {_word(value)}"


def _item(value: Tree, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value, f"{indent}  ")
        yield f"{indent}- {first.removeprefix(indent + '  ')}"
        yield from rest
    else:
        yield from _below(f"{indent}-", value, indent)


def _fits_a_block(text: str) -> bool:
    """True if a block gives the text again: no line begins or ends with a blank, and no more than one break ends it."""
    return not _UNFIT.search(text) and not text.startswith("\n") and not text.endswith("\n\n")


def _word(value: Tree) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _READ_AS_ELSE:
        return value
    text = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", text)
