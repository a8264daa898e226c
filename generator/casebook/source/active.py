"""Finds active content in pages and records: elements and attributes that run or load something, script addresses.

Code examples are text and do not count. The built page is examined again (`publish/active.py`), and that is the
safeguard; this one exists so that the editor gets line and column of what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from casebook.source.invisible import without_invisible

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ \t]*$|(?<!\\)(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_ELEMENT = re.compile(
    r"</?(?:applet|audio|base|button|dialog|embed|form|frame|frameset|iframe|input|link|marquee|math|meta|object|portal|"
    r"script|select|source|style|svg|template|textarea|video)\b",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?:<[a-z/][^<>]*?|\{[^{}\n]*?)(?P<name>(?<![\w-])(?:on\w+|style|srcdoc|formaction)\s*=)", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\]\(\s*<?(?P<link>[^)>\"']+)|^\s*\[[^\]]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|(?:href|src|action|poster|data|cite|background)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']+))",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS = "<{]="  # one of these is in all of the above
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def active_parts(text: str) -> Iterator[tuple[int, int]]:
    """Spans (start, end) of active content in a Markdown text, in order."""
    if not any(sign in text for sign in _SIGNS):
        return
    read = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    spans = [match.span() for match in _ELEMENT.finditer(read)]
    spans += [match.span("name") for match in _ATTRIBUTE.finditer(read)]
    spans += [span for address, span in _addresses(read) if not is_harmless(address)]
    yield from sorted(spans)


def _addresses(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in _ADDRESS.finditer(text):
        kind = match.lastgroup or 0
        yield match[kind], match.span(kind)


def is_harmless(address: str) -> bool:
    """True if an address is relative or has an allowed scheme, after escapes and invisible characters are resolved."""
    plain = re.sub(r"[\s\\]", "", without_invisible(unescape(address)))
    scheme = _SCHEME.match(plain)
    return scheme is None or scheme[1].lower() in SCHEMES
