"""Pictures as texts refer to them: the alternative text, and the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casebook.check.patterns import pattern

_MARKDOWN = pattern(r"!\[(?P<alt>[^\[\]]{0,300})\](?:\((?P<to>[^()\s]{1,300}))?")
_HTML = pattern(r"<img\b[^<>]{0,600}", re.IGNORECASE)
_ALT = pattern(r"\b(?:alt|title|aria-label)\s{0,3}=\s{0,3}([\"'])(?P<alt>[^\"']{0,300})\1", re.IGNORECASE)
_SRC = pattern(r"\bsrc\s{0,3}=\s{0,3}[\"']?(?P<to>[^\"'\s<>]{1,300})", re.IGNORECASE)


class PictureText(NamedTuple):
    """A piece of a text that names a picture: from `start` up to `end`; `is_file` tells an address from words."""

    text: str
    start: int
    end: int
    is_file: bool


def picture_texts(text: str) -> Iterator[PictureText]:
    """The alternative texts and file names of the pictures that a text shows."""
    if "![" in text:
        for match in _MARKDOWN.finditer(text):
            yield from _said(match, 0)
    if "<img" in text.lower():
        for image in _HTML.finditer(text):
            for pattern in (_ALT, _SRC):
                for match in pattern.finditer(image.group()):
                    yield from _said(match, image.start())


def _said(match: re.Match[str], offset: int) -> Iterator[PictureText]:
    for name, text in match.groupdict().items():
        if text:
            yield PictureText(text, offset + match.start(name), offset + match.end(name), name == "to")
