"""What of a built site is text that somebody reads: pages, what is read aloud of them, search index, maps, feeds.

Programs and style sheets hold no text of a record and are left out, and so are pictures and typefaces.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from casebook.publish.search.extract import blocks, text_of
from casebook.publish.search.fragments import SUFFIX, read_fragment
from casebook.publish.search.tables import WORD_TABLES

PAGES = frozenset({".html", ".htm", ".xml", ".svg", ".atom", ".rss"})
DATA = frozenset({".json", ".jsonld", ".webmanifest"})
PLAIN = frozenset({".txt", ".md", ".csv", ".tsv", ".yml", ".yaml", ".bib", ".ris", ".ics"})
UNREAD = frozenset({".pdf"})
NOT_OURS = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/casebook/fonts/",
)  # the theme's own

_INDEX = ".pf_"  # the search index: a page's text in a fragment; its words and numbers again, by stem, in the rest
_ENTRY = "pagefind-entry.json"  # how large the index is, and a hash that can look like any number

_READ_ALOUD = frozenset(
    {"alt", "title", "aria-label", "aria-description", "content", "placeholder", "summary", "label"}
)
_OUTWARD = ("mailto:", "tel:", "sms:", "http:", "https:", "//")
_SILENT = frozenset({"script", "style", "lastmod", "updated", "published"})  # programs, and when a page was built
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"}
)  # fmt: skip


class Piece(NamedTuple):
    """A text of the built site: where it stands (line and column where its file has them), and whose page it is on.

    It has no `sentences` where its file is a list of words.
    """

    text: str
    file: str
    line: int
    column: int
    address: str
    sentences: bool = True


def pieces(site: Path) -> Iterator[Piece]:
    """Every text of a built site, file by file; the name of each file first."""
    for path in sorted(site.rglob("*")):
        file = path.relative_to(site).as_posix()
        if not path.is_file() or file.startswith(NOT_OURS):
            continue
        if path.suffix == SUFFIX:
            yield from _in_fragment(site, path, file)
        if path.suffix.startswith(_INDEX) or path.name == _ENTRY:
            continue
        yield Piece(unquote(file).replace("/", " "), file, 1, 1, _address(file))
        if path.suffix.lower() in PAGES:
            yield from _in_markup(path.read_text("utf-8", "replace"), file, _address(file))
        elif path.suffix.lower() in DATA:
            found = _in_json(path.read_text("utf-8", "replace"), file)
            yield from (piece._replace(sentences=file not in WORD_TABLES) for piece in found)
        elif path.suffix.lower() in PLAIN:
            yield from _in_lines(path.read_text("utf-8", "replace"), file)


def _in_fragment(site: Path, path: Path, file: str) -> Iterator[Piece]:
    """What the search holds of a page: the blocks of the page in a row, and they are read as the blocks that they are.

    Two cells of a table that stand in a row are no number.
    """
    fragment = read_fragment(path)
    address = str(fragment["url"]).removeprefix("/")
    page = site / address / "index.html"
    known = text_of(blocks(page.read_text("utf-8", "replace"))) if page.is_file() else ()
    content, at = str(fragment.pop("content", "")), 0
    for block in known:
        start = content.find(block, at)
        if start >= 0:
            yield from _in_data(content[at:start].strip(" ."), file, address)
            yield Piece(block, file, 1, 1, address)
            at = start + len(block)
    yield from _in_data(content[at:], file, address)
    yield from _in_data(fragment, file, address)


def unread(site: Path) -> tuple[str, ...]:
    """The files that may hold text and that nobody here can read."""
    return tuple(sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.suffix.lower() in UNREAD))


def _address(file: str) -> str:
    return file.removesuffix("index.html")


def _in_lines(text: str, file: str) -> Iterator[Piece]:
    return (Piece(line, file, number, 1, _address(file)) for number, line in enumerate(text.splitlines(), 1))


def _in_json(text: str, file: str) -> Iterator[Piece]:
    try:
        value = json.loads(text)
    except ValueError:
        return _in_lines(text, file)
    return _in_data(value, file, _address(file))


def _in_data(value: Any, file: str, address: str) -> Iterator[Piece]:
    """The strings of a JSON file; one that has a `location` speaks of the page there."""
    if isinstance(value, str):
        yield from (piece._replace(line=1, column=1) for piece in _in_markup(value, file, address))
    elif isinstance(value, list):
        for one in value:
            yield from _in_data(one, file, address)
    elif isinstance(value, dict):
        location = value.get("location")
        here = location.partition("#")[0] if isinstance(location, str) else address
        for key, one in value.items():
            yield Piece(key, file, 1, 1, here)
            yield from _in_data(one, file, here)


def _in_markup(text: str, file: str, address: str) -> Iterator[Piece]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_block()
    return (Piece(piece, file, line, column, address) for piece, line, column in reader.found)


class _Reader(HTMLParser):
    """Collects the text of each block, what is inside a line joined, and the attributes that are read or followed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, int, int]] = []
        self._block: list[str] = []
        self._at = (1, 0)
        self._silent = 0
        self._data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block ends the one before it; attributes are texts of their own."""
        if tag not in _INLINE:
            self.end_block()
        self._silent += tag in _SILENT
        self._data = tag == "script" and ("type", "application/ld+json") in attrs
        for name, value in attrs:
            if value and (name in _READ_ALOUD or (name in {"href", "src"} and value.startswith(_OUTWARD))):
                self._keep(value, self.getpos())

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if tag not in _INLINE:
            self.end_block()
        self._silent = max(0, self._silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        """Text of the block that is open."""
        if self._silent and not self._data:
            return
        if not self._block:
            self._at = self.getpos()
        self._block.append(data)

    def handle_comment(self, data: str) -> None:
        """A comment is published too."""
        self._keep(data, self.getpos())

    def end_block(self) -> None:
        """Keep what the block has said."""
        self._keep("".join(self._block), self._at)
        self._block = []

    def _keep(self, text: str, at: tuple[int, int]) -> None:
        if text and not text.isspace():
            self.found.append((" ".join(text.split()), at[0], at[1] + 1))
