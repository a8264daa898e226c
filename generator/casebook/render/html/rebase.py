"""Links from the text of records, which are addresses of the site, as seen from the page that shows the text."""

from __future__ import annotations

import re
from typing import Any

from casebook.render.html.address import relative

_WHOLE = re.compile(r"""(?<=\bhref=")/(?!/)[^"]*""")


def rebased(html: str, page: str) -> str:
    """The HTML with every link to an address of the site relative to a page of it."""
    return _WHOLE.sub(lambda match: relative(match[0], page), html) if 'href="/' in html else html


def rebased_data(value: Any, page: str) -> Any:
    """Data with every link in its texts relative to the page that it lies beside."""
    if isinstance(value, str):
        return rebased(value, page)
    if isinstance(value, dict):
        return {key: rebased_data(item, page) for key, item in value.items()}
    return [rebased_data(item, page) for item in value] if isinstance(value, list | tuple) else value
