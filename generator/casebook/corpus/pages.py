"""Checks of a hand-written page before it is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.corpus.markdown import check_page_markdown
from casebook.corpus.swallowed import check_swallowed
from casebook.model import FrontMatter, parse
from casebook.problem import Problem
from casebook.source import Article
from casebook.structural_rules import files

_ADDRESS = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.md")
_NAME_HINT = "Brug bogstaver, tal og bindestreger i mapper og filnavn, og slut på .md – for eksempel «om-os.md»."


def check_article(article: Article) -> Iterator[Problem]:
    """Everything that can be said of a page's file, its front matter and its Markdown."""
    yield from article.problems
    if not _ADDRESS.fullmatch(article.document.file):
        yield files.FILE_NAME.at(article.document.place(), hint=_NAME_HINT)
    if article.front is not None and not article.problems:
        yield from parse(FrontMatter, article.front)[1]
        yield from check_swallowed(article.front)
    yield from check_page_markdown(article.document)
