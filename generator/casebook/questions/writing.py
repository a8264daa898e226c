"""YAML of a new record: few forms, so that a script in the browser can write the same, byte for byte.

A word stands as it is, a short text in quotes if it might be read as something else, a long one as a block.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

Value = str | bool | int | Sequence["Value"] | Mapping[str, "Value"]

_LONG = 80  # characters; what is longer stands as a block
_PLAIN = re.compile(r"[A-Za-zÆØÅæøå](?:[A-Za-zÆØÅæøå0-9 ,.()/+-]*[A-Za-zÆØÅæøå0-9.)+])?")
_CODE = re.compile(r"[0-9]+(?:-[0-9]+|\+| [a-zæøå]+)")  # «40-49», «60+», «3 mdr»
_READ_AS_ELSE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_NO_YAML = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BLANKS = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")  # as Word and web pages have them
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")


def clean(text: str) -> str:
    """A text as a record can hold it: one kind of line break, no blanks at the ends of lines, no control characters."""
    composed = unicodedata.normalize("NFC", _BREAKS.sub("\n", text))
    lines = (line.rstrip(" ") for line in _NO_YAML.sub("", _BLANKS.sub(" ", composed)).split("\n"))
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")


def written(tree: Mapping[str, Value]) -> str:
    """The YAML of a record."""
    return "".join(f"{line}\n" if line else "\n" for line in _mapping(tree, 0))


def _mapping(tree: Mapping[str, Value], depth: int) -> Iterator[str]:
    for name, value in tree.items():
        yield from _under(f"{'  ' * depth}{name}:", value, depth)


def _under(head: str, value: Value, depth: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield head
        yield from _mapping(value, depth + 1)
    elif isinstance(value, str):
        yield from _text(head, value, depth)
    elif isinstance(value, Sequence):
        yield head
        for item in value:
            yield from _item(item, depth + 1)
    else:
        yield f"{head} {str(value).lower()}"


def _item(value: Value, depth: int) -> Iterator[str]:
    """An item of a list: what stands in it is indented as far as behind the hyphen."""
    if not isinstance(value, Mapping):
        yield from _under(f"{'  ' * depth}-", value, depth)
        return
    first, *rest = _mapping(value, depth + 1)
    yield f"{'  ' * depth}- {first.lstrip(' ')}"
    yield from rest


def _text(head: str, text: str, depth: int) -> Iterator[str]:
    if "\n" not in text and len(text) <= _LONG:
        yield f"{head} {_short(text)}"
        return
    yield f"{head} |"
    yield from (f"{'  ' * (depth + 1)}{line}" if line else "" for line in text.split("\n"))


def _short(text: str) -> str:
    if _CODE.fullmatch(text) or (_PLAIN.fullmatch(text) and text.lower() not in _READ_AS_ELSE):
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'
