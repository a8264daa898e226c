"""Values from files that do not parse as YAML, found line by line.

A pseudonym or id that a broken file declares must still count; otherwise one colon too many would make every name in
it a finding and bury the one fault that is to be corrected.
"""

from __future__ import annotations

import re
import unicodedata

from casebook.source.document import Document

_BEHIND_KEY = re.compile(r"""["']?:[ \t]+""")
_REST_OF_LINE = re.compile(r"[^\n\r]*")
_BEFORE_KEY = re.compile(r"""[ \t]*(?:-[ \t]+)?["']?""")
_BEFORE_INNER_KEY = re.compile(r"""[ \t]+["']?""")
_IN_FLOW = re.compile(r"""[{,][ \t]*["']?\Z""")
_INDENTED = 200  # characters; no key stands further in
_QUOTES = "\"'"


def written(document: Document, key: str, *, below: str = "") -> tuple[str, ...]:
    """The values that stand on the same line as `key`; with `below` only those in the block of that key."""
    text = _block(document.text, below) if below else document.text
    begins = _BEFORE_INNER_KEY if below else _BEFORE_KEY
    values: list[str] = []
    at = text.find(key)  # the word first, so that a long text without it costs nothing
    while at >= 0:
        behind = _BEHIND_KEY.match(text, at + len(key))
        near = max(0, at - _INDENTED)  # so that one long line is not read again for each key in it
        before = text[near:at].rpartition("\n")[2] if behind else ""
        flow = bool(_IN_FLOW.search(before))
        if behind and (flow or begins.fullmatch(before)):
            rest = _REST_OF_LINE.match(text, behind.end())
            values.append(_bare(rest[0] if rest else "", flow=flow))
            at = rest.end() if rest else at
        at = text.find(key, at + 1)
    return tuple(value for value in values if value)


def listed(document: Document, key: str) -> tuple[str, ...]:
    """The words of a top-level list, in either of its forms. A list that is not closed may run on into what follows."""
    if key not in document.text:  # the word first, so that a long text without it costs nothing
        return ()
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
