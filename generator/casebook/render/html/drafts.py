"""The mark of a site that shows drafts to the person who writes them: `serve --drafts` alone makes such pages."""

from __future__ import annotations

from dataclasses import replace

from casebook.render.html.environment import environment
from casebook.render.html.page import Page
from casebook.source.sentences import Sentences


def marked(page: Page, sentences: Sentences, *, is_draft: bool) -> Page:
    """The page with the words above it that it is for this machine only, and kept from search engines."""
    banner = environment(sentences).get_template("draft.html.j2").render(is_draft=is_draft)
    return replace(page, body=f"{banner}\n{page.body}", meta={**page.meta, "noindex": True})
