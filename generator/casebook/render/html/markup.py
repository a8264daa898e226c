"""The one way from a record's text to HTML: Markdown, then a sanitiser with an allow-list."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import urlsplit

import nh3
from markdown import Extension, Markdown
from markupsafe import Markup

from casebook.render.html.nested_lists import NestedLists
from casebook.render.html.wide_tables import BOX, WIDE
from casebook.source.invisible import INVISIBLE, invisible, without_invisible

REMEMBERED = 2**16  # texts; the same one stands on a page, on lists and in data
_TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4", "a", "code", "hr", "img"}
_INLINE_TAGS = {"strong", "em", "a", "code", "br"}
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_SCHEMES = {"https", "http", "mailto"}
NAMES_OF_THE_THEME = {"indhold"}  # the ids that theme/main.html gives
# What a hand-written page may have beside: headings with an address, tables in their box, code.
_PAGE_TAGS = _TAGS | {"h1", "h2", "h5", "h6", "pre", "div", "table", "thead", "tbody", "tr", "th", "td"}
_PAGE_ATTRIBUTES = _ATTRIBUTES | {f"h{level}": {"id"} for level in range(1, 7)} | {"div": {"class"}}
_OWN_VALUES = {
    "id": re.compile(rf"(?!(?:{'|'.join(sorted(NAMES_OF_THE_THEME))})$)[a-z0-9]+(?:-[a-z0-9]+)*(?:_[0-9]+)?"),
    "class": re.compile(f"{BOX}( {WIDE})?"),
}
_PICTURES = "billeder/"  # below content/; a picture from another host would tell that host who reads
_ADDRESSES = {"href", "src"}
_CUT = re.compile(r"[\t\n\r]")  # browsers leave it out: «java<tab>script:» is «javascript:»
# In a single line «1. maj», «# 2» and «- 3 grader» are no lists and headings.
_OF_SEVERAL_LINES = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
_BLANK_LINES = re.compile(r"\n\s*\n")


@lru_cache(REMEMBERED)
def prose(text: str) -> Markup:
    """A text in Markdown as HTML blocks: paragraphs, lists, quotes, small headings; without blank lines."""
    return _sanitised(_html(text, _markdown()), _TAGS)


@lru_cache(REMEMBERED)
def inline(text: str) -> Markup:
    """A text in Markdown as HTML that can stand inside a sentence: in a single line nothing is a list or a heading."""
    line = text.strip()
    reader = _markdown() if "\n" in line else _markdown_of_a_line()
    return _sanitised(" ".join(_html(line, reader).split("\n")), _INLINE_TAGS)


def forget() -> None:
    """Remember no text any longer. Whoever lays out what is not public calls this when it is done."""
    prose.cache_clear()
    inline.cache_clear()


def written_page(html: str) -> Markup:
    """The HTML of a hand-written page, with the marks that the site itself would write and nothing beside them."""
    clean = nh3.clean(
        html,
        tags=_PAGE_TAGS,
        attributes=_PAGE_ATTRIBUTES,
        url_schemes=_SCHEMES | {"tel"},
        link_rel=None,
        attribute_filter=_our_own,
    )
    return Markup(INVISIBLE.sub("", clean).strip())  # noqa: S704 - this is the sanitiser


def plain(text: str) -> str:
    """A single line in Markdown as text alone, for where no markup can stand."""
    return str(inline(text).striptags())


def _html(text: str, reader: Markdown) -> str:
    return reader.reset().convert(without_invisible(text))


def _sanitised(html: str, tags: set[str]) -> Markup:
    clean = nh3.clean(
        html,
        tags=tags,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener",
        attribute_filter=_harmless,
    )
    return Markup(_BLANK_LINES.sub("\n", INVISIBLE.sub("", clean)).strip())  # noqa: S704 - this is the sanitiser


def _harmless(tag: str, attribute: str, value: str) -> str | None:
    """The attribute's value, or None for a picture that is not our own and for an address that is not what is seen."""
    if attribute in _ADDRESSES and (_CUT.search(value) or any(invisible(value))):
        return None
    foreign = tag == "img" and attribute == "src" and (not value.startswith(_PICTURES) or ".." in value)
    return None if foreign else value


def _our_own(tag: str, attribute: str, value: str) -> str | None:
    """The attribute's value, or None for an address that is not what is seen and a name that is not the page's to give.

    Where pictures of hand-written pages lie is held by `links.py`: their addresses are relative to the page by now.
    """
    if attribute in _ADDRESSES and (_CUT.search(value) or any(invisible(value))):
        return None
    if tag == "img" and attribute == "src" and urlsplit(value)[:2] != ("", ""):
        return None
    names = _OWN_VALUES.get(attribute)
    return value if names is None or names.fullmatch(value) else None


@cache
def _markdown() -> Markdown:
    extensions: list[str | Extension] = ["smarty", "sane_lists", NestedLists()]
    return Markdown(extensions=extensions, extension_configs={"smarty": {"smart_quotes": False}})


@cache
def _markdown_of_a_line() -> Markdown:
    reader = Markdown(extensions=["smarty"], extension_configs={"smarty": {"smart_quotes": False}})
    for block in _OF_SEVERAL_LINES:
        reader.parser.blockprocessors.deregister(block)
    return reader
