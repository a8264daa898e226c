"""Pages whose links name the files that they lead to, and whose modules are scripts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from html import escape

LOADER = "assets/casebook/js/offline.js"
_TAG = re.compile(r"<[a-z][^<>]*>")
_ADDRESS = re.compile(r'(?<=\s)(?P<name>href|src|action)="(?P<to>[^"]*)"')
_REFRESH = re.compile(r'(?<=content=")(?P<wait>\d+; ?url=)(?P<to>[^"]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|[#?]|$", re.IGNORECASE)
_MODULE = ' type="module"'
_FOOT = '<div class="cb-footer__legal">'


def page_in_copy(html: str, page: str, note: str, classic: Callable[[str], None]) -> str:
    """The HTML of a page, at its file in the site, as it stands in a copy; `note` says at its foot that it is one.

    `classic` is told of each script of the site that is no module.
    """
    loader = posixpath.relpath(LOADER, posixpath.dirname(page) or ".")
    loads = False

    def tag(match: re.Match[str]) -> str:
        nonlocal loads
        text = match[0]
        if text.startswith("<link") and 'rel="preload"' in text:
            return ""  # refused where nothing has an origin; the style sheet asks for it all the same
        if text.startswith("<script") and " src=" in text:
            if _MODULE not in text:
                classic(_file(page, text))
                return text
            before, loads = "" if loads else f'<script defer src="{loader}"></script>', True
            return before + text.replace(_MODULE, " defer data-entry")
        if "http-equiv" in text:
            return _REFRESH.sub(lambda waits: waits["wait"] + whole_link(waits["to"]), text)
        return _ADDRESS.sub(lambda link: f'{link["name"]}="{whole_link(link["to"])}"', text)

    return _TAG.sub(tag, html).replace(_FOOT, f"{_FOOT}\n      <p>{escape(note)}</p>", 1)


def whole_link(to: str) -> str:
    """A link from a page with the file of the page that it leads to: «../gps/#trin» to «../gps/index.html#trin»."""
    if _ELSEWHERE.match(to):
        return to
    path = re.split("[?#]", to, maxsplit=1)[0]
    rest = to[len(path) :]
    if posixpath.basename(path) in {"", ".", ".."}:
        path = "index.html" if path in {".", "./"} else f"{path.rstrip('/')}/index.html"
    return path + rest


def _file(page: str, tag: str) -> str:
    """The file of the site that a script's element names."""
    link = _ADDRESS.search(tag)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link["to"])) if link else ""
