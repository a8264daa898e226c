"""A finished page of the site: its HTML, its title and metadata, before any site generator has seen it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from casebook.source import address_of_page

_HEADING = re.compile(r'<h(?P<level>[23])\b[^>]*\bid="(?P<id>[^"]+)"[^>]*>(?P<html>.*?)</h(?P=level)>', re.DOTALL)
_PERMALINK = '<a class="cb-permalink" href="#{place}" aria-label="{name}" data-pagefind-ignore>¶</a>'
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that can be linked to: level 2 or 3, its id, its text without markup."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """The page at one address. `address` is «cases/holstebro-gps/», or empty for the front page.

    `body` is sanitised HTML, and `permalink` what a link to a heading is called. `source` is the file that an editor
    changes to change the page; `meta` is for the theme. `linked_data` is what it says to programs, as JSON-LD.
    """

    address: str
    title: str
    body: str
    source: str
    description: str = ""
    meta: Mapping[str, object] = field(default_factory=dict)
    permalink: str = ""
    linked_data: Mapping[str, object] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file that stands for the page in a site generator: «cases/index.md» for a section, else «cases/x.md».

        A hand-written page lies where it was written, so that its relative links hold; another that is made of the
        same file does not.
        """
        if self.source.startswith(CONTENT) and address_of_page(self.source) == self.address:
            return self.source.removeprefix(CONTENT)
        segments = self.address.strip("/")
        if not segments or self.address in SECTIONS:
            return f"{self.address}index.md"
        return f"{segments}.md"

    @property
    def leads_on(self) -> bool:
        """True if the page is nothing but a way to another one, so that nobody sees what stands on it."""
        return "til" in self.meta

    @property
    def contents(self) -> Iterator[Heading]:
        """The page's table of contents: headings of levels 2 and 3 that have an id, in order."""
        for match in _HEADING.finditer(self.body):
            yield Heading(int(match["level"]), match["id"], unescape(_TAG.sub("", match["html"])).strip())

    @property
    def shown(self) -> str:
        """The body with a link in each heading that can be linked to; a script makes it a button that copies it."""
        return _HEADING.sub(self._with_permalink, self.body) if self.permalink else self.body

    def _with_permalink(self, heading: re.Match[str]) -> str:
        end = heading.end("html") - heading.start()
        link = _PERMALINK.format(place=heading["id"], name=escape(self.permalink))
        return f"{heading[0][:end]} {link}{heading[0][end:]}"

    @property
    def front_matter(self) -> str:
        """The front matter for a site generator: title, description, metadata (JSON is YAML)."""
        meta = {"title": self.title, "description": self.description, **self.meta}
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items() if value)
        return "---\n" + "\n".join(lines) + "\n---\n"

    @property
    def text(self) -> str:
        """The whole file for a site generator that reads Markdown: HTML is Markdown that says so itself."""
        return f"{self.front_matter}\n{self.shown}\n"


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
        "udgaver/",
    }
)
