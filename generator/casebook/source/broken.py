"""What a file says although its YAML cannot be read: the values that stand on the line of their key."""

from __future__ import annotations

import re
import unicodedata

from casebook.source.document import Document

_KEY_ENDS = r"""["']?:[ \t]+"""
_VALUE = r"""(?P<value>[^\n\r]*)"""
_QUOTES = "\"'"


def written(document: Document, key: str, *, below: str = "") -> tuple[str, ...]:
    """The values of a key as they stand, line by line; with `below` those in the block of another key."""
    text = _block(document.text, below) if below else document.text
    before = r"^[ \t]+|[{,][ \t]*" if below else r"^(?:[ \t]*(?:-[ \t]+)?)|[{,][ \t]*"
    lines = re.finditer(rf"""(?:{before})["']?{re.escape(key)}{_KEY_ENDS}{_VALUE}""", text, re.MULTILINE)
    values = (_bare(match["value"], flow=match[0].lstrip()[:1] in "{,") for match in lines)
    return tuple(value for value in values if value)


def _block(text: str, key: str) -> str:
    """The lines that stand further in, below a key of the record, and what stands behind it on its own line."""
    found = re.search(rf"^{re.escape(key)}:[^\n]*(?:\n(?:[ \t]+[^\n]*|(?=\n)))*", text, re.MULTILINE)
    return found[0] if found else ""


def _bare(value: str, *, flow: bool) -> str:
    """A value without its quotes, the comment behind it, and, in `{…}`, what comes after it."""
    value = value.partition(" #")[0]
    value = re.split(r"[,}]", value)[0] if flow else value
    return unicodedata.normalize("NFC", value.strip().strip(_QUOTES).strip())
