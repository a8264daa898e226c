"""Headings and choices as people write them: without numbers, capitals and marks."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"^(?:spørgsmål\s*)?\d{1,2}\s*[.):]\s*")


def folded(text: str) -> str:
    """The words of a heading or a choice, with small letters and one blank between: «2. Titel:» is «titel»."""
    plain = unicodedata.normalize("NFC", text).casefold().strip()
    return " ".join(re.findall(r"[^\W_]+", _NUMBER.sub("", plain)))
