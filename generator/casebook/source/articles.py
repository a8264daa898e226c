"""Hand-written pages: Markdown files with a little front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from casebook.problem import Problem
from casebook.source.compose import compose
from casebook.source.document import Document, Tree
from casebook.source.files import text_of

FOLDER = "content"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<meta>.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Article:
    """A hand-written page: its address on the site, its front matter and its Markdown."""

    address: str
    document: Document
    meta: dict[str, Tree]
    body: str
    problems: tuple[Problem, ...] = ()


def articles(root: FilePath) -> Iterator[Article]:
    """Every Markdown file below `content/`, sorted."""
    for path in sorted((root / FOLDER).rglob("*.md")):
        yield article_of(text_of(root, path.relative_to(root).as_posix()))


def article_of(document: Document) -> Article:
    """A hand-written page from the text of its file."""
    text = document.text.replace("\r\n", "\n")
    front = _FRONT_MATTER.match(text)
    if not front or not front["meta"]:
        body = text[front.end() :] if front else text
        return Article(address_of_page(document.file), document, {}, body, document.problems)
    head = compose(Document(document.file, "\n" + front["meta"]))  # the first line is the three dashes
    meta = head.tree if isinstance(head.tree, dict) else {}
    return Article(
        address_of_page(document.file), document, meta, text[front.end() :], (*document.problems, *head.problems)
    )


def address_of_page(file: str) -> str:
    """«content/om/licens.md» -> «om/licens/», «content/index.md» -> the front page."""
    name = file.removeprefix(f"{FOLDER}/").removesuffix(".md")
    return name.removesuffix("index") if name == "index" or name.endswith("/index") else f"{name}/"
