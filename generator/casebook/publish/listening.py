"""Texts of markup: what a page, a feed, a drawing or a file of Word or Excel says, block by block."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from casebook.publish.markup import Attributes, Listener, Where, listen

PlacedText: TypeAlias = tuple[str, int, int]  # with its line and column

_READ_ALOUD = frozenset(
    {"alt", "title", "aria-label", "aria-description", "content", "placeholder", "summary", "label"}
)
_FOLLOWED = frozenset({"href", "src", "target", "url"})
_OUTWARD = ("mailto:", "tel:", "sms:", "http:", "https:", "//")
# Programs, and when a page or a file was made.
_SILENT = frozenset({"script", "style", "lastmod", "updated", "published", "dcterms:created", "dcterms:modified"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"}
)  # fmt: skip
# Of Word and Excel (ECMA-376): one word can be cut into many runs, so blocks are named, and all else is inside a line.
_OFFICE_BLOCKS = frozenset(
    {"w:p", "w:tc", "w:tab", "w:br", "w:cr", "w:txbxcontent", "a:p", "a:br", "si", "c", "v", "is", "comment", "author",
     "sheet", "definedname", "relationship", "vt:lpwstr", "vt:lpstr", "oddheader", "oddfooter", "cp:lastmodifiedby",
     "cp:keywords", "cp:category", "dcterms:created", "dcterms:modified", "dc:creator", "dc:title", "dc:subject",
     "dc:description", "company", "manager"}
)  # fmt: skip
_OFFICE_NAMES = frozenset(
    {"w:author", "w:initials", "w15:author", "author", "initials", "displayname", "userid", "descr", "sheet name",
     "definedname name"}
)  # fmt: skip
_OFFICE_PROGRAM = frozenset({"application", "template"})  # which program wrote it


def texts_of(markup: str) -> tuple[PlacedText, ...]:
    """The texts of a page, of XML or of a drawing."""
    return _heard(TextListener(), markup)


def texts_of_office(markup: str) -> tuple[PlacedText, ...]:
    """The texts of the XML inside a file of Word or Excel, and who is said to have written them."""
    return _heard(TextListener(_OFFICE_BLOCKS, _READ_ALOUD | _OFFICE_NAMES, _SILENT | _OFFICE_PROGRAM), markup)


def _heard(listener: TextListener, markup: str) -> tuple[PlacedText, ...]:
    listen(markup, listener)
    return listener.heard()


def _strings(value: Any) -> Iterator[str]:
    """The keys and strings of data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


class TextListener(Listener):
    """Collects the text of each block, what is inside a line joined, and the attributes that are read or followed.

    Where `blocks` are named, only they end a block; otherwise all elements do but those that HTML has inside a line.
    """

    def __init__(
        self,
        blocks: Collection[str] = (),
        read_aloud: Collection[str] = _READ_ALOUD,
        unsaid: Collection[str] = _SILENT,
    ) -> None:
        self._blocks = blocks
        self._read_aloud = read_aloud
        self._kept: list[PlacedText] = []
        self._block: list[str] = []
        self._at = (1, 0)
        self._unsaid = unsaid
        self._silent = 0
        self._data: list[str] | None = None  # of JSON-LD, which is called a script and is read as what it says

    def start(self, tag: str, attributes: Attributes, at: Where) -> None:
        """A block ends the one before it; attributes are texts of their own."""
        if self._is_block(tag):
            self._end_block()
        self._silent += tag in self._unsaid
        self._data = [] if tag == "script" and ("type", "application/ld+json") in attributes else None
        for name, value in attributes:
            if value and (self._is_read(tag, name) or (name in _FOLLOWED and value.startswith(_OUTWARD))):
                self._keep(value, at)

    def end(self, tag: str) -> None:
        """A block ends."""
        if self._is_block(tag):
            self._end_block()
        self._end_data()
        self._silent = max(0, self._silent - (tag in self._unsaid))

    def text(self, text: str, at: Where) -> None:
        """Text of the block that is open."""
        if self._data is not None:
            self._at = at
            self._data.append(text)
        if self._silent:
            return
        if not self._block:
            self._at = at
        self._block.append(text)

    def comment(self, text: str, at: Where) -> None:
        """A comment is published too."""
        self._keep(text, at)

    def heard(self) -> tuple[PlacedText, ...]:
        """All texts, when the document is at its end."""
        self._end_block()
        self._end_data()
        return tuple(self._kept)

    def _is_read(self, tag: str, name: str) -> bool:
        return name in self._read_aloud or (bool(self._blocks) and f"{tag} {name}" in self._read_aloud)

    def _is_block(self, tag: str) -> bool:
        return tag in self._blocks if self._blocks else tag not in _INLINE

    def _end_block(self) -> None:
        self._keep("".join(self._block), self._at)
        self._block = []

    def _end_data(self) -> None:
        """Keep each string of the data that were open; what is no JSON is read as it stands."""
        text = "".join(self._data or ())
        self._data = None
        if text:
            try:
                strings = tuple(_strings(json.loads(text)))
            except (ValueError, RecursionError):
                strings = (text,)
            for string in dict.fromkeys(strings):
                self._keep(string, self._at)

    def _keep(self, text: str, at: Where) -> None:
        if text and not text.isspace():
            self._kept.append((" ".join(text.split()), at[0], at[1] + 1))
