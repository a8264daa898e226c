"""A Word file (`.docx`) in sections. What is deleted, commented on, in a header or hidden is not read.

The package is looked at before anything in it is unpacked: how large it says it is, and what it brings.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from casebook.intake.cutting import cut
from casebook.intake.mail import names_in
from casebook.intake.received import LARGEST, Incoming, Section, refused, text_fits

UNREAD_STYLES = frozenset({"Intense Quote", "Caption"})  # of our own template: what is to be written, and examples
_MOST_FILES, _UNPACKED = 2_000, 40 * 1024 * 1024  # of a package: files, and bytes when they are unpacked
_UNREADABLE = "Word-filen kan ikke læses."
_HEADING = re.compile(r"Heading ([1-9])|Title")
_LISTED = re.compile(r"List (Bullet|Number|Paragraph)")
_MACROS = re.compile(r"vbaproject|activex|oleobject|embeddings/", re.IGNORECASE)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = frozenset({qn("w:del"), qn("w:moveFrom"), _FALLBACK})
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def word(data: bytes) -> Incoming:
    """The letter that a Word file is. CasebookError where it is none that can be read safely."""
    _look_at_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
        sections = tuple(_sections(document))
        about = document.core_properties
        names = names_in((f"{about.author} <>", f"{about.last_modified_by} <>"))
    except Exception as error:  # the library promises no kinds of errors for what is no Word file
        raise refused(_UNREADABLE, "Gem den igen i Word som .docx, eller kopiér teksten over i en .txt-fil.") from error
    text_fits("\n".join(f"{section.heading}\n{section.text}\n{section.table}" for section in sections).strip())
    return _without_letter(sections, names)


def _look_at_package(data: bytes) -> None:
    """CasebookError where a package is too large, brings programs, or is none."""
    if len(data) > LARGEST:
        raise refused("Word-filen er for stor.", "Fjern billederne i den, og gem den igen.")
    if data.startswith(_OLD_WORD):
        raise refused("Filen er en gammel Word-fil (.doc) eller har en adgangskode.", "Gem den som .docx uden kode.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            files = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refused(_UNREADABLE, "Gem den igen i Word som .docx, eller kopiér teksten over i en .txt-fil.") from error
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > _UNPACKED:
        raise refused("Word-filen fylder for meget, når den er pakket ud.", "Kopiér teksten over i en .txt-fil.")
    if any(_MACROS.search(file.filename) for file in files):
        raise refused("Word-filen har makroer eller indlejrede filer.", "Gem den som .docx uden dem.")


def _without_letter(sections: tuple[Section, ...], names: frozenset[str]) -> Incoming:
    """The letter, without an earlier mail or a signature in the last of its sections."""
    if not sections:
        raise refused("Der er ingen tekst i filen.")
    *before, last = sections
    text, left_out = cut(last.text)
    return Incoming((*before, last._replace(text=text)), left_out, names)


def _sections(document: WordFile) -> Iterator[Section]:
    heading, level, lines, table = "", 1, list[str](), tuple[tuple[str, ...], ...]()
    for block in _blocks(document):
        if isinstance(block, Table):
            table += tuple(_rows(block))
            continue
        text, style = _text(block._p), str(block.style.name) if block.style else ""  # noqa: SLF001 - deleted text is in `text`
        mark = _HEADING.fullmatch(style)
        if mark and text.strip():
            yield from _section(heading, level, lines, table)
            heading, level, lines, table = text.strip(), int(mark[1] or 1), [], ()
        elif style not in UNREAD_STYLES:
            lines.append(f"- {text}" if _LISTED.match(style) and text.strip() else text)
    yield from _section(heading, level, lines, table)


def _section(heading: str, level: int, lines: list[str], table: tuple[tuple[str, ...], ...]) -> Iterator[Section]:
    """The section, if there is anything in it; a paragraph of a Word file is one in Markdown."""
    text = re.sub(r"\n{3,}", "\n\n", "\n\n".join(line.strip() for line in lines)).strip("\n")
    text = re.sub(r"(?<=\n)\n(?=- )", "", text) if "\n\n- " in text and text.startswith("- ") else text
    if heading or text or table:
        yield Section(heading, level, text, table)


def _blocks(document: WordFile) -> Iterator[Paragraph | Table]:
    """Every paragraph and table of the body in order, those too that stand in a content control."""
    return _inside(document.element.body, document)


def _inside(element: Any, document: WordFile) -> Iterator[Paragraph | Table]:
    for child in element:
        if child.tag == qn("w:p"):
            yield Paragraph(child, document)
        elif child.tag == qn("w:tbl"):
            yield Table(child, document)
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}:
            yield from _inside(child, document)


def _rows(table: Table) -> Iterator[tuple[str, ...]]:
    """The rows of a table, those of its headings too."""
    for row in table._tbl.iter(qn("w:tr")):  # noqa: SLF001 - its cells by number take time with the square of them
        cells = tuple(_text(cell).strip() for cell in row.iter(qn("w:tc")))
        if any(cells):
            yield cells


def _text(element: Any) -> str:
    """The text of an element as a reader sees it, once all changes are accepted."""
    nodes = element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"))
    return "".join(_written(node) for node in nodes if not any(map(_is_unseen, node.iterancestors())))


def _written(node: Any) -> str:
    if node.tag == qn("w:t"):
        return str(node.text or "")
    return " " if node.tag == qn("w:tab") else "\n"


def _is_unseen(element: Any) -> bool:
    """True of what is deleted, moved away, hidden, or there for old programs only."""
    if element.tag in _UNSEEN:
        return True
    mark = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if element.tag == qn("w:r") else None
    return mark is not None and mark.get(qn("w:val")) not in {"0", "false"}
