"""Pieces of a letter that are no part of what it tells: greetings, signatures, headers, earlier mails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

Piece = tuple[str, str]

EARLIER, SIGNATURE, GREETING, SUBJECT = "Tidligere mail", "Underskrift", "Hilsen", "Emne"

_QUOTED = re.compile(r"^\s*>")
_EARLIER = (
    re.compile(r"^\s*[-_]{2,}\s*(oprindelig|original|videresendt|forwarded)\b.*$", re.IGNORECASE),
    re.compile(r"^\s*(begin|start)\s+(på\s+)?(videresendt|forwarded)\b.*:$", re.IGNORECASE),
    re.compile(r"^\s*(den|on|man|tir|ons|tor|fre|lør|søn)\b.{0,160}\b(skrev|wrote)\b.{0,160}:\s*$", re.IGNORECASE),
    re.compile(r"^_{10,}$"),
)
_HEADER = re.compile(r"^\s*\**(fra|sendt|dato|til|cc|emne|from|sent|date|to|subject)\**\s*:\**\s*\S", re.IGNORECASE)
_HEADERS_IN_A_ROW, _LONGEST_HEADER = 3, 12  # lines
_GREETING = re.compile(r"^\s*(kære|hej|hejsa|halløj|god\s?morgen|god\s?dag)\b.{0,60}$", re.IGNORECASE)
_SIGNED = re.compile(
    r"^\s*(--|((med|de|en|rigtig|mange|og)\s+){0,3}((venlig|bedst|kærlig|mange|god|varm|hjertelig|glad|sød|allerbedst)\w{0,4}\s+)?"
    r"hils(en(er)?|ner(ne)?)|m\.?v\.?h\.?|d\.?b\.?h\.?|kh|vh|"
    r"(kind|best)\s+regards|regards|sendt\s+fra\s+min\s+\w+)\s*[,.!]?(?:\s+\S{1,40}){0,8}\s*$",
    re.IGNORECASE,
)
_SIGNATORY = re.compile(r"^\s*[A-ZÆØÅ][\w.'-]{0,30}(?:[ ,]+[A-ZÆØÅ][\w.'-]{0,30}){0,4}[ ,]*$")
_LONGEST_SIGNATURE = 25  # lines


def cut(text: str) -> tuple[str, tuple[Piece, ...]]:
    """The text without earlier mails, headers and a signature at its end, and each piece that was taken out."""
    lines = text.splitlines()
    pieces: list[Piece] = []
    begun = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if top := _headers(lines, begun):
        pieces += _top(lines[begun : begun + top])
        lines = lines[begun + top :]
    if (at := _earlier(lines)) is not None:
        pieces.append((EARLIER, "\n".join(lines[at:])))
        lines = lines[:at]
    if quoted := [line for line in lines if _QUOTED.match(line)]:
        pieces.append((EARLIER, "\n".join(quoted)))
        lines = [line for line in lines if not _QUOTED.match(line)]
    if (at := _signature(lines)) is not None:
        pieces.append((SIGNATURE, "\n".join(lines[at:])))
        lines = lines[:at]
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is not None and _GREETING.match(lines[first]):
        pieces.append((GREETING, lines[first]))
        lines = lines[first + 1 :]
    return "\n".join(lines).strip("\n"), tuple(pieces)


def header_names(text: str) -> Iterator[str]:
    """The names and addresses behind «Fra:» and «Til:» in a text."""
    for line in text.splitlines():
        if _HEADER.match(line) and re.match(r"\s*\**(fra|til|cc|from|to)\b", line, re.IGNORECASE):
            yield line.partition(":")[2]


def signed_names(pieces: Iterable[Piece]) -> Iterator[str]:
    """The name below each greeting at the end: the first line there, if it holds words with capitals only."""
    for label, text in pieces:
        first = next((line for line in text.splitlines()[1:] if line.strip()), "") if label == SIGNATURE else ""
        if _SIGNATORY.match(first):
            yield first


def _top(headers: list[str]) -> Iterator[Piece]:
    """The lines at the head of a mail that somebody has copied; its subject apart, as it is in a mail itself."""
    subjects = [line for line in headers if re.match(r"\s*\**(emne|subject)\b", line, re.IGNORECASE)]
    yield from ((SUBJECT, line.partition(":")[2].strip(" *")) for line in subjects)
    if others := [line for line in headers if line not in subjects]:
        yield EARLIER, "\n".join(others)


def _earlier(lines: list[str]) -> int | None:
    """The line at which an earlier mail begins: all below it is of others."""
    for at, line in enumerate(lines):
        joined = f"{line} {lines[at + 1]}" if at + 1 < len(lines) else line
        if any(mark.match(line) for mark in _EARLIER) or _EARLIER[2].match(joined):
            return at
        if _headers(lines, at) >= _HEADERS_IN_A_ROW:
            return at
    return None


def _headers(lines: list[str], at: int) -> int:
    """The number of lines of a mail's header, from a line on."""
    return sum(1 for _ in takewhile(_HEADER.match, lines[at : at + _LONGEST_HEADER]))


def _signature(lines: list[str]) -> int | None:
    """The line at which the greeting at the end begins: the first that stands among the last lines."""
    last = range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines))
    return next((at for at in last if _SIGNED.match(lines[at])), None)
