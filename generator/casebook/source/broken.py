"""Values from files that do not parse as YAML, found line by line.

A pseudonym or id that a broken file declares must still count; otherwise one colon too many would make every name in
it a finding and bury the one fault that is to be corrected.
"""

from __future__ import annotations

import re
import unicodedata

from casebook.source.document import Document

_KEY_ENDS = r"""["']?:[ \t]+"""
_VALUE = r"""(?P<value>[^\n\r]*)"""
_QUOTES = "\"'"


def written(document: Document, key: str, *, below: str = "") -> tuple[str, ...]:
    """The values that stand on the same line as `key`; with `below` only those in the block of that key."""
    text = _block(document.text, below) if below else document.text
    before = r"^[ \t]+|[{,][ \t]*" if below else r"^(?:[ \t]*(?:-[ \t]+)?)|[{,][ \t]*"
    lines = re.finditer(rf"""(?:{before})["']?{re.escape(key)}{_KEY_ENDS}{_VALUE}""", text, re.MULTILINE)
    values = (_bare(match["value"], flow=match[0].lstrip()[:1] in "{,") for match in lines)
    return tuple(value for value in values if value)


def listed(document: Document, key: str) -> tuple[str, ...]:
    """The words of a top-level list, in either of its forms. A list that is not closed may run on into what follows."""
    block = re.search(
        rf"^{re.escape(key)}:(?P<items>[^\n]*(?:\n(?:[ \t]+|-)[^\n]*|\n[ \t]*(?=\n))*)", document.text, re.MULTILINE
    )
    items = re.sub(r"(?:^|[ \t])#[^\n]*", "", block["items"]) if block else ""
    return tuple(filter(None, (word.strip("[]\"'") for word in re.split(r"[\s,]+", items) if word != "-")))


def _block(text: str, key: str) -> str:
    """The line of a top-level key and the indented lines below it."""
    block = re.search(rf"^{re.escape(key)}:[^\n]*(?:\n(?:[ \t]+[^\n]*|(?=\n)))*", text, re.MULTILINE)
    return block[0] if block else ""


def _bare(value: str, *, flow: bool) -> str:
    """A value without quotes, trailing comment and, in `{…}`, the fields after it."""
    value = value.partition(" #")[0]
    value = re.split(r"[,}]", value)[0] if flow else value
    return unicodedata.normalize("NFC", value.strip().strip(_QUOTES).strip())
