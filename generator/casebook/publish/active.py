"""The last look at what could run: no page of a built site holds a script, a handler or an address that is a program.

Pages cannot bring any of it in (`render/html/markup.py`); what tries is found where it is written (`source/active.py`).
This reads what came out, whatever way it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from casebook.problem import Place, Problem
from casebook.source import legible
from casebook.source.active import is_harmless
from casebook.structural_rules import files

_ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "poster", "data", "background", "xlink:href", "cite", "ping"}
)
_FORBIDDEN = frozenset(
    {"applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "style", "srcdoc"}
)
# Most pages hold nothing that looks like it; only the others are taken apart.
_SUSPICIOUS = re.compile(
    r"\bon\w+\s*=|<(?:applet|base|embed|frame|frameset|iframe|object|portal|style)\b|<script(?![^>]*\ssrc=)|srcdoc"
    r"|\b(?:href|src|action|poster|data|background|cite|ping|url)\s*=\s*[\"']?\s*[^\"'>/#?.]*"
    r"(?:&|[\x00-\x1f]|:(?<!http:)(?<!https:)(?<!mailto:))",
    re.IGNORECASE,
)
# Documents that a browser runs like a page, but without a page's policy: the site has no use for them.
_DOCUMENTS = frozenset({".htm", ".mht", ".mhtml", ".shtml", ".svgz", ".swf", ".xht", ".xhtml", ".xsl", ".xslt"})
_DRAWINGS = frozenset({".svg", ".xml"})
_IN_DRAWING = re.compile(
    r"<(?:[\w-]+:)?(?:animate\w*|foreignObject|handler|iframe|script|set)\b|<!ENTITY|<\?xml-stylesheet"
    r"|<[^<>]*\s(?:on\w+\s*=|(?:[\w-]+:)?(?:href|src)\s*=\s*[\"']?\s*(?:javascript|vbscript|data|&))",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"^[^;,]*[;,]\s*(?:url\s*=)?\s*[\"']?(.*)$", re.IGNORECASE)


def active_content(site: Path, sources: Mapping[str, str]) -> tuple[Problem, ...]:
    """The files of a built site that hold something that could run; `sources` has each page's file by its address."""
    return tuple(
        files.ACTIVE.at(Place(sources.get(_address(site, path), f"site/{path.relative_to(site).as_posix()}")))
        for path in sorted(site.rglob("*"))
        if path.is_file() and _runs(path)
    )


def _runs(path: Path) -> bool:
    ending = path.suffix.lower()
    if ending in _DRAWINGS:
        text = legible(path.read_bytes())
        return text is None or bool(_IN_DRAWING.search(text))
    return ending in _DOCUMENTS or (ending == ".html" and is_active(path.read_text("utf-8", "replace")))


def is_active(html: str) -> bool:
    """True if a page holds something that could run, other than the site's own files."""
    if not _SUSPICIOUS.search(html):
        return False
    reader = _ActiveContentParser()
    reader.feed(html)
    reader.close()
    return reader.active


def _address(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


class _ActiveContentParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.active = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        self.active |= tag in _FORBIDDEN or (tag == "script" and not dict(attrs).get("src"))
        self.active |= any(_does_something(name, value or "") for name, value in attrs)
        self.active |= tag == "meta" and any(not is_harmless(address) for address in _refreshed(dict(attrs)))


def _does_something(name: str, value: str) -> bool:
    return name.startswith("on") or name == "srcdoc" or (name in _ADDRESSES and not is_harmless(value))


def _refreshed(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """The address that a page which leads on leads to."""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content") or "")
        yield from (match[1],) if match else ()
