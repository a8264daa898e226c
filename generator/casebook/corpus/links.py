"""Links that stand in the text of a record, a term or a source: an editor writes them as seen from its own page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from html import unescape
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from casebook.corpus.kinds import Kind
from casebook.model import CaseContent, MethodContent
from casebook.model.base import Part
from casebook.model.registers import Listed
from casebook.model.walk import facts_of

R = TypeVar("R", bound=CaseContent | MethodContent)
E = TypeVar("E", bound=Listed)

# Where an address is defined for several links: «[Note]: and then words» is none.
DEFINED = r"""^[ ]{0,3}\[[^\]\n]+\]:[ \t]*(?=<?[^\s>]+>?[ \t]*(?:["'(].*)?$)<?"""
_LINK = re.compile(rf"""(?:(?<!\\)\]\([ ]*<?|{DEFINED}|\bhref[ ]*=[ ]*["']?)(?P<to>[^\s)>"'<]+)""", re.MULTILINE)
_NOT_READ = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[`~]*[ \t]*$|<!--.*?-->|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_PICTURES = "billeder/"  # below content/, wherever they are shown


def links(text: str) -> Iterator[re.Match[str]]:
    """The links of a text in Markdown; the group `to` is where each leads."""
    return (match for match in _LINK.finditer(text) if not match["to"].startswith(_PICTURES))


def links_outside_code(text: str) -> Iterator[re.Match[str]]:
    """The links of a text in Markdown that can be followed."""
    return links(without_code(text)) if "]" in text or "href" in text else iter(())


def without_code(text: str) -> str:
    """The text with blanks for what stands in code or a comment: no link of it can be followed."""
    return _NOT_READ.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def whole(target: str, page: str) -> str:
    """The address that a link from a page leads to («/metoder/gps/#kernen»); one that leaves the site is as it was."""
    try:
        parts = urlsplit(unescape(target))  # «&#106;avascript:» is a scheme too
    except ValueError:  # «http://[»
        return target
    return target if parts.scheme or parts.netloc else urljoin(f"/{page}", target)


def with_whole_links(record: R) -> R:
    """The record with its links as addresses of the site, so that its text can be shown on any page.

    The names by which records find each other are left alone: two records lie at two addresses.
    """
    changed: R = _part(record, page_of(Kind.of(record), record.id))
    return changed


def register_with_whole_links(kind: Kind, entries: Mapping[str, E]) -> Mapping[str, E]:
    """The entries of a register with such links, so that their texts can be shown on lists and in other records."""
    return {name: _part(entry, page_of(kind, name)) for name, entry in entries.items()}


def page_of(kind: Kind, name: str) -> str:
    """The page that links in a text are seen from. Benefits have none, and are written as the other terms are."""
    return f"{kind}/{name}/"


def _part(part: Any, page: str) -> Any:
    kind: type[Part] = type(part)
    values = {name: getattr(part, name) for name, facts in facts_of(kind).items() if not facts.verbatim}
    changed = {name: new for name, value in values.items() if (new := _value(value, page)) is not value}
    return part.model_copy(update=changed) if changed else part


def _value(value: Any, page: str) -> Any:
    if isinstance(value, Part):
        return _part(value, page)
    if isinstance(value, tuple):
        items = tuple(_value(item, page) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if not isinstance(value, str) or isinstance(value, StrEnum) or not any(links(value)):
        return value
    return _text(value, page)


def _text(text: str, page: str) -> str:
    pieces, end = [], 0
    for match in links(text):
        start, stop = match.span("to")
        pieces += [text[end:start], whole(match["to"], page)]
        end = stop
    return "".join((*pieces, text[end:]))
