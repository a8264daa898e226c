"""The text of a PDF: page by page, what it says of itself, what it leads to and what is noted in it; files in it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from typing import Any

from casebook.publish.listening import texts_of
from casebook.publish.output import PRINTED, TEXT, media_type_of

ABOUT, NOTES, OUTLINE = "oplysninger", "noter og lænker", "indholdsfortegnelse"
# The moment at which a file was made, to the second, in a PDF's own way and in XMP's: nobody's birthday.
_MADE = re.compile(r"D:(?:19|20)\d{12}(?:Z|[+-]\d\d'\d\d'?)?|(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_HYPHEN = re.compile("[\x02\ufffe\u00ad]\\s*")  # PDFium writes U+0002 for a hyphen at the end of a line
_LETTER = re.compile(r"[^\W\d_]")
_XMP = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)
_DIGEST = re.compile(r"[A-Za-z0-9+/]{22}==")  # 128 bits that a program numbers a file with: letters by chance
_MOST = 4_000  # characters of a note or an address


class UnreadableError(Exception):
    """A PDF that is broken or has a password."""


def inside_pdf(content: bytes) -> Iterator[tuple[str, str, bytes]]:
    """The texts of a PDF by what they are («side 3»), and its attached files by name, with the media type of each.

    UnreadableError where it is broken or has a password.
    """
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - only a site with a PDF needs it

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError from error
    try:
        about = (*document.get_metadata_dict(skip_empty=True).values(), *_packets(content))
        yield _texts(ABOUT, (text for text in about if not _MADE.fullmatch(text)))
        yield _texts(OUTLINE, (entry.get_title() for entry in document.get_toc()))
        for number in range(len(document)):
            page = document[number]
            yield f"side {number + 1}", PRINTED, page.get_textpage().get_text_bounded().encode("utf-8", "replace")
            yield _texts(f"side {number + 1}, {NOTES}", _notes(document, page))
        for number in range(document.count_attachments()):
            attached = document.get_attachment(number)
            yield attached.get_name(), media_type_of(attached.get_name()), bytes(attached.get_data())
    except pypdfium2.PdfiumError as error:
        raise UnreadableError from error
    finally:
        document.close()


def _texts(name: str, texts: Iterable[str]) -> tuple[str, str, bytes]:
    return name, TEXT, "\n".join(texts).encode("utf-8", "replace")


def blocks(page: str) -> Iterator[str]:
    """The text of a page, its lines joined, with words that were divided whole again, and once more with the hyphen.

    A line without a letter stands alone, as the cells of a table do: two numbers below each other are not one.
    """
    for way in ("", "-") if _HYPHEN.search(page) else ("",):
        open_lines: list[str] = []
        for line in map(str.strip, _HYPHEN.sub(way, page).splitlines()):
            goes_on = bool(open_lines) and open_lines[-1].endswith("-")
            if not (_LETTER.search(line) or goes_on):
                yield " ".join(open_lines)
                open_lines = []
                yield line
            elif goes_on:
                open_lines[-1] += line
            else:
                open_lines.append(line)
        yield " ".join(open_lines)


def _packets(content: bytes) -> Iterator[str]:
    """The texts of the packets of metadata (XMP) that are not compressed."""
    for packet in _XMP.findall(content):
        texts = (text for text, *_ in texts_of(packet.decode("utf-8", "replace")))
        yield from (text for text in texts if not _DIGEST.fullmatch(text.strip()))


def _notes(document: Any, page: Any) -> Iterator[str]:
    """The notes of a page, and the addresses that it leads to."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # noqa: PLC0415

    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        for key in (b"Contents", b"T"):
            written = ctypes.create_string_buffer(2 * _MOST)
            size = pdfium.FPDFAnnot_GetStringValue(
                note, key, ctypes.cast(written, ctypes.POINTER(ctypes.c_ushort)), len(written)
            )
            yield written.raw[: max(0, min(size, len(written)) - 2)].decode("utf-16-le", "replace")
        if link := pdfium.FPDFAnnot_GetLink(note):
            address = ctypes.create_string_buffer(_MOST)
            pdfium.FPDFAction_GetURIPath(document, pdfium.FPDFLink_GetAction(link), address, len(address))
            yield address.value.decode("utf-8", "replace")
        pdfium.FPDFPage_CloseAnnot(note)
