"""Decodes bytes: UTF-8, with or without a byte order mark, and without invisible characters.

A text in another encoding is a problem and is read all the same, as far as it is one: rules must see what it says.
"""

from __future__ import annotations

from casebook.problem import Place, Problem
from casebook.source.document import Document
from casebook.source.invisible import invisible
from casebook.source.public_files import legible
from casebook.structural_rules import files

_SAMPLE = 100  # bytes; UTF-16 shows itself in the first words
_BOMS = (b"\xff\xfe", b"\xfe\xff")


def decode(file: str, data: bytes) -> Document:
    """The document with the text of `data` and no tree yet; its `problems` say why it cannot be used."""
    if _looks_like_utf16(data):
        return Document(file, legible(data) or "", problems=(_utf16(file),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Document(file, legible(data) or "", problems=(_wrong_encoding(file, data, error.start),))
    document = Document(file, text)
    if not text.strip():
        return Document(file, text, problems=(files.EMPTY.at(document.place()),))
    invisible_parts = tuple(
        files.CONTROL_CHARACTER.at(document.at(start, end)) for start, end in sorted(invisible(text))
    )
    return Document(file, text, problems=invisible_parts)


def _looks_like_utf16(data: bytes) -> bool:
    """True for a UTF-16 byte order mark, or where over a third of the first bytes are zero, as without a mark."""
    beginning = data[:_SAMPLE]
    return data.startswith(_BOMS) or beginning.count(0) > len(beginning) // 3


def _utf16(file: str) -> Problem:
    return files.ENCODING.at(Document(file).place(), guess="Den ligner UTF-16 («Unicode» i Windows).")


def _wrong_encoding(file: str, data: bytes, bad: int) -> Problem:
    """The problem at the first byte that is not UTF-8."""
    before = Document(file, data[:bad].decode("utf-8-sig"))
    span = before.at(len(before.text), len(before.text)).span
    place = Place(file, span, before.name)
    return files.ENCODING.at(
        place, guess="Den ligner en ældre Windows-kodning (latin-1), og her står det første forkerte tegn."
    )
