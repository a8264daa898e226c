"""Text that no Markdown reads: a page is read by the site generator once more, and what a record says is to stay.

What Markdown and its extensions (attribute lists, tables, fences) take for their own is written as a numeric entity,
which shows the same character and means nothing.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
_ACTIVE = "\\`*_{}[]|~"
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"  # a new line may begin a heading, a list, code


def _entities(characters: str) -> dict[str, str]:
    return {character: f"&#{ord(character)};" for character in characters}


_IN_TEXT = str.maketrans(_entities(_ACTIVE))
_ESCAPED = str.maketrans(_HTML | _entities(_ACTIVE + _BREAKS))
_IN_ATTRIBUTES = str.maketrans(_entities(_ACTIVE + _BREAKS) | {"<": "&lt;", ">": "&gt;"})
# A heading, a rule, a list, a definition, a box; code; the end of a heading; a line break.
_AT_THE_ENDS = re.compile(r"^\s*(?:[#=:!]|[-+](?=[-+\s]|$)|\d+(?=[.)](?:\s|$)))|^\s+|#+\s*$|\s+$")
_TAG = re.compile(r"""<(?P<name>/?[a-z][a-z0-9]*)(?P<attributes>(?:"[^"]*"|[^">])*)>""", re.IGNORECASE)
_VALUE = re.compile(r'"([^"]*)"')


def inert(text: str) -> Markup:
    """A text as HTML that shows it, wherever in a page's Markdown it is put."""
    return Markup(_AT_THE_ENDS.sub(_entity, str(text).translate(_ESCAPED)))  # noqa: S704 - escaped here


def inert_html(html: str) -> Markup:
    """Sanitised HTML that no Markdown changes: what it shows, and the values of its attributes, mean nothing to it."""
    made, done = [], 0
    for tag in _TAG.finditer(html):
        made += [html[done : tag.start()].translate(_IN_TEXT), f"<{tag['name']}{_inert_values(tag['attributes'])}>"]
        done = tag.end()
    made.append(html[done:].translate(_IN_TEXT))
    return Markup(_AT_THE_ENDS.sub(_entity, "".join(made)))  # noqa: S704 - it was HTML before


def _inert_values(attributes: str) -> str:
    return _VALUE.sub(lambda value: f'"{value[1].translate(_IN_ATTRIBUTES)}"', attributes)


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])
