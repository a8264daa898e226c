"""Packages that learning platforms restore a course from: IMS Common Cartridge 1.1, the newest that Moodle reads.

Structure after the specification's schemas (ccv1p1_imscp_v1p2, imswl_v1p1, imsdt_v1p1, lomresource_v1p0; IMS Global
Learning Consortium, 2011). Three things are for Moodle's reader: it knows the version by a namespace that stands in the
first 500 bytes; it refuses web addresses with letters outside ASCII, brackets or bars; it puts the titles of sections
into a file of its own as they are. `js/path/cartridge.js` makes the same of a path that somebody has built.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias
from urllib.parse import quote
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MANIFEST = "imsmanifest.xml"
_MOST = 120  # characters of a title: platforms keep 255 bytes
_NEVER = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can hold
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XSD = "http://www.imsglobal.org/xsd/imsccv1p1/"
_LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/"
_FOR_TRAINERS = (
    "<metadata><lom:lom><lom:educational><lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p1</lom:source>"
    "<lom:value>Instructor</lom:value></lom:intendedEndUserRole></lom:educational></lom:lom></metadata>"
)
Kind: TypeAlias = Literal["webcontent", "imswl_xmlv1p1", "imsdt_xmlv1p1"]


@dataclass(frozen=True, slots=True)
class PackedEntry:
    """One thing in a package, made by `link`, `topic` or `html_page`; platforms hide what is `for_trainers`."""

    kind: Kind
    title: str
    content: str
    for_trainers: bool = False

    @property
    def ending(self) -> str:
        """The ending of its file."""
        return "html" if self.kind == "webcontent" else "xml"


@dataclass(frozen=True, slots=True)
class PackedSection:
    """A part of a package with what stands in it, in order."""

    title: str
    entries: tuple[PackedEntry, ...]


@dataclass(frozen=True, slots=True)
class Cartridge:
    """A package: a title in one language, a description, and its sections."""

    id: str
    title: str
    description: str
    sections: tuple[PackedSection, ...]
    language: str = "da"


def link(title: str, url: str) -> PackedEntry:
    """A link to a page on the web."""
    shown = f'<title>{_text(_short(title))}</title><url href="{_text(ascii_address(url))}" target="_blank"/>'
    return PackedEntry("imswl_xmlv1p1", title, f'{_HEAD}<webLink xmlns="{_XSD}imswl_v1p1">{shown}</webLink>\n')


def topic(question: str) -> PackedEntry:
    """A discussion that begins with a question."""
    title, text = _text(_short(question)), _text(f"<p>{_text(question)}</p>")
    shown = f'<title>{title}</title><text texttype="text/html">{text}</text>'
    return PackedEntry("imsdt_xmlv1p1", question, f'{_HEAD}<topic xmlns="{_XSD}imsdt_v1p1">{shown}</topic>\n')


def html_page(title: str, body: str, *, for_trainers: bool = False) -> PackedEntry:
    """A page; `body` is HTML whose links are whole addresses."""
    head = f'<html lang="da"><head><meta charset="utf-8"><title>{_text(title)}</title></head>'
    page = f"<!doctype html>\n{head}<body>\n<h1>{_text(title)}</h1>\n{body}\n</body></html>\n"
    return PackedEntry("webcontent", title, page, for_trainers)


def packed(cartridge: Cartridge) -> bytes:
    """The package as a file: the same bytes of the same contents, on any machine."""
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_STORED) as archive:
        for name, text in files(cartridge):
            about = ZipInfo(name, _NEVER)
            about.create_system, about.external_attr = 3, 0o644 << 16
            archive.writestr(about, text.encode())
    return held.getvalue()


def files(cartridge: Cartridge) -> Iterator[tuple[str, str]]:
    """Every file of a package with its text, the manifest first."""
    entries = [entry for section in cartridge.sections for entry in section.entries]
    yield MANIFEST, _manifest(cartridge)
    for number, entry in enumerate(entries, 1):
        yield f"{number:02}.{entry.ending}", entry.content


def ascii_address(url: str) -> str:
    """A web address in the characters that every reader takes: others as percent signs with numbers."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*")


def _manifest(cartridge: Cartridge) -> str:
    items, resources, number = [], [], 0
    for place, section in enumerate(cartridge.sections, 1):
        lines = []
        for entry in section.entries:
            number += 1
            ids = f'identifier="I-{number:02}" identifierref="R-{number:02}"'
            lines.append(f"<item {ids}><title>{_text(_short(entry.title))}</title></item>")
            resources.append(_resource(number, entry))
        title = f"<title>{_text(_plain(section.title))}</title>"
        items.append(f'<item identifier="S-{place:02}">{title}\n' + "\n".join(lines) + "\n</item>")
    spaces = f'xmlns="{_XSD}imscp_v1p1" xmlns:lom="{_LOM}resource" xmlns:lomimscc="{_LOM}manifest"'
    return "\n".join(
        (
            f'{_HEAD}<manifest {spaces} identifier="{cartridge.id}">',
            _metadata(cartridge),
            '<organizations><organization identifier="O-1" structure="rooted-hierarchy"><item identifier="I-root">',
            *items,
            "</item></organization></organizations>",
            "<resources>",
            *resources,
            "</resources>",
            "</manifest>\n",
        )
    )


def _metadata(cartridge: Cartridge) -> str:
    named = (("title", cartridge.title), ("description", cartridge.description))
    general = "".join(
        f'<lomimscc:{name}><lomimscc:string language="{cartridge.language}">{_text(text)}</lomimscc:string>'
        f"</lomimscc:{name}>"
        for name, text in named
    )
    schema = "<schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>"
    lom = f"<lomimscc:lom><lomimscc:general>{general}</lomimscc:general></lomimscc:lom>"
    return f"<metadata>{schema}{lom}</metadata>"


def _resource(number: int, entry: PackedEntry) -> str:
    file = f"{number:02}.{entry.ending}"
    href = f' href="{file}"' if entry.kind == "webcontent" else ""
    about = _FOR_TRAINERS if entry.for_trainers else ""
    return f'<resource identifier="R-{number:02}" type="{entry.kind}"{href}>{about}<file href="{file}"/></resource>'


def _text(text: str) -> str:
    return escape(text)


def _plain(title: str) -> str:
    """A title that stays as it is in a file of XML into which it is put as it is."""
    return title.replace("&", "og").replace("<", "").replace(">", "")


def _short(title: str) -> str:
    """A title that platforms have room for, cut between words."""
    line = " ".join(title.split())
    return line if len(line) <= _MOST else f"{line[:_MOST].rpartition(' ')[0]} …"
