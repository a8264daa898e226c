"""Composes letters written as two code points («a» and a combining ring) into one: Unicode normalization form C.

The two look alike and compare unequal: every text is read in this form, and the file should hold what was read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from casebook.source import Document
from casebook.source.edits import Edit, Respell

_CLUSTER = re.compile(r"[\s\S][^\x00-\x7f]*")  # nothing is ever composed with an ASCII character after it


def nfc(document: Document) -> Iterator[Edit]:
    """An edit for each cluster of the file that is not in normalization form C."""
    if unicodedata.is_normalized("NFC", document.text):
        return
    for cluster in _CLUSTER.finditer(document.text):
        composed = unicodedata.normalize("NFC", cluster.group())
        if composed != cluster.group():
            yield Respell(cluster.start(), cluster.end(), composed)
