"""A page of the site, before any site generator has seen it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """Markdown for one address. `address` is «cases/holstebro-gps/», or empty for the front page.

    `source` is the file that an editor changes to change the page; `meta` goes into the front matter.
    """

    address: str
    title: str
    markdown: str
    source: str
    description: str = ""
    meta: Mapping[str, object] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """Where the page's Markdown lies: «cases/index.md» for a section, «cases/holstebro-gps.md» inside one.

        A hand-written page lies where it was written, so that its relative links hold.
        """
        if self.source.startswith(CONTENT):
            return self.source.removeprefix(CONTENT)
        segments = self.address.strip("/")
        if not segments or self.address in SECTIONS:
            return f"{self.address}index.md"
        return f"{segments}.md"

    @property
    def text(self) -> str:
        """The whole file: front matter (JSON is YAML) and Markdown."""
        meta = {"title": self.title, "description": self.description, **self.meta}
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value)
        return "---\n" + "\n".join(lines) + f"\n---\n\n{self.markdown.strip()}\n"


CONTENT = "content/"
SECTIONS = frozenset(
    {
        "begreber/",
        "bidrag/",
        "bidrag/regler/",
        "cases/",
        "find/",
        "kilder/",
        "kommuner/",
        "kurser/",
        "maalgrupper/",
        "metoder/",
        "om/",
        "overblik/",
        "temaer/",
        "udfordringer/",
    }
)
