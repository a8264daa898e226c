"""Letters in two parts (a and a ring beside it) as one: Unicode's normal form C, which all texts are read in anyway."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.source import Document
from casebook.source.edits import Edit, Respell

_PIECE = re.compile(r"[\s\S][^\x00-\x7f]*")  # nothing is ever composed with an ASCII character after it


def spelling(document: Document) -> Iterator[Edit]:
    """An edit for each part of the file that is not in normal form C."""
    if unicodedata.is_normalized("NFC", document.text):
        return
    for piece in _PIECE.finditer(document.text):
        composed = unicodedata.normalize("NFC", piece.group())
        if composed != piece.group():
            yield Respell(piece.start(), piece.end(), composed)
