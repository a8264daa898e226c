"""The text of a file that somebody has at hand: plain text, a mail, a Word document. No file is written or unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from xml.etree import ElementTree as ET

_HEADERS = {"From": "Fra", "To": "Til", "Cc": "Cc", "Subject": "Emne", "Date": "Sendt"}
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml")
_ENDS = ("word/header", "word/footer")
_MOST = 20_000_000  # bytes of a part of a Word document, unpacked


def text_in(name: str, data: bytes) -> str:
    """The text in a file of this name, with line feeds; what cannot be read as its kind is read as plain text.

    Of a mail the headings that people read, the text, and the names of what is attached; of a Word document the
    paragraphs, with notes, comments, headings and feet of its pages.
    """
    ending = name.lower().rpartition(".")[2]
    readers = {"eml": _mail, "docx": _word_document}
    text = readers[ending](data) if ending in readers else None
    return "\n".join((_plain(data) if text is None else text).splitlines())


def _plain(data: bytes) -> str:
    """UTF-8, or else what older Danish programs write."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _mail(data: bytes) -> str | None:
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or not any(message[header] for header in _HEADERS):
        return None
    body = message.get_body(("plain", "html"))
    heads = [f"{shown}: {message[header]}" for header, shown in _HEADERS.items() if message[header]]
    attached = [f"Vedhæftet: {name}" for part in message.iter_attachments() if (name := part.get_filename())]
    return "\n".join((*heads, "", _content(body) if body else "", *attached))


def _content(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError):  # a character set that nobody knows
        payload = part.get_payload(decode=True)
        return _plain(payload) if isinstance(payload, bytes) else ""


def _word_document(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            parts = [part for part in (*_PARTS, *sorted(names)) if part in names]
            wanted = dict.fromkeys(part for part in parts if part in _PARTS or part.startswith(_ENDS))
            return "\n".join(line for part in wanted for line in _paragraphs(archive, part))
    except (zipfile.BadZipFile, ET.ParseError, NotImplementedError, RuntimeError, OSError):
        return None


def _paragraphs(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    with archive.open(part) as file:
        data = file.read(_MOST)
    if b"<!DOCTYPE" in data:  # no program writes one, and what it declares could be unpacked to any size
        return
    for paragraph in ET.fromstring(data).iter(f"{_WORD}p"):  # noqa: S314 - nothing is declared in it
        yield "".join(_runs(paragraph))


def _runs(paragraph: ET.Element) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == f"{_WORD}t":
            yield element.text or ""
        elif element.tag in {f"{_WORD}tab", f"{_WORD}br"}:
            yield " "
