"""Links from the text of records, which are addresses of the site, as seen from the page that shows the text."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import Any

from casebook.render.html.address import relative
from casebook.render.html.data_file import DataFile, Drawing

_WHOLE = re.compile(r"""(?<=\bhref=")/(?!/)[^"]*""")


def rebased(html: str, page: str) -> str:
    """The HTML with every link to an address of the site relative to a page of it."""
    return _WHOLE.sub(lambda match: relative(match[0], page), html) if 'href="/' in html else html


def rebased_file(file: DataFile | Drawing) -> DataFile | Drawing:
    """The data with its links relative to the page that they lie beside."""
    if isinstance(file, Drawing):
        return file
    return replace(file, value=_value(file.value, f"{posixpath.dirname(file.address)}/"))


def _value(value: Any, page: str) -> Any:
    if isinstance(value, str):
        return rebased(value, page)
    if isinstance(value, dict):
        return {key: _value(one, page) for key, one in value.items()}
    return [_value(one, page) for one in value] if isinstance(value, list | tuple) else value
