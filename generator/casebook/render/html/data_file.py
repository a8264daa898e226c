"""A file beside the pages: data for the few pages that work with data in the browser, or a drawing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass


def compact(value: object) -> str:
    """A value as JSON in one way: no spaces, letters as they are, and nothing that could end or begin a script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("<!--", "\\u003c!--")


@dataclass(frozen=True, slots=True)
class DataFile:
    """JSON at one address of the site: «sammenlign/gps.json»."""

    address: str
    value: Mapping[str, object]

    @property
    def text(self) -> str:
        """The whole file, with a line break at the end."""
        return compact(self.value) + "\n"


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG at one address of the site: «cases/holstebro-gps/billede-1.svg»."""

    address: str
    text: str
