"""The one way from a record's text to HTML: Markdown, then a sanitiser with an allow-list."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

REMEMBERED = 2**16  # texts; the same one stands on a page, on lists and in data
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4", "a", "code", "hr", "img"}
_INLINE_TAGS = {"strong", "em", "a", "code", "br"}
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}}
_SCHEMES = {"https", "http", "mailto"}
_PICTURES = "billeder/"  # below content/; a picture from another host would tell that host who reads
_BLANK_LINES = re.compile(r"\n\s*\n")


@lru_cache(REMEMBERED)
def prose(text: str) -> Markup:
    """A text in Markdown as HTML blocks: paragraphs, lists, quotes, small headings; without blank lines."""
    return _sanitised(_html(text), _TAGS)


@lru_cache(REMEMBERED)
def inline(text: str) -> Markup:
    """A single line in Markdown as HTML that can stand inside a sentence."""
    return _sanitised(_html(text), _INLINE_TAGS)


def plain(text: str) -> str:
    """A single line in Markdown as text alone, for where no markup can stand."""
    return str(inline(text).striptags())


def _html(text: str) -> str:
    return _markdown().reset().convert(text)


def _sanitised(html: str, tags: set[str]) -> Markup:
    clean = nh3.clean(
        html,
        tags=tags,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener",
        attribute_filter=_own_pictures_only,
    )
    return Markup(_BLANK_LINES.sub("\n", clean).strip())  # noqa: S704 - this is the sanitiser


def _own_pictures_only(tag: str, attribute: str, value: str) -> str | None:
    """The attribute's value, or None for a picture that is not one of our own."""
    foreign = tag == "img" and attribute == "src" and (not value.startswith(_PICTURES) or ".." in value)
    return None if foreign else value


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=["smarty", "sane_lists"], extension_configs={"smarty": {"smart_quotes": False}})
