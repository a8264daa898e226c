"""The Markdown of a text: what could run in it, what no page shows, and what would exhaust the library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.corpus.swallowed import check_swallowed
from casebook.corpus.unshown import unshown
from casebook.problem import Problem
from casebook.source import Document
from casebook.source.active import active_parts
from casebook.structural_rules import files, markdown

MAX_LEVELS = 12  # of lists and quotes inside each other; the library calls itself some ten times for each
MAX_WORK = 5_000_000  # for each [ in a paragraph the library may read to its end: about half a second in all
_MARK = r"(?:>|(?:[-+*]|[0-9]+\.)[ \t])"
_MARKS = re.compile(rf"^(?:[ \t]*{_MARK}){{{MAX_LEVELS + 1}}}", re.MULTILINE)
_INDENTED = re.compile(rf"^(?: {{4}}|\t){{{MAX_LEVELS},}}[ \t]*{_MARK}", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")  # by itself: a link that asks for «?src=urn:x» runs nothing
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def check_markdown(document: Document) -> Iterator[Problem]:
    """The texts of a record or register that hold what could run, lose their end, or go beyond the limits."""
    yield from check_swallowed(document)
    for scalar in document.scalars:
        if not scalar.is_key:
            for span in active_parts(scalar.value) if not _ADDRESS.fullmatch(scalar.value) else ():
                yield files.ACTIVE.at(document.within(scalar, *span))
            for span, what, how in unshown(scalar.value, several_lines=scalar.style in {"|", ">"}):
                yield markdown.NOT_SHOWN.at(document.within(scalar, *span), what=what, how=how)
            for match in _too_deep(scalar.value):
                yield markdown.TOO_DEEP.at(document.within(scalar, *match.span()), limit=MAX_LEVELS)
            if has_too_many_brackets(scalar.value):
                yield markdown.TOO_MANY_BRACKETS.at(document.at(scalar.start, scalar.end, scalar.path))


def check_page_markdown(document: Document) -> Iterator[Problem]:
    """The same of a hand-written page, which may have tables and headings of any size."""
    for span, what, how in unshown(document.text, several_lines=False):
        yield markdown.NOT_SHOWN.at(document.at(*span), what=what, how=how)
    for match in _too_deep(document.text):
        yield markdown.TOO_DEEP.at(document.at(*match.span()), limit=MAX_LEVELS)
    if has_too_many_brackets(document.text):
        first = document.text.index("[")
        yield markdown.TOO_MANY_BRACKETS.at(document.at(first, first + 1))


def _too_deep(text: str) -> Iterator[re.Match[str]]:
    """The first place where a text is too deep; one is enough."""
    match = _MARKS.search(text) or _INDENTED.search(text)
    if match:
        yield match


def has_too_many_brackets(text: str) -> bool:
    """True if some paragraph of a text has more brackets than can be read in time."""
    if text.count("[") * len(text) <= MAX_WORK:
        return False
    return any(part.count("[") * len(part) > MAX_WORK for part in _PARAGRAPHS.split(text))
