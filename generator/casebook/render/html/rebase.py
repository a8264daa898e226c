"""Links from the text of records, which are addresses of the site, as seen from the page that shows the text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Any

from casebook.render.html.address import relative

_FROM_PAGE = re.compile(r"""(?<=\bhref=")(?![a-z][a-z+.-]*:|/)[^"]*""")
_WHOLE = re.compile(r"""(?<=\bhref=")/(?!/)[^"]*""")


def rebased(html: str, page: str) -> str:
    """The HTML with every link to an address of the site relative to a page of it."""
    return _WHOLE.sub(lambda match: relative(match[0], page), html) if 'href="/' in html else html


def readdressed(html: str, page: str, to: Callable[[str], str]) -> str:
    """The HTML of a page for another place: `to` gives each link, of the address of the site that it leads to."""
    return _FROM_PAGE.sub(lambda link: to(_address(link[0], page)), html)


def _address(link: str, page: str) -> str:
    """The address that a relative link leads to: «../gps/#kernen» on «metoder/ips/» is «metoder/gps/#kernen»."""
    path, mark, place = link.partition("#")
    if not path:
        return f"{page}{mark}{place}"
    joined = posixpath.normpath(posixpath.join(page, path))
    slash = "/" if path.endswith(("/", ".")) else ""
    return f"{'' if joined == '.' else joined + slash}{mark}{place}"


def rebased_data(value: Any, page: str) -> Any:
    """Data with every link in its texts relative to the page that it lies beside."""
    if isinstance(value, str):
        return rebased(value, page)
    if isinstance(value, dict):
        return {key: rebased_data(item, page) for key, item in value.items()}
    return [rebased_data(item, page) for item in value] if isinstance(value, list | tuple) else value
