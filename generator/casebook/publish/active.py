"""The last look at what could run: no page of a built site holds a script, a handler or an address that is a program.

Pages cannot bring any of it in (`render/html/markup.py`); what tries is found where it is written (`source/active.py`).
This reads what came out, whatever way it came.

JSON-LD stands in an element that is called a script and is none: browsers run nothing of that type. It passes where
the element is nothing but that, and what it holds is JSON in which no element can end or begin.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from casebook.problem import Place, Problem
from casebook.source import legible
from casebook.source.active import is_harmless
from casebook.structural_rules import files
from casebook.workers import shared_out

_ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "poster", "data", "background", "xlink:href", "cite", "ping"}
)
_FORBIDDEN = frozenset(
    {"applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "style", "srcdoc"}
)
_DATA = [("type", "application/ld+json")]  # all that an element with data may say of itself
_ELEMENT = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')
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
_MANY = 1_000  # files; most are looked at in a moment
_REFRESH = re.compile(r"^[^;,]*[;,]\s*(?:url\s*=)?\s*[\"']?(.*)$", re.IGNORECASE)


def active_content(site: Path, sources: Mapping[str, str]) -> tuple[Problem, ...]:
    """The files of a built site that hold something that could run; `sources` has each page's file by its address."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file()]
    return tuple(
        files.ACTIVE.at(Place(sources.get(_address(site, path), f"site/{path.relative_to(site).as_posix()}")))
        for path, runs in zip(paths, shared_out(_runs, paths, fewest=_MANY), strict=True)
        if runs
    )


def _runs(path: Path) -> bool:
    ending = path.suffix.lower()
    if ending in _DRAWINGS:
        text = legible(path.read_bytes())
        return text is None or bool(_IN_DRAWING.search(text))
    return ending in _DOCUMENTS or (ending == ".html" and is_active(path.read_text("utf-8", "replace")))


def is_active(html: str) -> bool:
    """True if a page holds something that could run, other than the site's own files."""
    without_data = _ELEMENT.sub(lambda element: element[1] if _is_data(element[1]) else element[0], html)
    if not _SUSPICIOUS.search(without_data):
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
        self._data: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        is_data = tag == "script" and attrs == _DATA
        self._data = [] if is_data else None
        self.active |= tag in _FORBIDDEN or (tag == "script" and not is_data and not dict(attrs).get("src"))
        self.active |= any(_does_something(name, value or "") for name, value in attrs)
        self.active |= tag == "meta" and any(not is_harmless(address) for address in _refreshed(dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep what stands in an element with data."""
        if self._data is not None:
            self._data.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Look at the data of an element that ends."""
        if self._data is not None and tag == "script":
            self.active |= not _is_data("".join(self._data))
            self._data = None

    def close(self) -> None:
        """Look at the last element, which nothing may have ended."""
        super().close()
        self.active |= self._data is not None


def _is_data(text: str) -> bool:
    """True if a text is an object or a list of JSON, in which no sign begins or ends an element or a comment."""
    try:
        return "<" not in text and isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _does_something(name: str, value: str) -> bool:
    return name.startswith("on") or name == "srcdoc" or (name in _ADDRESSES and not is_harmless(value))


def _refreshed(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """The address that a page which leads on leads to."""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        match = _REFRESH.match(attributes.get("content") or "")
        yield from (match[1],) if match else ()
