"""Reads hand-written pages: Markdown files with optional front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath

from casebook.problem import Problem
from casebook.source.active import active_parts
from casebook.source.compose import compose
from casebook.source.document import Document, Tree
from casebook.source.files import text_of
from casebook.structural_rules import files
from casebook.suggest import did_you_mean

FOLDER = "content"
FIELDS = ("title", "description", "raad_til", "begynd_med", "lister", "undervisning", "kursus")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<meta>.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Article:
    """A hand-written page: its address on the site, its front matter and its Markdown."""

    address: str
    document: Document
    meta: dict[str, Tree]
    body: str
    front: Document | None = None  # the front matter alone, at the lines where it stands

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with its front matter, and its active content; asked of few pages where one is written."""
        front = (*self.front.problems, *_unknown(self.front, self.meta)) if self.front else ()
        return (*self.document.problems, *front, *_active(self.document))


def articles(root: FilePath) -> Iterator[Article]:
    """Every Markdown file below `content/`, sorted."""
    for path in sorted((root / FOLDER).rglob("*.md")):
        yield article_of(text_of(root, path.relative_to(root).as_posix()))


def article_of(document: Document) -> Article:
    """The hand-written page in a document."""
    text = _with_line_feeds(document)
    front = _FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    if not front or not front["meta"]:
        return Article(address_of_page(document.file), document, {}, body)
    head = compose(Document(document.file, "\n" + front["meta"]))  # the first line is the three dashes
    meta = head.tree if isinstance(head.tree, dict) else {}
    return Article(address_of_page(document.file), document, meta, body, head)


def _with_line_feeds(document: Document) -> str:
    return document.text.replace("\r\n", "\n")


def _unknown(head: Document, meta: dict[str, Tree]) -> Iterator[Problem]:
    """A problem for each unknown field of the front matter."""
    for name in meta:
        if name not in FIELDS:
            suggestion = did_you_mean(name, FIELDS)
            yield files.FRONT_MATTER.at(head.key((name,)), suggestion=suggestion, known=", ".join(FIELDS))


def _active(document: Document) -> Iterator[Problem]:
    """A problem for each piece of active content, in the text with LF line breaks."""
    lines = Document(document.file, _with_line_feeds(document))
    return (files.ACTIVE.at(lines.at(start, end)) for start, end in active_parts(lines.text))


def address_of_page(file: str) -> str:
    """The site address of a page: «content/om/licens.md» -> «om/licens/», «content/index.md» -> «» (the front page)."""
    name = file.removeprefix(f"{FOLDER}/").removesuffix(".md")
    return name.removesuffix("index") if name == "index" or name.endswith("/index") else f"{name}/"
