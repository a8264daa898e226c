"""Spans of a Markdown text that are no prose: code, addresses, HTML, attributes.

No fix touches them: a straight quotation mark in code or a link is syntax, and changing it breaks the page.
"""

from __future__ import annotations

import re

from casebook.check.spans import Part, merged

_NO_PROSE = re.compile(
    r"""
    ^\ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\ {0,3}(?P=fence)|\Z)
    | ^(?:\ {4}|\t)[^\n]*  # code by its indentation
    | ^\ *(?:!!!|\?\?\?|===)[^\n]*  # the head of a box
    | ^\ {0,3}\[[^\]\n]{1,200}\]:[^\n]*  # where a link leads
    | `[^\n]*`
    | \]\([^()\n]{0,500}\)?
    | <[^<>\n]{1,500}>
    | \{[:{%][^{}\n]{0,500}\}
    | (?:https?://|www\.)\S+
    | \\.
    """,
    re.MULTILINE | re.VERBOSE,
)


def protected(text: str) -> tuple[Part, ...]:
    """The spans (start, end) of a text that are no prose, in order. Linear in its length."""
    return merged(match.span() for match in _NO_PROSE.finditer(text))
