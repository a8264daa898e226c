"""A source as a record cites it: its page, its publisher and year, the pages."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.model import Source
from casebook.model.shared import Citation
from casebook.render.view.site import Here, Link
from casebook.source.sentences import Sentences


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with its pages."""

    link: Link
    published: str
    pages: str


def cited(here: Here, citation: Citation) -> Cited:
    """«Titel», udgiver og år, s. 4–5."""
    source = here.site.published.sources[citation.source]
    return Cited(here.to(Kind.SOURCE, source.id), published(source), page_numbers(citation.pages, here.site.sentences))


def page_numbers(pages: str | None, sentences: Sentences) -> str:
    """«s. 4–5»; nothing where no pages are given."""
    return sentences.say("citations.pages", pages=pages.replace("-", "–")) if pages else ""


def published(source: Source) -> str:
    """«KL, 2014»."""
    return f"{source.publisher}, {source.year}"
