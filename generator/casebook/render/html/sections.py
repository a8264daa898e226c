"""The sections that page templates give a hand-written page: they come and go with the records."""

from __future__ import annotations

import re

from casebook.render.html.environment import source_of

_TEMPLATES = {"": "front", "for/": "entrance", "temaer/": "theme"}  # by the first folder of the address
_OF_PAGES = {"om/risiko/": "risk_page"}
_HEADING = re.compile(r'<h[23] id="(?P<id>[\w-]+)"')


def drawn_places(address: str) -> frozenset[str]:
    """The places on a hand-written page that are not the writer's: a template draws them from the records."""
    folder = address[: address.find("/") + 1]
    template = _OF_PAGES.get(address) or _TEMPLATES.get(folder)
    return _places(template) if template else frozenset()


def _places(template: str) -> frozenset[str]:
    source = source_of(f"{template}.html.j2")
    return frozenset(match["id"] for match in _HEADING.finditer(source))
