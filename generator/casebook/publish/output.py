"""A file of the site beside its pages: where it is, what it holds, and whose text that is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any

from casebook.corpus.kinds import RECORDS
from casebook.render.html.rebase import rebased_data

HTML = "text/html"
FRAGMENT = "application/vnd.pagefind.fragment"
JSON, XML, SVG, CSS, TEXT = "application/json", "application/xml", "image/svg+xml", "text/css", "text/plain"
SCRIPT, PDF = "text/javascript", "application/pdf"
PACKED, ARCHIVE = "application/gzip", "application/zip"
OFFICE = "application/vnd.openxmlformats-officedocument"  # the XML inside a file of Word or Excel
PICTURE, FONT = "image/*", "font/*"
INDEX = "application/vnd.pagefind"  # the search's own numbers and program: the texts are in its fragments
PRINTED = "text/plain; page"  # the text of a page of a PDF, in the lines that it is set in
OTHER = "application/octet-stream"  # of no kind that is known here, so nobody can say what it holds
_RECORD_FOLDERS = tuple(f"{kind.file}/" for kind in RECORDS)
_TEXTS = (
    ".txt", ".md", ".csv", ".tsv", ".yml", ".yaml", ".cff", ".bib", ".ris", ".ics", ".vtt", ".srt", ".dtd", ".ttl",
)  # fmt: skip
# The allow-list of what a site may consist of; a kind that is not here stops the build (`opening.py`).
_BY_SUFFIX: Mapping[str, str] = {
    **dict.fromkeys((".html", ".htm"), HTML),
    **dict.fromkeys((".xml", ".atom", ".rss", ".xhtml", ".opf", ".ncx", ".rels", ".vml", ".xsd"), XML),
    **dict.fromkeys((".json", ".jsonld", ".webmanifest"), JSON),
    **dict.fromkeys(_TEXTS, TEXT),
    **dict.fromkeys((".js", ".mjs"), SCRIPT),
    **dict.fromkeys((".zip", ".docx", ".xlsx", ".imscc", ".epub"), ARCHIVE),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"), PICTURE),
    **dict.fromkeys((".woff2", ".woff", ".ttf", ".otf", ".odttf"), FONT),
    **dict.fromkeys((".pf_index", ".pf_filter", ".pf_meta", ".pagefind"), INDEX),
    ".svg": SVG,
    ".css": CSS,
    ".pdf": PDF,
    ".pf_fragment": FRAGMENT,
    ".gz": PACKED,
}


@dataclass(frozen=True, slots=True)
class Output:
    """A file at one address of the site: «sammenlign/gps.json».

    `record` is the file of the record that it speaks of, where it speaks of one alone. Without `prose` it is data that
    is no text about anybody: a list of words, an index, a style sheet. A `program` is nobody's text at all: it is
    not read, but held to be the very bytes that were made. It takes the place of the files it `replaces`.
    """

    address: str
    content: bytes
    media_type: str
    record: str | None = None
    prose: bool = True
    program: bool = False
    replaces: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode()


class MadeOf(StrEnum):
    """The stage that an export waits for; the stages follow each other in this order."""

    RECORDS = "the published records: any site generator can have it beside its pages"
    PAGES = "the pages and files that the site generator has put out"
    SITE = "all the files that the site then consists of"


@dataclass(frozen=True, slots=True)
class About:
    """The declaration of an export: a Danish title, the pattern of its addresses, and the stage that it waits for.

    `words` are the patterns of those of its files that are not `prose`, `programs` of those that are programs: from a
    folder nothing else can be told. `offers` are the files that every site has and others may want, by their addresses
    with their media types: they stand on the page «Data», with the sentence of the key `purpose` on what they are for.
    Files that are `fetched` are there for the site's own scripts, and for nobody else.
    """

    title: str
    addresses: str
    made_of: MadeOf = MadeOf.RECORDS
    words: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    purpose: str = ""
    offers: Mapping[str, str] = field(default_factory=dict)
    fetched: bool = False

    def holds(self, address: str) -> bool:
        """True if a file with this address is one of the export's."""
        return fnmatchcase(address, self.addresses)

    def is_prose(self, address: str) -> bool:
        """True if a file with this address is to be read as prose."""
        return not any(fnmatchcase(address, pattern) for pattern in self.words)

    def is_program(self, address: str) -> bool:
        """True if a file with this address is to be the very one that was made, and is not read."""
        return any(fnmatchcase(address, pattern) for pattern in self.programs)


def media_type_of(file: str) -> str:
    """The media type of a file by how its name ends; `OTHER` where nobody here can read it.

    A name without an ending is that of a text for a host: `_headers`, `CNAME`, `.nojekyll`.
    """
    stem, dot, ending = file.rpartition("/")[2].rpartition(".")
    return _BY_SUFFIX.get(f".{ending.lower()}", OTHER if stem else TEXT) if dot else TEXT


def record_in(source: str) -> str | None:
    """The file of a record that a page was made of; None where it was made of something else."""
    return source if source.startswith(_RECORD_FOLDERS) and source.endswith(".yml") else None


def compact(value: object) -> str:
    """A value as JSON in one way: no spaces, letters as they are, and nothing that could end or begin a script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("<!--", "\\u003c!--")


def json_output(address: str, value: Mapping[str, Any], record: str | None = None) -> Output:
    """JSON at an address, with the links in it relative to the page that it lies beside."""
    return Output(address, f"{compact(linked_from(address, value))}\n".encode(), JSON, record)


def linked_from(address: str, value: Any) -> Any:
    """Data for a file at an address, with the links in it relative to the page that it lies beside."""
    return rebased_data(value, f"{address.rpartition('/')[0]}/")
